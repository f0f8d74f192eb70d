import { moment } from '@kitu/core/time.js';
import { cellText, isClock, type Cell } from './cells.js';
import { clockAt, dayAt, isoOf, monthOf, weekdayOf } from './date-words.js';

/** A day or a range of days, with its start and end time. */
export interface Span {
  readonly day: string;
  readonly endDay?: string | undefined;
  readonly clock?: string | undefined;
  /** `24:00` is the end of the day. */
  readonly until?: string | undefined;
}

/** The days and times in a cell. */
export interface When {
  /** Several if the cell lists several days. */
  readonly spans: readonly Span[];
  /** The time, if the cell has no day. */
  readonly clock?: string | undefined;
  readonly until?: string | undefined;
  /** The text behind the days and times. */
  readonly rest: string;
  /** Does a named weekday contradict the day? */
  readonly otherWeekday: boolean;
  /** Was something inferred that is not written in the cell: a year, a day from an Excel serial number? */
  readonly isConcluded: boolean;
}

/** How cells are read. */
export interface WhenOptions {
  /** The zone (IANA name) to which instants with an offset are converted. */
  readonly zone: string;
  /** Does the workbook count days from 1904, as Excel for Mac once did? */
  readonly date1904: boolean;
  /** Does the column hold times? Then `9` is nine o'clock. */
  readonly hours: boolean;
  /** Does the column hold ends? Then „bis 12.01.2027“ is a day. */
  readonly isEnd?: boolean;
}

const LIMIT = 300;

/** Reads days and times: `08.–10.12.2026`, `14.12., 21.12.2026, 18 Uhr`, `9:00–16:30 Uhr`, an Excel serial number. */
export function readWhen(cell: Cell | undefined, options: WhenOptions): When | undefined {
  if (cell instanceof Date) return ofDate(cell, false);
  const text = (cellText(cell) ?? '')
    .slice(0, LIMIT + 1)
    .normalize('NFC')
    .trim()
    .replace(/\s*\n\s*/g, ', ')
    .replace(/\s+/g, ' ')
    // Exports from databases write a day with the time 00:00:00.
    .replace(/(?<=\d)[ T]0?0:00:00(?:\.0+)?$/, '');
  if (!text || text.length > LIMIT || typeof cell === 'boolean') return undefined;
  if (typeof cell === 'number' || /^\d{5}([.,]\d+)?$/.test(text))
    return ofNumber(Number(text.replace(',', '.')), options);
  const iso = isoOf(text);
  if (iso && /[+-]\d\d:\d\d$/.test(iso)) return ofInstant(iso, options.zone);
  return new Reader(options.isEnd ? text.replace(/^bis (?:zum )?/i, '') : text, options.hours).result();
}

const NOTHING_MORE = { rest: '', otherWeekday: false, isConcluded: false } as const;

function ofDate(cell: Date, isConcluded: boolean): When | undefined {
  const text = cellText(cell);
  if (!text) return undefined;
  if (isClock(cell)) {
    const first = cell.getUTCFullYear() === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    // Excel formats sums of hours, such as 36:00, as times too: a value of 24 hours or more is no time of day.
    return cell.getTime() - first >= 86_400_000 ? undefined : { ...NOTHING_MORE, spans: [], clock: text };
  }
  const [day = '', clock] = text.split('T');
  return { ...NOTHING_MORE, spans: [{ day, clock }], isConcluded };
}

/** Excel serial numbers: days since 30 December 1899; the fraction is the time of day. */
function ofNumber(number: number, { date1904, hours }: WhenOptions): When | undefined {
  const from = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  if (number >= 36_000 && number < 75_000) return ofDate(new Date(from + number * 86_400_000), true);
  if (number >= 0 && number < 1) return ofDate(new Date(Date.UTC(1899, 11, 30) + number * 86_400_000), false);
  return hours && Number.isInteger(number) && number < 24
    ? { ...NOTHING_MORE, spans: [], clock: `${String(number).padStart(2, '0')}:00` }
    : undefined;
}

/** An instant as a wall time of the zone. */
function ofInstant(iso: string, zone: string): When | undefined {
  const found = moment(iso);
  if (!found) return undefined;
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [day = '', clock] = shown.format(found.ms).split(' ');
  return { ...NOTHING_MORE, spans: [{ day, clock }] };
}

interface Day {
  readonly date: number;
  readonly month: number | undefined;
  readonly year: number | undefined;
  /** The weekday written before it (0 is Sunday). */
  readonly weekday?: number | undefined;
}
interface Open {
  from: Day;
  to?: Day;
  clock?: string;
  until?: string;
}

// Weekday names and short forms only: „Dienstags“ is a rhythm, and „Sommer“ must not match „So“.
const NAME = String.raw`(?:mo(?:n|ntag)?|di(?:e|enstag)?|mi(?:ttwoch)?|do(?:n|nnerstag)?|fr(?:eitag)?|sa(?:m|mstag)?|so(?:n|nntag|nnabend)?|tue|wed|thu|fri|sat|sun)(?!\p{L})\.?`;
const WEEKDAY = String.raw`(?:(?<weekday>${NAME})(?:\s?[/+&–-]\s?${NAME})?,?\s+)?`;
/** A day without a year or month, which are taken from the next or the previous day. */
const PARTIAL = RegExp(
  String.raw`^${WEEKDAY}(?<date>\d{1,2})\.(?:\s?(?<month>\d{1,2})\.|\s?(?<name>\p{L}{3,9})\.?)?(?=\s*(?:[-–—/,;+&)]|und\b|u\.|bis\b|um\b|$))`,
  'iu',
);
const RANGE = /^\s*(?:[-–—]+|bis(?:\s+(?:einschließlich|einschl\.|zum)(?!\p{L}))?(?!\p{L}))\s*/iu;
const LIST = /^\s*(?:[,;/+&|]|und\b|u\.|sowie\b)+\s*/i;
const FILLER =
  /^\s*(?:ab|vom|von|am|der|den|um|je|jeweils|beginn|start|termine?|uhr|h|ganztags|ganztägig)(?![\p{L}\d])[:.]?\s*/iu;
/** „12.01.2027 (Di), 18 Uhr“ */
const WEEKDAY_BEHIND =
  /^\(?(mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?!\p{L})\.?\)?\s*/iu;
const BARE_HOUR = /^(\d{1,2})(?=\s*(?:[-–—]|bis)\s*\d{1,2}(?:[:.]\d\d)?\s*(?:uhr|h)\b)/i;
const MIDNIGHT = /^24(?:[:.]00)?(?:\s*(?:uhr|h)\b|(?=\s*$)|(?=[\s,;]))/i;

/** A parser that reads a text of days and times from left to right. */
class Reader {
  #left: string;
  #link: 'range' | 'list' | 'none' = 'none';
  /** Was the last range written with „bis“? */
  #isUntil = false;
  #otherWeekday = false;
  #isBroken = false;
  #last: 'day' | 'clock' | undefined;
  readonly #open: Open[] = [];
  readonly #hours: { clock: string; until?: string }[] = [];

  constructor(
    text: string,
    private readonly isHours: boolean,
  ) {
    this.#left = text;
  }

  result(): When | undefined {
    while (this.#left && this.#step());
    if (this.#isBroken || (!this.#open.length && !this.#hours.length)) return undefined;
    const spans = spansOf(this.#open);
    if (!spans || !this.#isRising() || !this.#isOneClock(spans)) return undefined;
    const clock = this.#hours[0]?.clock;
    const until = this.#hours.at(-1)?.until;
    return {
      // A time behind the last day applies to all days before it.
      spans: spans.map((span) => (span.clock ? span : { ...span, clock, until: until ?? span.until })),
      ...(spans.length ? {} : { clock, until }),
      rest: this.#left.replace(/^\s*[.,;]+\s*$/, '').trim(),
      otherWeekday: this.#otherWeekday || this.#hasOtherWeekday(),
      isConcluded: this.#hours.length > 1 || this.#changesYear(spans),
    };
  }

  /** Is the time unambiguous? It is not if some days have their own times and others share one. */
  #isOneClock(spans: readonly Span[]): boolean {
    return !this.#hours.length || spans.every(({ clock }) => !clock);
  }

  /** Does a named weekday contradict a day, after its month and year were filled in? */
  #hasOtherWeekday(): boolean {
    const days = daysOf(this.#open);
    const filled = filledDays(days) ?? [];
    return days.some(({ weekday }, place) => weekday !== undefined && weekdayIn(filled[place]) !== weekday);
  }

  /** Was a year filled in, while the days lie in different years? */
  #changesYear(spans: readonly Span[]): boolean {
    const isPartial = this.#open.some(({ from, to }) => !from.year || (to && !to.year));
    const years = new Set(spans.flatMap(({ day, endDay }) => [day, endDay ?? day].map((text) => text.slice(0, 4))));
    return isPartial && years.size > 1;
  }

  #step(): boolean {
    this.#left = this.#left.trimStart();
    return this.#separator() || this.#day() || this.#partial() || this.#weekday() || this.#clock() || this.#filler();
  }

  /** „9–12 und 13–16 Uhr“ is read as 9 to 16; „9 / 18 Uhr“ are two alternative starts, which is ambiguous. */
  #isRising(): boolean {
    const times = this.#hours.flatMap(({ clock, until }) => [clock, ...(until ? [until] : [])]);
    return (
      this.#hours.length < 2 ||
      (this.#hours.every(({ until }) => until) &&
        times.every((time, place) => !place || time > (times[place - 1] ?? '')))
    );
  }

  #take(length: number): true {
    this.#left = this.#left.slice(length);
    return true;
  }

  #weekday(): boolean {
    const [all, word = ''] = WEEKDAY_BEHIND.exec(this.#left) ?? [];
    const day = this.#open.at(-1);
    if (!all || this.#last !== 'day' || this.#link === 'range' || !day || day.to) return false;
    day.from = { ...day.from, weekday: weekdayOf(word) };
    return this.#take(all.length);
  }

  #separator(): boolean {
    const range = RANGE.exec(this.#left)?.[0];
    const list = LIST.exec(this.#left)?.[0];
    if (!range && !list) return false;
    if (range && !this.#last) return false;
    this.#link = range ? 'range' : 'list';
    this.#isUntil = /^\s*bis/i.test(range ?? '');
    return this.#take((range ?? list ?? '').length);
  }

  #filler(): boolean {
    const found = FILLER.exec(this.#left)?.[0];
    return found ? this.#take(found.length) : false;
  }

  #day(): boolean {
    const found = dayAt(this.#left.slice(0, 90));
    if (!found) return false;
    if (!moment(found.day)?.allDay) this.#isBroken = true;
    this.#otherWeekday ||= found.otherWeekday;
    const [year = 0, month = 0, date = 0] = found.day.split('-').map(Number);
    this.#add({ date, month, year });
    const length = this.#left.slice(0, 90).trimEnd().length - found.rest.length;
    return this.#take(length);
  }

  #partial(): boolean {
    const { 0: all, groups } = PARTIAL.exec(this.#left) ?? {};
    if (!all || !groups) return false;
    const { weekday, date, month, name } = groups;
    const named = name === undefined ? undefined : monthOf(name);
    if (name !== undefined && !named) return false;
    this.#add({
      date: Number(date),
      month: month ? Number(month) : named,
      year: undefined,
      weekday: weekday === undefined ? undefined : weekdayOf(weekday),
    });
    return this.#take(all.length);
  }

  #add(day: Day): void {
    const before = this.#open.at(-1);
    if (this.#link === 'range' && before && !before.to) before.to = day;
    // Two days without a separator of a range or list between them are ambiguous.
    else if (before && this.#link !== 'list') this.#isBroken = true;
    else this.#open.push({ from: day });
    this.#link = 'none';
    this.#last = 'day';
  }

  #clock(): boolean {
    const bare = (this.isHours ? /^(\d{1,2})(?=\s*(?:[-–—,+&/]|bis\b|und\b|$))/i : BARE_HOUR).exec(this.#left);
    const midnight = this.#link === 'range' ? MIDNIGHT.exec(this.#left)?.[0] : undefined;
    const found = /^[\s,;–-]/.test(this.#left) ? undefined : clockAt(this.#left.slice(0, 90));
    const clock = midnight ? '24:00' : (found?.clock.slice(0, 5) ?? hourOf(bare?.[1]));
    if (!clock) return false;
    this.#addClock(clock);
    const rest = this.#left.slice(0, 90).trimEnd().length - (found?.rest.length ?? 0);
    return this.#take(midnight?.length ?? (found ? rest : (bare?.[0].length ?? 0)));
  }

  #addClock(clock: string): void {
    const day = this.#open.at(-1);
    const hours = this.#hours.at(-1);
    if (this.#link === 'range' && this.#last === 'clock') {
      if (day?.clock && !day.until) day.until = clock;
      else if (hours && !hours.until) hours.until = clock;
      else this.#isBroken = true;
    } else if (this.#link === 'range' && this.#isUntil && day && !day.clock)
      day.until = clock; // „12.01.2027 bis 20 Uhr“ has an end and no start time.
    else if (day?.clock && day.to && !day.until) day.until = clock;
    // A time behind the last of several days applies to all of them, and so does a range of times.
    else if (day && this.#last === 'day' && this.#open.length === 1 && !day.to) day.clock = clock;
    else if (day && this.#last === 'day' && this.#open.length > 1 && this.#open[0]?.clock) day.clock = clock;
    else this.#hours.push({ clock });
    this.#link = 'none';
    this.#last = 'clock';
  }
}

const hourOf = (hour: string | undefined): string | undefined =>
  hour && Number(hour) < 24 ? `${hour.padStart(2, '0')}:00` : undefined;

const daysOf = (open: readonly Open[]): readonly Day[] => open.flatMap(({ from, to }) => (to ? [from, to] : [from]));

const weekdayIn = (day = ''): number => new Date(`${day}T00:00Z`).getUTCDay();

/** Days with their month and year filled in from their neighbours; `undefined` if that is impossible. */
function spansOf(open: readonly Open[]): readonly Span[] | undefined {
  const filled = filledDays(daysOf(open));
  if (!filled) return undefined;
  let place = 0;
  const spans = open.map(({ to, clock, until }): Span => {
    const day = filled[place++] ?? '';
    const endDay = to ? filled[place++] : undefined;
    return { day, ...(endDay && endDay !== day ? { endDay } : {}), clock, until };
  });
  return spans.every(({ day, endDay }) => !endDay || endDay > day) ? spans : undefined;
}

function filledDays(days: readonly Day[]): readonly string[] | undefined {
  const result: (string | undefined)[] = days.map((day) => (day.year && day.month ? textOf(day) : undefined));
  // From right to left first: „8.–10.12.2026“ has its month and year at the end.
  for (let place = days.length - 2; place >= 0; place--) result[place] ??= borrowed(days[place], result[place + 1], -1);
  for (let place = 1; place < days.length; place++) result[place] ??= borrowed(days[place], result[place - 1], 1);
  const known = result.flatMap((day) => day ?? []);
  return known.length === days.length && known.every((day) => moment(day)?.allDay) ? known : undefined;
}

/** A day before (`-1`) or after (`1`) another one, with the year that makes this order true. */
function borrowed(day: Day | undefined, other: string | undefined, direction: 1 | -1): string | undefined {
  if (!day || !other) return undefined;
  const [year = 0, month = 0] = other.split('-').map(Number);
  const text = textOf({ date: day.date, month: day.month ?? month, year });
  const fits = direction < 0 ? text <= other : text >= other;
  if (fits) return text;
  const next = textOf({ ...day, month: day.month ?? 0, year: year + direction });
  // „30.12.–2.1.2027“ begins in 2026; „10.1.–5.1.2027“ is taken for a typing mistake.
  return day.month && Math.abs(Date.parse(next) - Date.parse(other)) < HALF_A_YEAR ? next : undefined;
}

const HALF_A_YEAR = 183 * 86_400_000;

const textOf = ({ date, month = 0, year = 0 }: Day): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
