import { Failure } from '../failure.js';
import { valueInWords, type Path, type Problem } from '../problem.js';
import { words } from '../words.js';

/** Where an entry stands in its source, and how a person recognises it. All of it may be missing. */
export interface EntryPlace {
  /** Its title, as the source has it. */
  readonly title?: string | undefined;
  /** Its date, as the source has it. */
  readonly date?: string | undefined;
  /** The line (from 1) on which it begins. */
  readonly line?: number | undefined;
  readonly path?: Path | undefined;
  /** The value that could not be read. */
  readonly value?: string | undefined;
}

/**
 * Reads each entry of a source by itself. An entry whose reading throws is left out and told; the others are read.
 *
 * @param place - Finds where an entry stands; it is asked only for entries that could not be read.
 * @param read - Makes entries of one: none (`undefined`), one, or a list.
 * @throws Failure - one that `read` throws: it means the source as a whole (too much data, out of time).
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

/** Does something for one entry. When it throws, the entry is told as left out, and the answer is `undefined`. */
export const guardEntry = <Result>(
  problems: Problem[],
  place: () => EntryPlace,
  read: () => Result,
): Result | undefined => guarded(problems, place, read, unreadableEntry);

/** Reads one field of an entry. When it throws, the field is told as missing, and the answer is `undefined`. */
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

/** What cannot be read may also hide where it stands. */
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
