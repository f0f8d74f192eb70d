import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { feedUrl, inlineFeed, parts, settled, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';
import { countTimers, type Timers } from './testing-timers.js';

const url = (i: number): string => `https://www.stadt.example/${i}`;
const of100 = <T>(write: (i: number) => T): T[] => Array.from({ length: 100 }, (_, i) => write(i));
const DAY = 86_400_000;
const day = (i: number): string => new Date(Date.now() + (i + 2) * DAY).toISOString().slice(0, 10);

/** Writes a feed with a hundred entries; the text of the one in the middle is given. */
type Write = (text: string) => object;

const FEEDS: Record<string, Write> = {
  'kitu-news': (text) => ({ items: of100((i) => ({ id: `${i}`, url: url(i), title: i === 50 ? text : `Nr. ${i}` })) }),
  'kitu-dates': (text) => ({
    _kitu: {
      version: 1,
      dates: of100((i) => ({ id: `${i}`, url: url(i), name: i === 50 ? text : `Nr. ${i}`, startDate: day(i) })),
    },
  }),
  'kitu-course': (text) => ({
    _kitu: {
      version: 1,
      courses: of100((i) => ({
        id: `${i}`,
        url: url(i),
        name: i === 50 ? text : `Nr. ${i}`,
        hasCourseInstance: [{ id: `${i}-1`, startDate: `${day(i)}T09:00` }],
      })),
    },
  }),
  'kitu-board': (text) => ({
    _kitu: {
      version: 1,
      board: [
        {
          id: 'beirat',
          name: 'Beirat',
          membership: of100((i) => ({
            role: i === 50 ? text : 'Mitglied',
            person: { name: `Person ${i}`, url: url(i) },
          })),
        },
      ],
    },
  }),
};

interface Shown {
  readonly element: AnyFeedElement;
  /** Gives the widget another feed, and says what became of the document. */
  readonly reload: (text: string) => Promise<MutationRecord[]>;
}

async function show(tag: string, feed: Write, more = ''): Promise<Shown> {
  const write = (text: string): object => ({ version: 'https://jsonfeed.org/version/1.1', ...feed(text) });
  const source = inlineFeed(write('so'));
  const element = await settled<AnyFeedElement>(`<${tag} src="${source.src}" limit="100" ${more}></${tag}>`);
  const reload = async (text: string): Promise<MutationRecord[]> => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    observer.observe(element.renderRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    source.set(write(text));
    await element.refresh();
    records.push(...observer.takeRecords());
    observer.disconnect();
    return records;
  };
  return { element, reload };
}

describe('the costs that are counted', () => {
  afterEach(() => fixtureCleanup());

  Object.entries(FEEDS).forEach(([tag, feed]) => {
    it(`<${tag}> writes nothing but the new text for one changed entry of a hundred, and keeps nodes and focus`, async () => {
      const { element, reload } = await show(tag, feed);
      const before = parts(element, 'item');
      expect(before).to.have.length(100);
      const link = before[70]?.querySelector('a');
      link?.focus();
      const records = await reload('anders');
      expect(parts(element, 'item')).to.deep.equal(before);
      // The name of a date stands in its title, and in the name of its button.
      const places = before[50]?.outerHTML.replace(/<!--.*?-->/g, '').split('anders') ?? [];
      expect(places.length - 1).to.be.within(1, 2);
      expect(records).to.have.length(places.length - 1);
      expect(link).to.exist;
      expect(element.shadowRoot?.activeElement).to.equal(link);
    });

    it(`<${tag}> leaves the document alone when the feed is read again and is the same`, async () => {
      const { reload } = await show(tag, feed);
      expect(await reload('so')).to.have.length(0);
    });
  });
});

describe('what waits to run', () => {
  let timers: Timers;
  beforeEach(() => (timers = countTimers()));
  afterEach(() => {
    timers.restore();
    Reflect.deleteProperty(document, 'hidden');
    fixtureCleanup();
  });

  const turn = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new CustomEvent('visibilitychange', { bubbles: true }));
  };
  const none = (waits: readonly number[]): boolean => !waits.length;
  const oneLong = (waits: readonly number[]): boolean => waits.length === 1 && Number(waits[0]) >= 60_000;

  it('is nothing when nothing will change', async () => {
    await show('kitu-news', FEEDS['kitu-news'] as Write);
    await timers.become(none);
  });

  ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'].forEach((tag) =>
    it(`is one timer of <${tag}> when it is to be refreshed, none while the page is hidden, and one again`, async () => {
      await show(tag, FEEDS[tag] as Write, 'refresh-interval="5"');
      await timers.become((waits) => waits.length > 0 && waits.every((wait) => wait >= 60_000));
      turn(true);
      await timers.become(none);
      turn(false);
      await timers.become((waits) => waits.length > 0 && waits.every((wait) => wait >= 60_000));
    }),
  );

  it('is one timer when the next date begins, and none while the page is hidden', async () => {
    await show('kitu-dates', FEEDS['kitu-dates'] as Write);
    await timers.become(oneLong);
    turn(true);
    await timers.become(none);
  });

  it('is nothing after an element has gone', async () => {
    const { element } = await show('kitu-dates', FEEDS['kitu-dates'] as Write, 'refresh-interval="5"');
    await timers.become((waits) => waits.length === 2);
    element.remove();
    await timers.become(none);
  });

  ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'].forEach((tag) =>
    it(`is nothing when <${tag}> has gone before its feed has come`, async () => {
      const element = document.createElement(tag) as AnyFeedElement;
      element.src = feedUrl({ version: 'https://jsonfeed.org/version/1.1', ...FEEDS[tag]?.('so') });
      element.refreshInterval = 5;
      const loaded = oneEvent(element, 'load');
      document.body.append(element);
      await element.updateComplete;
      element.remove();
      await loaded;
      await timers.become(none);
    }),
  );
});
