import { endOf, moment, startOf, timeZone, type Moment } from '@kitu/core/time.js';
import type { DateEntry, NewsEntry } from '../import/entries.js';

/** News with the newest first; those without a readable date come last, in their order. */
export const newestFirst = (items: readonly NewsEntry[]): readonly NewsEntry[] =>
  sortedBy(items, ({ date_published, date_modified }) => {
    const time = moment(date_published) ?? moment(date_modified);
    return time ? -startOf(time) : Infinity;
  });

/** Dates by their start; those without a readable one come last. */
export const earliestFirst = (dates: readonly DateEntry[]): readonly DateEntry[] =>
  sortedBy(dates, ({ startDate, previousStartDate, timeZone: zone }) => {
    const time = momentOf(startDate, zone) ?? momentOf(previousStartDate, zone);
    return time ? startOf(time) : Infinity;
  });

/** Is a date over at an instant? */
export function isOver({ startDate, endDate, timeZone: zone }: DateEntry, now: number): boolean {
  const end = momentOf(endDate, zone) ?? momentOf(startDate, zone);
  return end !== undefined && endOf(end) < now;
}

const momentOf = (value: string | undefined, zone: string | undefined): Moment | undefined =>
  moment(value, timeZone(zone));

/** Sorts by a number, which is computed once for each element. */
function sortedBy<Entry>(entries: readonly Entry[], rank: (entry: Entry) => number): readonly Entry[] {
  // `Infinity - Infinity` is NaN, which is no valid result of a comparison.
  return entries
    .map((entry) => ({ entry, place: Math.min(rank(entry), Number.MAX_VALUE) }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}
