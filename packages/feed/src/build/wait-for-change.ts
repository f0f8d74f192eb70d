import { statSync, watch } from 'node:fs';
import { isAddress } from '../net/input.js';

/** How long between two builds at most, in minutes: a timer of Node holds 31 bits of milliseconds. */
export const LONGEST_WAIT = Math.floor((2 ** 31 - 1) / 60_000);

/** Files, and what tells whether each has changed since: time, size and number; nothing for one that is not there. */
export type Stamps = ReadonlyMap<string, string>;

/** The stamps of the files among the sources. */
export const stampsOf = (sources: readonly string[]): Stamps =>
  new Map(sources.filter((source) => !isAddress(source)).map((file) => [file, stampOf(file)]));

function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return '';
  }
}

/**
 * Waits until a number of minutes has passed or one of the files has changed.
 *
 * @param minutes - At most `LONGEST_WAIT`.
 * @param before - The files, with stamps from before they were read: what changed while they were read counts, too.
 * @returns Whether to go on: `false` when the signal fired.
 */
export function waitForChange(minutes: number, before: Stamps, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const watchers = [...before.keys()].flatMap((file) => watcherOf(file, () => settle()));
    let settling: NodeJS.Timeout | undefined;
    const end = (goOn: boolean): void => {
      clearTimeout(timer);
      clearTimeout(settling);
      watchers.forEach((watcher) => watcher.close());
      signal.removeEventListener('abort', stop);
      resolve(goOn);
    };
    // An editor writes a file in several steps.
    const settle = (): void => {
      clearTimeout(settling);
      settling = setTimeout(() => end(true), 300);
    };
    const stop = (): void => end(false);
    const timer = setTimeout(() => end(true), minutes * 60_000);
    signal.addEventListener('abort', stop);
    if ([...before].some(([file, stamp]) => stampOf(file) !== stamp)) settle();
  });
}

/** A file that does not exist yet is looked for the next time. */
function watcherOf(file: string, changed: () => void): readonly ReturnType<typeof watch>[] {
  try {
    const watcher = watch(file, changed);
    // A deleted file counts as changed.
    watcher.on('error', changed);
    return [watcher];
  } catch {
    return [];
  }
}
