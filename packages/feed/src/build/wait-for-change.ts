import { watch } from 'node:fs';
import { isAddress } from '../net/input.js';

/** How long between two builds at most, in minutes: a timer of Node holds 31 bits of milliseconds. */
export const LONGEST_WAIT = Math.floor((2 ** 31 - 1) / 60_000);

/**
 * Waits until a number of minutes has passed or one of the files has changed.
 *
 * @param minutes - At most `LONGEST_WAIT`.
 * @returns Whether to go on: `false` when the signal fired.
 */
export function waitForChange(minutes: number, sources: readonly string[], signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const watchers = sources.filter((source) => !isAddress(source)).flatMap((file) => watcherOf(file, () => settle()));
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
  });
}

/** A file that is not there yet is looked for the next time. */
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
