import type { Words } from './words.js';

/** The path to a value in a JSON document: names of members, and indexes of arrays from 0. */
export type Path = readonly (string | number)[];

/**
 * `error`: something is lost. `warning`: it is there, and could be better. `note`: left out on purpose.
 */
export type Severity = 'error' | 'warning' | 'note';

/** A finding in a document: what is wrong, where, and how to correct it. */
export interface Problem {
  readonly severity: Severity;
  /** A stable name for programs: `dropped`, `missing-alt`. */
  readonly code: string;
  readonly message: Words;
  /** The file or address, where there are several. */
  readonly source?: string | undefined;
  readonly path?: Path | undefined;
  /** Line number, from 1. */
  readonly line?: number | undefined;
  /** The value that the message is about, as JSON, shortened. */
  readonly value?: string | undefined;
}

/** `_kitu.dates[3].startDate` */
export const pathInWords = (path: Path): string =>
  path.reduce<string>(
    (way, step) => (typeof step === 'number' ? `${way}[${step}]` : way ? `${way}.${step}` : step),
    '',
  );

/** A value as JSON on one line, shortened. */
export function valueInWords(value: unknown): string | undefined {
  const json = JSON.stringify(value) as string | undefined;
  return json && (json.length > 80 ? `${json.slice(0, 79)}…` : json);
}

/** How many problems are errors. */
export const errorsIn = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;
