import { plural, type Texts } from '@kitu/core/messages.js';

/** What `<kitu-news>` says. */
export interface NewsTexts {
  things: string;
  /** The title of an item that has none. */
  untitled(date?: string): string;
  more: string;
  /** Said after „Weitere Meldungen“ was pressed. */
  shown(added: number, shown: number): string;
  noMore: string;
  /** The link to the RSS or Atom file. */
  subscribe: string;
  readOn: string;
  by(names: string): string;
  enlarge: string;
  close: string;
}

export const newsTexts: Texts<NewsTexts> = {
  de: {
    things: 'Meldungen',
    untitled: (date) => (date ? `Meldung vom ${date}` : 'Meldung'),
    more: 'Weitere Meldungen',
    shown: (added, shown) =>
      `${plural('de', added, { one: 'Eine weitere Meldung', other: '# weitere Meldungen' })}, jetzt ${shown}`,
    noMore: 'Weitere Meldungen lassen sich gerade nicht laden.',
    subscribe: 'Meldungen abonnieren (RSS)',
    readOn: 'Weiterlesen',
    by: (names) => `Von ${names}`,
    enlarge: 'Bild vergrößern',
    close: 'Schließen',
  },
  en: {
    things: 'news',
    untitled: (date) => (date ? `News of ${date}` : 'News'),
    more: 'More news',
    shown: (added, shown) => `${plural('en', added, { one: 'One more item', other: '# more items' })}, now ${shown}`,
    noMore: 'More news cannot be loaded at the moment.',
    subscribe: 'Subscribe to the news (RSS)',
    readOn: 'Read on',
    by: (names) => `By ${names}`,
    enlarge: 'Enlarge picture',
    close: 'Close',
  },
};
