import type { Language } from '../words.js';

/** The answers to the questions of `kitu-feed init`. */
export interface Answers {
  readonly title: string;
  readonly homePage: string;
  readonly output: string;
  /** Addresses or files, each with its kind. */
  readonly sources: readonly { readonly kind: string; readonly from: string }[];
}

const COMMENTS = {
  de: {
    head: 'Woraus der Feed gebaut wird: kitu-feed build. Pfade gelten ab dieser Datei.',
    output: 'Die Datei, die auf dem Webserver liegt.',
    title: 'Wie der Feed heißt, und die Website dazu. Relative Adressen gelten ab hier.',
    feed: 'Unter welcher Adresse er zu lesen sein wird:',
    sources: 'Die Quellen. kind: feed, rss, ics, csv, xlsx, openvhs, wordpress, jsonld, oparl.',
    split: 'Auf Wunsch: eine Datei für jeden Abschnitt, Termine zum Abonnieren, Meldungen als RSS.',
  },
  en: {
    head: 'What the feed is built from: kitu-feed build. Paths start at this file.',
    output: 'The file that the web server serves.',
    title: 'What the feed is called, and its website. Relative addresses start here.',
    feed: 'The address at which it will be read:',
    sources: 'The sources. kind: feed, rss, ics, csv, xlsx, openvhs, wordpress, jsonld, oparl.',
    split: 'If wanted: a file for each section, dates for subscription, news as RSS.',
  },
};

/** A configuration with comments. */
export function configText({ title, homePage, output, sources }: Answers, language: Language): string {
  const say = COMMENTS[language];
  const json = (value: unknown): string => JSON.stringify(value);
  const lines = sources.map(({ kind, from }) => `    { "kind": ${json(kind)}, "from": ${json(from)} }`);
  return `{
  // ${say.head}

  // ${say.output}
  "output": ${json(output)},

  // ${say.title}
  "title": ${json(title)},
  "home_page_url": ${json(homePage)},
  // ${say.feed}
  // "feed_url": ${json(new URL('kitu.json', homePage).href)},
  "language": ${json(language)},
  "timeZone": "Europe/Berlin",

  // ${say.sources}
  "sources": [
${lines.join(',\n')}
  ]

  // ${say.split}
  // , "split": { "items": "aktuelles.json", "dates": "termine.json", "courses": "kurse.json", "board": "gremien.json" }
  // , "calendar": "termine.ics"
  // , "rss": "aktuelles.rss"
}
`;
}

/** A small feed to begin with, for what is written by hand. */
export function sampleText(title: string, homePage: string, now: number, language: Language): string {
  const day = (ahead: number): string => new Date(now + ahead * 86_400_000).toISOString().slice(0, 10);
  const isGerman = language === 'de';
  const sample = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homePage,
    language,
    _kitu: {
      version: 1,
      timeZone: 'Europe/Berlin',
      dates: [
        {
          id: 'sprechstunde-1',
          name: isGerman ? 'Sprechstunde Onlinedienste' : 'Consultation hour',
          startDate: `${day(14)}T14:00`,
          endDate: `${day(14)}T15:00`,
          location: [{ name: 'Rathaus', address: 'Markt 1' }],
        },
      ],
      courses: [],
      board: [],
    },
    items: [
      {
        id: 'willkommen',
        title: isGerman ? 'Unser Feed ist da' : 'Our feed is here',
        content_html: isGerman
          ? '<p>Diese Meldung steht in <strong>eigenes.json</strong>.</p>'
          : '<p>This item stands in <strong>eigenes.json</strong>.</p>',
        date_published: `${day(0)}T09:00:00+01:00`,
      },
    ],
  };
  return `${JSON.stringify(sample, null, 2)}\n`;
}
