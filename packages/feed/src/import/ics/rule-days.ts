import { DAY } from '@kitu/core/time.js';
import type { Rule } from './rule.js';

const WEEK = 7 * DAY;
const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Does a rule match a day, given as its midnight in milliseconds? */
export type DayTest = (ms: number) => boolean;

/** The numbers of a BY… part of a rule; `undefined` if the rule does not have it. */
export const numbers = ({ by }: Rule, name: string): readonly number[] | undefined =>
  by.get(name)?.split(',').map(Number);

/** The first weekday of a week (WKST); 0 is Sunday. */
export const weekStart = ({ by }: Rule): number => NAMES.indexOf(by.get('WKST') ?? 'MO');

/**
 * The days of a rule by RFC 5545 section 3.3.10: a day has to match every BY… part. Missing parts come from the start.
 * The caller passes existing days only, so 30 February needs no check.
 */
export function dayTest(rule: Rule, start: number): DayTest {
  const { freq, by } = rule;
  const first = new Date(start);
  const tests: DayTest[] = [];
  const add = (
    values: readonly number[] | undefined,
    test: (date: Date, values: ReadonlySet<number>) => boolean,
  ): void => {
    if (!values) return;
    const set = new Set(values);
    tests.push((ms) => test(new Date(ms), set));
  };
  const namesDay = ['BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY', 'BYDAY'].some((name) => by.has(name));
  const isYearly = freq === 'YEARLY';
  const ownMonth = isYearly && !namesDay ? [first.getUTCMonth() + 1] : undefined;
  const ownDay = (isYearly || freq === 'MONTHLY') && !namesDay ? [first.getUTCDate()] : undefined;
  add(numbers(rule, 'BYMONTH') ?? ownMonth, (date, set) => set.has(date.getUTCMonth() + 1));
  add(numbers(rule, 'BYMONTHDAY') ?? ownDay, (date, set) => hasEither(set, date.getUTCDate(), daysInMonth(date)));
  add(numbers(rule, 'BYYEARDAY'), (date, set) => hasEither(set, dayInYear(date), daysInYear(date)));
  add(numbers(rule, 'BYWEEKNO'), (date, set) => hasEither(set, ...weekOf(date, weekStart(rule))));
  const isLoneWeek = freq === 'WEEKLY' || (by.has('BYWEEKNO') && !by.has('BYYEARDAY') && !by.has('BYMONTHDAY'));
  const days = by.get('BYDAY')?.split(',') ?? (isLoneWeek ? [NAMES[first.getUTCDay()] ?? ''] : undefined);
  if (days) tests.push(weekdayTest(days, isYearly && !by.has('BYMONTH')));
  return (ms) => tests.every((test) => test(ms));
}

/** Does a set hold a number, or its negative form counted from the end? */
const hasEither = (set: ReadonlySet<number>, number: number, last: number): boolean =>
  set.has(number) || set.has(number - last - 1);

/** BYDAY: `TU` is every Tuesday, `2TU` the second one in the month or year. */
function weekdayTest(days: readonly string[], isInYear: boolean): DayTest {
  const set = new Set(days.map((day) => day.replace('+', '')));
  const isNumbered = [...set].some((day) => day.length > 2);
  return (ms) => {
    const date = new Date(ms);
    const name = NAMES[date.getUTCDay()] ?? '';
    if (set.has(name) || !isNumbered) return set.has(name);
    const place = isInYear ? dayInYear(date) : date.getUTCDate();
    const last = isInYear ? daysInYear(date) : daysInMonth(date);
    return set.has(`${Math.ceil(place / 7)}${name}`) || set.has(`-${Math.ceil((last - place + 1) / 7)}${name}`);
  };
}

const daysInMonth = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

const dayInYear = (date: Date): number => (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY + 1;

const daysInYear = (date: Date): number =>
  (Date.UTC(date.getUTCFullYear() + 1, 0, 1) - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY;

/** The number of a day's week in its year (ISO 8601, with any first weekday), and how many weeks that year has. */
function weekOf(date: Date, begin: number): readonly [number, number] {
  const monday = date.getTime() - ((date.getUTCDay() - begin + 7) % 7) * DAY;
  // A week belongs to the year of its fourth day.
  const year = new Date(monday + 3 * DAY).getUTCFullYear();
  const first = firstWeek(year, begin);
  return [(monday - first) / WEEK + 1, (firstWeek(year + 1, begin) - first) / WEEK];
}

/** The first day of the week that contains 4 January. */
function firstWeek(year: number, begin: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return fourth.getTime() - ((fourth.getUTCDay() - begin + 7) % 7) * DAY;
}
