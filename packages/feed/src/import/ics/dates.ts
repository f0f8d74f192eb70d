import type { DateEntry } from '../entries.js';
import type { Event } from './event.js';
import { midnight, timeText } from './times.js';
import type { Timing } from './timing.js';
import { convert, UTC } from './zone.js';
import type { Zones } from './zones.js';

/** A date, with its start and end as wall times of the calendar's zone, for sorting and for finding past dates. */
export interface Dated {
  readonly begin: number;
  readonly end: number;
  readonly isPartOfSeries?: boolean;
  /** Creates the entry. It is lazy because most dates of a calendar are past. `undefined` if it has no title. */
  readonly entry: () => DateEntry | undefined;
}

/** Creates the date of an event that begins at a wall time. */
export type Writer = (ms: number, id: string, end?: number) => Dated;

/** What all dates of an event share. It is lazy: read at most once per series, and only if a date is shown. */
type Shared = () => Omit<DateEntry, 'id'> | undefined;

/** Creates the dates of an event. */
export function writerOf(event: Event, timing: Timing, shared: Shared): Writer {
  return timing.day ? dayWriter(shared, timing, timing.day) : timeWriter(shared, timing, event.zones);
}

function dayWriter(shared: Shared, timing: Timing, day: (ms: number) => number): Writer {
  return (ms, id, given) => {
    const begin = day(ms);
    const end = Math.max(begin, (given === undefined ? timing.end(ms) : midnight(given - 1)) ?? begin);
    const endDate = end > begin ? timeText(end, true) : undefined;
    return { begin, end, entry: () => written(id, shared(), { startDate: timeText(begin, true), endDate }) };
  };
}

const written = (id: string, shared: ReturnType<Shared>, times: Partial<DateEntry>): DateEntry | undefined =>
  shared && { id, ...shared, ...times };

function timeWriter(shared: Shared, { start, end }: Timing, { home, feed }: Zones): Writer {
  const { zone } = start;
  // Widgets know IANA zones only: times in a zone that the calendar defines itself are converted to the feed's zone.
  const shown = zone.iana === undefined ? feed : zone;
  const write = (wall: number): string => {
    const found = convert(wall, zone, shown);
    // A wall time that occurs twice, when the clock goes back, is ambiguous and is written as an instant.
    const isTwice = shown !== zone && shown.instant(found) !== zone.instant(wall);
    return shown === UTC || isTwice ? `${timeText(zone.instant(wall), false)}:00Z` : timeText(found, false);
  };
  const timeZone = shown === feed || shown === UTC ? undefined : shown.iana;
  return (ms, id, given) => {
    const last = given ?? end(ms) ?? ms;
    const begin = convert(ms, zone, home);
    return {
      begin,
      end: last > ms ? convert(last, zone, home) : begin,
      entry: () =>
        written(id, shared(), { startDate: write(ms), endDate: last > ms ? write(last) : undefined, timeZone }),
    };
  };
}
