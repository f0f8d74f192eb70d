import { expect } from '@open-wc/testing';
import { anchorOf } from './anchor.js';

describe('the id of an entry in the page', () => {
  /** What an entry is called in the feed, and in the page. */
  const cases: readonly (readonly [string, string])[] = [
    ['haushalt-2027', 'kitu-haushalt-2027'],
    ['tag:stadt.example,2026:1', 'kitu-tag:stadt.example,2026:1'],
    ['https://stadt.example/a?b=c#d', 'kitu-https://stadt.example/a?b=c#d'],
    ['Ausschuss für Bau', 'kitu-Ausschuss%20f%C3%BCr%20Bau'],
    ['a\u00a0b\u2003c', 'kitu-a%C2%A0b%E2%80%83c'],
    ['100 %', 'kitu-100%20%25'],
    ['"<`\\>', 'kitu-%22%3C%60\\%3E'],
    // Half of an emoji.
    ['\ud83d', 'kitu-%EF%BF%BD'],
  ];
  cases.forEach(([id, anchor]) => it(`is ${anchor}`, () => expect(anchorOf(id)).to.equal(anchor)));

  it('is what the browser makes of a link to it, and holds the name in the feed', () => {
    for (const [id, anchor] of cases.slice(0, 5)) {
      const link = Object.assign(document.createElement('a'), { href: `#kitu-${id}` });
      expect(link.hash).to.equal(`#${anchor}`);
      expect(decodeURIComponent(anchor)).to.equal(`kitu-${id}`);
    }
  });
});
