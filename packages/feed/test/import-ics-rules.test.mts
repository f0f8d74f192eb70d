// Compares the dates of random rules with those of another implementation. KITU_RULES=10000 compares so many.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RRuleTemporal } from 'rrule-temporal';
import { expand } from '../src/import/ics/expand.js';
import { readRule } from '../src/import/ics/rule.js';
import { readTime } from '../src/import/ics/times.js';

const FROM = Date.UTC(2026, 10, 23);
const UNTIL = Date.UTC(2029, 10, 23);
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The same numbers from 0 to 1 in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A rule of days, weeks, months or years, and a start. */
function randomRule(random: () => number): { readonly rule: string; readonly start: string } {
  const one = <Value,>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const some = <Value,>(values: readonly Value[], most: number): readonly Value[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => one(values))),
  ];
  const freq = one(['DAILY', 'WEEKLY', 'MONTHLY', 'MONTHLY', 'YEARLY', 'YEARLY']);
  const parts = [`FREQ=${freq}`];
  const add = (chance: number, name: string, values: () => readonly (string | number)[]): boolean => {
    const isIn = random() < chance;
    if (isIn) parts.push(`${name}=${values().join(',')}`);
    return isIn;
  };
  const isYearly = freq === 'YEARLY';
  add(0.4, 'INTERVAL', () => [one([2, 3, 4, 5])]);
  const hasMonth = add(0.3, 'BYMONTH', () => some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 4));
  // To which year the days of its first and last week belong is open; with INTERVAL and BYSETPOS readers differ.
  const hasWeek = isYearly && !hasMonth && add(0.1, 'BYWEEKNO', () => some([2, 10, 20, 33, 50], 3));
  const hasYearDay = isYearly && !hasWeek && add(0.15, 'BYYEARDAY', () => some([1, 59, 60, 100, 366, -1, -366], 4));
  const hasMonthDay =
    freq !== 'WEEKLY' &&
    !hasWeek &&
    !hasYearDay &&
    add(0.3, 'BYMONTHDAY', () => some([1, 2, 13, 28, 29, 30, 31, -1, -31], 4));
  // Where days of the month or year are named too, the other implementation takes weekdays for more and not for fewer.
  if (hasWeek || (!hasYearDay && !(isYearly && hasMonthDay))) {
    const isNumbered = (freq === 'MONTHLY' || isYearly) && !hasWeek && random() < 0.5;
    const places = freq === 'MONTHLY' || hasMonth ? [1, 2, 3, 4, 5, -1, -2] : [1, 2, 5, 20, 52, -1, -20];
    add(hasWeek ? 1 : 0.5, 'BYDAY', () => some(DAYS, 4).map((day) => (isNumbered ? `${one(places)}${day}` : day)));
  }
  if (parts.some((part) => part.startsWith('BY'))) add(0.2, 'BYSETPOS', () => some([1, 2, 3, -1, -2], 2));
  add(0.1, 'BYHOUR', () => [9, 17]);
  add(0.2, 'WKST', () => [one(['SU', 'MO', 'TH'])]);
  add(0.3, 'COUNT', () => [1 + Math.floor(random() * 60)]);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${2015 + Math.floor(random() * 12)}${two(1 + Math.floor(random() * 12))}${two(1 + Math.floor(random() * 28))}`;
  return { rule: parts.join(';'), start: `${day}T${one(['090000', '183000'])}Z` };
}

const text = (ms: number): string => new Date(ms).toISOString();

function ours(rule: string, start: string): readonly string[] {
  const read = readRule(rule);
  assert.ok(!('part' in read), rule);
  return expand(read, readTime(start)?.ms ?? 0, undefined, { from: FROM, until: UNTIL }).dates.map(text);
}

const theirs = (rule: string, start: string): readonly string[] =>
  new RRuleTemporal({ rruleString: `DTSTART:${start}\nRRULE:${rule}` })
    .between(new Date(FROM), new Date(UNTIL), true)
    .map(({ epochMilliseconds }) => text(epochMilliseconds));

const COUNT = Number(process.env['KITU_RULES'] ?? 300);

test(`${COUNT} random rules give the dates that another implementation gives them`, () => {
  const random = numbers(20_261_123);
  const different: string[] = [];
  for (let index = 0; index < COUNT; index++) {
    const { rule, start } = randomRule(random);
    if (ours(rule, start).join() !== theirs(rule, start).join()) different.push(`${start} ${rule}`);
  }
  assert.deepEqual(different, []);
});
