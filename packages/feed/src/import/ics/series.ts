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
  // Feeds have a resolution of minutes: of a rule with seconds one date per minute is shown.
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

/** Exceptions whose series is not in the calendar. */
export const lone = (uid: string, exceptions: readonly Event[]): readonly Dated[] =>
  exceptions.flatMap((event) =>
    single(event, `${uid}/${event.first('RECURRENCE-ID')?.value.trim() ?? ''}`, timingOf(event)),
  );

/** The times of a changed date. A cancelled exception may have no DTSTART: the start of the series counts. */
const timingAfter = ({ event, ms }: Change, series: Timing): Timing | undefined =>
  !event.has('DTSTART') && isCancelled(event) ? { ...series, start: { ...series.start, ms } } : timingOf(event);

/** Moves the dates after a THISANDFUTURE change by the same distance as the changed one (RFC 5545 section 3.2.13). */
function shifted(
  change: Change,
  series: Timing,
  more: Parameters<typeof named>[2],
): (later: number, id: string) => Dated | undefined {
  const timing = change.isPrivate ? undefined : timingAfter(change, series);
  const write = timing && named(change.event, timing, more);
  return (later, id) => timing && write?.(later + distance(change.ms, timing, series, later), id);
}

/** How far a change moves a later date. For a start in UTC the wall time of the series stays when the clocks change. */
function distance(ms: number, { start }: Timing, series: Timing, later: number): number {
  const zone = start.zone === UTC && !start.isDay ? series.start.zone : start.zone;
  return convert(convert(start.ms, start.zone, zone) + later - ms, zone, start.zone) - later;
}

/** Reports a series in UTC: its wall time shifts when the clocks change, which is seldom intended. */
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

/** A single date. An exception without a title takes the title of its series. */
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
