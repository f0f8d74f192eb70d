import ICAL from 'ical.js';
import { readWhen, readWhens, text, type When } from './ics-event.js';
import { wallTime, type Zones } from './ics-zones.js';

/** From when until when occurrences are wanted, as wall times. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

/** One date of a series. */
export interface Occurrence {
  readonly start: ICAL.Time;
  /** The start that the rule gave it, by which a change names it. */
  readonly key: string;
}

/** How many steps a rule may take: thirty years of days fit, a rule of seconds does not. */
const STEPS = 20_000;

/**
 * The dates of an event within a window: one, or all that its rules give it. Wall times are counted, not instants, so
 * that 18:00 stays 18:00 when the clocks change.
 */
export function occurrences(
  component: ICAL.Component,
  start: When,
  zones: Zones,
  window: Window,
): { readonly dates: readonly Occurrence[]; readonly cut: boolean } {
  const rules = component.getAllProperties('rrule').flatMap((property) => ruleIn(property, start));
  const added = readWhens(component, 'rdate', zones).map((when) => wallIn(when, start));
  if (!rules.length && !added.length) return { dates: [{ start: start.wall, key: text(start.wall) }], cut: false };
  const excluded = new Set(readWhens(component, 'exdate', zones).map((when) => text(wallIn(when, start))));
  const found = new Map<string, ICAL.Time>();
  const take = (wall: ICAL.Time): void => {
    const key = text(wall);
    if (key <= window.until && !excluded.has(key) && !(wall.isDate === false && excluded.has(key.slice(0, 10))))
      found.set(key, wall);
  };
  [...(rules.length ? [] : [start.wall]), ...added].forEach(take);
  const cut = rules.map((rule) => expand(rule, start.wall, window, take)).includes(true);
  return { dates: [...found].map(([key, wall]) => ({ start: wall, key })), cut };
}

/** A rule whose end is a wall time like its start. */
function ruleIn(property: ICAL.Property, start: When): readonly ICAL.Recur[] {
  const rule: unknown = property.getFirstValue();
  if (!(rule instanceof ICAL.Recur)) return [];
  const until = rule.until;
  if (until && !until.isDate && until.zone === ICAL.Timezone.utcTimezone) {
    rule.until = ICAL.Time.fromDateTimeString(`${wallTime(until.toJSDate().getTime(), start.zone)}:59`);
  }
  return [rule];
}

/** The wall time that another time has in the zone of the start. */
function wallIn({ wall, zone }: When, start: When): ICAL.Time {
  if (wall.isDate || zone === start.zone) return wall;
  const instant = ICAL.Time.fromJSDate(new Date(`${wall.toString().slice(0, 19)}Z`), true)
    .toJSDate()
    .getTime();
  return ICAL.Time.fromDateTimeString(`${wallTime(instant - offset(instant, zone), start.zone)}:00`);
}

/** Milliseconds by which a zone is ahead of UTC. */
const offset = (ms: number, zone: string): number =>
  new Date(`${wallTime(ms, zone)}Z`).getTime() - Math.floor(ms / 60_000) * 60_000;

/** Takes every date of a rule within the window. Was it cut short? */
function expand(rule: ICAL.Recur, start: ICAL.Time, { from, until }: Window, take: (wall: ICAL.Time) => void): boolean {
  const iterator = rule.iterator(ahead(rule, start, from));
  for (let step = 0; step < STEPS; step++) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next || text(next) > until) return false;
    take(next.clone());
  }
  return true;
}

const PERIOD_DAYS: ReadonlyMap<string, number> = new Map([
  ['DAILY', 1],
  ['WEEKLY', 7],
]);

/**
 * A start shortly before the window from which a rule of days or weeks gives the same dates: years of dates that are
 * over need not be counted. A rule that counts its dates begins where it begins.
 */
function ahead(rule: ICAL.Recur, start: ICAL.Time, from: string): ICAL.Time {
  const days = (PERIOD_DAYS.get(rule.freq) ?? 0) * rule.interval;
  if (!days || rule.count) return start;
  const between = ICAL.Time.fromDateString(from.slice(0, 10)).toUnixTime() - start.toUnixTime();
  const periods = Math.floor(between / 86_400 / days) - MARGIN;
  if (periods <= 0) return start;
  const later = start.clone();
  later.adjust(periods * days, 0, 0, 0);
  return later;
}

/** How many periods before the window are counted, for what began before it and lasts into it. */
const MARGIN = 5;

/** The start of which an exception speaks, in the zone of its series. */
export function exceptionKey(component: ICAL.Component, series: When, zones: Zones): string | undefined {
  const when = readWhen(component, 'recurrence-id', zones);
  return when && text(wallIn(when, series));
}
