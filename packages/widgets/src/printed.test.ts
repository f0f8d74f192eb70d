import { expect, fixtureCleanup, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import { stopClock, type Clock } from '@kitu/core/testing-clock.js';
import { drawn, feedUrl, part, parts, settled, stateOf } from '@kitu/core/testing.js';
import './all.js';
import type { DatesElement } from './dates/dates-element.js';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 23, 10);
const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString();

/** A feed with a date of an hour for each name, the first one from now on. */
const feed = (names: readonly string[], dateModified?: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  home_page_url: 'https://town.example/',
  items: [],
  _kitu: {
    version: 1,
    ...(dateModified && { dateModified }),
    dates: names.map((name, hour) => ({ id: name, name, startDate: at(hour * 60), endDate: at(hour * 60 + 60) })),
  },
});

/** How often each of some words stands on the page. */
const times = (element: Element, ...words: readonly string[]): readonly number[] =>
  words.map((word) => (element.textContent ?? '').split(word).length - 1);

const titles = (element: Element): string =>
  parts(element, 'title')
    .map((title) => drawn(title))
    .join();

describe('a printed widget', () => {
  const { fetch } = globalThis;
  const { warn } = console;
  let clock: Clock;
  let requests: number;
  let answer: object | undefined;

  beforeEach(() => {
    requests = 0;
    answer = feed(['A', 'B', 'C'], at(-60));
    clock = stopClock(NOW);
    globalThis.fetch = (...args) => {
      if (String(args[0]).startsWith('data:')) return fetch(...args);
      requests += 1;
      return answer ? Promise.resolve(Response.json(answer)) : Promise.reject(new TypeError('offline'));
    };
    console.warn = () => undefined;
  });
  afterEach(() => {
    fixtureCleanup();
    clock.restore();
    Object.assign(globalThis, { fetch });
    console.warn = warn;
  });

  /** What a server prints: what the script draws, with an end for each date. */
  async function print(names: readonly string[]): Promise<string> {
    const element = await settled(`<kitu-dates light src="${feedUrl(feed(names))}"></kitu-dates>`);
    part(element, 'message')?.remove();
    parts(element, 'item').forEach((item, hour) => (item.dataset['until'] = at(hour * 60 + 60)));
    const text = element.innerHTML.replace(/<!--.*?-->/g, '');
    element.remove();
    return text;
  }

  async function show(attributes: string, names = ['A', 'B', 'C'], minutesLater = 0, link = ''): Promise<DatesElement> {
    const content = (await print(names)).replace('</section>', `${link}$&`);
    clock.pass(minutesLater * MINUTE);
    const page = fixtureSync<HTMLElement>(html`<div></div>`);
    page.innerHTML = `<kitu-dates light src="https://town.example/kitu.json" ${attributes}>${content}</kitu-dates>`;
    return page.firstElementChild as DatesElement;
  }
  const fresh = `rendered="${at(-5)}"`;
  const old = `rendered="${at(-20)}"`;
  /** It waits for the end of an entry, and for when it is to be read again; that only where it is in view. */
  const isWatched = (): boolean => clock.waits().length === 2;
  const drawnAnew = (element: Element): Promise<void> => waitUntil(() => !element.hasAttribute('rendered'));

  it('keeps its entries while it is fresh: it is ready, and nothing is requested', async () => {
    const element = await show(fresh);
    const nodes = [...element.querySelectorAll('ul, ul *')];
    const text = drawn(element);
    await waitUntil(() => stateOf(element) === 'ready');
    await waitUntil(() => isWatched());
    expect(requests).to.equal(0);
    expect([...element.querySelectorAll('ul, ul *')]).to.deep.equal(nodes);
    expect(drawn(element)).to.equal(text);
    expect(part(element, 'skeleton')).to.equal(null);
  });

  it('does not move, and what stands below neither', async () => {
    const element = await show(fresh);
    const below = document.createElement('p');
    element.after(below);
    const places = (): readonly number[] =>
      [below, ...element.querySelectorAll('ul *')].map((node) => node.getBoundingClientRect().top);
    const before = places();
    await waitUntil(() => stateOf(element) === 'ready');
    expect(places()).to.deep.equal(before);
  });

  it('has one silent live region, as every widget', async () => {
    const element = await show(fresh);
    await waitUntil(() => stateOf(element) === 'ready');
    expect(element.querySelectorAll('[aria-live]')).to.have.length(1);
  });

  it('is asked for once when it is no longer fresh, and drawn anew where the feed is newer', async () => {
    const element = await show(fresh);
    await waitUntil(() => isWatched());
    answer = feed(['A', 'B', 'C', 'D'], at(-1));
    const loaded = oneEvent(element, 'load');
    clock.pass(10 * MINUTE);
    await loaded;
    expect(titles(element)).to.equal('A,B,C,D');
    expect(times(element, 'In den Kalender')).to.deep.equal([4]);
    expect(element.hasAttribute('rendered')).to.equal(false);
    expect(requests).to.equal(1);
  });

  it('is asked for at once when it is older than max-age, in seconds', async () => {
    const element = await show(`${fresh} max-age="240"`);
    await oneEvent(element, 'load');
    expect(requests).to.equal(1);
  });

  it('stays as it is where the feed is not newer', async () => {
    const element = await show(old);
    const nodes = [...element.querySelectorAll('ul, ul *')];
    await oneEvent(element, 'load');
    expect(stateOf(element)).to.equal('ready');
    expect([...element.querySelectorAll('ul, ul *')]).to.deep.equal(nodes);
    await waitUntil(() => isWatched());
    clock.pass(30 * MINUTE);
    await element.updateComplete;
    expect(requests).to.equal(1);
  });

  it('is drawn anew when an entry of the same feed is over', async () => {
    const element = await show(old);
    await oneEvent(element, 'load');
    await waitUntil(() => isWatched());
    const loaded = oneEvent(element, 'load');
    clock.pass(60 * MINUTE);
    await loaded;
    expect(titles(element)).to.equal('B,C');
    expect(element.hasAttribute('rendered')).to.equal(false);
  });

  it('is drawn anew where the feed does not say as of when it is', async () => {
    const element = await show(old);
    answer = feed(['A', 'B']);
    await oneEvent(element, 'load');
    expect(titles(element)).to.equal('A,B');
  });

  it('is drawn anew where the feed is not newer, but shows something else by now', async () => {
    const element = await show(`rendered="${at(59)}" max-age="0"`, ['A', 'B', 'C'], 61);
    // A printer that gives its entries no end.
    parts(element, 'item').forEach((item) => item.removeAttribute('data-until'));
    await oneEvent(element, 'load');
    expect(titles(element)).to.equal('B,C');
  });

  it('is not asked for while it is not in view, and then at once', async () => {
    const element = await show(old);
    const above = Object.assign(document.createElement('div'), { style: 'block-size: 300vh' });
    element.before(above);
    await waitUntil(() => stateOf(element) === 'ready');
    // What is in view is told after the next frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(requests).to.equal(0);
    const loaded = oneEvent(element, 'load');
    above.remove();
    await loaded;
  });

  it('stays when the feed cannot be read, and says as of when it is', async () => {
    answer = undefined;
    const element = await show(old);
    const item = part(element, 'item');
    await oneEvent(element, 'error');
    expect(stateOf(element)).to.equal('stale');
    expect(drawn(part(element, 'message'))).to.match(/nicht aktualisieren\. Stand: 23\. November 2026, 10:40 Uhr/);
    expect(part(element, 'item')).to.equal(item);
    answer = feed(['A', 'D'], at(1));
    part(element, 'retry')?.click();
    await drawnAnew(element);
    await waitUntil(() => titles(element) === 'A,D');
    expect(part(element, 'retry')?.checkVisibility()).to.not.equal(true);
    expect(requests).to.equal(2);
  });

  ['', 'rendered="gestern"', 'rendered'].forEach((rendered) =>
    it(`is old where its instant cannot be read, and says none: ${rendered}`, async () => {
      answer = undefined;
      const element = await show(rendered);
      await oneEvent(element, 'error');
      expect(titles(element)).to.equal('A,B,C');
      expect(drawn(part(element, 'message'))).to.match(/nicht aktualisieren\.$/);
    }),
  );

  it('loses at once what is over, and reads the feed', async () => {
    const element = await show(`rendered="${at(69)}"`, ['A', 'B', 'C'], 70);
    const loaded = oneEvent(element, 'load');
    await waitUntil(() => titles(element) === 'B,C');
    await loaded;
    expect(titles(element)).to.equal('B,C');
  });

  it('loses what is over at its instant, without a network, and says so when nothing is left', async () => {
    answer = undefined;
    const element = await show(`${fresh} max-age="999999"`);
    await waitUntil(() => stateOf(element) === 'ready');
    clock.pass(60 * MINUTE);
    await waitUntil(() => titles(element) === 'B,C');
    clock.pass(120 * MINUTE);
    await waitUntil(() => stateOf(element) === 'empty');
    expect(titles(element)).to.equal('');
    expect(drawn(part(element, 'message'))).to.equal('Zurzeit keine Termine.');
    await waitUntil(() => part(element, 'retry'));
    expect(stateOf(element)).to.equal('empty');
    expect(drawn(part(element, 'message'))).to.equal('Zurzeit keine Termine.');
  });

  it('loses what ended while the computer slept', async () => {
    const element = await show(`${fresh} max-age="999999"`);
    await waitUntil(() => stateOf(element) === 'ready');
    answer = undefined;
    clock.sleep(90 * MINUTE);
    clock.pass(MINUTE);
    await waitUntil(() => titles(element) === 'B,C');
  });

  it('says that there is nothing where that is printed', async () => {
    const page = fixtureSync<HTMLElement>(html`<div></div>`);
    page.innerHTML = `<kitu-dates light ${fresh} src="/kitu.json"><section part="base" aria-busy="false"><p part="message">Zurzeit keine Termine.</p></section></kitu-dates>`;
    const element = page.firstElementChild as Element;
    await waitUntil(() => stateOf(element) === 'empty');
    expect(drawn(element)).to.equal('Zurzeit keine Termine.');
    expect(requests).to.equal(0);
  });

  it('does what a button is for: reads the feed, draws, and presses the same button', async () => {
    const { createObjectURL } = URL;
    const saved: Blob[] = [];
    URL.createObjectURL = (file: Blob) => {
      saved.push(file);
      return '#';
    };
    try {
      const element = await show(fresh);
      await waitUntil(() => stateOf(element) === 'ready');
      answer = feed(['Neu', 'A', 'B', 'C'], at(1));
      parts(element, 'calendar')[1]?.click();
      await waitUntil(() => saved.length);
      expect(await saved[0]?.text()).to.contain('SUMMARY:B\r\n');
      expect(saved).to.have.length(1);
      expect(requests).to.equal(1);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
  });

  it('says that it failed where a button needs the feed, and asks once', async () => {
    answer = undefined;
    const element = await show(fresh);
    await waitUntil(() => stateOf(element) === 'ready');
    parts(element, 'calendar')[1]?.click();
    await waitUntil(() => stateOf(element) === 'stale');
    expect(drawn(part(element, 'message'))).to.contain('10:55 Uhr');
    expect(requests).to.equal(1);
  });

  describe('with a printed link', () => {
    const link = '<p><a href="/alle">Alle Termine</a></p>';
    const links = (element: Element): readonly string[] =>
      [...element.querySelectorAll('p > a')].map(({ textContent }) => textContent);

    it('keeps the same link when it is drawn anew, with keep-link', async () => {
      const element = await show(`keep-link ${old}`, ['A', 'B'], 0, link);
      const before = element.querySelector('p > a');
      answer = feed(['A', 'B', 'neu'], at(0));
      await drawnAnew(element);
      await waitUntil(() => titles(element) === 'A,B,neu');
      expect(links(element)).to.deep.equal(['Alle Termine']);
      expect(element.querySelector('[part="list"] ~ p > a')).to.equal(before);
    });

    it('has no link below the entries of the feed without keep-link', async () => {
      const element = await show(old, ['A', 'B'], 0, link);
      answer = feed(['A', 'B', 'neu'], at(0));
      await waitUntil(() => titles(element) === 'A,B,neu');
      expect(links(element)).to.deep.equal([]);
    });

    it('has its link when all is over, also before the script came', async () => {
      answer = undefined;
      const early = await show(fresh, ['A'], 0, link);
      await waitUntil(() => stateOf(early) === 'ready');
      clock.pass(61 * MINUTE);
      await waitUntil(() => titles(early) === '');
      expect(links(early)).to.deep.equal(['Alle Termine']);
      const late = await show(fresh, ['A'], 61, link);
      await waitUntil(() => times(late, 'Alle Termine', 'A ').join() === '1,0');
    });
  });

  it('keeps the focus when it is drawn anew', async () => {
    const element = await show(old);
    const button = parts(element, 'calendar')[1];
    button?.focus();
    answer = feed(['A', 'B', 'C'], at(1));
    await oneEvent(element, 'load');
    expect(document.activeElement).to.not.equal(button);
    expect(document.activeElement).to.equal(parts(element, 'calendar')[1]);
  });

  it('reads the feed when a script asks for something else', async () => {
    const element = await show(fresh);
    await waitUntil(() => stateOf(element) === 'ready');
    element.limit = 1;
    await oneEvent(element, 'load');
    expect(titles(element)).to.equal('A');
  });

  it('forgets what was printed when src changes', async () => {
    const element = await show(fresh);
    await waitUntil(() => stateOf(element) === 'ready');
    answer = undefined;
    element.src = 'https://town.example/other.json';
    await oneEvent(element, 'error');
    expect(stateOf(element)).to.equal('error');
    expect(titles(element)).to.equal('');
  });

  it('reads the feed when it is told to', async () => {
    const element = await show(fresh);
    await element.refresh();
    expect(requests).to.equal(1);
    expect(titles(element)).to.equal('A,B,C');
  });

  it('is drawn once where a page copies a widget that has drawn', async () => {
    const source = await settled<DatesElement>(
      `<kitu-dates light heading="Termine" src="${feedUrl(feed(['A', 'B']))}"><a href="#all">Alle</a></kitu-dates>`,
    );
    const copy = source.cloneNode(true) as DatesElement;
    copy.src = 'https://town.example/kitu.json';
    answer = undefined;
    source.replaceWith(copy);
    await oneEvent(copy, 'error');
    expect(titles(copy)).to.equal('A,B');
    expect(times(copy, 'Alle', 'nicht aktualisieren')).to.deep.equal([0, 1]);
    answer = feed(['A', 'B', 'C']);
    await copy.refresh();
    expect(titles(copy)).to.equal('A,B,C');
    expect(copy.querySelectorAll('section')).to.have.length(1);
    expect(parts(copy, 'heading')).to.have.length(1);
  });

  it('is what shows first where the element draws into a shadow root', async () => {
    const element = await show(fresh);
    element.removeAttribute('light');
    const loaded = oneEvent(element, 'load');
    await loaded;
    expect(stateOf(element)).to.equal('ready');
  });
});
