import type { Rule } from './rule.js';
import { dayTest, numbers, weekStart } from './rule-days.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A year, month, week or day of a rule, or an hour, minute or second. */
export interface Period {
  readonly begin: number;
  /** The wall times in it that match the rule, in order. */
  readonly times: readonly number[];
}

/**
 * The periods of a rule from its start on, in steps of its INTERVAL. Periods before `from` are skipped without being
 * enumerated. Each step takes bounded time and yields a later period than the one before.
 */
export function periods(rule: Rule, start: number, from: number): Iterable<Period> {
  const unit = UNITS.get(rule.freq);
  return unit ? shortPeriods(rule, start, from, unit) : longPeriods(rule, start, from);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['HOURLY', HOUR],
  ['MINUTELY', MINUTE],
  ['SECONDLY', SECOND],
]);

function* longPeriods(rule: Rule, start: number, from: number): Generator<Period> {
  const isDay = dayTest(rule, start);
  const clock = timesOfDay(rule, start);
  const begin = beginOf(rule, start);
  const passed = Math.floor((numberOf(rule, from) - numberOf(rule, start)) / rule.interval);
  for (let index = Math.max(0, passed); ; index++) {
    const day = begin(index * rule.interval);
    const end = begin(index * rule.interval + 1);
    const times: number[] = [];
    for (let ms = day; ms < end; ms += DAY) if (isDay(ms)) for (const time of clock) times.push(ms + time);
    yield { begin: day, times };
  }
}

/** The number of years, months, weeks or days before a time, since the epoch. */
function numberOf(rule: Rule, ms: number): number {
  const date = new Date(ms);
  if (rule.freq === 'YEARLY') return date.getUTCFullYear();
  if (rule.freq === 'MONTHLY') return date.getUTCFullYear() * 12 + date.getUTCMonth();
  const day = Math.floor(ms / DAY);
  // Weeks are counted from Thursday, 1 January 1970.
  return rule.freq === 'WEEKLY' ? Math.floor((day + 4 - weekStart(rule)) / 7) : day;
}

/** The beginning of the nth period after the first one. */
function beginOf(rule: Rule, start: number): (later: number) => number {
  const first = numberOf(rule, start);
  if (rule.freq === 'YEARLY') return (later) => Date.UTC(first + later, 0, 1);
  if (rule.freq === 'MONTHLY') return (later) => Date.UTC(1970, first + later - 1970 * 12, 1);
  if (rule.freq === 'WEEKLY') return (later) => ((first + later) * 7 - 4 + weekStart(rule)) * DAY;
  return (later) => (first + later) * DAY;
}

/** The times of day of a rule, in milliseconds. */
function timesOfDay(rule: Rule, start: number): readonly number[] {
  const date = new Date(start);
  const hours = sorted(numbers(rule, 'BYHOUR') ?? [date.getUTCHours()]);
  return hours.flatMap((hour) => timesOfHour(rule, start).map((time) => hour * HOUR + time));
}

function timesOfHour(rule: Rule, start: number): readonly number[] {
  const date = new Date(start);
  const minutes = sorted(numbers(rule, 'BYMINUTE') ?? [date.getUTCMinutes()]);
  const seconds = sorted(numbers(rule, 'BYSECOND') ?? [date.getUTCSeconds()]);
  return minutes.flatMap((minute) => seconds.map((second) => minute * MINUTE + second * SECOND));
}

const sorted = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);

function* shortPeriods(rule: Rule, start: number, from: number, unit: number): Generator<Period> {
  const isDay = dayTest(rule, start);
  const step = unit * rule.interval;
  const begin = Math.floor(start / unit) * unit;
  const isTime = clockTest(rule, unit);
  const seconds = sorted(numbers(rule, 'BYSECOND') ?? [new Date(start).getUTCSeconds()]).map(
    (second) => second * SECOND,
  );
  const within = unit === HOUR ? timesOfHour(rule, start) : unit === MINUTE ? seconds : [0];
  for (let ms = begin + Math.max(0, Math.floor((from - begin) / step)) * step; ; ms += step) {
    const day = Math.floor(ms / DAY) * DAY;
    if (isDay(day)) {
      yield { begin: ms, times: isTime(ms) ? within.map((time) => ms + time) : [] };
    } else {
      // Skips the rest of a day that the rule does not match, instead of checking each hour, minute or second.
      const next = begin + Math.ceil((day + DAY - begin) / step) * step;
      yield { begin: ms, times: [] };
      ms = next - step;
    }
  }
}

/** Does an hour, minute or second match the rule? */
function clockTest(rule: Rule, unit: number): (ms: number) => boolean {
  const sets = (['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const).map((name) => new Set(numbers(rule, name) ?? []));
  const [hours = new Set(), minutes = new Set(), seconds = new Set()] = sets;
  return (ms) =>
    (!hours.size || hours.has(new Date(ms).getUTCHours())) &&
    (unit === HOUR || !minutes.size || minutes.has(new Date(ms).getUTCMinutes())) &&
    (unit !== SECOND || !seconds.size || seconds.has(new Date(ms).getUTCSeconds()));
}
