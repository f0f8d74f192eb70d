import { text, type Raw } from '@kitu/core/parse.js';
import { endOf, moment, startOf, type Moment } from '@kitu/core/time.js';

/** A date of which only the year, the month, or the day is known. */
export interface PartialDate {
  /** Its first day. */
  readonly first: Moment;
  readonly precision: 'year' | 'monthYear' | 'date';
  /** The instant (milliseconds) at which the year, the month or the day is over in its zone. */
  readonly over: number;
}

/** From when and until when something is so. */
export interface Term {
  readonly startDate: PartialDate | undefined;
  /** The last year, month or day. */
  readonly endDate: PartialDate | undefined;
  /** The instants (milliseconds) at which it begins and ends; infinite where the feed says nothing. */
  readonly begins: number;
  readonly ends: number;
}

/** Reads `2019`, `2021-07`, `2025-06-25`, or a point in time. */
export function partialDate(value: unknown, zone: string): PartialDate | undefined {
  const written = text(value) ?? '';
  const [year = 0, month = 12] = written.split('-').map(Number);
  const precision = written.length === 4 ? 'year' : written.length === 7 ? 'monthYear' : 'date';
  const first = moment(written + { year: '-01-01', monthYear: '-01', date: '' }[precision], zone);
  const known = precision === 'date';
  return (
    first && {
      first,
      precision,
      // Months count from 0 here: this is the first day of the next one.
      over: known ? endOf(first) : startOf({ ...first, ms: Date.UTC(year, month) }),
    }
  );
}

/** Reads `startDate` and `endDate`. An end before the start is none. */
export function readTerm(raw: Raw, zone: string): Term {
  const startDate = partialDate(raw['startDate'], zone);
  const endDate = partialDate(raw['endDate'], zone);
  const begins = startDate ? startOf(startDate.first) : -Infinity;
  const known = endDate && endDate.over > begins ? endDate : undefined;
  return { startDate, endDate: known, begins, ends: known?.over ?? Infinity };
}
