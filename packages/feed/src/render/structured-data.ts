import type { Widget } from './choices.js';

/** What is taken from an entry of any section of a view file. */
interface Described {
  readonly title?: string;
  readonly name?: string;
  readonly url?: string;
  readonly description?: string;
  readonly summary?: string;
  readonly language?: string;
  readonly date?: { readonly machine: string };
  readonly names?: readonly string[];
  readonly picture?: { readonly url: string };
  readonly when?: { readonly machine: string };
  readonly previous?: { readonly machine: string };
  readonly end?: string;
  readonly status?: string;
  readonly places?: readonly { readonly words: string; readonly url?: string }[];
}

/**
 * Entries as schema.org's NewsArticle, Event or Course in JSON-LD, so that search engines can show them. Search engines
 * know no type for the seats of a board.
 */
export function structuredData(widget: Widget, views: readonly object[]): string {
  if (widget === 'board' || !views.length) return '';
  const graph = views.map((view) => ({ '@type': TYPES[widget], ...DESCRIBE[widget](view as Described) }));
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  return `<script type="application/ld+json">${json.replace(/[<>&\u2028\u2029]/g, escaped)}</script>`;
}

/** `<` ends a script, and U+2028 ends a line in old scripts; in JSON both can be written without the sign itself. */
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A list with something in it. */
const some = (list: readonly object[] | undefined): readonly object[] | undefined => (list?.length ? list : undefined);

const TYPES = { news: 'NewsArticle', dates: 'Event', course: 'Course' } as const;

const DESCRIBE: Readonly<Record<keyof typeof TYPES, (view: Described) => object>> = {
  news: ({ date, language, names, picture, summary, title, url }) => ({
    headline: title,
    url,
    datePublished: date?.machine,
    description: summary,
    inLanguage: language,
    image: picture?.url,
    author: some(names?.map((name) => ({ '@type': 'Person', name }))),
  }),
  // A postponed event keeps the date for which it was planned; of a rescheduled one, the old date is another property.
  dates: ({ description, end, language, places, previous, status, title, url, when }) => ({
    name: title,
    url,
    startDate: (when ?? previous)?.machine,
    endDate: end,
    previousStartDate: when && previous?.machine,
    eventStatus: `https://schema.org/${status ?? 'EventScheduled'}`,
    description,
    inLanguage: language,
    location: some(places?.map(({ words }) => ({ '@type': 'Place', name: words, address: words }))),
  }),
  course: ({ date, description, language, name, url }) => ({
    name,
    url,
    description,
    inLanguage: language,
    hasCourseInstance: date && { '@type': 'CourseInstance', startDate: date.machine },
  }),
};
