import { dayOf, wallIn, type Event, type When } from './event.js';
import { midnight } from './times.js';
import type { Timing } from './timing.js';
import { UTC } from './zone.js';

/** Finds the dates of a series to which an EXDATE or RECURRENCE-ID refers. */
export function matcher(
  event: Event,
  { start, day }: Timing,
  found: Iterable<number>,
): (when: When) => { readonly dates: readonly number[]; readonly isNear: boolean } {
  const all = new Set(found);
  const { home } = event.zones;
  // The day is that of the calendar's zone: shortly after midnight there, UTC still has the day before.
  const local = (ms: number): number => (start.zone === UTC ? home.wall(ms) : ms);
  const dayOfTime = (ms: number): number => midnight(local(ms));
  const byDay = grouped(all, day ?? dayOfTime);
  return (when) => {
    if (!when.isDay && !start.isDay) {
      const exact = [wallIn(when, start), when.isFloating ? when.ms : NaN].filter((ms) => all.has(ms));
      if (exact.length) return { dates: exact.slice(0, 1), isNear: false };
    }
    const isWritten = when.isDay || when.ms === midnight(when.ms);
    const wall = wallIn(when, start);
    const isMidnight = isWritten || local(wall) === dayOfTime(wall);
    const named = day ? dayOf(when, home).ms : isWritten ? midnight(when.ms) : dayOfTime(wall);
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
