// Every state that a widget can be in, as a person finds it: which feed it gets, what was done to it since. The state
// „not defined“ is a page without the script.
import { feeds } from './feeds.mjs';

const click = (part) => (page) => page.locator(`[part~="${part}"]`).first().click();
const refresh = (page) => page.evaluate(() => globalThis.widget.refresh());

/** What is done first, and what then. */
const after =
  (...steps) =>
  async (page, site) => {
    for (const step of steps) await step(page, site);
  };

/** From now on the server answers like this: a feed, 'broken', or 'never'. */
const answers = (answer) => (_page, site) => {
  site.answer = answer;
};

/** What every widget goes through. */
const common = (feed) => [
  { state: 'not defined', answer: feed.good, script: false },
  { state: 'loading', answer: 'never', settles: false },
  { state: 'ready', answer: feed.good },
  { state: 'ready, without a heading', answer: feed.good, heading: '' },
  { state: 'ready, on an English page', answer: feed.good, lang: 'en' },
  { state: 'ready, very long words', answer: feed.long },
  { state: 'partly bad', answer: feed.bad },
  { state: 'empty', answer: feed.empty },
  { state: 'no section', answer: feed.absent },
  { state: 'stale', answer: feed.one, act: after(answers('broken'), refresh) },
  { state: 'error', answer: 'broken' },
  { state: 'trying again', answer: 'broken', act: after(answers('never'), click('retry')) },
  { state: 'failed again', answer: 'broken', act: after(click('retry'), said('nicht laden')) },
  {
    state: 'ready after trying again',
    answer: 'broken',
    act: after(answers(feed.good), click('retry'), said('neuesten')),
  },
];

/** Waits until the status says so. */
function said(words) {
  return (page) => page.locator('[aria-live]', { hasText: words }).waitFor({ state: 'attached' });
}

/** Chooses among the entries. */
function choose(label) {
  return (page) => page.locator('select').selectOption({ label });
}

/** Follows a link to an entry, and waits until it has the focus. */
function goTo(id) {
  return (page) =>
    page
      .evaluate((hash) => {
        location.hash = hash;
      }, `#kitu-${id}`)
      .then(() => page.waitForFunction(() => globalThis.widget.matches(':focus-within')));
}

const { board, course, dates, news } = feeds;

const particular = {
  news: [
    { state: 'cards', answer: news.good, attributes: 'layout="cards" authors' },
    { state: 'compact', answer: news.good, attributes: 'layout="compact"' },
    { state: 'whole texts', answer: news.good, attributes: 'content="full"' },
    { state: 'whole texts, folded', answer: news.one, attributes: 'content="full" collapse' },
    {
      state: 'whole texts, unfolded',
      answer: news.one,
      attributes: 'content="full" collapse',
      act: (page) => page.locator('summary').click(),
    },
    {
      state: 'dialog open',
      answer: news.one,
      attributes: 'content="full"',
      act: after(click('enlarge'), (page) => page.locator('dialog[open]').waitFor()),
    },
    { state: 'more to come', answer: news.good, attributes: 'limit="2" more' },
    {
      state: 'more loaded',
      answer: news.good,
      attributes: 'limit="2" more',
      act: after(click('more'), said('weitere')),
    },
    {
      state: 'all loaded',
      answer: news.good,
      attributes: 'limit="3" more',
      act: after(click('more'), said('weitere')),
    },
    { state: 'to choose from', answer: news.good, attributes: 'filter="tags" layout="cards"' },
    { state: 'subscribe', answer: news.subscribed, attributes: 'subscribe' },
    { state: 'the link stays', answer: news.one, attributes: 'keep-link' },
    { state: 'named by the address', answer: news.good, attributes: 'limit="2"', act: goTo('m5') },
  ],
  dates: [
    { state: 'compact', answer: dates.good, attributes: 'layout="compact"' },
    { state: 'by month', answer: dates.good, attributes: 'group-by="month" calendar="none"' },
    { state: 'more to come', answer: dates.good, attributes: 'limit="2" more' },
    {
      state: 'more dates loaded',
      answer: dates.good,
      attributes: 'limit="2" more',
      act: after(click('more'), said('weitere')),
    },
    { state: 'subscribe', answer: dates.subscribed },
    { state: 'map', answer: dates.one, attributes: 'map="https://karte.example/?q={address}"' },
    { state: 'details folded', answer: dates.one, attributes: 'collapse' },
    {
      state: 'details unfolded',
      answer: dates.one,
      attributes: 'collapse',
      act: (page) => page.locator('summary').click(),
    },
    { state: 'to choose from', answer: dates.good, attributes: 'filter="places"' },
    {
      state: 'chosen',
      answer: dates.good,
      attributes: 'filter="places"',
      act: after(choose('Marktplatz'), said('Marktplatz')),
    },
    { state: 'archive', answer: dates.past, attributes: 'show="past"' },
    { state: 'archive, empty', answer: dates.good, attributes: 'show="past"' },
  ],
  course: [
    { state: 'lines', answer: course.good, attributes: 'layout="line"' },
    { state: 'cards', answer: course.good, attributes: 'layout="card"' },
    { state: 'badge in a sentence', answer: course.good, attributes: 'course="frei"', heading: '', sentence: true },
    {
      state: 'badge in a sentence, full',
      answer: course.good,
      attributes: 'course="voll"',
      heading: '',
      sentence: true,
    },
    { state: 'badge in a sentence, error', answer: 'broken', attributes: 'course="frei"', heading: '', sentence: true },
    { state: 'one card', answer: course.good, attributes: 'course="warteliste" layout="card"', heading: '' },
  ],
  board: [
    { state: 'list', answer: board.good, attributes: 'layout="list" contact' },
    { state: 'table', answer: board.good, attributes: 'layout="table" contact' },
    { state: 'to choose from', answer: board.good, attributes: 'filter="group"' },
    { state: 'one group', answer: board.good, attributes: 'group="beirat" contact' },
  ],
};

/** What a town writes above each. */
const headings = { news: 'Aktuelles', dates: 'Termine', course: 'Kurse', board: 'Gremien' };

/** All cases; each knows its widget. Those without the script come first, for they need another page. */
export const cases = Object.keys(feeds)
  .flatMap((widget) =>
    [...common(feeds[widget]), ...particular[widget]].map((one) => ({ widget, heading: headings[widget], ...one })),
  )
  .sort((one, other) => (one.script ?? 1) - (other.script ?? 1));
