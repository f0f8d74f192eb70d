import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Failure } from '../failure.js';
import type { Limits } from '../net/limits.js';
import { words } from '../words.js';
import type { TaskName, Tasks } from './tasks.js';
import type { Order, Reply, SentFailure } from './worker.js';

/** A worker gets this much longer than its limit (milliseconds), since it reports an exceeded limit itself. */
const GRACE = 1000;
/** The young generation of a worker's heap, in MB. */
const YOUNG_MB = 24;

/**
 * A worker thread that reads untrusted documents. It can be stopped whatever a library is doing: when the time of a
 * source is over, when its memory is full, or when the run is stopped. After a success it is reused, since loading the
 * libraries takes longer than reading most sources.
 */
export class TaskWorker {
  #worker: Worker | undefined;

  constructor(
    private readonly limits: Limits,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Runs one task; one at a time.
   *
   * @throws Failure - what the task threw, `deadline`, `memory`, or `internal`; the reason of the signal when it fired.
   */
  async run<Name extends TaskName>(name: Name, input: Tasks[Name]['input']): Promise<Tasks[Name]['output']> {
    this.signal?.throwIfAborted();
    try {
      const worker = this.#worker ?? (await this.#start());
      worker.postMessage({ name, input } satisfies Order);
      const reply = (await this.#next(worker, this.limits.sourceMilliseconds + GRACE)) as Reply;
      if ('output' in reply) return reply.output as Tasks[Name]['output'];
      throw received(reply.failure);
    } catch (cause) {
      // The thread may still be busy with the failed task; ending it frees its memory before the next task.
      await this.close();
      throw cause;
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** Starts a thread. Loading its libraries, which takes seconds on a busy machine, is not the time of a source. */
  async #start(): Promise<Worker> {
    const { sourceMemory } = this.limits;
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: sourceMemory, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    await this.#next(this.#worker);
    return this.#worker;
  }

  /** The next message of a thread, within so many milliseconds if given. */
  async #next(worker: Worker, milliseconds?: number): Promise<unknown> {
    const { limits, signal } = this;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const timer = milliseconds && setTimeout(() => listening.abort(tooSlow(limits)), milliseconds);
    const stop = (): void => listening.abort(signal?.reason);
    signal?.addEventListener('abort', stop);
    try {
      return await Promise.race([
        once(worker, 'message', options).then(([message]) => message as unknown),
        once(worker, 'exit', options).then(([code]) => {
          throw new Error(`worker exited with ${code}`);
        }),
      ]);
    } catch (cause) {
      if (listening.signal.aborted) throw listening.signal.reason as Error;
      throw cause instanceof Failure ? cause : crashed(cause, limits);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      // Also removes the remaining listeners of the race.
      listening.abort();
    }
  }
}

/** Runs one task in a worker of its own. */
export async function runInWorker<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
  limits: Limits,
  signal?: AbortSignal,
): Promise<Tasks[Name]['output']> {
  const worker = new TaskWorker(limits, signal);
  try {
    return await worker.run(name, input);
  } finally {
    await worker.close();
  }
}

const received = ({ code, words: said, details, stack }: SentFailure): Failure =>
  new Failure(code, said, { details, ...(stack ? { cause: stack } : {}) });

const tooSlow = ({ sourceMilliseconds }: Limits): Failure =>
  new Failure(
    'deadline',
    words(
      `Die Quelle war nach ${sourceMilliseconds / 1000} Sekunden nicht gelesen und wurde abgebrochen. Ist sie sehr groß, hilft --max-seconds.`,
      `The source was not read after ${sourceMilliseconds / 1000} seconds and was ended. If it is very large, use --max-seconds.`,
    ),
  );

function crashed(cause: unknown, { sourceMemory }: Limits): Failure {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new Failure(
      'memory',
      words(
        `Die Quelle braucht mehr als ${sourceMemory} MB Speicher und wurde abgebrochen. Ist sie sehr groß, hilft --max-memory.`,
        `The source needs more than ${sourceMemory} MB of memory and was ended. If it is very large, use --max-memory.`,
      ),
      { cause },
    );
  return new Failure(
    'internal',
    words(
      `Das Lesen der Quelle ist unerwartet abgebrochen: ${message}`,
      `Reading the source ended unexpectedly: ${message}`,
    ),
    { cause },
  );
}
