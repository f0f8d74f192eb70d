import { HOME_ZONE, machineTime } from '@kitu/core/time.js';
import type { Budget } from '../net/budget.js';
import type { Input } from '../net/input.js';
import type { Question } from '../net/download.js';
import type { Problem } from '../problem.js';
import type { CourseEntry, DateEntry, GroupEntry, NewsEntry } from './entries.js';

/** The result of an import, and its problems. */
export interface Imported {
  readonly title?: string | undefined;
  readonly homePage?: string | undefined;
  readonly language?: string | undefined;
  readonly items?: readonly NewsEntry[];
  readonly dates?: readonly DateEntry[];
  readonly courses?: readonly CourseEntry[];
  readonly board?: readonly GroupEntry[];
  readonly problems: readonly Problem[];
}

/** How to import. */
export interface ImportOptions {
  /** The instant (milliseconds) that counts as now. */
  readonly now: number;
  /** The zone for times without one. */
  readonly zone: string;
  /** How many months ahead series are expanded. */
  readonly months: number;
  /** For tables: whether the rows are courses or dates. */
  readonly as: 'courses' | 'dates';
  /** For tables: the fields of columns whose names are not recognised. */
  readonly mapping: Readonly<Record<string, string>>;
  /** For Excel: the name of the sheet; default: the first one. */
  readonly sheet?: string | undefined;
  /** The remaining budget of the source; code that unpacks an archive has to charge it. */
  readonly budget: Budget;
  /** Reads another document: the next page, or a linked part. */
  readonly read: (source: string, question?: Question) => Promise<Input>;
}

/** Turns a document into entries of a feed. */
export type Importer = (input: Input, options: ImportOptions) => Imported | Promise<Imported>;

/** A KITU feed, as it is written to a file. */
export type FeedJson = Readonly<Record<string, unknown>>;

/** Makes a whole feed from an import. */
export function feedOf(imported: Omit<Imported, 'problems'>, now: number, zone: string = HOME_ZONE): FeedJson {
  const { title, homePage, language, items = [], dates, courses, board } = imported;
  const kitu = { version: 1, timeZone: zone, dateModified: instantText(now), dates, courses, board };
  return tidy({
    version: 'https://jsonfeed.org/version/1.1',
    title: title ?? 'KITU-Feed',
    home_page_url: homePage,
    language: language ?? 'de',
    _kitu: kitu,
    items,
  }) as FeedJson;
}

/** An instant in UTC, as RFC 3339. */
export const instantText = (ms: number): string => machineTime({ ms, allDay: false, zone: 'UTC' });

/** A copy without undefined fields and without empty lists in entries. */
export function tidy(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((element) => tidy(element, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ||
      (depth > 1 && Array.isArray(member) && !member.length && name !== 'hasCourseInstance' && name !== 'membership')
        ? []
        : [[name, tidy(member, depth + 1)]],
    ),
  );
}
