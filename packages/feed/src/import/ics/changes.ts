import { wallIn, type Event } from './event.js';
import { matcher } from './matches.js';
import { isPrivate } from './privacy.js';
import { parameter } from './property.js';
import { midnight } from './times.js';
import type { Timing } from './timing.js';
import { isNewer } from './versions.js';

/** A change of one date of a series, or of all from it on (RANGE=THISANDFUTURE). */
export interface Change {
  readonly event: Event;
  /** The date that it changes: the start that the rule gave it. */
  readonly ms: number;
  readonly isRange: boolean;
  readonly isPrivate: boolean;
}

/** Which dates the exceptions change, the newest version of each; in a private series they are private, too. */
export function changesOf(
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
