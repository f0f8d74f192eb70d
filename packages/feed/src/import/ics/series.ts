import { changesOf, type Change } from './changes.js';
import type { Dated } from './dates.js';
import { isCancelled, nameOf } from './cancelled.js';
import type { Event } from './event.js';
import type { Span } from './expand.js';
import { named } from './named.js';
import { isPrivate } from './privacy.js';
import { rhythm } from './rhythm.js';
import { keyOf, regularDates } from './rules.js';
import { timingOf, type Timing } from './timing.js';
import { convert, UTC } from './zone.js';

/** All dates of one event: a single one, or a series with its exceptions. */
export function datesOf(uid: string, master: Event, exceptions: readonly Event[], span: Span): readonly Dated[] {
  const isMasterPrivate = isPrivate(master);
  const timing = timingOf(master);
  if (!timing) {
    tellLost(master);
    return lone(
      uid,
      exceptions.filter((event) => !isPrivate(event, isMasterPrivate)),
    );
  }
  const isSeries = master.has('RRULE') || master.has('RDATE') || exceptions.length > 0;
  if (!isSeries) return isMasterPrivate ? [] : [named(master, timing)(timing.start.ms, uid)];
  const { starts, ends, rule } = regularDates(master, timing, span);
  tellClock(master, timing, starts);
  const series = isMasterPrivate
    ? {}
    : { superEvent: { id: uid, name: nameOf(master) }, schedulingNote: rule && rhythm(rule) };
  const changes = changesOf(master, timing, starts, exceptions, isMasterPrivate);
  const id = (ms: number): string => `${uid}/${keyOf(ms, timing)}`;
  const replaced = new Set(changes.map(({ ms }) => ms));
  const shownMaster = isMasterPrivate ? undefined : master;
  const ranges = changes
    .filter(({ isRange }) => isRange)
    .sort((a, b) => a.ms - b.ms)
    .map((change) => ({ ms: change.ms, write: shifted(change, timing, { master: shownMaster, series }) }));
  const write = isMasterPrivate ? undefined : named(master, timing, { series });
  // A feed counts in minutes: of a rule of seconds one date a minute is shown.
  const minutes = new Map(starts.map((ms) => [keyOf(ms, timing), ms]));
  const regular = [...minutes.values()]
    .filter((ms) => !replaced.has(ms))
    .flatMap((ms) => {
      const range = ranges.findLast((one) => one.ms <= ms);
      return (range ? range.write(ms, id(ms)) : write?.(ms, id(ms), ends.get(ms))) ?? [];
    });
  const moved = changes.flatMap((change) =>
    change.isPrivate
      ? []
      : single(change.event, id(change.ms), timingAfter(change, timing), { master: shownMaster, series }),
  );
  return [...regular, ...moved].map((date) => ({ ...date, isPartOfSeries: true }));
}

/** Exceptions without their series. */
export const lone = (uid: string, exceptions: readonly Event[]): readonly Dated[] =>
  exceptions.flatMap((event) =>
    single(event, `${uid}/${event.first('RECURRENCE-ID')?.value.trim() ?? ''}`, timingOf(event)),
  );

/** When a changed date takes place. What is cancelled may bring no start: it is that of the series. */
const timingAfter = ({ event, ms }: Change, series: Timing): Timing | undefined =>
  !event.has('DTSTART') && isCancelled(event) ? { ...series, start: { ...series.start, ms } } : timingOf(event);

/** The dates after a change of this one and all later ones keep their distance to it (RFC 5545 section 3.2.13). */
function shifted(
  change: Change,
  series: Timing,
  more: Parameters<typeof named>[2],
): (later: number, id: string) => Dated | undefined {
  const timing = change.isPrivate ? undefined : timingAfter(change, series);
  const write = timing && named(change.event, timing, more);
  return (later, id) => timing && write?.(later + distance(change.ms, timing, series, later), id);
}

/** How far a change moves a date; with a start in UTC the hour of the series stays when the clocks change. */
function distance(ms: number, { start }: Timing, series: Timing, later: number): number {
  const zone = start.zone === UTC && !start.isDay ? series.start.zone : start.zone;
  return convert(convert(start.ms, start.zone, zone) + later - ms, zone, start.zone) - later;
}

/** A series in UTC is at another hour when the clocks change. That is seldom meant. */
function tellClock(event: Event, { start, day }: Timing, starts: readonly number[]): void {
  const { home } = event.zones;
  if (start.zone !== UTC || home === UTC || day || !event.has('RRULE')) return;
  const ahead = new Set(starts.map((ms) => home.wall(ms) - ms));
  if (ahead.size < 2) return;
  event.tell(
    'note',
    'utc-series',
    event.first('DTSTART'),
    'Die Serie steht in UTC und liegt nach der Zeitumstellung eine Stunde anders. Ist das nicht gemeint, braucht ihr Beginn eine Zeitzone (TZID):',
    'The series is in UTC and an hour off after the clocks change. If that is not meant, its start needs a time zone (TZID):',
  );
}

/** One date by itself. An exception without a title has that of its series. */
function single(
  event: Event,
  id: string,
  timing: Timing | undefined,
  more?: Parameters<typeof named>[2],
): readonly Dated[] {
  if (!timing) tellLost(event);
  return timing ? [named(event, timing, more)(timing.start.ms, id)] : [];
}

const tellLost = (event: Event): void => {
  const property = event.first('DTSTART');
  event.tell(
    'error',
    'dropped',
    property,
    'Ohne lesbaren Beginn (DTSTART) wurde der Termin weggelassen.',
    'Without a readable start (DTSTART) the date was left out.',
    property?.value,
  );
};
