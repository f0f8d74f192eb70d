import { dayOf, wallIn, type Event, type When } from './event.js';
import { expand, type Span } from './expand.js';
import { readRule, type Rule } from './rule.js';
import { midnight, readDuration, readTime, timeText } from './times.js';
import type { Timing } from './timing.js';
import { convert, UTC } from './zone.js';

const DAY = 86_400_000;

/** The dates of an event by its rules, before its exceptions. */
export interface Regular {
  /** Wall times in the zone of the start. */
  readonly starts: readonly number[];
  /** The ends of dates that bring their own (RDATE with a period). */
  readonly ends: ReadonlyMap<number, number>;
  /** The rule, where there is one that can be read. */
  readonly rule: Rule | undefined;
}

/** Expands an event: one date, or all that its rules give it within a span. */
export function regularDates(event: Event, timing: Timing, span: Span): Regular {
  const { start } = timing;
  const rules = rulesOf(event, 'RRULE');
  const { starts: added, ends } = addedDates(event, start);
  const found = new Set<number>();
  if (!rules.length) found.add(start.ms);
  for (const rule of rules) for (const ms of datesOf(event, rule, timing, span)) found.add(ms);
  for (const ms of added) found.add(ms);
  const excluded = excludedDates(event, timing, found, span);
  const starts = [...found].filter((ms) => !excluded.has(ms)).sort((a, b) => a - b);
  return { starts, ends, rule: rules[0] };
}

/** Rules that can be read; of an event whose rule cannot be read only the start is shown, and that is told. */
function rulesOf(event: Event, name: 'RRULE' | 'EXRULE'): readonly Rule[] {
  return event.all(name).flatMap((property) => {
    if (!property.value.trim()) {
      event.tell('warning', 'empty-rule', property, `${name} ist leer.`, `${name} is empty.`, '');
      return [];
    }
    const rule = readRule(property.value);
    if (!('part' in rule)) return [rule];
    event.tell(
      'error',
      'unreadable-rule',
      property,
      `${rule.part} ist nicht lesbar; gezeigt wird nur der Beginn:`,
      `${rule.part} cannot be read; only the start is shown:`,
    );
    return [];
  });
}

/**
 * The dates of one rule. RFC 5545 leaves open what a start means that does not fit its rule: here it is the first date
 * of the series, as section 3.8.5.3 has it and most calendars show it, and that is told.
 */
function datesOf(event: Event, rule: Rule, { start, length }: Timing, span: Span): readonly number[] {
  const until = untilOf(rule, start, event);
  if (until !== undefined && until < start.ms) {
    if (start.ms >= span.from)
      event.tell(
        'warning',
        'ends-before-start',
        event.first('RRULE'),
        'Die Serie endet vor ihrem Beginn und hat keine Termine:',
        'The series ends before its start and has no dates:',
      );
    return [];
  }
  const isShown = start.ms + length >= span.from && start.ms <= span.until;
  const isFit =
    (!isShown && rule.count === undefined) ||
    expand(rule, start.ms, until, { from: start.ms, until: start.ms }).dates.length > 0;
  const rest = isFit || rule.count === undefined ? rule : { ...rule, count: rule.count - 1 };
  const { dates, isCut } = expand(rest, start.ms, until, { from: span.from - length, until: span.until });
  const property = event.first('RRULE');
  if (isCut)
    event.tell(
      'warning',
      'series-cut',
      property,
      'Die Serie hat zu viele Termine; spätere fehlen:',
      'The series has too many dates; later ones are missing:',
    );
  if (isFit) return dates;
  if (isShown)
    event.tell(
      'warning',
      'start-off-rule',
      property,
      'Der Beginn passt nicht zur Regel; er gilt als erster Termin:',
      'The start does not fit the rule; it counts as the first date:',
    );
  return [start.ms, ...dates];
}

/** The end of a rule, as a wall time in the zone of its start, included. */
function untilOf({ until }: Rule, start: When, event: Event): number | undefined {
  if (!until) return undefined;
  if (until.isDay) return until.ms + (start.isDay ? 0 : DAY - 1);
  const when: When = { ms: until.ms, isDay: false, zone: until.isUtc ? UTC : start.zone };
  if (!start.isDay) return convert(when.ms, when.zone, start.zone);
  // 23:59 in UTC is the end of the day that is named; other instants are the midnight of a day in the calendar's zone.
  return until.ms - midnight(until.ms) >= DAY - 60_000 ? midnight(until.ms) : dayOf(when, event.zones.home).ms;
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

/** What EXDATE and EXRULE take out. Days are also named by their midnight, and times by their day. */
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
  }
  return excluded;
}

/** Finds the dates of a series that an EXDATE or RECURRENCE-ID means. */
export function matcher(
  event: Event,
  { start, day }: Timing,
  found: Iterable<number>,
): (when: When) => { readonly dates: readonly number[]; readonly isNear: boolean } {
  const all = new Set(found);
  const { home } = event.zones;
  // In UTC it is still the day before for an hour or two.
  const dayOfTime = (ms: number): number => midnight(start.zone === UTC ? home.wall(ms) : ms);
  const byDay = grouped(all, day ?? dayOfTime);
  return (when) => {
    if (!when.isDay && !start.isDay) {
      const exact = [wallIn(when, start), when.isFloating ? when.ms : NaN].filter((ms) => all.has(ms));
      if (exact.length) return { dates: exact.slice(0, 1), isNear: false };
    }
    const isMidnight = when.isDay || when.ms === midnight(when.ms);
    const named = day
      ? dayOf(when, home).ms
      : when.isDay || isMidnight
        ? midnight(when.ms)
        : dayOfTime(wallIn(when, start));
    const dates = byDay.get(named) ?? [];
    return day || isMidnight ? { dates, isNear: false } : { dates: [], isNear: dates.length > 0 };
  };
}

function grouped(all: Iterable<number>, keyOf: (ms: number) => number): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const ms of all) {
    const group = groups.get(keyOf(ms));
    if (group) group.push(ms);
    else groups.set(keyOf(ms), [ms]);
  }
  return groups;
}

/** The name of a date in its series: the start that the rule gave it. */
export const keyOf = (ms: number, { start }: Timing): string => timeText(ms, start.isDay);
