import { wallIn, type Event, type When } from './event.js';
import { LONGEST_DAYS, midnight, readDuration } from './times.js';
import { convert, UTC, type Zone } from './zone.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The times of an event, and of each of its dates if it is a series. */
export interface Timing {
  /** The start as written. */
  readonly start: When;
  /** The day of a start, for all-day events, also for those written as midnight to midnight; else `undefined`. */
  readonly day: ((ms: number) => number) | undefined;
  /** The end of the date with a given start; for all-day events the last day. `undefined` if there is none. */
  readonly end: (ms: number) => number | undefined;
  /** The approximate length of a date. */
  readonly length: number;
}

/** Reads the times of an event; `undefined` if its start is unreadable, which is reported. */
export function timingOf(event: Event): Timing | undefined {
  const start = event.when('DTSTART');
  if (!start) return undefined;
  const timing = start.isDay ? wholeDays(event, start, dayEnd(event, start)) : timed(event, start);
  if (timing.length <= LONGEST_DAYS * DAY) return timing;
  tellEnd(
    event,
    'liegt mehr als zehn Jahre nach dem Beginn und fehlt:',
    'is more than ten years after the start and is missing:',
  );
  return { ...timing, end: () => undefined, length: 0 };
}

function tellEnd(event: Event, de: string, en: string): void {
  const property = event.first('DTEND') ?? event.first('DURATION');
  event.tell(
    'warning',
    'unreadable-end',
    property,
    `${property?.name ?? 'DTEND'} ${de}`,
    `${property?.name ?? 'DTEND'} ${en}`,
  );
}

/** @param nights - The number of nights between the first and the last day. */
function wholeDays(event: Event, start: When, nights: number, day: (ms: number) => number = midnight): Timing {
  if (nights < 0) tellEnd(event, 'liegt vor dem Beginn und fehlt:', 'is before the start and is missing:');
  const end = (ms: number): number | undefined => (nights > 0 ? day(ms) + nights * DAY : undefined);
  return { start, day, end, length: Math.max(1, nights + 1) * DAY };
}

/** The nights of an all-day event. DTEND is exclusive: the day after the last one. */
function dayEnd(event: Event, start: When): number {
  const end = event.when('DTEND');
  if (!end) {
    const { days, ms } = durationOf(event) ?? { days: 0, ms: 0 };
    return Math.max(0, days + Math.floor(ms / DAY) - 1);
  }
  const wall = end.isDay || end.ms === midnight(end.ms) ? end.ms : convert(end.ms, end.zone, event.zones.home);
  const last = midnight(wall) - (wall === midnight(wall) ? DAY : 0);
  // Many programs write DTEND equal to DTSTART for an event of one day.
  return Math.max(last, last + DAY === start.ms ? start.ms : last) / DAY - start.ms / DAY;
}

function durationOf(event: Event): ReturnType<typeof readDuration> {
  const property = event.first('DURATION');
  const duration = property && readDuration(property.value);
  if (property && !duration) tellEnd(event, 'ist nicht lesbar und fehlt:', 'cannot be read and is missing:');
  return duration;
}

function timed(event: Event, start: When): Timing {
  const end = event.when('DTEND');
  const wall = end && (end.isDay ? undefined : wallIn(end, start));
  if (end?.isDay)
    tellEnd(
      event,
      'ist ein Tag, der Beginn eine Uhrzeit; das Ende fehlt:',
      'is a day, the start a time; the end is missing:',
    );
  const duration = durationOf(event);
  const { zone } = start;
  const after = (ms: number): number | undefined =>
    duration && zone.wall(zone.instant(ms + duration.days * DAY) + duration.ms);
  const endOf = (ms: number): number | undefined => {
    if (!end) return after(ms);
    return wall === undefined ? undefined : ms + wall - start.ms;
  };
  if (wall !== undefined && duration && after(start.ms) !== wall)
    event.tell(
      'warning',
      'two-ends',
      event.first('DURATION'),
      'DTEND und DURATION widersprechen sich; es gilt DTEND:',
      'DTEND and DURATION contradict each other; DTEND counts:',
    );
  tellSkipped(event, start);
  const length = (endOf(start.ms) ?? start.ms) - start.ms;
  if (length < 0) tellEnd(event, 'liegt vor dem Beginn und fehlt:', 'is before the start and is missing:');
  if (length < 0) return { start, day: undefined, end: () => undefined, length: 0 };
  return (
    midnights(event, start, start.ms + length) ?? {
      start,
      day: undefined,
      // In the night in which the clock goes back, the end may have the same wall time as the start.
      end: (ms) => {
        const last = endOf(ms);
        return last === ms ? undefined : last;
      },
      length,
    }
  );
}

/** An all-day event that is written as midnight to midnight; `undefined` for all other times. */
function midnights(event: Event, start: When, end: number): Timing | undefined {
  const isMarked = MARKS.some((name) => /^\s*(TRUE|1)\s*$/i.test(event.first(name)?.value ?? ''));
  const zones = [...(start.zone === UTC && !isMarked ? [] : [start.zone]), event.zones.home];
  for (const zone of zones) {
    const first = convert(start.ms, start.zone, zone);
    const last = convert(end, start.zone, zone);
    if (first !== midnight(first) || (last === first && !isMarked)) continue;
    // An end at 23:59 or at the midnight after it means the end of that day.
    const after = last - midnight(last) >= DAY - MINUTE ? midnight(last) + DAY : last;
    if (after !== midnight(after)) continue;
    return wholeDays(event, start, Math.max(0, (after - first) / DAY - 1), dayIn(start.zone, zone));
  }
  const nights = (end - start.ms) / DAY - 1;
  if (start.zone !== UTC || start.ms !== midnight(start.ms) || nights < 0 || end !== midnight(end)) return undefined;
  // In Germany this would be 01:00 to 01:00 (or 02:00): the program has written days as midnights in UTC.
  const property = event.first('DTSTART');
  event.tell(
    'warning',
    'read-as-days',
    property,
    'Mitternacht bis Mitternacht in UTC wurde als ganze Tage gelesen:',
    'Midnight to midnight in UTC was read as whole days:',
  );
  return wholeDays(event, start, nights);
}

/** Reports a start that does not exist, because the clock goes forward then. */
function tellSkipped(event: Event, { ms, zone }: When): void {
  if (ms - midnight(ms) >= LATEST_GAP || zone.wall(zone.instant(ms)) === ms) return;
  event.tell(
    'warning',
    'skipped-hour',
    event.first('DTSTART'),
    'Diese Uhrzeit gibt es an diesem Tag nicht, weil die Uhr vorgestellt wird:',
    'There is no such time on that day, as the clock goes forward:',
  );
}

/** No zone skips an hour later in the day than this. */
export const LATEST_GAP = 5 * HOUR;

/** Properties by which Exchange, Outlook.com and others mark all-day events. */
const MARKS = ['X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT', 'X-FUNAMBOL-ALLDAY'];

/** The day of a midnight. An hour is added, as a series in UTC is an hour before midnight for half of the year. */
const dayIn =
  (from: Zone, to: Zone) =>
  (ms: number): number =>
    midnight(convert(ms, from, to) + HOUR);
