import { HOME_ZONE, machineTime } from '@kitu/core/time.js';
import type { Budget } from '../net/budget.js';
import type { Input } from '../net/input.js';
import type { Question } from '../net/download.js';
import type { Problem } from '../problem.js';
import type { CourseEntry, DateEntry, GroupEntry, NewsEntry } from './entries.js';

/** What an importer found, and what it could not read. */
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
  /** The zone of times that bring none. */
  readonly zone: string;
  /** How many months ahead series are expanded. */
  readonly months: number;
  /** Of tables: what to make of them. */
  readonly as: 'courses' | 'dates';
  /** Of tables: the field of each column whose name is not recognised. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Of Excel: the name of the sheet; else the first one. */
  readonly sheet?: string | undefined;
  /** What the source may still cost; whoever unpacks an archive charges it. */
  readonly budget: Budget;
  /** Reads a further document: the next page, a part that is linked. */
  readonly read: (source: string, question?: Question) => Promise<Input>;
}

/** Turns a document into entries of a feed. */
export type Importer = (input: Input, options: ImportOptions) => Imported | Promise<Imported>;

/** A KITU feed, as it is written to a file. */
export type FeedJson = Readonly<Record<string, unknown>>;

/** A whole feed of what was imported. */
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

/** A copy without members that are undefined and lists in entries that are empty. */
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
