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
  date: { dateStyle: 'long' },
  fullDate: { dateStyle: 'full' },
  time: { timeStyle: 'short', hourCycle: 'h23' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  weekday: { weekday: 'short' },
  zone: { timeZoneName: 'short' },
  wall: { dateStyle: 'short', timeStyle: 'medium' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The name of a way to write a moment. */
export type TimeStyle = keyof typeof STYLES;

// The first formatter of a page costs about 30 ms on a slow phone: each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, zone: string, style: TimeStyle): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${style}`;
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...STYLES[style] });
  formatters.set(key, found);
  return found;
}

/**
 * How far Berlin's clock is ahead at an instant by the rule of 1996 (summer from the last Sunday in March to the last in
 * October, 01:00 UTC), in milliseconds; `undefined` where the visitor's own clock is set otherwise, for a visitor
 * elsewhere, and for the day on which the rule ends.
 */
function ruled(instant: number): number | undefined {
  const date = new Date(instant);
  const change = (month: number): number => {
    const last = new Date(Date.UTC(date.getUTCFullYear(), month, 31, 1));
    return last.setUTCDate(31 - last.getUTCDay());
  };
  const hours = instant >= change(2) && instant < change(9) ? 2 : 1;
  return date.getTimezoneOffset() === hours * -60 ? hours * 3_600_000 : undefined;
}

/** The wall clock of a zone at an instant, as the milliseconds that the same clock would mean in UTC. */
function wallClock(instant: number, zone: string): number {
  const ahead = zone === HOME_ZONE && ruled(instant);
  if (ahead) return instant + ahead;
  // Swedish is written as in ISO 8601: 2026-12-08 10:00:00.
  const [year = 0, month = 0, ...rest] = (formatter('sv', zone, 'wall').format(instant).match(/\d+/g) ?? []).map(
    Number,
  );
  return Date.UTC(year, month - 1, ...rest);
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
  if (typeof value !== 'string') return undefined;
  try {
    // The home zone is known, and the first formatter is dear.
    if (value !== HOME_ZONE) formatter('sv', value, 'wall');
    return value;
  } catch {
    return undefined;
  }
}

/** Minutes that an offset such as `Z`, `+02:00`, `-0700`, `GMT` or `EST` lies ahead of UTC. */
function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(offset) ?? [];
  if (sign) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const american = 'ECMP'.indexOf(offset.charAt(0));
  return american < 0 ? 0 : -60 * (5 + american - Number(offset[1] === 'D'));
}

const CLOCK = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(:(?<second>[0-5]\\d|60)([.,]\\d+)?)? ?';
const ISO = RegExp(
  `^(?<year>[1-9]\\d{3})-(?<month>\\d\\d)-(?<day>\\d\\d)([T ]${CLOCK}(?<offset>Z|[+-]\\d\\d:?\\d\\d)?)?$`,
  'i',
);
const RFC_822 = RegExp(
  `^([a-z]{3,9}, ?)?(?<day>\\d{1,2}) (?<month>[a-z]{3})[a-z]* (?<year>[1-9]\\d{3}),? ${CLOCK}(?<offset>Z|UTC?|GMT|[ECMP][SD]T|[+-]\\d{4})?$`,
  'i',
);
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * Reads the three forms of a time: date (`2027-03-02`), wall time (`2026-12-08T10:00`, in the zone given) and instant
 * (RFC 3339). Leniently also `+0200`, a space for the `T`, and RFC 822. Anything else, such as `31.05.2017` or a
 * number, is not guessed: `undefined`.
 */
export function moment(value: unknown, zone: string = HOME_ZONE): Moment | undefined {
  if (typeof value !== 'string' || value.length > 50) return undefined;
  const { groups = {} } = ISO.exec(value.trim()) ?? RFC_822.exec(value.trim()) ?? {};
  const { year, month = '', day, hour, minute = 0, second = 0, offset } = groups;
  const place = (Number(month) || MONTHS.indexOf(month.toLowerCase()) / 3 + 1) - 1;
  const wall = Date.UTC(
    Number(year),
    place,
    Number(day),
    Number(hour ?? 0),
    Number(minute),
    Math.min(Number(second), 59),
  );
  // A day that the calendar does not have is another one by now.
  const date = new Date(wall);
  if (date.getUTCMonth() !== place || date.getUTCDate() !== Number(day)) return undefined;
  const allDay = hour === undefined;
  const ms = offset ? wall - offsetMinutes(offset.toUpperCase()) * 60_000 : allDay ? wall : instant(wall, zone);
  return { ms, allDay, zone };
}

/** The instant at which a moment begins: of a calendar day, its midnight in its zone. */
export const startOf = (time: Moment): number => (time.allDay ? instant(time.ms, time.zone) : time.ms);

/** The instant at which a moment is over: of a calendar day, the midnight after it in its zone. */
export const endOf = (time: Moment): number => (time.allDay ? instant(time.ms + DAY, time.zone) : time.ms);

/** The calendar day on which a moment falls in its zone. */
export const dayOf = (time: Moment): Moment =>
  time.allDay ? time : { ms: Math.floor(wallClock(time.ms, time.zone) / DAY) * DAY, allDay: true, zone: time.zone };

/** The value of `<time datetime>`: `2027-03-02`, or an instant in UTC. */
export const machineTime = (time: Moment): string =>
  new Date(time.ms).toISOString().slice(0, time.allDay ? 10 : 19) + (time.allDay ? '' : 'Z');

const GERMAN_MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'.split('|');

/** A moment in words, in its own zone whatever the zone of the visitor. */
export function format(time: Moment, locale: string, style: TimeStyle): string {
  // What nearly every page shows is written without a formatter: the first one costs more than all of a list.
  if (style === 'date' && /^de(-DE)?$/.test(locale)) {
    const ms = time.allDay ? time.ms : wallClock(time.ms, time.zone);
    const date = new Date(ms);
    return `${date.getUTCDate()}. ${GERMAN_MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
  }
  return formatter(locale, time.allDay ? 'UTC' : time.zone, style).format(time.ms);
}

/** The span of two moments in words, such as `2.–4. März 2027`; the end must not lie before the start. */
export const formatRange = (start: Moment, end: Moment, locale: string, style: TimeStyle): string =>
  formatter(locale, start.allDay ? 'UTC' : start.zone, style).formatRange(start.ms, end.ms);
