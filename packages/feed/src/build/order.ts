import { overAt } from '@kitu/core/span.js';
import { moment, startOf, timeZone, type Moment } from '@kitu/core/time.js';
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

/** The instant (milliseconds) at which a date is over, as widgets see it; none where its start cannot be read. */
export function endsAt({ startDate, endDate, timeZone: zone }: DateEntry): number | undefined {
  const start = momentOf(startDate, zone);
  return start && overAt({ start, end: momentOf(endDate, zone) });
}

/** Is a date over at an instant? */
export const isOver = (date: DateEntry, now: number): boolean => (endsAt(date) ?? Infinity) <= now;

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
