import { makeFresh } from '../demo/feeds/fresh.js';
import kitu from '../demo/feeds/kitu.json?raw';
import { publish } from './network.js';

/** When the page was opened: a clock that the toolbar sets does not change what is in a feed. */
const OPENED = Date.now();

/** The day so many days from today, as a feed writes it. */
export const day = (days: number): string => new Date(OPENED + days * 86_400_000).toISOString().slice(0, 10);

let count = 0;

/** A JSON document as an address: a story needs no server. */
export const feedUrl = (json: unknown): string => publish(`story-${(count += 1)}.json`, () => JSON.stringify(json));

/** The sample feed as an address. */
export const sample = publish('kitu.json', () =>
  // The pictures lie beside the page, wherever that is.
  makeFresh(kitu, new Date(OPENED)).replaceAll('"/img/', `"${new URL('img/', document.baseURI).pathname}`),
);

/** Has the sample feed an entry with this `id`? */
export const isInSample = (id: string): boolean => kitu.includes(`"id": "${id}"`);

/** A small JSON Feed with these items. */
export const feed = (...items: readonly object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Musterstadt',
  language: 'de',
  items: items.map((item, place) => ({
    id: `${place}`,
    url: `https://stadt.example/${place}`,
    date_published: '2026-11-20T10:00:00+01:00',
    ...item,
  })),
});

/** A feed without news, with these sections. */
export const kituFeed = (sections: object): object => ({
  ...feed(),
  home_page_url: 'https://stadt.example/',
  _kitu: { version: 1, ...sections },
});

/** A feed that has every section, and nothing in them. */
export const nothing = feedUrl(kituFeed({ dates: [], courses: [], board: [] }));
