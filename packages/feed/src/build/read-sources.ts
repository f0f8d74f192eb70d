import { asFailure, type Failure } from '../failure.js';
import { instantText } from '../import/imported.js';
import { LIMITS, type Limits } from '../net/limits.js';
import type { Problem } from '../problem.js';
import { TaskWorker } from '../worker/run-in-worker.js';
import { words } from '../words.js';
import type { Config, Source } from './config.js';
import { withPast } from './keep-past.js';
import type { Kept, Part, State } from './state.js';

/** The result of one source. */
export interface SourceResult {
  readonly name: string;
  /** How many entries it has in the feed. */
  readonly entries: number;
  readonly problems: readonly Problem[];
  /** Why it could not be read; its entries of the last successful run are used. */
  readonly failure?: Failure;
  /** Since when it cannot be read (RFC 3339). */
  readonly failingSince?: string;
  /** When the part that is shown was read (RFC 3339). */
  readonly at?: string;
}

/** Options of a build. */
export interface BuildOptions {
  readonly now: number;
  readonly limits?: Limits;
  /** Called for each source when it has been read or has failed. */
  readonly onSource?: (result: SourceResult, done: number, all: number) => void;
  /** Ends the run before anything is written. */
  readonly signal?: AbortSignal;
}

/** A source after it was read, and what is kept of it. */
export interface Outcome {
  readonly result: SourceResult;
  readonly kept: Kept | undefined;
}

/** How many sources are read at once; they share the memory limit of one source. */
const AT_ONCE = 2;

/** Reads all sources, a few at once; one that needs more memory than its share is read again by itself. */
export async function readAll(config: Config, before: State, options: BuildOptions): Promise<readonly Outcome[]> {
  const { limits = LIMITS } = options;
  const outcomes: Outcome[] = [];
  let done = 0;
  const finish = (place: number, outcome: Outcome): void => {
    outcomes[place] = outcome;
    options.onSource?.(outcome.result, ++done, config.sources.length);
  };
  const large: number[] = [];
  const share = { ...limits, sourceMemory: limits.sourceMemory / AT_ONCE };
  await inWorkers(AT_ONCE, share, config.sources.keys(), options, async (place, worker) => {
    const outcome = await readOne(place, config, before, options, worker);
    if (outcome.result.failure?.code === 'memory') large.push(place);
    else finish(place, outcome);
  });
  await inWorkers(1, limits, large, options, async (place, worker) =>
    finish(place, await readOne(place, config, before, options, worker)),
  );
  return outcomes;
}

/** Runs a task for each index, with a number of threads. */
async function inWorkers(
  count: number,
  limits: Limits,
  places: Iterable<number>,
  { signal }: BuildOptions,
  work: (place: number, worker: TaskWorker) => Promise<void>,
): Promise<void> {
  const queue = [...places];
  const lane = async (): Promise<void> => {
    const worker = new TaskWorker(limits, signal);
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next, worker);
    } finally {
      await worker.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, queue.length) }, lane));
}

/** Reads one source. Every error is a failure of this source only. */
async function readOne(
  place: number,
  { sources, ...config }: Config,
  state: State,
  { now, limits = LIMITS, signal }: BuildOptions,
  worker: TaskWorker,
): Promise<Outcome> {
  const source = sources[place] as Source;
  const { name } = source;
  const before = state.get(name);
  try {
    if (source.failure) throw source.failure;
    const { part: read, problems } = await worker.run('load', { source, config, now, limits });
    const part = withPast(read, before?.part, config['keep-past'] ?? 0, now);
    const at = instantText(now);
    const result = { name, entries: sizeOf(part), problems: [...problems, ...emptied(before, read)], at };
    return { result, kept: { part, at } };
  } catch (cause) {
    signal?.throwIfAborted();
    return failed(name, asFailure(cause), before, now);
  }
}

/** A source that failed: its entries of the last successful run are used. */
function failed(name: string, failure: Failure, before: Kept | undefined, now: number): Outcome {
  const failingSince = before?.failingSince ?? instantText(now);
  const result = { name, entries: before ? sizeOf(before.part) : 0, problems: [], failure, failingSince };
  return before
    ? { result: { ...result, at: before.at }, kept: { ...before, failingSince } }
    : { result, kept: undefined };
}

const sizeOf = ({ items, dates, courses, board }: Part): number =>
  [items, dates, courses, board].reduce((sum, entries) => sum + (entries?.length ?? 0), 0);

/** Warns if a source had entries before and has none now: it may be broken without an error. */
function emptied(before: Kept | undefined, part: Part): readonly Problem[] {
  const had = before ? sizeOf(before.part) : 0;
  const message = words(
    `Die Quelle hat keine Einträge mehr; beim letzten Mal waren es ${had}.`,
    `The source has no entries any more; last time there were ${had}.`,
  );
  return had && !sizeOf(part) ? [{ severity: 'warning', code: 'emptied', message }] : [];
}
