import type { Entry, Feed } from '@kitu/core/feed.js';
import { LANGUAGES, localeOf, type Language, type Locale } from '@kitu/core/messages.js';
import { HOME_ZONE, machineTime, type Moment } from '@kitu/core/time.js';
import { asOfInWords } from '@kitu/widgets/board/view.js';
import { instantText } from '../import/imported.js';
import type { Validity } from './phases.js';
import { VIEW_SECTIONS, type ViewSectionName } from './view-sections.js';
import { filtersOf, type Filters } from './filters.js';
import { allLabels, type Labels } from './labels.js';

/**
 * An entry as its widget words it: what is the same in every language, and beside it an object for each language with
 * the rest. An entry that changes with time is there once for each phase.
 */
export type ViewEntry = Validity & { readonly id: string } & Readonly<Record<string, unknown>>;

/** `kitu.view.json`: what the four widgets show of a feed, as words and addresses, for printers. */
export interface ViewFile extends Readonly<Partial<Record<ViewSectionName, readonly ViewEntry[]>>> {
  readonly version: 1;
  /** When it was made (RFC 3339, UTC). */
  readonly generated: string;
  /** The address of the feed. Pictures of its host may be loaded. */
  readonly feed: string;
  /** A page with the same content. */
  readonly home?: string;
  /** BCP 47: the language of the feed. */
  readonly language?: string;
  /** As of when the feed is right: „Stand: …“ in each language. */
  readonly modified?: { readonly machine: string } & Readonly<Record<Language, { readonly words: string }>>;
  /** There are further pages of news in the feed. */
  readonly next?: true;
  /** All dates as a calendar file. */
  readonly calendar?: string;
  /** The news as RSS or Atom. */
  readonly rss?: string;
  /** What visitors can choose from, in the order of the alphabet. */
  readonly filters?: Filters;
  /** The widgets' own words. */
  readonly texts: Readonly<Record<Language, Labels>>;
}

/** How far ahead phases are looked for, in milliseconds: 400 days. */
const HORIZON = 400 * 86_400_000;

/** All languages, each in its usual region; printed for visitors whose clock is that of Germany. */
const LOCALES: readonly Locale[] = LANGUAGES.map((language) => ({ ...localeOf(language), visitor: HOME_ZONE }));

/**
 * Makes the view of a feed.
 *
 * @param json - The feed.
 * @param address - Its address, for relative addresses in it.
 * @param now - The instant (milliseconds) from which on it is right.
 * @throws FeedError - when it is no feed.
 */
export function viewOf(json: unknown, address: string, now: number): ViewFile {
  const feeds = VIEW_SECTIONS.map((section) => [section, section.parse(json, address)] as const);
  const [, head] = feeds[0] as readonly [unknown, Feed<Entry>];
  const sections = feeds.flatMap(([{ name, entries }, feed]) =>
    feed.items ? [[name, entries(feed as Feed<never>, inAllLanguages, now, now + HORIZON)] as const] : [],
  );
  return {
    version: 1,
    generated: instantText(now),
    feed: head.address,
    ...(head.base !== head.address && { home: head.base }),
    ...(head.language && { language: head.language }),
    ...(head.modified && { modified: asOf(head.modified) as NonNullable<ViewFile['modified']> }),
    ...(head.next && { next: true as const }),
    ...(head.calendar && { calendar: head.calendar }),
    ...(head.rss && { rss: head.rss }),
    // A name is the same in every language, but what stands beside it in a place is not.
    filters: Object.assign(
      {},
      ...sections.map(([name, entries]) =>
        filtersOf(
          name,
          entries.map((entry) => inLanguage(entry, 'de')),
        ),
      ),
    ) as Filters,
    texts: allLabels(),
    ...Object.fromEntries(sections),
  };
}

const asOf = (modified: Moment): object => ({
  machine: machineTime(modified),
  ...inAllLanguages((locale) => ({ words: asOfInWords(modified, locale) })),
});

/** Words something in every language; what is the same in all of them is written once. */
export type InAllLanguages = (view: (locale: Locale) => object) => object;

const inAllLanguages: InAllLanguages = (view) => {
  const views = LOCALES.map((locale) => [locale.language, plain(view(locale))] as const);
  const [, first = {}] = views[0] ?? [];
  const names = [...new Set(views.flatMap(([, words]) => Object.keys(words)))];
  const same = names.filter((name) => new Set(views.map(([, words]) => JSON.stringify(words[name]))).size === 1);
  const only = (words: Plain, isWanted: (name: string) => boolean): Plain =>
    Object.fromEntries(Object.entries(words).filter(([name]) => isWanted(name)));
  const isSame = (name: string): boolean => same.includes(name);
  return {
    ...only(first, isSame),
    ...Object.fromEntries(views.map(([language, words]) => [language, only(words, (name) => !isSame(name))])),
  };
};

type Plain = Readonly<Record<string, unknown>>;

/** As JSON has it: the values of getters, without what is `undefined`. */
const plain = (view: object): Plain => JSON.parse(JSON.stringify(view)) as Plain;

/** An entry in one language. */
export const inLanguage = (entry: ViewEntry, language: Language): ViewEntry => {
  const words = entry[language] as Plain | undefined;
  return { ...entry, ...words, ...Object.fromEntries(LANGUAGES.map((name) => [name, undefined])) };
};
