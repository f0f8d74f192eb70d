// Pages that arrive with their entries in them, as kitu-feed prints them; as docs/im-text.md advises, the styles of the
// widget are written into the head, and the script is the last thing in the page.
import { readFileSync } from 'node:fs';
import { printElement, viewOf } from '@kitu/feed';
import { feed, news } from './content.mjs';
import { script } from './page.mjs';

const sheet = (name) => readFileSync(new URL(`../../packages/widgets/cdn/${name}`, import.meta.url), 'utf8');
const OWN = `<style>${sheet('kitu-news.css')}</style>`;
const HOUR = 3_600_000;
/** Longer than a run takes, so that what is fresh stays so. */
const DAY = 86_400;
const start = Date.now();

/** The feed as it is, and as it was when a page was made an hour ago: then each entry had another address. */
const current = (n) => {
  const made = feed({ items: news(n) });
  return { ...made, _kitu: { ...made._kitu, dateModified: new Date(start - HOUR / 2).toISOString() } };
};
const former = (n) => ({
  ...current(n),
  items: news(n).map(({ url, ...item }) => ({ ...item, url: url.replace('aktuelles', 'gestern') })),
});

/** A printed page; `ago`: so many milliseconds before the run. */
const page =
  (document, { scripted, linked, ago = 0, maxAge }) =>
  ({ assets, json, n }) => {
    const now = start - ago;
    const src = `${assets}/${json}`;
    const fallback = { url: 'https://www.stadt.example/', text: 'Alle Einträge' };
    const choices = { limit: `${n}` };
    const printed = printElement(viewOf(document(n), src, now), {
      widget: 'news',
      choices,
      now,
      src,
      maxAge,
      fallback,
    });
    const head = linked ? `<link rel="stylesheet" href="${assets}/kitu.css">` : OWN;
    return { head, body: printed, end: scripted ? script(assets, 'kitu.js') : '' };
  };

const ITEM = '[part="item"]';
const printed = { group: 'printed', feed: current, shown: [['kitu-news', ITEM]] };

/** Puts what they load on the server. */
export const addSheet = ({ files }) => files.set('/kitu.css', sheet('kitu.css'));

export const printedContestants = [
  { id: 'printed', name: 'printed `<kitu-news>`, no script', ...printed, page: page(current, {}) },
  {
    id: 'printed-linked',
    name: 'printed `<kitu-news>`, no script, kitu.css as a file of its own',
    ...printed,
    page: page(current, { linked: true }),
  },
  {
    id: 'printed-fresh',
    name: 'printed `<kitu-news>`, kitu.js, still fresh',
    ...printed,
    page: page(current, { scripted: true, maxAge: DAY }),
  },
  {
    id: 'printed-newer',
    name: 'printed `<kitu-news>`, kitu.js, until it is drawn anew from a newer feed',
    ...printed,
    page: page(former, { scripted: true, ago: HOUR }),
    shown: [['kitu-news', `${ITEM}:has([href*="/aktuelles/"])`]],
  },
];
