import { expect, fixtureCleanup, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Entry } from './feed.js';
import type { FeedElement } from './feed-element.js';
import type { FeedState } from './feed-state.js';

/** Any widget. */
export type AnyFeedElement = FeedElement<Entry, never>;

/** A JSON document as an address: every element under test gets its own feed, and no server is needed. */
export const feedUrl = (json: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(json))}`;

/** Puts a document into the page, for `src="#feed"`: its text can change between two attempts. */
export function inlineFeed(json: unknown): { src: string; set: (json: unknown) => void } {
  document.querySelector('#feed')?.remove();
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'feed';
  const set = (value: unknown): void => {
    script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  };
  set(json);
  document.body.append(script);
  return { src: '#feed', set };
}

/** An element in the page that has tried to load its feed. */
export async function settled<T extends Element>(markup: string): Promise<T> {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = document.importNode(template.content, true).querySelector<T>('[src], :not(script)');
  if (!element) throw new Error('The markup has no element.');
  const done = Promise.race([oneEvent(element, 'load'), oneEvent(element, 'error')]);
  host.append(element);
  await done;
  return element;
}

/** Where an element draws: its shadow root or, with `light`, itself. */
export const scopeOf = (element: Element): Element | ShadowRoot =>
  element.hasAttribute('light') ? element : (element.shadowRoot ?? element);

/** The part of an element with a name. */
export const part = <T extends HTMLElement = HTMLElement>(element: Element, name: string): T | null =>
  scopeOf(element).querySelector<T>(`[part~="${name}"]`);

/** All parts of an element with a name. */
export const parts = (element: Element, name: string): HTMLElement[] => [
  ...scopeOf(element).querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

/** The words that an element draws, with single spaces. */
export const drawn = (element: Element | null): string =>
  ((element && scopeOf(element))?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a screen reader calls a link or button. */
export const spoken = (element: Element | null): string => element?.ariaLabel ?? drawn(element);

/** The state of an element, as `:state()` tells it. */
export const stateOf = (element: Element): FeedState | undefined =>
  (['loading', 'ready', 'empty', 'stale', 'error'] as const).find((state) => element.matches(`:state(${state})`));

/** What the shared suite needs to know of a widget. */
export interface Sample {
  /** A feed with at least two entries for this widget. */
  readonly good: object;
  /** The same feed with the section empty. */
  readonly empty: object;
  /** A feed without this widget's section, where it can be missing. */
  readonly absent: object;
  /** A text that is drawn from `good`. */
  readonly text: string;
  /** The widget's words for „no entries“. */
  readonly none: string;
}

/** What every widget does, whatever it shows, in the shadow root and in the page itself. */
export function behavesLikeAFeedElement(tag: string, sample: Sample): void {
  behavesAlike(tag, '', sample);
  behavesAlike(tag, 'light', sample);
}

/** How often the fallback of the markup shows. */
const fallbacks = (element: Element): number =>
  [...element.querySelectorAll('[href="#all"]')].filter((link) => link.getClientRects().length).length;

function behavesAlike(tag: string, scope: '' | 'light', sample: Sample): void {
  const markup = (src: string, more = ''): string =>
    `<${tag} ${scope} src="${src.replace(/"/g, '&quot;')}" ${more}><a href="#all">Alle</a></${tag}>`;
  const create = (src: string): AnyFeedElement => {
    const element = document.createElement(tag) as AnyFeedElement;
    element.toggleAttribute('light', scope === 'light');
    element.innerHTML = '<a href="#all">Alle</a>';
    element.src = src;
    return element;
  };
  const show = (json: unknown, more = ''): Promise<AnyFeedElement> =>
    settled<AnyFeedElement>(markup(typeof json === 'string' ? json : feedUrl(json), more));
  const NO_JSON = 'data:application/json,{';

  describe(`<${tag} ${scope}> as a feed element`, () => {
    let warn: typeof console.warn;
    let warnings: string[];
    beforeEach(() => {
      warn = console.warn;
      warnings = [];
      console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    });
    afterEach(() => {
      console.warn = warn;
      fixtureCleanup();
    });

    it('reserves space and shows the fallback while it is loading', async () => {
      const loading = create(feedUrl(sample.good));
      loading.limit = 4;
      fixtureSync<HTMLElement>(html`<div></div>`).append(loading);
      await loading.updateComplete;
      expect(stateOf(loading)).to.equal('loading');
      expect(part(loading, 'skeleton')?.children).to.have.length(4);
      expect(part(loading, 'skeleton')?.getAttribute('aria-hidden')).to.equal('true');
      expect(part(loading, 'base')?.getAttribute('aria-busy')).to.equal('true');
      expect(fallbacks(loading)).to.equal(1);
      expect(drawn(part(loading, 'message'))).to.equal('');
      await oneEvent(loading, 'load');
    });

    it('shows the entries, takes the fallback out of the accessibility tree, and is silent', async () => {
      const element = await show(sample.good);
      expect(stateOf(element)).to.equal('ready');
      expect(drawn(element)).to.contain(sample.text);
      expect(fallbacks(element)).to.equal(0);
      expect(drawn(part(element, 'message'))).to.equal('');
      expect(part(element, 'base')?.getAttribute('aria-busy')).to.equal('false');
      await expect(element).to.be.accessible();
    });

    it('keeps the fallback below the entries, once, and the focus in it, with keep-link', async () => {
      const source = inlineFeed(sample.empty);
      const element = await show(source.src, 'keep-link');
      const link = element.querySelector<HTMLElement>('[href="#all"]');
      link?.focus();
      source.set(sample.good);
      await element.refresh();
      expect(drawn(element)).to.contain(sample.text);
      expect(fallbacks(element)).to.equal(1);
      const top = (node: Element | null | undefined): number => node?.getBoundingClientRect().top ?? NaN;
      expect(top(link)).to.be.above(top(element.renderRoot.querySelector('[part="item"]')));
      expect(document.activeElement).to.equal(link);
    });

    it('says that there is nothing now when the feed is empty', async () => {
      const element = await show(sample.empty);
      expect(stateOf(element)).to.equal('empty');
      expect(drawn(part(element, 'message'))).to.equal(sample.none);
      expect(fallbacks(element)).to.equal(1);
      await expect(element).to.be.accessible();
    });

    it('says that the feed has none when the section is missing, and tells the webmaster', async () => {
      const element = await show(sample.absent);
      expect(stateOf(element)).to.equal('empty');
      expect(drawn(part(element, 'message'))).to.match(/^Diese Quelle enthält keine /);
      expect(warnings.join()).to.contain('hat keinen Abschnitt');
    });

    it('says what failed in a German sentence, offers to try again, and keeps the fallback', async () => {
      const element = await show(NO_JSON);
      expect(stateOf(element)).to.equal('error');
      expect(drawn(part(element, 'message'))).to.match(/^Die .+ lassen sich gerade nicht laden\.$/);
      expect(drawn(part(element, 'retry'))).to.equal('Erneut versuchen');
      expect(fallbacks(element)).to.equal(1);
      expect(warnings.join()).to.contain(`<${tag}>`).and.contain('kein JSON').and.contain('Feed: data:');
      await expect(element).to.be.accessible();
    });

    it('gives the reason of a failure with the event error', async () => {
      const element = create(feedUrl([1, 2]));
      document.body.append(element);
      const event: CustomEvent<{ reason: string }> = await oneEvent(element, 'error');
      expect(event.detail.reason).to.equal('not-a-feed');
      expect(event.bubbles).to.equal(false);
      element.remove();
    });

    it('says that src is missing, on the console', async () => {
      const element = await settled<AnyFeedElement>(`<${tag} ${scope}></${tag}>`);
      expect(stateOf(element)).to.equal('error');
      expect(warnings.join()).to.contain('src fehlt');
    });

    it('heals when a person tries again, says so, and keeps the focus', async () => {
      const feed = inlineFeed('{"items": [');
      const element = await show(feed.src);
      expect(stateOf(element)).to.equal('error');
      feed.set(sample.good);
      const retry = part(element, 'retry');
      retry?.focus();
      const loaded = oneEvent(element, 'load');
      retry?.click();
      await loaded;
      await waitUntil(() => drawn(part(element, 'message')).endsWith('auf dem neuesten Stand.'));
      expect(stateOf(element)).to.equal('ready');
      await waitUntil(() => part(element, 'base')?.matches(':focus'));
    });

    it('has one live region from the start, and it is silent until a person asks', async () => {
      const feed = inlineFeed('{"items": [');
      const element = await show(feed.src);
      const regions = scopeOf(element).querySelectorAll('[aria-live]');
      expect(regions).to.have.length(1);
      const region = regions[0];
      expect(drawn(region ?? null)).to.equal('');
      part(element, 'retry')?.click();
      await waitUntil(() => drawn(region ?? null).endsWith('nicht laden.'));
      expect(region?.isConnected).to.equal(true);
      const said = parts(element, 'message').filter((one) => one.getAttribute('aria-hidden') !== 'true');
      expect(said).to.deep.equal([region]);
    });

    it('keeps the focus when what had it goes', async () => {
      const feed = inlineFeed(sample.good);
      const element = await show(feed.src);
      const links = [...scopeOf(element).querySelectorAll<HTMLElement>('a[href], button')];
      links[links.length - 1]?.focus();
      feed.set(sample.empty);
      await element.refresh();
      expect(element.matches(':focus-within')).to.equal(true);
      element.querySelector('a')?.focus();
      feed.set(sample.good);
      await element.refresh();
      expect(part(element, 'base')?.matches(':focus')).to.equal(true);
    });

    it('keeps the entries when a reload fails, and says as of when they are', async () => {
      const feed = inlineFeed(sample.good);
      const element = await show(feed.src);
      feed.set('<html>Wartung</html>');
      await element.refresh();
      expect(stateOf(element)).to.equal('stale');
      expect(drawn(element)).to.contain(sample.text);
      expect(drawn(part(element, 'message'))).to.match(
        /nicht aktualisieren\. Stand: \d+\. \S+ \d{4}, \d\d:\d\d Uhr( \(\S+\))?$/,
      );
      await expect(element).to.be.accessible();
      feed.set(sample.good);
      await element.refresh();
      expect(stateOf(element)).to.equal('ready');
    });

    it('forgets the old entries when src changes', async () => {
      const element = await show(sample.good);
      const failed = oneEvent(element, 'error');
      element.src = NO_JSON;
      await failed;
      expect(stateOf(element)).to.equal('error');
      expect(drawn(element)).to.not.contain(sample.text);
    });

    it('reads an inline document without any request', async () => {
      const { fetch } = globalThis;
      globalThis.fetch = () => Promise.reject(new Error('No request was expected.'));
      try {
        const element = await show(inlineFeed(sample.good).src);
        expect(stateOf(element)).to.equal('ready');
      } finally {
        globalThis.fetch = fetch;
      }
    });

    it('speaks the language of the nearest lang, through shadow roots, and follows its changes', async () => {
      const host = fixtureSync<HTMLElement>(html`<div lang="en"></div>`);
      const root = host.attachShadow({ mode: 'open' });
      const element = create(feedUrl(sample.empty));
      root.append(element);
      await oneEvent(element, 'load');
      expect(drawn(part(element, 'message'))).to.match(/^No /);
      expect(part(element, 'base')?.lang).to.match(/^en/);
      host.lang = 'fr';
      await waitUntil(() => drawn(part(element, 'message')) === sample.none);
      expect(part(element, 'base')?.lang).to.match(/^de/);
    });

    it('speaks the language of the place to which it is moved', async () => {
      const element = await show(sample.empty);
      const english = fixtureSync<HTMLElement>(html`<div lang="en"></div>`);
      english.append(element);
      await waitUntil(() => drawn(part(element, 'message')).startsWith('No '));
    });

    it('shows the fallback once after an error while loading, and not beside the entries', async () => {
      const element = create(feedUrl(sample.good));
      let draws = 0;
      // The first attempt to draw fails, as with a function that the page has replaced and gives back.
      const level = {
        valueOf: () => {
          if (!draws++) throw new TypeError('once');
          return 3;
        },
      };
      Object.assign(element, { heading: 'Rathaus', headingLevel: level });
      const loaded = oneEvent(element, 'load');
      fixtureSync<HTMLElement>(html`<div></div>`).append(element);
      await loaded;
      expect(draws).to.be.above(1);
      expect(stateOf(element)).to.equal('ready');
      expect(fallbacks(element)).to.equal(0);
    });

    ['2.5', '0.5', '-1', 'x'].forEach((limit) =>
      it(`shows entries with limit="${limit}"`, async () => {
        const element = await show(sample.good, `limit="${limit}"`);
        expect(stateOf(element)).to.equal('ready');
        expect(warnings.join()).to.not.contain('length');
      }),
    );

    it('shares one request with others that ask for the same address', async () => {
      const { fetch } = globalThis;
      let requests = 0;
      globalThis.fetch = (...args) => {
        requests += 1;
        return fetch(...args);
      };
      try {
        await Promise.all([show(sample.good), show(sample.good), show(sample.good)]);
        expect(requests).to.equal(1);
      } finally {
        globalThis.fetch = fetch;
      }
    });

    it('draws the heading at the level asked for', async () => {
      const element = await show(sample.good, 'heading="Rathaus" heading-level="4"');
      expect(part(element, 'heading')?.localName).to.equal('h4');
      expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Rathaus');
      await expect(element).to.be.accessible();
    });

    it('draws nothing while it is not in the page, and what came in the meantime when it is back', async () => {
      const element = create(feedUrl(sample.good));
      const page = fixtureSync<HTMLElement>(html`<div></div>`);
      const loaded = oneEvent(element, 'load');
      page.append(element);
      await element.updateComplete;
      element.remove();
      await loaded;
      expect(stateOf(element)).to.equal('loading');
      page.append(element);
      await waitUntil(() => stateOf(element) === 'ready');
      expect(drawn(element)).to.contain(sample.text);
      element.remove();
      element.src = feedUrl(sample.empty);
      await element.updateComplete;
      expect(drawn(element)).to.contain(sample.text);
      page.append(element);
      await waitUntil(() => stateOf(element) === 'empty');
    });

    it('survives a move in the page without another request', async () => {
      const element = await show(sample.good);
      let loads = 0;
      element.addEventListener('load', () => (loads += 1));
      const elsewhere = fixtureSync<HTMLElement>(html`<div></div>`);
      elsewhere.append(element);
      await element.updateComplete;
      expect(drawn(element)).to.contain(sample.text);
      expect(loads).to.equal(0);
    });
  });
}
