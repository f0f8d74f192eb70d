import { expect, fixtureCleanup, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import { inlineFeed, parts, settled, stateOf, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';
import { withHint } from './testing-hint.js';

const { port } = new URL(await (await fetch('/__odd-server')).text());
const OTHER_ORIGIN = `http://${location.hostname}:${port}`;

describe('a feed that the page has preloaded', () => {
  afterEach(() => fixtureCleanup());

  it('is used, and not asked for a second time', async () => {
    // This server answers a feed to the first request of an address, and 503 to the next.
    const feed = `${OTHER_ORIGIN}/once/good?${crypto.randomUUID()}`;
    const element = await withHint(feed, () => settled(`<kitu-news src="${feed}"></kitu-news>`));
    expect(stateOf(element)).to.equal('ready');
  });
});

describe('a long list', () => {
  afterEach(() => fixtureCleanup());

  it('lays out what is near the view, and the rest when somebody comes to it', async () => {
    const items = Array.from({ length: 200 }, (_, number) => ({ id: `${number}`, title: 'T', url: `/${number}` }));
    const element = await settled(`<kitu-news src="${inlineFeed({ items }).src}" limit="0"></kitu-news>`);
    const [first, ...others] = parts(element, 'title').map((title) => title.firstElementChild as HTMLElement);
    const last = others[others.length - 1];
    const isLaidOut = (link?: HTMLElement): boolean | undefined =>
      link?.checkVisibility({ contentVisibilityAuto: true });
    await waitUntil(() => isLaidOut(first));
    // Where a browser would cut off the ring of the focus, all is laid out at once.
    expect(isLaidOut(last)).to.equal(!CSS.supports('overflow-clip-margin', '1em'));
    last?.focus();
    await waitUntil(() => isLaidOut(last));
  });
});

describe('loading="lazy"', () => {
  afterEach(() => fixtureCleanup());

  const far = (tag: string, src: string): AnyFeedElement => {
    const page = fixtureSync<HTMLElement>(html`<div><div style="height: 500vh"></div></div>`);
    const element = document.createElement(tag) as AnyFeedElement;
    element.loading = 'lazy';
    element.src = src;
    page.append(element);
    // The test before may have scrolled here, and Firefox stays there when one page replaces the other within a frame.
    scrollTo({ top: 0 });
    return element;
  };

  ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'].forEach((tag) =>
    it(`lets <${tag}> ask for its feed when it comes near the view, and not before`, async () => {
      const { fetch } = globalThis;
      const sample = await (await fetch('/demo/feeds/kitu.json')).text();
      const asked: unknown[] = [];
      globalThis.fetch = (address) => {
        asked.push(address);
        return Promise.resolve(new Response(sample));
      };
      try {
        const element = far(tag, '/lazy.json');
        // The widget in view has loaded its feed: the first one would have sent its request before that.
        const neighbour = document.createElement(tag) as AnyFeedElement;
        neighbour.src = '/eager.json';
        element.parentElement?.prepend(neighbour);
        await oneEvent(neighbour, 'load');
        expect(asked).to.have.length(1);
        expect(stateOf(element)).to.equal('loading');
        element.scrollIntoView();
        await oneEvent(element, 'load');
        expect(asked).to.have.length(2);
      } finally {
        globalThis.fetch = fetch;
      }
    }),
  );

  it('keeps reading once it has come near', async () => {
    const feed = inlineFeed({ items: [{ id: '1', title: 'Eins' }] });
    const element = far('kitu-news', feed.src);
    element.scrollIntoView();
    await oneEvent(element, 'load');
    scrollTo({ top: 0 });
    element.src = 'data:,';
    await oneEvent(element, 'error');
    expect(stateOf(element)).to.equal('error');
  });
});
