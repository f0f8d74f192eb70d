import { DAY } from '@kitu/core/time.js';
import { dayOf, type Event, type When } from './event.js';
import { expand, type Span } from './expand.js';
import { readRule, type Rule } from './rule.js';
import type { Property } from './lines.js';
import { midnight, timeText } from './times.js';
import { LATEST_GAP, type Timing } from './timing.js';
import { convert, UTC } from './zone.js';

/** The readable rules of an event. An unreadable rule is reported, and only the start of the event is shown. */
export function rulesOf(event: Event, name: 'RRULE' | 'EXRULE'): readonly Rule[] {
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
 * The dates of one rule. RFC 5545 leaves undefined what happens if the start does not match the rule. Here it is the
 * first date of the series, as in section 3.8.5.3 and in most calendar programs, and this is reported.
 */
export function ruleDates(event: Event, rule: Rule, { start, length }: Timing, span: Span): readonly number[] {
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
  const within = { from: span.from - length, until: span.until };
  let skipped = NaN;
  const { dates, isCut } = expand(rest, start.ms, until, within, (ms) => {
    const isTime = isOnClock(ms, start);
    if (!isTime && ms >= within.from) skipped = ms;
    return isTime;
  });
  const property = event.first('RRULE');
  if (skipped) tellSkipped(event, property, timeText(skipped, true));
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

/** Does a wall time exist? A rule gives no skipped time, such as 02:30 in March (RFC 5545 section 3.3.10). */
const isOnClock = (ms: number, { isDay, zone, ms: first }: When): boolean =>
  isDay || ms === first || ms - midnight(ms) >= LATEST_GAP || zone.wall(zone.instant(ms)) === ms;

const tellSkipped = (event: Event, property: Property | undefined, day: string): void =>
  event.tell(
    'note',
    'skipped-hour',
    property,
    `Am ${day} wird die Uhr vorgestellt, und es gibt die Uhrzeit der Serie nicht; dort hat sie keinen Termin:`,
    `On ${day} the clock goes forward and has no such time; the series has no date there:`,
  );

/** The end of a rule (inclusive), as a wall time in the zone of its start. */
export function untilOf({ until }: Rule, start: When, event: Event): number | undefined {
  if (!until) return undefined;
  if (until.isDay) return until.ms + (start.isDay ? 0 : DAY - 1);
  const when: When = { ms: until.ms, isDay: false, zone: until.isUtc ? UTC : start.zone };
  if (!start.isDay) return convert(when.ms, when.zone, start.zone);
  // 23:59 UTC means the end of that date; other instants mean the midnight of a day in the calendar's zone.
  return until.ms - midnight(until.ms) >= DAY - 60_000 ? midnight(until.ms) : dayOf(when, event.zones.home).ms;
}
