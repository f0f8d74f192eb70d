import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { drawn, part, settled, stateOf } from '@kitu/core/testing.js';
import { tellFigure } from '@kitu/core/testing-figures.js';
import './news/kitu-news.js';
import type { NewsElement } from './news/news-element.js';

// A real server that misbehaves: see tests/support/odd-server.mjs.
const server = await (await fetch('/__odd-server')).text();
const GERMAN = 'Die Meldungen lassen sich gerade nicht laden.';

const show = async (answer: string): Promise<{ element: NewsElement; warnings: string }> => {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  try {
    const element = await settled<NewsElement>(
      `<kitu-news src="${server}/${answer}"><a href="#alle">Alle</a></kitu-news>`,
    );
    return { element, warnings: warnings.join('\n') };
  } finally {
    console.warn = warn;
  }
};

describe('an answer of a server', function () {
  this.timeout(60_000);
  afterEach(() => fixtureCleanup());

  ['good', 'bom', 'latin1', 'wrong-charset', 'html-type', 'moved'].forEach((answer) =>
    it(`is read: ${answer}`, async () => {
      const { element } = await show(answer);
      expect(stateOf(element)).to.equal('ready');
      expect(drawn(element)).to.contain('Grüße aus dem Rathaus');
      await tellFigure('answer', { answer, state: 'ready', cause: '' });
    }),
  );

  it('is read, however deep it is nested', async () => {
    const { element } = await show('deep');
    expect(stateOf(element)).to.equal('ready');
    await tellFigure('answer', { answer: 'deep', state: 'ready', cause: '' });
  });

  // What the citizen reads is always the same; what the webmaster reads names the cause.
  const failing: readonly (readonly [string, RegExp])[] = [
    ['maintenance', /kein JSON.*<!doctype html>/i],
    ['no-content', /kein JSON.*\(nichts\)/],
    ['empty', /kein JSON.*\(nichts\)/],
    ['utf16', /kein JSON/],
    ['half', /kein JSON/],
    ['not-found', /404/],
    ['too-many', /429/],
    ['unavailable', /503/],
    ['truncated', /Verbindung/],
    ['reset', /Verbindung/],
    ['loop', /Verbindung/],
    ['to-data', /Verbindung/],
    ['to-ftp', /Verbindung/],
    ['to-script', /Verbindung/],
    ['cut', /Verbindung/],
    // WebKit passes a body that it cannot decode on unchanged.
    ['bad-gzip', /Verbindung|kein JSON/],
    ['no-cors/good', /Access-Control-Allow-Origin/],
    ['large', /2 MiB/],
    ['bomb', /2 MiB/],
    ['drip', /10 Sekunden/],
    ['never', /10 Sekunden/],
  ];
  failing.forEach(([answer, cause]) =>
    it(`is no feed: ${answer}`, async () => {
      const { element, warnings } = await show(answer);
      expect(stateOf(element)).to.equal('error');
      expect(drawn(part(element, 'message'))).to.equal(GERMAN);
      expect(warnings).to.match(cause);
      expect(warnings).to.contain(`${server}/${answer}`);
      expect(element.querySelector('a')?.getClientRects()).to.have.length(1);
      await tellFigure('answer', { answer, state: 'error', cause: cause.exec(warnings)?.[0] });
    }),
  );

  ['maintenance', 'half', 'unavailable', 'too-many', 'truncated', 'cut', 'bad-gzip', 'to-ftp'].forEach((answer) =>
    it(`is made good by a later one, without a reload of the page: ${answer}`, async () => {
      const { element } = await show(`heals/${answer}?${answer}-${navigator.userAgent}`);
      expect(stateOf(element)).to.equal('error');
      const loaded = oneEvent(element, 'load');
      part(element, 'retry')?.click();
      await loaded;
      expect(stateOf(element)).to.equal('ready');
    }),
  );
});
