import { isObject, list, object } from '@kitu/core/parse.js';
import { readFile } from 'node:fs/promises';
import type { Imported } from '../import/imported.js';
import { writeAtomically } from './write.js';

/** The entries of a source, without its problems. */
export type Part = Omit<Imported, 'problems'>;

/** The state of a source between two runs. */
export interface Kept {
  /** Its entries of the last successful run, and when that was (RFC 3339). */
  readonly part: Part;
  readonly at: string;
  /** Since when it fails. */
  readonly failingSince?: string;
}

/** The state of all sources, by name. A Map, because a source may be called `constructor`. */
export type State = ReadonlyMap<string, Kept>;

/** Reads the state of the last run. Missing or broken parts are ignored: a build also works without them. */
export async function readState(path: string): Promise<State> {
  try {
    const { sources } = object(JSON.parse(await readFile(path, 'utf8')));
    return new Map(
      Object.entries(object(sources)).flatMap(([name, kept]) => {
        const valid = keptIn(kept);
        return valid ? [[name, valid]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

function keptIn(value: unknown): Kept | undefined {
  const { part, at, failingSince } = object(value);
  if (!isObject(part) || typeof at !== 'string') return undefined;
  const sections = ['items', 'dates', 'courses', 'board'].filter((name) => part[name] !== undefined);
  // A part with a broken section would replace a good one.
  if (!sections.every((name) => Array.isArray(part[name]) && list(part[name]).every(isObject))) return undefined;
  const head = ['title', 'homePage', 'language'].flatMap((name) =>
    typeof part[name] === 'string' ? [[name, part[name]] as const] : [],
  );
  return {
    part: Object.fromEntries([...head, ...sections.map((name) => [name, part[name]] as const)]),
    at,
    ...(typeof failingSince === 'string' ? { failingSince } : {}),
  };
}

/** Writes the state for the next run. It may contain unpublished data, so only its owner may read the file. */
export const writeState = (path: string, sources: State): Promise<void> =>
  writeAtomically(
    path,
    `${JSON.stringify({ about: 'kitu-feed build', sources: Object.fromEntries(sources) })}\n`,
    0o600,
  );
