import { bool, list, text, type Raw } from '@kitu/core/parse.js';
import { endOf, moment } from '@kitu/core/time.js';
import { readYes } from './cells.js';
import { when } from './schema-org.js';

/** `Organization` of `https://schema.oparl.org/1.1/Organization`. */
export const typeOf = (raw: Raw): string => text(raw['type'])?.split(/[/:#]/).at(-1) ?? '';

/** A boolean, also in the forms that some systems write: "true", "ja", 1. */
export const truth = (value: unknown): boolean | undefined =>
  value === 1 || value === '1'
    ? true
    : value === 0 || value === '0'
      ? false
      : (bool(value) ?? (typeof value === 'string' ? readYes(value) : undefined));

export const isDeleted = (raw: Raw): boolean => truth(raw['deleted']) === true;

/** The day of a time. */
export const day = (value: unknown): string | undefined => when(value)?.slice(0, 10);

/** Has the `endDate` of an object passed at an instant? */
export function isEnded(raw: Raw, now: number): boolean {
  const end = moment(day(raw['endDate']));
  return end !== undefined && endOf(end) <= now;
}

export const texts = (value: unknown): readonly string[] => list(value).flatMap((entry) => text(entry) ?? []);
