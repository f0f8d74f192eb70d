import { text } from '@kitu/core/parse.js';
import { DAY, dayOf, HOME_ZONE, machineTime, moment, startOf, type Moment } from '@kitu/core/time.js';
import { isAmbiguousDay, isoOf } from './date-words.js';

/** Normalises a time to one of the three forms of the feed; `+0200`, `+01` and RFC 822 become RFC 3339. */
export function when(value: unknown, zone: string = HOME_ZONE): string | undefined {
  const written = text(value)
    ?.replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d)(?=$|Z|[+-]\d\d)/, '$1T$2:00')
    .replace(/^(\d{4}-\d\d-\d\d)[T ]([\d:.]+) ?([+-]\d\d)$/, '$1T$2$3:00')
    .replace(/(T\d\d:\d\d(?::\d\d)?)([+-]\d\d)(\d\d)$/, '$1$2:$3')
    .replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(Z|[+-]\d\d:\d\d)$/, '$1:00$2');
  if (!written) return undefined;
  const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/;
  for (const read of [written, isAmbiguousDay(written) ? undefined : isoOf(written)]) {
    const found = moment(read, zone);
    if (found && read) return form.test(read) ? read : machineTime(found);
  }
  return undefined;
}

/** A start and an end, and whether they were changed. */
export interface Span {
  readonly startDate: string;
  readonly endDate: string | undefined;
  /** `all-day`: midnights were replaced by days. `end`: an impossible end was left out. */
  readonly changed: 'all-day' | 'end' | undefined;
}

const MINUTE = 60_000;

/**
 * A start and an end that match each other. Systems write all-day events as instants at midnight, with an end at 23:59
 * or at the next midnight.
 *
 * @param duration - ISO 8601 (`PT1H30M`); used if there is no end.
 * @returns `undefined` if there is no readable start.
 */
export function spanOf(
  written: { readonly start: unknown; readonly end: unknown; readonly duration?: unknown },
  zone: string,
): Span | undefined {
  const startDate = when(written.start, zone);
  const start = moment(startDate, zone);
  if (!startDate || !start) return undefined;
  const hasEnd = written.end !== undefined && written.end !== null && written.end !== '';
  const endDate = hasEnd ? when(written.end, zone) : lasting(start, written.duration);
  const end = moment(endDate, zone);
  const startsAt = startClock(startDate, start);
  if (!start.allDay && startsAt === 0 && (!end || (!end.allDay && isDayEnd(endDate ?? '', end)))) {
    const last = end && Math.max(startOf(start), end.ms - (startClock(endDate ?? '', end) === 0 ? MINUTE : 0));
    const lastDay = last === undefined ? undefined : dayText(endDate ?? '', { ms: last, allDay: false, zone });
    const firstDay = dayText(startDate, start);
    return { startDate: firstDay, endDate: lastDay && lastDay > firstDay ? lastDay : undefined, changed: 'all-day' };
  }
  if (!end) return { startDate, endDate: undefined, changed: hasEnd ? 'end' : undefined };
  if (start.allDay && !end.allDay) {
    // A feed needs the same form for start and end. The start has no time, so the end becomes a day, too.
    const day = machineTime(dayOf(end));
    return { startDate, endDate: day > startDate ? day : undefined, changed: day < startDate ? 'end' : undefined };
  }
  if (end.allDay && !start.allDay) {
    const isSameDay = machineTime(dayOf(start)) === endDate;
    return { startDate, endDate: undefined, changed: isSameDay ? undefined : 'end' };
  }
  const isLater = end.allDay ? end.ms >= start.ms : end.ms > start.ms;
  // An end equal to the start means that the end is unknown.
  return {
    startDate,
    endDate: isLater ? endDate : undefined,
    changed: isLater || end.ms === start.ms ? undefined : 'end',
  };
}

/** Minutes since midnight, as wall time in the zone or offset of the written time. */
function startClock(written: string, time: Moment): number {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(written) ?? [];
  if (hour === '00' && minute === '00' && !written.endsWith('Z')) return 0;
  return Math.round((time.ms - startOf(dayOf(time))) / MINUTE);
}

function isDayEnd(written: string, time: Moment): boolean {
  const minutes = startClock(written, time);
  return minutes === 0 || /T23:59/.test(written) || minutes === 1439;
}

/** The day of a time in the zone or offset in which it is written. */
function dayText(written: string, time: Moment): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(written) ?? [];
  if (!sign) return machineTime(dayOf(time));
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return new Date(time.ms + offset).toISOString().slice(0, 10);
}

/** The end of an event with a duration. */
function lasting(start: Moment, duration: unknown): string | undefined {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:0+S)?$/.exec(text(duration) ?? '') ?? [];
  const length = Number(hours) * 60 + Number(minutes);
  if (start.allDay || !length || length * MINUTE > DAY) return undefined;
  return machineTime({ ...start, ms: start.ms + length * MINUTE });
}
