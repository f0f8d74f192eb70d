import type { Language, Words } from './words.js';

/**
 * Why something could not be done at all: a source could not be read, a file not written, a command not understood.
 * It is thrown. Three words for what goes wrong are used in this project:
 *
 * - `Failure` (here): the whole cannot be done. Says what was tried, what came, and what to do.
 * - `Problem` (problem.ts): a finding in a document that was read, with its place. It is collected, never thrown.
 * - `FeedError` (@kitu/core): a widget in a browser could not load its feed.
 */
export class Failure extends Error {
  override name = 'Failure';

  constructor(
    /** A stable name for programs: `not-found`, `too-large`. */
    readonly code: string,
    /** The same in every language. */
    readonly words: Words,
    options?: FailureOptions,
  ) {
    super(words.en, options);
    this.details = options?.details ?? [];
  }

  /** Further lines: one for each source that failed, the lines of a usage message. */
  readonly details: readonly Words[];
}

/** Optional parts of a failure. */
export interface FailureOptions extends ErrorOptions {
  readonly details?: readonly Words[];
}

/** Does the server say that there is nothing at this address, now and later (404, 410)? */
export const isGone = (cause: unknown): boolean =>
  cause instanceof Failure && cause.code === 'status' && (cause.cause === 404 || cause.cause === 410);

/** Any error in the words of a language, on one line. */
export const failureInWords = (cause: unknown, language: Language): string =>
  cause instanceof Failure ? cause.words[language] : cause instanceof Error ? cause.message : String(cause);

/**
 * Any error as a failure, so that it costs one source and not the run. What is no failure yet is a mistake in this
 * program or in a library; its stack stays as the cause.
 */
export function asFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const message = failureInWords(cause, 'en').slice(0, 300);
  return new Failure(
    'internal',
    {
      de: `Unerwarteter Fehler beim Lesen: ${message}. Das ist ein Fehler in kitu-feed; bitte mit dem Dokument melden.`,
      en: `Unexpected error while reading: ${message}. This is a mistake in kitu-feed; please report it with the document.`,
    },
    { cause },
  );
}
