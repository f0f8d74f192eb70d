import { parentPort } from 'node:worker_threads';
import { asFailure, type Failure } from '../failure.js';
import type { Words } from '../words.js';
import { RUNNERS, type TaskName, type Tasks } from './tasks.js';

/** The message to a worker. */
export interface Order<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly input: Tasks[Name]['input'];
}

/** The message from a worker. */
export type Reply<Output = unknown> = { readonly output: Output } | { readonly failure: SentFailure };

/** A failure as a plain object: structured cloning would lose its class. */
export interface SentFailure {
  readonly code: string;
  readonly words: Words;
  readonly details: readonly Words[];
  /** The stack of an unexpected error. */
  readonly stack: string | undefined;
}

async function replyTo({ name, input }: Order): Promise<Reply> {
  try {
    return { output: await (RUNNERS[name] as (input: unknown) => Promise<unknown>)(input) };
  } catch (cause) {
    return { failure: sent(asFailure(cause)) };
  }
}

const sent = ({ code, words, details, cause }: Failure): SentFailure => ({
  code,
  words,
  details,
  stack: code === 'internal' && cause instanceof Error ? cause.stack : undefined,
});

// The first message says that it is ready.
parentPort?.postMessage(undefined);
parentPort?.on('message', (order: Order) => void replyTo(order).then((reply) => parentPort?.postMessage(reply)));
