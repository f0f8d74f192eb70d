import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Failure } from '../failure.js';
import type { Limits } from '../net/limits.js';
import { words } from '../words.js';
import type { TaskName, Tasks } from './tasks.js';
import type { Order, Reply, SentFailure } from './worker.js';

/** How much longer than its time a worker may take: it may be about to say by itself that its time is over. */
const GRACE = 1000;
/** Of the memory of a worker: for what lives shortly. */
const YOUNG_MB = 24;

/**
 * A thread for documents of strangers, which can be ended whatever a library does in it: when the time of a source is
 * over, when its memory is full, or when the run is stopped. A thread that did its work well does the next, too, since
 * loading the libraries takes longer than reading most sources.
 */
export class TaskWorker {
  #worker: Worker | undefined;

  constructor(
    private readonly limits: Limits,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Does one thing; the next may begin when it is done.
   *
   * @throws Failure - what the task threw, `deadline`, `memory`, or `internal`; the reason of the signal when it fired.
   */
  async run<Name extends TaskName>(name: Name, input: Tasks[Name]['input']): Promise<Tasks[Name]['output']> {
    this.signal?.throwIfAborted();
    this.#worker ??= this.#start();
    try {
      const reply = await this.#replyOf(this.#worker, { name, input });
      if ('output' in reply) return reply.output as Tasks[Name]['output'];
      throw received(reply.failure);
    } catch (cause) {
      // What it may still be doing is of no use any more; its memory is free before the next one starts.
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

  #start(): Worker {
    const { sourceMemory } = this.limits;
    return new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: sourceMemory, maxYoungGenerationSizeMb: YOUNG_MB },
    });
  }

  async #replyOf(worker: Worker, order: Order): Promise<Reply> {
    const { limits, signal } = this;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const timer = setTimeout(() => listening.abort(tooSlow(limits)), limits.sourceMilliseconds + GRACE);
    const stop = (): void => listening.abort(signal?.reason);
    signal?.addEventListener('abort', stop);
    try {
      worker.postMessage(order);
      return await Promise.race([
        once(worker, 'message', options).then(([reply]) => reply as Reply),
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
      // Also ends the listeners of the race that are left.
      listening.abort();
    }
  }
}

/** Does one thing in a thread of its own. */
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
