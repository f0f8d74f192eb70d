import { Failure, failureInWords } from '../failure.js';
import { redact } from '../net/secrets.js';
import type { Language } from '../words.js';
import { printable } from './terminal.js';

/**
 * The message of a command that failed: of a `Failure` its text, with one detail per line. Any other error is a bug of
 * this program, so its stack is printed.
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

/** An error from a worker has its stack as text. */
const stackOf = (cause: unknown): readonly string[] =>
  (cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause === 'string' ? cause : '')
    .split('\n')
    .filter(Boolean);
