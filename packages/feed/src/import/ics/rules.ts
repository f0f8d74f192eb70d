import { DAY } from '@kitu/core/time.js';
import { dayOf, wallIn, type Event, type When } from './event.js';
import { expand, type Span } from './expand.js';
import { matcher } from './matches.js';
import type { Rule } from './rule.js';
import { ruleDates, rulesOf, untilOf } from './rule-dates.js';
import { midnight, readDuration, readTime, timeText } from './times.js';
import type { Timing } from './timing.js';

/** The dates of an event by its rules, before exceptions are applied. */
export interface Regular {
  /** Wall times in the zone of the start. */
  readonly starts: readonly number[];
  /** The ends of dates with an end of their own (RDATE with a period). */
  readonly ends: ReadonlyMap<number, number>;
  /** The rule, if there is a readable one. */
  readonly rule: Rule | undefined;
}

/** Expands an event to one date, or to all dates of its rules within a range. */
export function regularDates(event: Event, timing: Timing, span: Span): Regular {
  const { start } = timing;
  const rules = rulesOf(event, 'RRULE');
  const { starts: added, ends } = addedDates(event, start);
  const found = new Set<number>();
  if (!rules.length) found.add(start.ms);
  for (const rule of rules) for (const ms of ruleDates(event, rule, timing, span)) found.add(ms);
  for (const ms of added) found.add(ms);
  const excluded = excludedDates(event, timing, found, span);
  const starts = [...found].filter((ms) => !excluded.has(ms)).sort((a, b) => a - b);
  return { starts, ends, rule: rules[0] };
}

function addedDates(event: Event, start: When): { starts: readonly number[]; ends: ReadonlyMap<number, number> } {
  const ends = new Map<number, number>();
  const starts = event.whens('RDATE').map(({ when, value }) => {
    const ms = start.isDay
      ? dayOf(when, event.zones.home).ms
      : wallIn(when, start) + (when.isDay ? start.ms - midnight(start.ms) : 0);
    const end = value.split('/')[1];
    const length = end && readDuration(end);
    const time = end && readTime(end);
    if (length) ends.set(ms, start.zone.wall(start.zone.instant(ms + length.days * DAY) + length.ms));
    else if (time) ends.set(ms, wallIn({ ...when, ms: time.ms }, start));
    return ms;
  });
  return { starts, ends };
}

/** The key of a date in its series: its start as calculated from the rule. */
export const keyOf = (ms: number, { start }: Timing): string => timeText(ms, start.isDay);

/** The dates that EXDATE and EXRULE remove. A day may be written as its midnight, and a time as its day. */
function excludedDates(event: Event, timing: Timing, found: ReadonlySet<number>, span: Span): ReadonlySet<number> {
  const excluded = new Set<number>();
  for (const rule of rulesOf(event, 'EXRULE')) {
    const until = untilOf(rule, timing.start, event);
    for (const ms of expand(rule, timing.start.ms, until, { from: span.from - timing.length, until: span.until }).dates)
      excluded.add(ms);
  }
  const matches = matcher(event, timing, found);
  for (const { when, value, property } of event.whens('EXDATE')) {
    const { dates, isNear } = matches(when);
    for (const ms of dates) excluded.add(ms);
    if (isNear)
      event.tell(
        'warning',
        'exception-misses',
        property,
        'EXDATE nennt eine Uhrzeit, zu der die Serie an diesem Tag keinen Termin hat; er bleibt:',
        'EXDATE names a time at which the series has no date on that day; it stays:',
        value,
      );
    else if (!dates.length && isBetween(when.ms, found))
      event.tell(
        'note',
        'exception-misses',
        property,
        'EXDATE nennt einen Tag, an dem die Serie keinen Termin hat:',
        'EXDATE names a day on which the series has no date:',
        value,
      );
  }
  return excluded;
}

/** Is a time between two calculated dates? Outside them nothing was expanded, so an EXDATE there may be correct. */
const isBetween = (ms: number, found: ReadonlySet<number>): boolean => {
  let isAfter = false;
  let isBefore = false;
  for (const one of found) {
    isAfter ||= one < ms - DAY;
    isBefore ||= one > ms + DAY;
  }
  return isAfter && isBefore;
};
