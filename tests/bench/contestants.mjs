// The contestants. Each: `name`, the `feed` of n entries, its `page`, and as `shown` how its entries are known.
import { readFileSync } from 'node:fs';
import { bundle } from './build.mjs';
import { board, courses, dates, feed, news } from './content.mjs';
import { snippet } from './page.mjs';
import { addPeers, peers } from './peers.mjs';
import { addSheet, printedContestants } from './printed.mjs';

const german = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' });
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const STYLE = `<style>ul{display:grid;gap:1.5em;list-style:none;margin:0;padding:0}
h3{font-size:1.1em;line-height:1.3;margin:.4em 0}li p{margin:0}time{font-size:.875em}a{color:#2044aa}</style>`;
const list = (items) =>
  items.map(
    ({ url, title, summary, date_published: date }) =>
      `<li><time datetime="${date}">${german.format(new Date(date))}</time><h3><a href="${url}">${escape(title)}</a></h3><p>${escape(summary)}</p></li>`,
  );

const items = (n) => feed({ items: news(n) });
const newsElement = (tag, file, entry) => ({
  group: 'news',
  feed: items,
  page: snippet([tag], file),
  shown: [[tag, entry]],
  element: true,
});
const ITEM = '[part="item"]';
const FOUR = ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'];

export const contestants = [
  {
    id: 'static',
    name: 'static HTML with the entries in it',
    group: 'news',
    page: ({ n }) => ({ head: STYLE, body: `<ul class="news">${list(news(n)).join('')}</ul>` }),
    shown: [['.news', 'li']],
  },
  ...printedContestants,
  { id: 'hand', name: 'hand-written element', ...newsElement('hand-news', 'hand.js', 'li') },
  { id: 'lit', name: 'minimal Lit element', ...newsElement('lit-news', 'lit.js', 'li') },
  { id: 'kitu-news', name: '`<kitu-news>`, kitu-news.js', ...newsElement('kitu-news', 'kitu-news.js', ITEM) },
  { id: 'kitu-all', name: '`<kitu-news>`, kitu.js', ...newsElement('kitu-news', 'kitu.js', ITEM) },
  {
    id: 'kitu-dates',
    name: '`<kitu-dates>`',
    group: 'dates',
    feed: (n) => feed({ dates: dates(n) }),
    page: snippet(['kitu-dates'], 'kitu-dates.js'),
    shown: [['kitu-dates', ITEM]],
  },
  {
    id: 'kitu-course',
    name: '`<kitu-course>`',
    group: 'others',
    feed: (n) => feed({ courses: courses(n) }),
    page: snippet(['kitu-course'], 'kitu-course.js'),
    shown: [['kitu-course', ITEM]],
  },
  {
    id: 'kitu-board',
    name: '`<kitu-board>`',
    group: 'others',
    feed: (n) => feed({ board: board(n) }),
    page: snippet(['kitu-board'], 'kitu-board.js'),
    shown: [['kitu-board', ITEM]],
  },
  {
    id: 'four',
    name: 'all four on one page, kitu.js',
    group: 'others',
    feed: (n) => feed({ items: news(n), dates: dates(n), courses: courses(n), board: board(n) }),
    page: snippet(FOUR, 'kitu.js'),
    shown: FOUR.map((tag) => [tag, ITEM]),
    times: 4,
    element: true,
  },
  ...peers,
];

/** Puts the scripts on the server. */
export async function addScripts(server) {
  const { files } = server;
  await addPeers(server);
  addSheet(server);
  for (const name of ['kitu', ...FOUR]) {
    files.set(`/${name}.js`, readFileSync(new URL(`../../packages/widgets/cdn/${name}.js`, import.meta.url), 'utf8'));
  }
  for (const name of ['hand', 'lit']) files.set(`/${name}.js`, await bundle(`contestants/${name}.js`));
}
