import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { absoluteHtml } from '../src/import/html-addresses.js';
import { isHtml, line, paragraphs, pictureIn } from '../src/import/html.js';

describe('a text that may be HTML', () => {
  /** What it is, as it is written, on one line. */
  const lines: readonly (readonly [string, string, string])[] = [
    ['small letters below the line', 'H<sub>2</sub>O-Bericht', 'H2O-Bericht'],
    ['raised minutes', '10<sup>00</sup> Uhr, 50 m<sup>2</sup>', '10⁰⁰ Uhr, 50 m²'],
    ['what is struck out', 'Am <s>1.</s> <del>2.</del> <strike>3.</strike> 8. Dezember', 'Am 8. Dezember'],
    ['words between tags', '<b>Wichtig:</b> Sitzung', 'Wichtig: Sitzung'],
    ['a title that speaks of tags', 'Die Rückkehr von <i> und <b>', 'Die Rückkehr von <i> und <b>'],
    ['a comparison', 'Kinder < 6 Jahre & Eltern', 'Kinder < 6 Jahre & Eltern'],
    ['references', 'Kino &amp; Caf&eacute; &#8211; heute', 'Kino & Café – heute'],
    ['a tag beside a reference', 'A &lt; B <c>', 'A < B <c>'],
  ];
  for (const [title, written, expected] of lines) {
    test(`on one line: ${title}`, () => assert.equal(line(written), expected));
  }
  test('keeps the line breaks of plain text', () =>
    assert.equal(
      paragraphs('Inhalt:\r\nTabellen  \r\nDiagramme\r\n\r\n\r\n\r\nStift'),
      'Inhalt:\nTabellen\nDiagramme\n\nStift',
    ));
  test('keeps the line breaks of plain text with references', () =>
    assert.equal(paragraphs('Kaffee &amp; Kuchen\n\nab 15 Uhr'), 'Kaffee & Kuchen\n\nab 15 Uhr'));
  test('has the line breaks of its elements where it is HTML', () =>
    assert.equal(paragraphs('<p>Eins\nzwei</p><p>Drei<br>vier</p>'), 'Eins zwei\n\nDrei\nvier'));
});

describe('the picture in a piece of HTML', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['is no placeholder', '<img src="/img/blank.gif" data-src="/img/markt.jpg">', '/img/markt.jpg'],
    ['is no placeholder in the address', '<img src="data:image/gif;base64,R0lGOD" data-lazy-src="a.jpg">', 'a.jpg'],
    ['is the largest of several', '<img srcset="a-300.jpg 300w, a-1200.jpg 1200w, a-4000.jpg 4000w">', 'a-1200.jpg'],
    ['is that of its noscript', '<img src="/lazy.png"><noscript><img src="/markt.jpg"></noscript>', '/markt.jpg'],
    ['is no tracker', '<img src="https://t.example/p" width="1" height="1"><img src="/markt.jpg">', '/markt.jpg'],
    ['is one whose name only begins like a placeholder', '<img src="/loadingzone.jpg">', '/loadingzone.jpg'],
    ['is none where there is none', '<img src="data:image/gif;base64,R0lGOD">', undefined],
  ];
  for (const [title, html, url] of cases) test(title, () => assert.equal(pictureIn(html)?.url, url));
});

describe('addresses in a piece of HTML', () => {
  const BASE = 'https://stadt.example/news/';
  const cases: readonly (readonly [string, string, string])[] = [
    ['are absolute', '<a href="../a?b&amp;c">A</a>', '<a href="https://stadt.example/a?b&amp;c">A</a>'],
    ['with a host of their own stay', '<a HREF = https://b.example/x>A</a>', '<a HREF = https://b.example/x>A</a>'],
    ['to mail stay', '<a href="mailto:a@stadt.example">A</a>', '<a href="mailto:a@stadt.example">A</a>'],
    ['of another host get a scheme', '<img src="//c.example/x.jpg"/>', '<img src="https://c.example/x.jpg"/>'],
    ['in the page belong to the page', '<a href="#unten">A</a>', '<a href="https://stadt.example/7#unten">A</a>'],
    [
      'of pictures that come late are those of the pictures',
      '<p>x<img src="blank.gif" data-src="a.jpg">y</p>',
      '<p>x<img src="https://stadt.example/news/a.jpg">y</p>',
    ],
    [
      'of several sizes are absolute',
      '<img src="a.jpg" srcset="a.jpg 1x, b.jpg 2x">',
      '<img src="https://stadt.example/news/a.jpg" srcset="https://stadt.example/news/a.jpg 1x, https://stadt.example/news/b.jpg 2x">',
    ],
    [
      'leave everything else as it is',
      'a < b <p class=x>&nbsp;<!-- <a href=x> --></P>',
      'a < b <p class=x>&nbsp;<!-- <a href=x> --></P>',
    ],
    [
      'cannot break out of their attribute',
      `<a href='"><b>'>A</a>`,
      '<a href="https://stadt.example/news/%22%3E%3Cb%3E">A</a>',
    ],
  ];
  for (const [title, html, expected] of cases) {
    test(title, () => assert.equal(absoluteHtml(html, BASE, 'https://stadt.example/7'), expected));
  }
  test('stay as they are where nothing is known to which they are relative', () =>
    assert.equal(absoluteHtml('<a href="x">A</a>', '/srv/feed.xml'), '<a href="x">A</a>'));
});

describe('a text of 400 kB', () => {
  // Time that grows with the square of the length would be minutes here; what grows with the length takes milliseconds.
  for (const token of ['<a ', '<p\n', '<p <', '&#', '&a', '</b', '<img src=', '<!--', '<![CDATA[', '<b>', '<div>']) {
    test(`is read within twenty seconds: ${JSON.stringify(token)} many times`, () => {
      const text = token.repeat(400_000 / token.length);
      const begin = performance.now();
      for (const read of [isHtml, line, paragraphs, pictureIn]) read(text);
      absoluteHtml(text, 'https://stadt.example/');
      assert.ok(performance.now() - begin < 20_000);
    });
  }
});
