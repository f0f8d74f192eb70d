import { expect, fixtureCleanup, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import { drawn, inlineFeed, settled, stateOf, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';
import { withHint } from './testing-hint.js';

// The data-protection sheet cites this test: what a widget does not do, in any of its states.
const TAGS = ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'];
const { port } = new URL(await (await fetch('/__odd-server')).text());
const SERVER = `http://${location.hostname}:${port}`;
const sample: unknown = await (await fetch('/demo/feeds/kitu.json')).json();

/** Everything that would store something on a device, read it back, or send something off. */
const FORBIDDEN: readonly (readonly [object, string])[] = [
  [Storage.prototype, 'getItem'],
  [Storage.prototype, 'setItem'],
  [Storage.prototype, 'key'],
  [Document.prototype, 'cookie'],
  [Window.prototype, 'localStorage'],
  [Window.prototype, 'sessionStorage'],
  [Window.prototype, 'indexedDB'],
  [Window.prototype, 'caches'],
  [window, 'localStorage'],
  [window, 'sessionStorage'],
  [window, 'indexedDB'],
  [window, 'caches'],
  [window, 'cookieStore'],
  [window, 'name'],
  [Navigator.prototype, 'sendBeacon'],
  [Navigator.prototype, 'serviceWorker'],
  [Navigator.prototype, 'userAgent'],
  [Navigator.prototype, 'plugins'],
  [Navigator.prototype, 'geolocation'],
  [window, 'screen'],
  [HTMLCanvasElement.prototype, 'toDataURL'],
  [window, 'XMLHttpRequest'],
  [window, 'WebSocket'],
  [window, 'EventSource'],
];

/** Notes each use of what is forbidden while something is done. */
async function usesDuring(work: () => Promise<void>): Promise<readonly string[]> {
  const uses: string[] = [];
  const undo = FORBIDDEN.flatMap(([owner, name]) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before?.configurable) return [];
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        uses.push(name);
        return before.get ? before.get.call(this) : before.value;
      },
      set(value: unknown) {
        uses.push(`${name} =`);
        before.set?.call(this, value);
      },
    });
    return () => Object.defineProperty(owner, name, before);
  });
  try {
    await work();
  } finally {
    undo.forEach((restore) => restore());
  }
  return uses;
}

describe('privacy', () => {
  afterEach(() => fixtureCleanup());

  it('is noticed by this test where it is used', async () => {
    const uses = await usesDuring(() => {
      document.cookie = 'seeded=1; max-age=0';
      localStorage.getItem('seeded');
      return Promise.resolve();
    });
    expect(uses).to.include('cookie =').and.include('localStorage').and.include('getItem');
  });

  TAGS.forEach((tag) =>
    it(`<${tag}> stores nothing, reads nothing of the device, and sends nothing, in any state`, async () => {
      const { warn } = console;
      console.warn = () => undefined;
      const seen: (string | undefined)[] = [];
      const uses = await usesDuring(async () => {
        const feed = inlineFeed(sample);
        const element = document.createElement(tag) as AnyFeedElement;
        element.src = feed.src;
        fixtureSync<HTMLElement>(html`<div></div>`).append(element);
        await element.updateComplete;
        seen.push(stateOf(element));
        if (stateOf(element) === 'loading') await oneEvent(element, 'load');
        seen.push(stateOf(element));
        for (const next of ['', { _kitu: { version: 1, dates: [], courses: [], board: [] }, items: [] }]) {
          feed.set(next);
          await element.refresh();
          seen.push(stateOf(element));
        }
        element.src = 'data:,';
        await oneEvent(element, 'error');
        seen.push(stateOf(element));
      });
      console.warn = warn;
      expect(seen).to.include.members(['ready', 'stale', 'empty', 'error']);
      expect(uses).to.deep.equal([]);
    }),
  );

  (
    [
      ['a marked box', (name, src) => `<div data-kitu="${name}" data-src="${src}"></div>`],
      ['a marked link', (name, src) => `<a data-kitu="${name}" data-src="${src}" href="/">…</a>`],
      ['a plain link', (name, src) => `<a href="/#kitu-${name}?src=${encodeURIComponent(src)}">…</a>`],
    ] as readonly (readonly [string, (name: string, src: string) => string])[]
  ).forEach(([form, markup]) =>
    it(`does no more as ${form} that becomes a widget, and while it tries again after a failure`, async () => {
      const { warn } = console;
      console.warn = () => undefined;
      const uses = await usesDuring(async () => {
        for (const tag of TAGS) {
          const host = fixtureSync<HTMLElement>(html`<div></div>`);
          host.innerHTML = markup(tag.replace('kitu-', ''), '#not-yet');
          await waitUntil(() => host.querySelector(`${tag}:state(error)`));
          const feed = inlineFeed(sample);
          const element = host.querySelector(tag) as AnyFeedElement;
          document.querySelector(feed.src)?.setAttribute('id', 'not-yet');
          element.shadowRoot?.querySelector<HTMLElement>('[part="retry"]')?.click();
          await waitUntil(() => stateOf(element) === 'ready');
          document.querySelector('#not-yet')?.remove();
        }
      });
      console.warn = warn;
      expect(uses).to.deep.equal([]);
    }),
  );

  it('sends neither cookie nor referrer with the request for a feed', async () => {
    document.cookie = 'visitor=1; path=/';
    try {
      const element = await settled(`<kitu-news src="${SERVER}/confess" images="none"></kitu-news>`);
      expect(drawn(element)).to.contain('Cookie: none, Referer: none');
      const hinted = await withHint(`${SERVER}/confess?hinted`, () =>
        settled(`<kitu-news src="${SERVER}/confess?hinted" images="none"></kitu-news>`),
      );
      expect(drawn(hinted)).to.contain('Cookie: none, Referer: none');
    } finally {
      document.cookie = 'visitor=; path=/; max-age=0';
    }
  });

  it('asks for the feed and the pictures that are allowed, and for nothing else', async () => {
    // A buffer that is full takes no more entries.
    performance.clearResourceTimings();
    const asked = (): readonly string[] => performance.getEntriesByType('resource').map(({ name }) => name);
    await settled(`<kitu-news src="${SERVER}/confess" images="none" content="full"></kitu-news>`);
    await waitUntil(() => asked().length);
    expect(asked()).to.deep.equal([`${SERVER}/confess`]);
  });
});
