import type { Rule } from './rule.js';
import { numbers } from './rule-days.js';
import { periods } from './rule-periods.js';

/** The range for which dates are wanted, as wall times. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** The dates of a rule. */
export interface Expansion {
  /** Wall times in order. */
  readonly dates: readonly number[];
  /** Is the list cut off, because the rule gives more dates than the limit? */
  readonly isCut: boolean;
}

/** The most dates of one series: ten a day for a year. */
const LARGEST = 4000;
/** The most periods (years, months, … or seconds) that are checked: enough for every day since 1601. */
const STEPS = 200_000;

/**
 * The dates of a rule within a range, as wall times, so that 18:00 stays 18:00 when the clocks change. The work is
 * bounded for any rule.
 *
 * @param until - The end of the rule (UNTIL), in the zone of its start.
 * @param isTime - Which wall times exist; others are neither returned nor counted (RFC 5545 section 3.3.10).
 */
export function expand(
  rule: Rule,
  start: number,
  until: number | undefined,
  span: Span,
  isTime: (time: number) => boolean = () => true,
): Expansion {
  const dates: number[] = [];
  const last = Math.min(span.until, until ?? span.until);
  // COUNT is counted from the first date, so a rule with COUNT cannot be entered in the middle.
  const from = rule.count === undefined ? Math.max(start, span.from) : start;
  let left = rule.count ?? Infinity;
  let steps = 0;
  for (const { begin, times } of periods(rule, start, from)) {
    if (begin > last) return { dates, isCut: false };
    if (++steps > STEPS || dates.length >= LARGEST) break;
    for (const time of chosen(rule, times)) {
      if (time < start || !isTime(time)) continue;
      if (time > last || left-- <= 0) return { dates, isCut: false };
      if (time >= span.from) dates.push(time);
    }
  }
  return { dates: dates.slice(0, LARGEST), isCut: true };
}

/** BYSETPOS: selects times of each period by their position, counted from its beginning or its end. */
function chosen(rule: Rule, times: readonly number[]): readonly number[] {
  const places = numbers(rule, 'BYSETPOS');
  if (!places || !times.length) return times;
  const found = places.flatMap((place) => times[place > 0 ? place - 1 : times.length + place] ?? []);
  return [...new Set(found)].sort((a, b) => a - b);
}
