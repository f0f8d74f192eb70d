import type { Rule } from './rule.js';
import { numbers } from './rule-days.js';
import { periods } from './rule-periods.js';

/** From when until when dates are wanted, as wall times. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** The dates of a rule. */
export interface Expansion {
  /** Wall times in order. */
  readonly dates: readonly number[];
  /** There are too many of them; later ones are missing. */
  readonly isCut: boolean;
}

/** So many dates has a series at most: ten a day, for a year. */
const LARGEST = 4000;
/** So many years, months, … or seconds are looked at: all days since 1601 fit. */
const STEPS = 200_000;

/**
 * The dates that a rule gives within a span, as wall times: 18:00 stays 18:00 when the clocks change. The work is
 * bounded, whatever the rule says.
 *
 * @param until - The end that the rule has, in the zone of its start.
 * @param isTime - Others are neither given nor counted (RFC 5545 section 3.3.10).
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
  // A rule that counts its dates begins where it begins.
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

/** BYSETPOS: some of the times of each period, counted from its begin or its end. */
function chosen(rule: Rule, times: readonly number[]): readonly number[] {
  const places = numbers(rule, 'BYSETPOS');
  if (!places || !times.length) return times;
  const found = places.flatMap((place) => times[place > 0 ? place - 1 : times.length + place] ?? []);
  return [...new Set(found)].sort((a, b) => a - b);
}
