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
 * Does something with a stranger's document in a thread of its own, which can be ended whatever a library does in it:
 * when its time is over, when its memory is full, or when the run is stopped.
 *
 * @param signal - Ends it at once.
 * @throws Failure - what the task threw, `deadline`, `memory`, or `internal`.
 */
export function runInWorker<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
  limits: Limits,
  signal?: AbortSignal,
): Promise<Tasks[Name]['output']> {
  signal?.throwIfAborted();
  const { sourceMilliseconds, sourceMemory } = limits;
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { name, input } satisfies Order<Name>,
    resourceLimits: { maxOldGenerationSizeMb: sourceMemory, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  return new Promise<Tasks[Name]['output']>((resolve, reject) => {
    let isOver = false;
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      // What a worker may still be doing is of no use any more; its memory is free before the next one starts.
      void worker.terminate().then(settle, settle);
    };
    const stop = (): void => end(() => reject(signal?.reason as Error));
    const timer = setTimeout(() => end(() => reject(tooSlow(limits))), sourceMilliseconds + GRACE);
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (reply: Reply<Tasks[Name]['output']>) =>
      end(() => ('output' in reply ? resolve(reply.output) : reject(received(reply.failure)))),
    );
    worker.once('error', (cause) => end(() => reject(crashed(cause, limits))));
    worker.once('exit', (code) => end(() => reject(crashed(new Error(`worker exited with ${code}`), limits))));
  });
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
