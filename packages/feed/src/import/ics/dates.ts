import type { DateEntry } from '../entries.js';
import type { Event } from './event.js';
import { midnight, timeText } from './times.js';
import type { Timing } from './timing.js';
import { convert, UTC } from './zone.js';
import type { Zones } from './zones.js';

/** A date, and when it begins and ends by the clock of the calendar, by which it is sorted and found over. */
export interface Dated {
  readonly begin: number;
  readonly end: number;
  readonly isPartOfSeries?: boolean;
  /** What is written of it; most dates of a calendar are over, and nothing is. `undefined` where it has no title. */
  readonly entry: () => DateEntry | undefined;
}

/** Writes the date of an event that begins at a wall time. */
export type Writer = (ms: number, id: string, end?: number) => Dated;

/** What the dates of an event share; it is read once, however long the series, and only if one of them is shown. */
type Shared = () => Omit<DateEntry, 'id'> | undefined;

/** Writes the dates of an event. */
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
  // A zone that only the calendar knows says nothing to a widget: its times become those of the feed.
  const shown = zone.iana === undefined ? feed : zone;
  const write = (wall: number): string => {
    const found = convert(wall, zone, shown);
    // An hour that comes twice needs an instant.
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
