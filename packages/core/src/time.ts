/**
 * Date, wall time, instant: reading, comparing, formatting. A foreign string never reaches `new Date()`, because
 * browsers roll 30 February over, shift bare dates to UTC, and read bare times in the visitor's zone.
 */

/** The zone of all times that bring none, and the zone in which they are shown. */
export const HOME_ZONE = 'Europe/Berlin';

/** A calendar day, which no zone ever shifts, or a point in time. */
export interface Moment {
  /** Milliseconds since 1970 in UTC: the point in time; of a calendar day, its midnight in UTC. */
  readonly ms: number;
  /** A calendar day without a time. */
  readonly allDay: boolean;
  /** The zone (IANA name) in which a time is shown and a calendar day begins and ends. */
  readonly zone: string;
}

const DAY = 86_400_000;

/** How a moment can be written; the members of `Intl.DateTimeFormat`'s options. */
const STYLES = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  fullDate: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  weekday: { weekday: 'short' },
  zone: { timeZoneName: 'short' },
  wall: {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The name of a way to write a moment. */
export type TimeStyle = keyof typeof STYLES;

// The first formatter of a page costs about 30 ms on a slow phone: each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, zone: string, style: TimeStyle): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${style}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { timeZone: zone, ...STYLES[style] });
    formatters.set(key, found);
  }
  return found;
}

/** The wall clock of a zone at an instant, as the milliseconds that the same clock would mean in UTC. */
function wallClock(instant: number, zone: string): number {
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
    formatter('en-US', zone, 'wall').format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The instant at which the clock of a zone shows a wall time. In a gap and in a repeated hour the offset before the
 * change counts (RFC 8984 section 1.4.5; `compatible` in Temporal).
 */
export function instant(wall: number, zone: string): number {
  const before = wall - (wallClock(wall - DAY, zone) - (wall - DAY));
  if (wallClock(before, zone) === wall) return before;
  const after = wall - (wallClock(wall + DAY, zone) - (wall + DAY));
  return wallClock(after, zone) === wall ? after : before;
}

/** A zone that this browser knows. `Europe/Germany` is none. */
export function timeZone(value: unknown): string | undefined {
  if (value === HOME_ZONE) return HOME_ZONE;
  try {
    return typeof value === 'string' && value
      ? (formatter('en-US', value, 'wall'), value)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Midnight in UTC of a date that exists in the calendar. */
function calendarDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
    ? date.getTime()
    : undefined;
}

/** Minutes that an offset such as `Z`, `+02:00`, `-0700`, `GMT` or `EST` lies ahead of UTC. */
function offsetMinutes(offset: string): number | undefined {
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  if (sign) return (sign === '-' ? -60 : 60) * (Number(hours) + Number(minutes) / 60);
  const american = 'ECMP'.indexOf(offset.charAt(0));
  return /^[ECMP][SD]T$/.test(offset)
    ? -60 * (5 + american - Number(offset[1] === 'D'))
    : /^(Z|UTC?|GMT)$/.test(offset)
      ? 0
      : undefined;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(Z|[+-]\d\d:?\d\d)?)?$/i;
const RFC_822 =
  /^(?:[a-z]{3,9}, ?)?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4}),? (\d\d):(\d\d)(?::(\d\d))? ?(Z|UTC?|GMT|[ECMP][SD]T|[+-]\d{4})?$/i;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * Reads the three forms of a time: date (`2027-03-02`), wall time (`2026-12-08T10:00`, in the zone given) and instant
 * (RFC 3339). Leniently also `+0200`, a space for the `T`, and RFC 822. Anything else, such as `31.05.2017` or a
 * number, is not guessed: `undefined`.
 */
export function moment(value: unknown, zone: string = HOME_ZONE): Moment | undefined {
  if (typeof value !== 'string' || value.length > 50) return undefined;
  let parts: readonly (string | undefined)[] = ISO.exec(value.trim()) ?? [];
  if (!parts.length) {
    parts = RFC_822.exec(value.trim()) ?? [];
    const month = MONTHS.indexOf((parts[2] ?? '-').toLowerCase()) / 3 + 1;
    parts = [parts[0], parts[3], `${month}`, parts[1], ...parts.slice(4)];
  }
  const [found, year, month, day, hour, minute, second = '0', offset] = parts;
  const midnight = calendarDay(Number(year), Number(month), Number(day));
  if (!found || midnight === undefined) return undefined;
  if (hour === undefined) return { ms: midnight, allDay: true, zone };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const wall =
    midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Math.min(Number(second), 59)) * 1000;
  if (!offset) return { ms: instant(wall, zone), allDay: false, zone };
  const ahead = offsetMinutes(offset.toUpperCase());
  return ahead === undefined ? undefined : { ms: wall - ahead * 60_000, allDay: false, zone };
}

/** The instant at which a moment begins: of a calendar day, its midnight in its zone. */
export const startOf = (time: Moment): number =>
  time.allDay ? instant(time.ms, time.zone) : time.ms;

/** The instant at which a moment is over: of a calendar day, the midnight after it in its zone. */
export const endOf = (time: Moment): number =>
  time.allDay ? instant(time.ms + DAY, time.zone) : time.ms;

/** The calendar day on which a moment falls in its zone. */
export const dayOf = (time: Moment): Moment =>
  time.allDay
    ? time
    : { ms: Math.floor(wallClock(time.ms, time.zone) / DAY) * DAY, allDay: true, zone: time.zone };

/** The value of `<time datetime>`: `2027-03-02`, or an instant in UTC. */
export const machineTime = (time: Moment): string =>
  new Date(time.ms).toISOString().slice(0, time.allDay ? 10 : 19) + (time.allDay ? '' : 'Z');

/** A moment in words, in its own zone whatever the zone of the visitor. */
export const format = (time: Moment, locale: string, style: TimeStyle): string =>
  formatter(locale, time.allDay ? 'UTC' : time.zone, style).format(time.ms);

/** The span of two moments in words, such as `2.–4. März 2027`; the end must not lie before the start. */
export const formatRange = (start: Moment, end: Moment, locale: string, style: TimeStyle): string =>
  formatter(locale, start.allDay ? 'UTC' : start.zone, style).formatRange(start.ms, end.ms);
