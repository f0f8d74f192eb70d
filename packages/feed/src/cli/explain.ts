import { Failure, failureInWords } from '../failure.js';
import { redact } from '../net/secrets.js';
import type { Language } from '../words.js';
import { printable } from './terminal.js';

/**
 * Why a command could not do its work: the words of a failure, its details one a line. Anything else is a mistake in
 * this program; its stack says where.
 */
export function explain(cause: unknown, language: Language): string {
  const lines = linesOf(cause, language);
  return lines.map((line) => printable(redact(line))).join('\n');
}

function linesOf(cause: unknown, language: Language): readonly string[] {
  if (!(cause instanceof Failure)) return cause instanceof Error ? stackOf(cause) : [String(cause)];
  const details = cause.details.map((detail) => `  ${detail[language]}`);
  const origin = cause.code === 'internal' ? stackOf(cause.cause) : [];
  return [failureInWords(cause, language), ...details, ...origin];
}

/** An error of a worker brings its stack as a text. */
const stackOf = (cause: unknown): readonly string[] =>
  (cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause === 'string' ? cause : '')
    .split('\n')
    .filter(Boolean);
