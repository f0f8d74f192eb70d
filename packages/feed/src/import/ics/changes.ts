import { wallIn, type Event } from './event.js';
import { matcher } from './matches.js';
import { isPrivate } from './privacy.js';
import { parameter } from './property.js';
import { midnight } from './times.js';
import type { Timing } from './timing.js';
import { isNewer } from './versions.js';

/** A change of one date of a series, or of that date and all later ones (RANGE=THISANDFUTURE). */
export interface Change {
  readonly event: Event;
  /** The date that is changed: its start as calculated from the rule. */
  readonly ms: number;
  readonly isRange: boolean;
  readonly isPrivate: boolean;
}

/** The changes by exceptions, of each the newest version. Exceptions of a private series are private, too. */
export function changesOf(
  master: Event,
  timing: Timing,
  starts: readonly number[],
  exceptions: readonly Event[],
  isMasterPrivate: boolean,
): readonly Change[] {
  const matches = matcher(master, timing, starts);
  const regular = new Set(starts);
  const changes = new Map<number, Change>();
  const moves: Move[] = [];
  for (const event of [...exceptions].sort((a, b) => Number(isRangeOf(b)) - Number(isRangeOf(a)))) {
    const when = event.when('RECURRENCE-ID');
    if (!when) {
      tellMissing(event);
      continue;
    }
    const { dates, isNear } = matches(when);
    const property = event.first('RECURRENCE-ID');
    const own = timing.day ? timing.day(wallIn(when, timing.start)) : wallIn(when, timing.start);
    const before = dates.length ? undefined : beforeMove(own, moves, regular);
    if (isNear && before === undefined)
      event.tell(
        'warning',
        'exception-misses',
        property,
        'RECURRENCE-ID nennt eine Uhrzeit, zu der die Serie an diesem Tag keinen Termin hat; beide werden gezeigt:',
        'RECURRENCE-ID names a time at which the series has no date on that day; both are shown:',
      );
    const ms = dates[0] ?? before ?? (timing.start.isDay ? midnight(own) : own);
    const isRange = isRangeOf(event);
    const start = isRange && event.has('DTSTART') ? event.when('DTSTART') : undefined;
    if (start) moves.push({ ms, by: wallIn(start, timing.start) - ms });
    const change = { event, ms, isRange, isPrivate: isPrivate(event, isMasterPrivate) };
    const other = changes.get(ms);
    if (!other || isNewer(event, other.event)) changes.set(ms, change);
  }
  return [...changes.values()];
}

/** The offset by which a THISANDFUTURE change moves the later dates. */
interface Move {
  readonly ms: number;
  readonly by: number;
}

const isRangeOf = (event: Event): boolean => {
  const property = event.first('RECURRENCE-ID');
  return /^THISANDFUTURE$/i.test((property && parameter(property, 'RANGE')) ?? '');
};

/** Some programs refer to a date by its time after such a move: returns the start that the rule gave it. */
const beforeMove = (own: number, moves: readonly Move[], starts: ReadonlySet<number>): number | undefined =>
  moves
    .filter(({ ms, by }) => own - by >= ms)
    .map(({ by }) => own - by)
    .findLast((ms) => starts.has(ms));

const tellMissing = (event: Event): void =>
  event.tell(
    'error',
    'dropped',
    event.first('RECURRENCE-ID'),
    'Welchen Termin der Serie diese Ausnahme ersetzt, ist nicht lesbar; sie fehlt:',
    'Which date of the series this exception replaces cannot be read; it is missing:',
  );
