import { asFailure, type Failure } from '../failure.js';
import { instantText } from '../import/imported.js';
import { LIMITS, type Limits } from '../net/limits.js';
import type { Problem } from '../problem.js';
import { runInWorker } from '../worker/run-in-worker.js';
import { words } from '../words.js';
import type { Config, Source } from './config.js';
import type { Kept, Part, State } from './state.js';

/** How one source went. */
export interface SourceResult {
  readonly name: string;
  /** How many entries it has in the feed. */
  readonly entries: number;
  readonly problems: readonly Problem[];
  /** Why it could not be read; its last good part stands in for it. */
  readonly failure?: Failure;
  /** Since when it cannot be read (RFC 3339). */
  readonly failingSince?: string;
  /** When the part that is shown was read (RFC 3339). */
  readonly at?: string;
}

/** How to build. */
export interface BuildOptions {
  readonly now: number;
  readonly limits?: Limits;
  /** Hears of each source when it is done. */
  readonly onSource?: (result: SourceResult, done: number, all: number) => void;
  /** Ends the run before anything is written. */
  readonly signal?: AbortSignal;
}

/** A source after it was read, and what is kept of it. */
export interface Outcome {
  readonly result: SourceResult;
  readonly kept: Kept | undefined;
}

/** How many sources are read at once; each has a worker with its own memory. */
const AT_ONCE = 2;

/** Reads all sources, a few at once. */
export async function readAll(config: Config, before: State, options: BuildOptions): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = [...config.sources.entries()];
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const outcome = await readOne(next[1], config, before.get(next[1].name), options);
      outcomes[next[0]] = outcome;
      options.onSource?.(outcome.result, ++done, config.sources.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcomes;
}

/** Reads one source. Whatever goes wrong is the failure of this source, and of no other. */
async function readOne(
  source: Source,
  config: Config,
  before: Kept | undefined,
  { now, limits = LIMITS, signal }: BuildOptions,
): Promise<Outcome> {
  const { name } = source;
  const { sources: _, ...head } = config;
  try {
    if (source.failure) throw source.failure;
    const { part, problems } = await runInWorker('load', { source, config: head, now, limits }, limits, signal);
    const at = instantText(now);
    const result = { name, entries: sizeOf(part), problems: [...problems, ...emptied(before, part)], at };
    return { result, kept: { part, at } };
  } catch (cause) {
    signal?.throwIfAborted();
    return failed(name, asFailure(cause), before, now);
  }
}

/** A source that failed: its last good part stays. */
function failed(name: string, failure: Failure, before: Kept | undefined, now: number): Outcome {
  const failingSince = before?.failingSince ?? instantText(now);
  const result = { name, entries: before ? sizeOf(before.part) : 0, problems: [], failure, failingSince };
  return before
    ? { result: { ...result, at: before.at }, kept: { ...before, failingSince } }
    : { result, kept: undefined };
}

const sizeOf = ({ items, dates, courses, board }: Part): number =>
  [items, dates, courses, board].reduce((sum, entries) => sum + (entries?.length ?? 0), 0);

/** A source that had entries and has none now may be broken without saying so. */
function emptied(before: Kept | undefined, part: Part): readonly Problem[] {
  const had = before ? sizeOf(before.part) : 0;
  const message = words(
    `Die Quelle hat keine Einträge mehr; beim letzten Mal waren es ${had}.`,
    `The source has no entries any more; last time there were ${had}.`,
  );
  return had && !sizeOf(part) ? [{ severity: 'warning', code: 'emptied', message }] : [];
}
