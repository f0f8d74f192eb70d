import { expect, fixtureCleanup, fixtureSync, html, oneEvent } from '@open-wc/testing';
import { stopClock } from '@kitu/core/testing-clock.js';
import './all.js';

// The files that bind all printers (packages/feed/golden): what a printer writes is what the element draws.
const GOLDEN = '/packages/feed/golden';
const FEED = 'https://www.musterstadt.example/kitu.json';

interface Case {
  readonly name: string;
  readonly widget: string;
  readonly lang: string;
  readonly now: string;
  readonly choices: Readonly<Record<string, string>>;
}

const { fetch } = globalThis;
const text = async (path: string): Promise<string> => (await fetch(`${GOLDEN}/${path}`)).text();
const cases = JSON.parse(await text('cases.json')) as readonly Case[];
const feed = await text('feed.json');

/** A node and what is in it, without what is neither seen nor said: white space, the empty live region, the order of attributes. */
function outline(node: Node): readonly string[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const words = (node.textContent ?? '').replace(/\s+/g, ' ');
    return words.trim() ? [words.trim()] : [];
  }
  if (!(node instanceof Element) || node.matches('[aria-live], script')) return [];
  const attributes = [...node.attributes]
    .filter(({ name }) => name !== 'data-until')
    .map(({ name, value }) => `${name}=${value.replace(/\s+/g, ' ').trim()}`)
    .filter((attribute) => attribute !== 'class=');
  return [
    `<${node.localName} ${attributes.sort().join(' ')}>`,
    ...[...node.childNodes].flatMap(outline),
    `</${node.localName}>`,
  ];
}

/** The outline of a copy in which Lit's comments do not divide a text. */
function outlineOf(section: Element | null): readonly string[] {
  const copy = document.importNode(section ?? document.createElement('section'), true);
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment;) {
    const next = comments.nextNode();
    (comment as Comment).remove();
    comment = next;
  }
  copy.normalize();
  return outline(copy);
}

/** Not every engine writes the two days of a span as Node does: WebKit has other data of English. */
const SPAN = /Friday 4\sDecember to Sunday 6\sDecember 2026/;
const ownSpan = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
  .formatRange(Date.UTC(2026, 11, 4), Date.UTC(2026, 11, 6))
  .replace(/\s*–\s*/, ' to ');
const inOwnWords = (file: string): string => file.replace(SPAN, ownSpan);

describe('what a printer writes', () => {
  const { toLocaleString } = Date.prototype;
  const { warn } = console;
  before(() => {
    // The page has no kitu.css, which does not matter here.
    console.warn = () => undefined;
    globalThis.fetch = () => Promise.resolve(new Response(feed));
    // It is printed for visitors whose clock shows the time of Berlin.
    Date.prototype.toLocaleString = function (locale?: Intl.LocalesArgument, options: Intl.DateTimeFormatOptions = {}) {
      return toLocaleString.call(this, locale, { ...options, timeZone: options.timeZone ?? 'Europe/Berlin' });
    };
  });
  after(() => {
    console.warn = warn;
    globalThis.fetch = fetch;
    Date.prototype.toLocaleString = toLocaleString;
  });
  afterEach(() => {
    fixtureCleanup();
  });

  // Nothing to show: a printer has no fallback of the page.
  cases
    .filter(({ name }) => !name.includes('empty'))
    .forEach(({ choices, lang, name, now, widget }) =>
      it(`is what the element draws: ${name}`, async () => {
        const file = await (await fetchGolden(`html/${name}.html`)).text();
        const template = document.createElement('template');
        template.innerHTML = inOwnWords(file);
        const clock = stopClock(new Date(now).getTime());
        try {
          const page = fixtureSync<HTMLElement>(html`<div lang=${lang}></div>`);
          const element = document.createElement(`kitu-${widget}`);
          Object.entries({ ...choices, light: '', src: FEED }).forEach(([attribute, value]) =>
            element.setAttribute(attribute, value),
          );
          const link = template.content.querySelector('section > p:not([part])');
          if (link) element.append(link.cloneNode(true));
          const loaded = oneEvent(element, 'load');
          page.append(element);
          await loaded;
          const drawn = element.querySelector('section');
          const printed = template.content.querySelector('section');
          expect(outlineOf(drawn)).to.deep.equal(outlineOf(printed));
        } finally {
          clock.restore();
        }
      }),
    );
});

const fetchGolden = (path: string): Promise<Response> => fetch(`${GOLDEN}/${path}`);
