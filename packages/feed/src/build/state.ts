import { isObject } from '@kitu/core/parse.js';
import { rmSync } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import type { Imported } from '../import/imported.js';
import { writeAtomically } from './write.js';

/** The entries of a source, without what was wrong with them. */
export type Part = Omit<Imported, 'problems'>;

/** What is kept of a source from run to run. */
export interface Kept {
  /** What it gave last, and when (RFC 3339). */
  readonly part: Part;
  readonly at: string;
  /** Since when it fails. */
  readonly failingSince?: string;
}

/** What is kept of all sources, by their names. */
export type State = Readonly<Record<string, Kept>>;

/** What the last run kept; nothing when there was none, or its file is broken. */
export async function readState(path: string): Promise<State> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isObject(json) && isObject(json['sources']) ? (json['sources'] as State) : {};
  } catch {
    return {};
  }
}

/** Keeps the state for the next run. */
export const writeState = (path: string, sources: State): Promise<void> =>
  writeAtomically(path, `${JSON.stringify({ about: 'kitu-feed build', sources })}\n`);

/** A lock older than this belongs to a run that died. */
const STALE = 15 * 60_000;

/**
 * Does something while no other run does the same. A second run at the same time does nothing.
 *
 * @returns What was done, or `undefined` when another run is at work.
 */
export async function alone<Result>(
  path: string,
  now: number,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const lock = `${path}.lock`;
  if (!(await acquire(lock, now))) return undefined;
  const release = (): void => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
}

async function acquire(lock: string, now: number, isRetry = false): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(`${process.pid}\n`);
    await file.close();
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    if (isRetry || !(await isStale(lock, now))) return false;
    await rm(lock, { force: true });
    return acquire(lock, now, true);
  }
}

async function isStale(lock: string, now: number): Promise<boolean> {
  try {
    return now - (await stat(lock)).mtimeMs > STALE;
  } catch {
    return true;
  }
}
