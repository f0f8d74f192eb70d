import { Failure } from '../failure.js';
import { valueInWords, type Path, type Problem } from '../problem.js';
import { words } from '../words.js';

/** The place of an entry in its source, for messages. All fields may be missing. */
export interface EntryPlace {
  /** Its title as written. */
  readonly title?: string | undefined;
  /** Its date as written. */
  readonly date?: string | undefined;
  /** The line (from 1) on which it begins. */
  readonly line?: number | undefined;
  readonly path?: Path | undefined;
  /** The value that could not be read. */
  readonly value?: string | undefined;
}

/**
 * Reads each entry of a source by itself. An entry whose reading throws is left out and reported; the others are read.
 *
 * @param place - Finds the place of an entry; called only for entries that could not be read.
 * @param read - Returns no entry (`undefined`), one, or a list.
 * @throws Failure - if `read` throws one: it concerns the whole source (too much data, timeout).
 */
export function eachEntry<Raw, Entry extends object>(
  raws: Iterable<Raw>,
  problems: Problem[],
  place: (raw: Raw, index: number) => EntryPlace,
  read: (raw: Raw, index: number) => Entry | readonly Entry[] | undefined,
): Entry[] {
  const entries: Entry[] = [];
  let index = 0;
  for (const raw of raws) {
    const current = index++;
    const found = guardEntry(
      problems,
      () => place(raw, current),
      () => read(raw, current),
    );
    if (Array.isArray(found)) for (const entry of found as readonly Entry[]) entries.push(entry);
    else if (found) entries.push(found as Entry);
  }
  return entries;
}

/** Runs a function for one entry. If it throws, the entry is reported as left out, and the result is `undefined`. */
export const guardEntry = <Result>(
  problems: Problem[],
  place: () => EntryPlace,
  read: () => Result,
): Result | undefined => guarded(problems, place, read, unreadableEntry);

/** Reads one field of an entry. If this throws, the field is reported as missing, and the result is `undefined`. */
export const guardField = <Result>(
  problems: Problem[],
  field: string,
  place: () => EntryPlace,
  read: () => Result,
): Result | undefined => guarded(problems, place, read, (found, reason) => unreadableField(field, found, reason));

function guarded<Result>(
  problems: Problem[],
  place: () => EntryPlace,
  read: () => Result,
  problem: (place: EntryPlace, reason: string) => Problem,
): Result | undefined {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    problems.push(problem(placeOf(place), reasonOf(cause)));
    return undefined;
  }
}

/** Finding the place of an unreadable entry may throw, too: then the place is empty. */
function placeOf(place: () => EntryPlace): EntryPlace {
  try {
    return place();
  } catch {
    return {};
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);

/** „Bürgersprechstunde“ (2026-12-08) */
function named({ title, date }: EntryPlace, fallback: string, quotes: readonly [string, string]): string {
  const name = title?.trim() ? `${quotes[0]}${title.trim().slice(0, 100)}${quotes[1]}` : fallback;
  return date?.trim() ? `${name} (${date.trim().slice(0, 40)})` : name;
}

const GERMAN = ['„', '“'] as const;
const ENGLISH = ['“', '”'] as const;

function unreadableEntry(place: EntryPlace, reason: string): Problem {
  const message = words(
    `${named(place, 'Ein Eintrag ohne Titel', GERMAN)} ist nicht lesbar und fehlt: ${reason}`,
    `${named(place, 'An entry without a title', ENGLISH)} cannot be read and is missing: ${reason}`,
  );
  return { severity: 'error', code: 'unreadable-entry', ...where(place), message };
}

function unreadableField(field: string, place: EntryPlace, reason: string): Problem {
  const message = words(
    `${named(place, 'Ein Eintrag ohne Titel', GERMAN)}: „${field}“ ist nicht lesbar und fehlt: ${reason}`,
    `${named(place, 'An entry without a title', ENGLISH)}: “${field}” cannot be read and is missing: ${reason}`,
  );
  return { severity: 'error', code: 'unreadable-field', ...where(place), message };
}

const where = ({ line, path, value }: EntryPlace): Pick<Problem, 'line' | 'path' | 'value'> => ({
  ...(line ? { line } : {}),
  ...(path ? { path } : {}),
  ...(value === undefined ? {} : { value: valueInWords(value) }),
});
