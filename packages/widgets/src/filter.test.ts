import { expect, fixtureCleanup, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import { stopClock, type Clock } from '@kitu/core/testing-clock.js';
import { drawn, feedUrl, inlineFeed, part, parts, scopeOf, settled, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';

const NOW = Date.UTC(2099, 10, 23, 10);

/** An entry with its words, its place and who organises it. */
type Entry = Readonly<Record<string, unknown>>;

/** A feed with the same entries for each widget. */
const feed = (...entries: readonly Entry[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: entries.map(({ keywords, name }, place) => ({ id: `${place}`, title: name, url: '/', tags: keywords })),
  _kitu: {
    version: 1,
    dates: entries.map((entry, place) => ({ id: `${place}`, startDate: '2099-12-08', ...entry })),
    courses: entries.map(({ location, ...entry }, place) => ({
      id: `${place}`,
      ...entry,
      hasCourseInstance: { id: `r${place}`, startDate: '2099-12-08', location },
    })),
    board: entries.map(({ name }) => ({ name, memberCount: 3 })),
  },
});
const FEED = feed(
  { name: 'Lesung', keywords: 'Kultur, Öffentlichkeit', location: 'Raum 10', organizer: 'Bücherei' },
  { name: 'Lauf', keywords: ['Sport'], location: { name: 'Raum 2' }, organizer: { name: 'TSV & Co' } },
  { name: 'Konzert', keywords: ['Kultur'], location: [{ name: 'Raum 2' }, { address: 'Markt 1' }] },
  { name: 'Markt' },
);

const select = (element: Element): HTMLSelectElement | null => scopeOf(element).querySelector('select');
const options = (element: Element): string =>
  [...(select(element)?.options ?? [])].map(({ textContent }) => textContent.trim()).join('|');
const titles = (element: Element): string =>
  [...parts(element, 'title'), ...parts(element, 'name')].map((title) => drawn(title)).join('|');
const announced = (element: Element): string => drawn(scopeOf(element).querySelector('[aria-live]'));

/** What a browser does when somebody chooses. */
async function choose(element: AnyFeedElement, value: string): Promise<void> {
  const chosen = select(element) as HTMLSelectElement;
  chosen.value = value;
  chosen.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  chosen.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const show = (tag: string, attributes: string, json: object = FEED): Promise<AnyFeedElement> =>
  settled<AnyFeedElement>(`<kitu-${tag} src='${feedUrl(json).replace(/'/g, '%27')}' ${attributes}></kitu-${tag}>`);

describe('filter', () => {
  const { warn } = console;
  let clock: Clock;
  let warnings: string[];
  beforeEach(() => {
    clock = stopClock(NOW);
    warnings = [];
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(() => {
    fixtureCleanup();
    clock.restore();
    console.warn = warn;
  });

  [
    ['news', 'tags', 'Schlagwort', 'Alle|Kultur|Öffentlichkeit|Sport', 'Kultur', 'Lesung|Konzert'],
    ['dates', 'keywords', 'Schlagwort', 'Alle|Kultur|Öffentlichkeit|Sport', 'Kultur', 'Lesung|Konzert'],
    ['dates', 'places', 'Ort', 'Alle|Raum 2|Raum 10', 'Raum 2', 'Lauf|Konzert'],
    ['dates', 'organizer', 'Veranstalter', 'Alle|Bücherei|TSV & Co', 'TSV & Co', 'Lauf'],
    ['course', 'keywords', 'Schlagwort', 'Alle|Kultur|Öffentlichkeit|Sport', 'Kultur', 'Lesung|Konzert'],
    ['course', 'places', 'Ort', 'Alle|Raum 2|Raum 10', 'Raum 10', 'Lesung'],
    ['board', 'group', 'Gremium', 'Alle|Konzert|Lauf|Lesung|Markt', 'Lauf', 'Lauf'],
  ].forEach(([tag = '', field = '', label, all, value = '', left]) =>
    ['', 'light'].forEach((scope) =>
      it(`lets visitors choose among what the feed has: <kitu-${tag} filter="${field}" ${scope}>`, async () => {
        const element = await show(tag, `filter="${field}" ${scope}`);
        expect(drawn(part(element, 'filter'))).to.match(new RegExp(`^${label ?? ''}\\b`));
        expect(options(element)).to.equal(all);
        expect(titles(element)).to.equal('Lesung|Lauf|Konzert|Markt');
        await choose(element, value);
        expect(titles(element)).to.equal(left);
        await choose(element, '');
        expect(titles(element)).to.equal('Lesung|Lauf|Konzert|Markt');
        await expect(element).to.be.accessible();
        expect(warnings.filter((warning) => !warning.includes('kitu.css'))).to.deep.equal([]);
      }),
    ),
  );

  it('has a name and keeps the focus; the one live region says how many there are, once for each choice', async () => {
    const element = await show('dates', 'filter="keywords" light');
    const choice = select(element);
    expect(choice?.labels[0]?.textContent).to.contain('Schlagwort');
    expect(announced(element)).to.equal('');
    choice?.focus();
    await choose(element, 'Sport');
    expect(announced(element)).to.equal('Sport, Termine: 1');
    expect(document.activeElement).to.equal(choice);
    expect(choice?.value).to.equal('Sport');
    await choose(element, '');
    expect(announced(element)).to.equal('Alle, Termine: 4');
    expect(element.querySelectorAll('[aria-live]')).to.have.length(1);
  });

  it('offers what the page’s own choice leaves, and nothing where that is one value', async () => {
    const some = await show('dates', 'filter="places" keywords="Kultur"');
    expect(options(some)).to.equal('Alle|Raum 2|Raum 10');
    await choose(some, 'Raum 2');
    expect(titles(some)).to.equal('Konzert');
    expect(select(await show('dates', 'filter="places" keywords="Sport"'))).to.equal(null);
    expect(select(await show('course', 'filter="places" course="1" layout="card"'))).to.equal(null);
  });

  it('counts within the choice: limit, and the button for more', async () => {
    const element = await show('dates', 'filter="keywords" limit="1" more');
    expect(options(element)).to.contain('Sport');
    await choose(element, 'Kultur');
    expect(titles(element)).to.equal('Lesung');
    part(element, 'more')?.click();
    await waitUntil(() => titles(element) === 'Lesung|Konzert');
    expect(announced(element)).to.equal('Ein weiterer Termin, jetzt 2');
    expect(part(element, 'more')?.checkVisibility()).to.equal(false);
    await choose(element, '');
    expect(titles(element)).to.equal('Lesung|Lauf');
    expect(part(element, 'more')?.checkVisibility()).to.equal(true);
  });

  it('is kept while the feed is read again, when the language changes, and when it is moved', async () => {
    const source = inlineFeed(FEED);
    const element = await settled<AnyFeedElement>(`<kitu-dates src="${source.src}" filter="keywords"></kitu-dates>`);
    await choose(element, 'Kultur');
    source.set(feed({ name: 'Neu', keywords: 'Ausflug' }, { name: 'Lesung', keywords: 'Kultur' }));
    await element.refresh();
    expect(titles(element)).to.equal('Lesung');
    expect(select(element)?.value).to.equal('Kultur');
    element.lang = 'en';
    await waitUntil(() => options(element) === 'All|Ausflug|Kultur');
    expect(titles(element)).to.equal('Lesung');
    document.body.append(element);
    await element.updateComplete;
    expect(titles(element)).to.equal('Lesung');
    element.remove();
  });

  it('shows all, and never nothing, when the last entry with the value is over', async () => {
    const element = await show(
      'dates',
      'filter="keywords"',
      feed(
        { name: 'Bald', keywords: 'Kultur', startDate: '2099-11-23T12:00', endDate: '2099-11-23T13:00' },
        { name: 'Lauf', keywords: 'Sport' },
        { name: 'Chor', keywords: 'Musik' },
      ),
    );
    await choose(element, 'Kultur');
    expect(titles(element)).to.equal('Bald');
    clock.pass(3 * 3_600_000);
    await waitUntil(() => titles(element) === 'Lauf|Chor');
    expect(select(element)?.value).to.equal('');
    expect(options(element)).to.equal('Alle|Musik|Sport');
    expect(announced(element)).to.equal('Alle, Termine: 2');
  });

  it('begins anew with another feed', async () => {
    const element = await show('dates', 'filter="keywords"');
    await choose(element, 'Kultur');
    const loaded = oneEvent(element, 'load');
    element.src = feedUrl(feed({ name: 'A', keywords: 'Kultur' }, { name: 'B', keywords: 'Rat' }));
    await loaded;
    expect(titles(element)).to.equal('A|B');
    expect(select(element)?.value).to.equal('');
  });

  it('shows the entry that the page’s address names, whatever was chosen', async () => {
    const { href } = location;
    const element = await show('dates', 'filter="keywords"');
    await choose(element, 'Sport');
    try {
      location.hash = '#kitu-2';
      await waitUntil(() => titles(element) === 'Lauf|Konzert');
      await waitUntil(() => element.shadowRoot?.activeElement?.textContent.includes('Konzert'));
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('reads no page of a feed as its last one: it goes on where nothing of the choice is left', async () => {
    const { fetch } = globalThis;
    const page = (tag: string, next?: string): object => ({
      version: 'https://jsonfeed.org/version/1.1',
      next_url: next,
      items: [tag, 'Rat'].map((one) => ({ id: tag + one, title: tag + one, url: '/', tags: [one] })),
    });
    const pages: Readonly<Record<string, object>> = {
      '/1': page('Kultur', '/2'),
      '/2': page('Sport', '/3'),
      '/3': page('Kultur'),
    };
    globalThis.fetch = (address) => Promise.resolve(Response.json(pages[new URL(address as string).pathname]));
    try {
      const element = await settled<AnyFeedElement>('<kitu-news src="/1" filter="tags" more></kitu-news>');
      await choose(element, 'Kultur');
      expect(titles(element)).to.equal('KulturKultur');
      part(element, 'more')?.click();
      await waitUntil(() => announced(element) === '0 weitere Meldungen, jetzt 1');
      expect(options(element)).to.equal('Alle|Kultur|Rat|Sport');
      expect(part(element, 'more')?.checkVisibility()).to.equal(true);
      expect(scopeOf(element).querySelector('[aria-live]')?.clientHeight).to.be.above(1);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('keeps its room while the feed is loading, and nothing moves', async () => {
    const page = fixtureSync<HTMLElement>(html`<div></div>`);
    page.innerHTML = `<kitu-dates filter="keywords" src="${feedUrl(FEED)}"></kitu-dates>`;
    const element = page.firstElementChild as AnyFeedElement;
    await element.updateComplete;
    expect(part(element, 'skeleton')).to.not.equal(null);
    const choice = select(element);
    const height = part(element, 'filter')?.getBoundingClientRect().height;
    expect(options(element)).to.equal('Alle');
    await oneEvent(element, 'load');
    expect(select(element)).to.equal(choice);
    expect(part(element, 'filter')?.getBoundingClientRect().height).to.equal(height);
  });

  it('tells the webmaster of a value that the widget does not know', async () => {
    for (const [tag, value] of [
      ['dates', 'tags'],
      ['news', 'Kultur'],
      ['dates', 'id'],
      ['board', 'keywords'],
    ]) {
      warnings = [];
      const element = await show(tag as string, `filter="${value as string}"`);
      expect(select(element), value).to.equal(null);
      expect(
        warnings.filter((one) => one.includes(`Es gibt kein filter="${value as string}".`)),
        value,
      ).to.have.length(1);
    }
  });

  it('has the same text twice as one value, and a text of markup as text', async () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const element = await show(
      'dates',
      'filter="keywords"',
      feed({ name: 'A', keywords: [evil, evil] }, { name: 'B', keywords: ['AT&amp;T'] }),
    );
    expect(options(element)).to.equal(`Alle|${evil}|AT&T`);
    await choose(element, evil);
    expect(titles(element)).to.equal('A');
    expect(scopeOf(element).querySelector('img')).to.equal(null);
  });

  describe('of a printed widget', () => {
    const { fetch } = globalThis;
    let answer: object | undefined;
    let requests = 0;
    beforeEach(() => {
      answer = FEED;
      requests = 0;
      globalThis.fetch = (...args) => {
        if (String(args[0]).startsWith('data:')) return fetch(...args);
        requests += 1;
        return answer ? Promise.resolve(Response.json(answer)) : Promise.reject(new TypeError('offline'));
      };
    });
    afterEach(() => {
      globalThis.fetch = fetch;
    });

    async function printed(): Promise<AnyFeedElement> {
      const made = await show('dates', 'filter="keywords" light');
      parts(made, 'message').forEach((message) => message.remove());
      const content = made.innerHTML.replace(/<!--.*?-->/g, '');
      const page = fixtureSync<HTMLElement>(html`<div></div>`);
      page.innerHTML = `<kitu-dates light filter="keywords" rendered="${new Date(NOW - 60_000).toISOString()}" src="/kitu.json">${content}</kitu-dates>`;
      const element = page.firstElementChild as AnyFeedElement;
      await waitUntil(() => element.matches(':state(ready)'));
      return element;
    }

    it('reads the feed when somebody chooses, and then shows the choice', async () => {
      const element = await printed();
      select(element)?.focus();
      expect(requests).to.equal(0);
      await choose(element, 'Kultur');
      await waitUntil(() => titles(element) === 'Lesung|Konzert');
      expect(requests).to.equal(1);
      expect(select(element)?.value).to.equal('Kultur');
      expect(document.activeElement).to.equal(select(element));
      expect(announced(element)).to.equal('Kultur, Termine: 2');
    });

    it('claims no choice where the feed cannot be read; later it is made good', async () => {
      answer = undefined;
      const element = await printed();
      await choose(element, 'Kultur');
      await waitUntil(() => element.matches(':state(stale)'));
      expect(select(element)?.value).to.equal('');
      expect(titles(element)).to.equal('Lesung|Lauf|Konzert|Markt');
      answer = FEED;
      part(element, 'retry')?.click();
      await waitUntil(() => titles(element) === 'Lesung|Konzert');
      expect(select(element)?.value).to.equal('Kultur');
    });
  });
});
