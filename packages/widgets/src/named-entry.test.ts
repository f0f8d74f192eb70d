import { expect, fixtureCleanup, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import { feedUrl, inlineFeed, parts, settled, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';

const TAGS = ['news', 'dates', 'course', 'board'] as const;

/** A feed with the same entries for each widget. */
const feed = (...ids: readonly string[]): object => {
  const entry = (id: string): object => ({ id, name: `Titel ${id}`, url: '/', startDate: '2099-12-08' });
  const run = (id: string): object => ({ ...entry(id), startDate: `2099-12-08` });
  return {
    version: 'https://jsonfeed.org/version/1.1',
    items: ids.map((id) => ({ id, title: `Titel ${id}`, url: '/' })),
    _kitu: {
      version: 1,
      dates: ids.map(entry),
      courses: ids.map((id) => ({ ...entry(id), hasCourseInstance: run(`${id} 1`) })),
      board: ids.map((id) => ({ ...entry(id), membership: { role: 'Vorsitz' } })),
    },
  };
};

/** In each test the entries have other names, and so each page another address. */
let test = 0;
const nth = (number: number): string => `${test}.${number}`;
const five = (): object => feed(...[1, 2, 3, 4, 5].map(nth));

const { href } = location;
/** The page was opened with a fragment in its address. */
const opened = (fragment: string): void => history.replaceState(null, '', fragment);

/** What has the focus, also in a shadow root. */
const focused = (): string | undefined => {
  const { activeElement } = document;
  return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.textContent.trim();
};

const isInView = (element: Element): boolean => {
  const { top } = element.getBoundingClientRect();
  // Browsers round.
  return top > -2 && top < innerHeight / 2;
};

const entries = (element: AnyFeedElement): readonly HTMLElement[] =>
  parts(element, element.localName === 'kitu-board' ? 'group' : 'item');

async function show(tag: string, attributes = 'limit="2"', json = five()): Promise<AnyFeedElement> {
  const page = fixtureSync<HTMLElement>(html`<div></div>`);
  page.innerHTML = `<div style="height: 300vh"></div><kitu-${tag} ${attributes}></kitu-${tag}><div style="height: 300vh"></div>`;
  const element = page.querySelector<AnyFeedElement>(`kitu-${tag}`) as AnyFeedElement;
  const loaded = oneEvent(element, 'load');
  element.src = feedUrl(json);
  await loaded;
  return element;
}

describe('the entry that the page’s address names', () => {
  const { warn } = console;
  // The test runner takes it for another page else.
  after(() => history.replaceState(null, '', href));
  beforeEach(() => {
    test += 1;
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
    fixtureCleanup();
    opened('#');
    scrollTo({ top: 0, behavior: 'instant' });
  });

  for (const tag of TAGS) {
    for (const scope of ['', 'light']) {
      it(`shows in <kitu-${tag} ${scope}> beyond its limit, comes into view, and has the focus`, async () => {
        opened(`#kitu-${nth(4)}`);
        const element = await show(tag, `limit="2" layout="list" ${scope}`);
        await waitUntil(() => focused() === `Titel ${nth(4)}`);
        expect(entries(element)).to.have.length(3);
        expect(isInView(entries(element)[2] as HTMLElement)).to.equal(true);
      });
    }
  }

  it('is not shown twice where it is among the first ones', async () => {
    opened(`#kitu-${nth(2)}`);
    const element = await show('news');
    await waitUntil(() => focused() === `Titel ${nth(2)}`);
    expect(entries(element)).to.have.length(2);
  });

  for (const id of ['https://town.example/a?b=c#kitu-d', 'Über uns', '100 %', 'a"b<c>']) {
    it(`may have any id: ${id}`, async () => {
      opened(`#kitu-${encodeURIComponent(id)}`);
      await show('news', 'limit="1"', feed('1', id));
      await waitUntil(() => focused() === `Titel ${id}`);
    });
  }

  it('does not disturb a widget where the address cannot be read, or names nothing', async () => {
    for (const fragment of ['#kitu-%', '#kitu-gibt-es-nicht', '#4']) {
      opened(fragment);
      const element = await show('news');
      expect(entries(element)).to.have.length(2);
      expect(scrollY).to.equal(0);
    }
  });

  it('takes the focus once, and not when the feed is read again', async () => {
    opened(`#kitu-${nth(4)}`);
    const element = await show('news');
    await waitUntil(() => focused() === `Titel ${nth(4)}`);
    (document.activeElement as HTMLElement).blur();
    scrollTo({ top: 0, behavior: 'instant' });
    await element.refresh();
    element.limit = 1;
    await element.updateComplete;
    expect(entries(element)).to.have.length(2);
    expect(document.activeElement).to.equal(document.body);
    expect(scrollY).to.equal(0);
  });

  it('does not take the focus when it comes later than the others', async () => {
    opened(`#kitu-${nth(6)}`);
    const source = inlineFeed(five());
    const element = await settled<AnyFeedElement>(`<kitu-news limit="1" src="${source.src}"></kitu-news>`);
    source.set(feed(nth(1), nth(2), nth(6)));
    await element.refresh();
    expect(entries(element)).to.have.length(2);
    expect(document.activeElement).to.equal(document.body);
  });

  it('is shown when the address changes, and again on the way back', async () => {
    const element = await show('news');
    for (const id of [4, 5, 4].map(nth)) {
      location.hash = `#kitu-${id}`;
      await waitUntil(() => focused() === `Titel ${id}`);
      expect(entries(element)).to.have.length(3);
    }
  });

  it('has the focus in the first of two widgets that have it', async () => {
    const first = await show('news', 'limit="1"');
    const second = document.createElement('kitu-news') as unknown as AnyFeedElement;
    Object.assign(second, { limit: 1, src: first.src });
    const loaded = oneEvent(second, 'load');
    first.after(second);
    await loaded;
    location.hash = `#kitu-${nth(5)}`;
    await waitUntil(() => entries(second).length === 2);
    await second.updateComplete;
    expect(document.activeElement).to.equal(first);
  });

  it('is loaded although the widget waits until it comes near the view', async () => {
    opened(`#kitu-${nth(4)}`);
    await show('news', 'limit="1" loading="lazy"');
    await waitUntil(() => focused() === `Titel ${nth(4)}`);
  });

  /** A page that was delivered with two entries. */
  const printed = (id: string): string =>
    `<kitu-news light limit="2" rendered="${new Date().toISOString()}" src="${feedUrl(five())}"><section part="base" aria-busy="false"><ul part="list"><li part="item"><h2 part="title">Titel</h2></li><li part="item" id="kitu-${id}"><h2 part="title">Gedruckt</h2></li></ul></section></kitu-news>`;

  it('is found among what is printed, and no feed is asked', async () => {
    opened(`#kitu-${nth(4)}`);
    const element = fixtureSync<AnyFeedElement>(printed(nth(4)));
    await waitUntil(() => focused() === 'Gedruckt');
    await element.updateComplete;
    expect(element.hasAttribute('rendered')).to.equal(true);
  });

  for (const scope of ['', 'light']) {
    it(`can be found in <kitu-… ${scope}> by what browsers make of the address`, async () => {
      const id = 'Ausschuss für Bau';
      for (const tag of TAGS) {
        const element = await show(tag, `layout="list" ${scope}`, feed(id));
        const link = Object.assign(document.createElement('a'), { href: `#kitu-${id}` });
        expect(entries(element).map((entry) => `#${entry.id}`)).to.deep.equal([link.hash]);
      }
    });
  }

  it('is looked for in the feed where it is not printed', async () => {
    opened(`#kitu-${nth(4)}`);
    const element = await settled<AnyFeedElement>(printed(nth(1)));
    await waitUntil(() => focused() === `Titel ${nth(4)}`);
    expect(entries(element)).to.have.length(3);
  });

  it('is counted where further ones are asked for, and the focus goes to the first new one', async () => {
    opened(`#kitu-${nth(5)}`);
    const element = await show('news', 'limit="2" more');
    await waitUntil(() => focused() === `Titel ${nth(5)}`);
    parts(element, 'more')[0]?.click();
    await waitUntil(() => focused() === `Titel ${nth(3)}`);
    expect(entries(element)).to.have.length(5);
  });
});
