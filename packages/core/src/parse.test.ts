import { expect } from '@open-wc/testing';
import { bool, count, language, lines, link, list, oneOf, source, text, textOfHtml } from './parse.js';

const STRANGE: readonly unknown[] = [
  undefined,
  null,
  NaN,
  {},
  [],
  { nodeType: 1 },
  { toString: 1 },
  { _$litType$: 1 },
  () => 'x',
  Symbol('x'),
];

describe('text', () => {
  const cases: readonly (readonly [string, unknown, string | undefined])[] = [
    ['is trimmed and on one line', ' a \n\t b ', 'a b'],
    ['decodes character references', 'Task &amp; Sub Tasks &#039;x&#x27; &uuml;', "Task & Sub Tasks 'x' ü"],
    ['decodes them once', '&amp;lt;', '&lt;'],
    ['keeps unknown references', '&foo; & &#0; &#x110000;', '&foo; & &#0; &#x110000;'],
    ['does not mistake an object’s own names for references', '&constructor;', '&constructor;'],
    ['never strips tags', 'Die Rückkehr von <i> und <b>', 'Die Rückkehr von <i> und <b>'],
    ['loses control characters and overrides of direction', 'a\u0000b\u202ec\u2066d', 'abcd'],
    ['loses those that come as references, too', 'a&#8238;b', 'ab'],
    ['takes a finite number', 14, '14'],
    ['is absent when empty', '  ', undefined],
    ['is absent for true', true, undefined],
  ];
  cases.forEach(([title, value, expected]) => it(title, () => expect(text(value)).to.equal(expected)));

  it('is absent for everything that is no text', () => {
    STRANGE.forEach((value) => expect(text(value)).to.equal(undefined));
  });
  it('ends a long line with an ellipsis, between two words', () => {
    const line = text('Wort '.repeat(200));
    expect(line)
      .to.have.length.below(301)
      .and.match(/Wort…$/);
  });
  it('keeps line breaks where they are wanted', () => {
    expect(lines('a\n\nb')).to.equal('a\n\nb');
  });
});

describe('the words of HTML', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['lose their tags', '<p>Ein <b>fett</b>es Wort</p><p>Zwei</p>', 'Ein fettes Wort Zwei'],
    ['lose scripts and styles', 'a<script>alert(1)<b></script>b<style>p{}</style>c', 'a b c'],
    ['leave out what is struck out', 'am <del>1.</del> <ins>8.</ins> <s>Mai</s> Juni', 'am 8. Juni'],
    ['keep raised minutes apart', '10<sup>00</sup> Uhr', '10 00 Uhr'],
    ['keep a lone angle bracket', '3 < 4', '3 < 4'],
    ['end with an unclosed tag', 'a<img src="', 'a'],
    ['are absent when there are none', '<p></p>', undefined],
  ];
  cases.forEach(([title, value, expected]) =>
    it(title, () => expect(textOfHtml(value, 300)?.replace(/ +/g, ' ')).to.equal(expected)),
  );
});

describe('an address', () => {
  const base = 'https://www.kitu.example/feeds/kitu.json';
  const cases: readonly (readonly [string, unknown, string | undefined])[] = [
    ['is resolved against the base', '/a b', 'https://www.kitu.example/a%20b'],
    ['may be a mail address', 'mailto:a@b.example', 'mailto:a@b.example'],
    ['may be a telephone number', 'tel:+49391', 'tel:+49391'],
    ['may not be a script', 'javascript:alert(1)', undefined],
    ['may not be a script in disguise', ' java\nscript:alert(1)', undefined],
    ['may not be data', 'data:text/html,x', undefined],
    ['may not carry credentials', 'https://bank.example@evil.example/', undefined],
    ['may not be empty', ' ', undefined],
    ['may not be null', null, undefined],
    ['may not be longer than 2048 characters', `/${'a'.repeat(2048)}`, undefined],
    ['may not be broken', 'https://', undefined],
  ];
  cases.forEach(([title, value, expected]) => it(title, () => expect(link(value, base)).to.equal(expected)));

  it('to load from is https or http', () => {
    expect(source('x.svg', base)).to.equal('https://www.kitu.example/feeds/x.svg');
    expect(source('mailto:a@b.example', base)).to.equal(undefined);
  });
  it('relative to nothing is none', () => {
    expect(link('/x', 'data:,')).to.equal(undefined);
  });
});

describe('the other values', () => {
  it('count from 0, digits in a string too', () => {
    expect([0, 14, '14'].map(count)).to.deep.equal([0, 14, 14]);
    expect([-1, 1.5, '1e3', '', 'x', null, {}, Infinity].map(count)).to.deep.equal(Array(8).fill(undefined));
  });
  it('are true or false, as words too', () => {
    expect([true, 'true', false, 'false'].map(bool)).to.deep.equal([true, true, false, false]);
    expect(['fasle', 1, 0, null].map(bool)).to.deep.equal(Array(4).fill(undefined));
  });
  it('are one of schema.org’s names, with or without its address', () => {
    const names = ['EventCancelled', 'EventPostponed'] as const;
    expect(oneOf('https://schema.org/EventCancelled', names)).to.equal('EventCancelled');
    expect(oneOf('http://schema.org/EventPostponed', names)).to.equal('EventPostponed');
    expect(oneOf('Cancelled', names)).to.equal(undefined);
    expect(oneOf({ toString: 1 }, names)).to.equal(undefined);
  });
  it('are a language in its canonical form', () => {
    expect(language('DE-de')).to.equal('de-DE');
    expect(['en_US', ' de_de\n', 'de-DE_formal'].map(language)).to.deep.equal(['en-US', 'de-DE', 'de-DE-formal']);
    expect(language('deutsch!')).to.equal(undefined);
    expect(language(7)).to.equal(undefined);
  });
  it('are wrapped where a list is due', () => {
    expect(list('x')).to.deep.equal(['x']);
    expect(list(null)).to.deep.equal([]);
    expect(list(['x', 'y'])).to.deep.equal(['x', 'y']);
  });
});
