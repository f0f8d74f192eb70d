import { writerOf, type Dated, type Writer } from './dates.js';
import type { DateEntry } from '../entries.js';
import { details, nameOf } from './details.js';
import { wallIn, type Event } from './event.js';
import { parameter } from './property.js';
import { isPrivate } from './privacy.js';
import { rhythm } from './rhythm.js';
import { keyOf, matcher, regularDates } from './rules.js';
import { midnight } from './times.js';
import { timingOf, type Timing } from './timing.js';
import type { Span } from './expand.js';
import { isNewer } from './versions.js';

/** A change of one date of a series, or of all from it on (RANGE=THISANDFUTURE). */
interface Change {
  readonly event: Event;
  /** The date that it changes: the start that the rule gave it. */
  readonly ms: number;
  readonly isRange: boolean;
  readonly isPrivate: boolean;
}

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

/** Which dates the exceptions change, the newest version of each; in a private series they are private, too. */
function changesOf(
  master: Event,
  timing: Timing,
  starts: readonly number[],
  exceptions: readonly Event[],
  isMasterPrivate: boolean,
): readonly Change[] {
  const matches = matcher(master, timing, starts);
  const changes = new Map<number, Change>();
  for (const event of exceptions) {
    const when = event.when('RECURRENCE-ID');
    if (!when) continue;
    const { dates, isNear } = matches(when);
    const property = event.first('RECURRENCE-ID');
    if (isNear)
      event.tell(
        'warning',
        'exception-misses',
        property,
        'RECURRENCE-ID nennt eine Uhrzeit, zu der die Serie an diesem Tag keinen Termin hat; beide werden gezeigt:',
        'RECURRENCE-ID names a time at which the series has no date on that day; both are shown:',
      );
    const own = timing.day ? timing.day(wallIn(when, timing.start)) : wallIn(when, timing.start);
    const ms = dates[0] ?? (timing.start.isDay ? midnight(own) : own);
    const isRange = /^THISANDFUTURE$/i.test((property && parameter(property, 'RANGE')) ?? '');
    const change = { event, ms, isRange, isPrivate: isPrivate(event, isMasterPrivate) };
    const other = changes.get(ms);
    if (!other || isNewer(event, other.event)) changes.set(ms, change);
  }
  return [...changes.values()];
}

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

/** Writes dates; those of an event without a title are told when they would be shown. */
function named(
  event: Event,
  timing: Timing,
  more: { readonly master?: Event | undefined; readonly series?: Partial<DateEntry> } = {},
): Writer {
  let isRead = false;
  let found: Omit<DateEntry, 'id'> | undefined;
  return writerOf(event, timing, () => {
    if (!isRead) found = withTitle();
    isRead = true;
    return found;
  });

  function withTitle(): typeof found {
    const read = details(event);
    const name = read.name || (more.master && nameOf(more.master));
    if (name) return { ...read, name, ...more.series };
    event.tell(
      'error',
      'dropped',
      event.first('SUMMARY'),
      'hat keinen Titel und wurde weggelassen.',
      'has no title and was left out.',
      '',
    );
    return undefined;
  }
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
