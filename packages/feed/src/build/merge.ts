import { list, object, type Raw } from '@kitu/core/parse.js';
import { ENTRY_LIMIT } from '@kitu/core/read-feed.js';
import type { CourseEntry, DateEntry, GroupEntry, NewsEntry } from '../import/entries.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { earliestFirst, isOver, newestFirst } from './order.js';
import type { Part } from './state.js';

/** Options of `merge`. */
export interface MergeOptions {
  /** The instant (milliseconds) that counts as now. */
  readonly now: number;
  /** The language (BCP 47) of the feed; entries of other sources keep theirs. */
  readonly language: string | undefined;
}

/**
 * The entries of several sources as one feed. Of two equal entries the one of the earlier source is kept; a different
 * entry with the same `id` gets a new one.
 */
export function merge(written: readonly Part[], problems: Problem[], { now, language }: MergeOptions): Part {
  const parts = written.map((part) => inLanguage(part, language));
  const items = joined(parts, 'items', problems) as readonly NewsEntry[] | undefined;
  const dates = joined(parts, 'dates', problems) as readonly DateEntry[] | undefined;
  const courses = joined(parts, 'courses', problems) as readonly CourseEntry[] | undefined;
  const board = joined(parts, 'board', problems) as readonly GroupEntry[] | undefined;
  return {
    items: limited(newestFirst(items ?? []), 'items', problems),
    ...(dates ? { dates: limited(coming(earliestFirst(dates), now), 'dates', problems) } : {}),
    ...(courses ? { courses: limited(courses, 'courses', problems) } : {}),
    ...(board ? { board: limited(board, 'board', problems) } : {}),
  };
}

/** If there are more dates than widgets read, past ones are removed first, the oldest before others. */
function coming(dates: readonly DateEntry[], now: number): readonly DateEntry[] {
  const tooMany = Math.max(0, dates.length - ENTRY_LIMIT);
  const oldest = new Set(dates.filter((date) => isOver(date, now)).slice(0, tooMany));
  return dates.filter((date) => !oldest.has(date));
}

/** A part whose entries name their language, if the feed has another one. */
function inLanguage(part: Part, language: string | undefined): Part {
  const own = part.language;
  if (!own || own === language) return part;
  const named =
    (field: string) =>
    <Entry extends object>(entry: Entry): Entry => ({ ...entry, [field]: (entry as Raw)[field] ?? own });
  const { items, dates, courses, board, ...head } = part;
  return {
    ...head,
    ...(items ? { items: items.map(named('language')) } : {}),
    ...(dates ? { dates: dates.map(named('inLanguage')) } : {}),
    ...(courses ? { courses: courses.map(named('inLanguage')) } : {}),
    ...(board ? { board: board.map(named('inLanguage')) } : {}),
  };
}

type Joined = { readonly id: string } & Raw;

/** One section of all parts; `undefined` when no source has it. */
function joined(
  parts: readonly Part[],
  section: 'items' | 'dates' | 'courses' | 'board',
  problems: Problem[],
): readonly { readonly id: string }[] | undefined {
  const present = parts.flatMap((part) => (part[section] as unknown as readonly Joined[] | undefined) ?? []);
  if (!parts.some((part) => part[section] !== undefined)) return undefined;
  const found = new Map<string, Joined>();
  for (const entry of present) {
    const before = found.get(entry.id);
    if (!before) found.set(entry.id, entry);
    else if (section === 'courses' && isOneCourse(before, entry))
      found.set(entry.id, withRunsOf(before, entry, problems));
    else if (section !== 'courses' && isSame(before, entry)) problems.push(twice(section, entry.id));
    else {
      const id = freeId(entry, found);
      found.set(id, { ...entry, id });
      problems.push(renamed(section, entry.id, id));
    }
  }
  return [...found.values()];
}

/**
 * Is it the same entry, perhaps in a newer version? For news with addresses, these must be equal, since
 * many programs number their ids from 1; for other entries the same name or start is enough.
 */
function isSame(one: Joined, other: Joined): boolean {
  if (one['title'] !== undefined && one['url'] && other['url']) return one['url'] === other['url'];
  const isShared = (name: string): boolean => one[name] !== undefined && one[name] === other[name];
  return ['title', 'name', 'startDate'].some(isShared) || (one['title'] === undefined && isShared('content_text'));
}

/** An unused `id` that is the same in every build. */
function freeId(entry: Joined, taken: ReadonlyMap<string, unknown>): string {
  const url = entry['url'];
  if (typeof url === 'string' && url && !taken.has(url)) return url;
  let id = `${entry.id}#2`;
  for (let next = 3; taken.has(id); next++) id = `${entry.id}#${next}`;
  return id;
}

/** Two courses are the same if their titles are, ignoring case and punctuation. */
const isOneCourse = (one: Joined, other: Joined): boolean => wordsIn(one['name']) === wordsIn(other['name']);

const wordsIn = (name: unknown): string =>
  String(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** One course from two sources, with the runs of both. */
function withRunsOf(one: Joined, other: Joined, problems: Problem[]): Joined {
  const runs = new Map(list(one['hasCourseInstance']).map((run) => [idOf(object(run)), object(run)]));
  for (const run of list(other['hasCourseInstance']).map(object)) {
    const id = idOf(run);
    const before = runs.get(id);
    if (!before) runs.set(id, run);
    else if (!isOneRun(before, run)) {
      const own = freeId({ ...run, id, url: undefined }, runs);
      runs.set(own, { ...run, id: own });
      problems.push(renamed('courses', id, own));
    }
  }
  problems.push(twice('courses', one.id));
  return { ...one, hasCourseInstance: [...runs.values()] };
}

const idOf = (run: Raw): string => String(run['id'] ?? run['url']);

/** Is it the same run, perhaps with other seats? Two offices may begin at the same hour, each in its own room. */
const isOneRun = (one: Raw, other: Raw): boolean =>
  ['startDate', 'location'].every(
    (name) =>
      one[name] === undefined || other[name] === undefined || JSON.stringify(one[name]) === JSON.stringify(other[name]),
  );

const twice = (section: string, id: string): Problem => ({
  severity: 'note',
  code: 'repeated-id',
  path: [section],
  value: id,
  message: words(
    section === 'courses'
      ? 'Zwei Quellen haben denselben Kurs; es gilt die erste, mit den Durchgängen von beiden.'
      : 'Zwei Quellen haben denselben Eintrag; es gilt die erste.',
    section === 'courses'
      ? 'Two sources have the same course; the first one counts, with the runs of both.'
      : 'Two sources have the same entry; the first one counts.',
  ),
});

const renamed = (section: string, id: string, own: string): Problem => ({
  severity: 'note',
  code: 'shared-id',
  path: [section],
  value: id,
  message: words(
    `Zwei Quellen geben verschiedenen Einträgen dieselbe Kennung; der zweite heißt nun ${own}.`,
    `Two sources give different entries the same identity; the second one is now ${own}.`,
  ),
});

/** The first 500 entries: widgets read no more. */
function limited<Entry>(entries: readonly Entry[], section: string, problems: Problem[]): readonly Entry[] {
  const more = entries.length - ENTRY_LIMIT;
  if (more <= 0) return entries;
  const message = words(
    `${more} Einträge in „${section}“ wurden weggelassen: Bausteine lesen die ersten ${ENTRY_LIMIT}.`,
    `${more} entries of “${section}” were left out: widgets read the first ${ENTRY_LIMIT}.`,
  );
  problems.push({ severity: 'warning', code: 'too-many', message });
  return entries.slice(0, ENTRY_LIMIT);
}
