/**
 * Reads dates and times in the forms that people and programs write, in German and English. All functions are strict:
 * ambiguous texts and unread remains are never guessed. Texts longer than 100 characters are no dates.
 */

/** A day at the beginning of a text. */
export interface DayRead {
  /** `2027-01-12`. It may not exist (30 February): callers have to validate it with `moment`. */
  readonly day: string;
  /** What follows the day, without blanks around it. */
  readonly rest: string;
  /** Does a named weekday contradict the day? */
  readonly otherWeekday: boolean;
}

/** A time of day at the beginning of a text. */
export interface ClockRead {
  /** `10:00`, or `10:00:30` where seconds are given. */
  readonly clock: string;
  /** What follows the time, without blanks around it. */
  readonly rest: string;
}

const LIMIT = 100;
const WEEKDAYS =
  'sonntag sunday|montag monday|dienstag tuesday|mittwoch wednesday weds|donnerstag thursday|freitag friday|samstag saturday sonnabend';
const MONTHS =
  'januar january jänner jaenner|februar february feber|märz maerz mrz march|april|mai may|juni june|juli july|august|september|oktober october|november|dezember december';

/** The index of the name in a table of names that a word equals or abbreviates. */
const placeIn = (table: string, word: string, least: number): number =>
  word.length < least
    ? -1
    : table.split('|').findIndex((names) => names.split(' ').some((name) => name.startsWith(word.toLowerCase())));

/** The number of a month (1–12) by its German or English name, also shortened to three letters or more. */
export function monthOf(word: string): number | undefined {
  const place = placeIn(MONTHS, word.normalize('NFC').replace(/\.$/, ''), 3);
  return place < 0 ? undefined : place + 1;
}

/** The number of a weekday (Sunday is 0) by its German or English name, also shortened to two letters or more. */
export function weekdayOf(word: string): number | undefined {
  const place = placeIn(WEEKDAYS, word.replace(/\.$/, ''), 2);
  return place < 0 ? undefined : place;
}

/** Two-digit years as in RFC 5322: 00–49 are 20xx, 50–99 are 19xx. */
const yearOf = (year: string): string => (year.length > 2 ? year : Number(year) < 50 ? `20${year}` : `19${year}`);
const two = (number: string | number): string => String(number).padStart(2, '0');

// A two-digit year, unless the number is an hour: „12. Januar 10 Uhr“ has no year.
const SHORT = String.raw`\d\d(?=\s*$|,?\s+\d{1,2}(?:[:.]\d\d|\s*(?:uhr|h)\b))`;
const ORDINAL = '(?:\\.|st|nd|rd|th)?';
const DAYS: readonly RegExp[] = [
  // 7.12.2026, 07. 12. 2026, 7.12.26
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>\d{4})|(?<short>\d\d))(?![\d:])/u,
  // 7. Dezember 2026, 07 Dec 26, 7-Dec-2026
  RegExp(
    String.raw`^(?<day>\d{1,2})${ORDINAL}[\s-]*(?<name>\p{L}{3,9})\.?,?[\s-]*(?:(?<year>\d{4})(?!\d)|(?<short>${SHORT}))`,
    'iu',
  ),
  // December 7, 2026
  RegExp(String.raw`^(?<name>\p{L}{3,9})\.?\s+(?<day>\d{1,2})${ORDINAL},?\s+(?<year>\d{4})(?!\d)`, 'iu'),
  // 2026-12-07, 2026/12/7, 2026.12.07
  /^(?<year>\d{4})(?<between>[-/.])(?<month>\d{1,2})\k<between>(?<day>\d{1,2})(?!\d)/u,
  // 20261207, 20261207T100000Z
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?=T\d|\s*$)/u,
];
/** 12/31/2026: the order of month and day depends on the country. */
const SLASHED = /^(?<one>\d{1,2})(?<between>[/-])(?<two>\d{1,2})\k<between>(?<year>\d{4}|\d\d)(?!\d)/u;

/** Removes „am Dienstag, den“ from the beginning of a text and returns the weekday. */
function withoutWeekday(text: string): { readonly text: string; readonly weekday: number | undefined } {
  const [, word = '', rest = ''] = /^(?:am |on )?(\p{L}{2,10})\.?,?\s+(.*)$/isu.exec(text) ?? [];
  const weekday = weekdayOf(word);
  const behind = weekday === undefined ? text : rest;
  return { text: behind.replace(/^(?:am|on|den|dem|the)\s+/i, ''), weekday };
}

/** Does a text begin with an ambiguous day, such as `03/04/2026` or `12/07/26`? */
export function isAmbiguousDay(text: string): boolean {
  if (text.length > LIMIT) return false;
  const { one, two: other, year = '' } = SLASHED.exec(withoutWeekday(text.trim()).text)?.groups ?? {};
  return one !== undefined && (year.length < 4 || (one !== other && Number(one) <= 12 && Number(other) <= 12));
}

interface Found {
  readonly day: string;
  readonly length: number;
}

function slashedDay(text: string): Found | undefined {
  const { 0: all = '', groups: { one = '', two: other = '', year = '' } = {} } = SLASHED.exec(text) ?? {};
  if (!all || isAmbiguousDay(text)) return undefined;
  const [month, day] = Number(other) > 12 ? [one, other] : [other, one];
  return { day: `${year}-${two(month)}-${two(day)}`, length: all.length };
}

function namedDay(text: string): Found | undefined {
  for (const form of DAYS) {
    const { 0: all = '', groups } = form.exec(text) ?? {};
    const { year, short = '', month, name = '', day = '' } = groups ?? {};
    const number = month ?? monthOf(name);
    if (groups && number) return { day: `${year ?? yearOf(short)}-${two(number)}-${two(day)}`, length: all.length };
  }
  return undefined;
}

/**
 * A day at the beginning of a text: `7.12.2026`, `Dienstag, 12. Januar 2027`, `Di, 12 Jan 27`, `December 7, 2026`,
 * `2026-12-07`, `20261207`. `12/31/2026` is read; `03/04/2026` is ambiguous and is not.
 */
export function dayAt(text: string): DayRead | undefined {
  if (text.length > LIMIT) return undefined;
  const { text: behind, weekday } = withoutWeekday(text.normalize('NFC').trim());
  const found = namedDay(behind) ?? slashedDay(behind);
  if (!found) return undefined;
  const otherWeekday = weekday !== undefined && new Date(`${found.day}T00:00Z`).getUTCDay() !== weekday;
  return { day: found.day, rest: behind.slice(found.length).trim(), otherWeekday };
}

const CLOCKS: readonly RegExp[] = [
  // 10:00, 9:05:30, 10:00 Uhr, 10:00 PM, T10:00:00.123
  /^T?(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?(?![\d:]|\.\d)\s*(?:(?<half>[ap])\.?m\b\.?|(?:uhr|h)\b)?/iu,
  // 10.30 Uhr; without „Uhr“ only before an end of the time: 10.12. may be a day and 12.50 € a price.
  /^(?<hour>\d{1,2})\.(?<minute>\d\d)(?:\s*(?:uhr|h)\b|(?=\s*$|\s*[-–]|\s+bis\b))/iu,
  // 18 Uhr, 6 pm
  /^(?<hour>\d{1,2})\s*(?:(?<half>[ap])\.?m\b\.?|(?:uhr|h)\b)/iu,
  // T100000
  /^T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?!\d)/u,
];

/** A time of day at the beginning of a text: `10:00`, `10.30 Uhr`, `18 Uhr`, `9:05:30`, `10:00 PM`, `um 18 Uhr`. */
export function clockAt(text: string): ClockRead | undefined {
  if (text.length > LIMIT) return undefined;
  const bare = text.replace(/^[\s,;–-]+/, '').replace(/^(?:um|at)\s+/i, '');
  const { 0: all = '', groups } = CLOCKS.map((form) => form.exec(bare)).find(Boolean) ?? {};
  const { hour, minute = '0', second, half } = groups ?? {};
  if (!hour || (half && (Number(hour) < 1 || Number(hour) > 12))) return undefined;
  const full = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  if (full > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  return { clock: [full, minute, second ?? []].flat().map(two).join(':'), rest: bare.slice(all.length).trim() };
}

/** UTC offsets of named zones, in hours. Ambiguous names, such as IST, are missing. */
const ZONES = new Map(
  'Z0 UT0 UTC0 GMT0 WEZ0 WET0 WEST1 WESZ1 BST1 MEZ1 CET1 MESZ2 CEST2 MET1 MEST2 OEZ2 EET2 OESZ3 EEST3 EST-5 EDT-4 CST-6 CDT-5 MST-7 MDT-6 PST-8 PDT-7'
    .split(' ')
    .map((entry) => [entry.replace(/-?\d$/, ''), Number(entry.replace(/^[A-Z]+/, ''))]),
);

/** The RFC 3339 offset for a text that is only an offset: `+01:00` for `MEZ`, `+0100`, `UTC+1`, `GMT+0100 (CET)`. */
export function offsetOf(text: string): string | undefined {
  const name = text.replace(/\([^()]*\)$/, '').trim();
  const [, sign, written = '', minutes = '0'] = /^(?:UTC?|GMT)?\s*([+−-])(\d{1,2}?):?(\d\d)?$/i.exec(name) ?? [];
  const named = ZONES.get(name.toUpperCase());
  if (!sign && named === undefined) return undefined;
  const hours = sign ? Number(written) : Math.abs(named ?? 0);
  if (hours > 14 || Number(minutes) > 59) return undefined;
  const isBehind = sign ? sign !== '+' : (named ?? 0) < 0;
  return `${isBehind ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** Moves the year of `Mon Dec 7 10:00:00 CET 2026`, the form of Unix and Java, behind the day. */
const yearForward = (text: string): string =>
  text.replace(
    /^(\p{L}{2,10}\.?,?\s+)?(\p{L}{3,9}\.?\s+\d{1,2}),?\s+(\d\d?:\d\d(?::\d\d)?)((?:\s+[\p{L}+:\d-]{1,9})?)\s+(\d{4})$/u,
    '$1$2 $5 $3$4',
  );

/**
 * A text that is a day, perhaps with a time and a zone, as ISO 8601 has it: `2026-12-07`, `2026-12-07T10:00`,
 * `2026-12-07T10:00+01:00`. `undefined` for everything else.
 */
export function isoOf(text: string): string | undefined {
  if (text.length > LIMIT) return undefined;
  const date = dayAt(yearForward(text.trim().replace(/\s+/g, ' ')));
  if (!date) return undefined;
  if (!date.rest) return date.day;
  const time = clockAt(date.rest);
  const offset = time?.rest ? offsetOf(time.rest) : '';
  return time && offset !== undefined ? `${date.day}T${time.clock}${offset}` : undefined;
}
