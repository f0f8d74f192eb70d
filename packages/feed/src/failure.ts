import type { Language, Words } from './words.js';

/** Why a command could not do its work: what was tried, what came, what to do. */
export class Failure extends Error {
  override name = 'Failure';

  constructor(
    /** A stable name for programs: `not-found`, `too-large`. */
    readonly code: string,
    /** The same in every language. */
    readonly words: Words,
    options?: ErrorOptions,
  ) {
    super(words.en, options);
  }
}

/** Any error in the words of a language. */
export const failureInWords = (cause: unknown, language: Language): string =>
  cause instanceof Failure ? cause.words[language] : cause instanceof Error ? cause.message : String(cause);
