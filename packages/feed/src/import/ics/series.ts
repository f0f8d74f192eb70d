import type { DateEntry } from '../entries.js';
import { changesOf, type Change } from './changes.js';
import type { Dated } from './dates.js';
import { nameOf } from './details.js';
import type { Event } from './event.js';
import type { Span } from './expand.js';
import { named } from './named.js';
import { isPrivate } from './privacy.js';
import { rhythm } from './rhythm.js';
import { keyOf, regularDates } from './rules.js';
import { timingOf } from './timing.js';

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
  const series = isMasterPrivate
    ? {}
    : { superEvent: { id: uid, name: nameOf(master) }, schedulingNote: rule && rhythm(rule) };
  const changes = changesOf(master, timing, starts, exceptions, isMasterPrivate);
  const id = (ms: number): string => `${uid}/${keyOf(ms, timing)}`;
  const replaced = new Set(changes.map(({ ms }) => ms));
  const ranges = changes
    .filter(({ isRange }) => isRange)
    .sort((a, b) => a.ms - b.ms)
    .map((change) => ({ ms: change.ms, write: shifted(change, series) }));
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
      : single(change.event, id(change.ms), { master: isMasterPrivate ? undefined : master, series }),
  );
  return [...regular, ...moved].map((date) => ({ ...date, isPartOfSeries: true }));
}

/** Exceptions without their series. */
export const lone = (uid: string, exceptions: readonly Event[]): readonly Dated[] =>
  exceptions.flatMap((event) => single(event, `${uid}/${event.first('RECURRENCE-ID')?.value.trim() ?? ''}`));

/** The dates after a change of this one and all later ones keep their distance to it (RFC 5545 section 3.2.13). */
function shifted(
  { event, ms, isPrivate: isHidden }: Change,
  series: Partial<DateEntry>,
): (later: number, id: string) => Dated | undefined {
  const timing = isHidden ? undefined : timingOf(event);
  const write = timing && named(event, timing, { series });
  return (later, id) => timing && write?.(timing.start.ms + later - ms, id);
}

/** One date by itself. An exception without a title has that of its series. */
function single(event: Event, id: string, more?: Parameters<typeof named>[2]): readonly Dated[] {
  const timing = timingOf(event);
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
