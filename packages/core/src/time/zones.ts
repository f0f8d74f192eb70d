import { formatter } from './formatter.js';

/** The time zone of all times without one, and the zone in which times are shown. */
export const HOME_ZONE = 'Europe/Berlin';

/** A day in milliseconds. */
export const DAY = 86_400_000;

/**
 * How far Berlin's clock is ahead at an instant by the rule of 1996 (summer from the last Sunday in March to the last in
 * October, 01:00 UTC), in milliseconds; `undefined` where the visitor's own clock is set otherwise, for a visitor
 * elsewhere, for times before the rule, and for the day on which it ends.
 */
function berlinOffset(instant: number): number | undefined {
  const date = new Date(instant);
  const change = (month: number): number => {
    const last = new Date(Date.UTC(date.getUTCFullYear(), month, 31, 1));
    return last.setUTCDate(31 - last.getUTCDay());
  };
  const hours = instant >= change(2) && instant < change(9) ? 2 : 1;
  // 8.2e11 is in December 1995. Before, other clocks than Berlin's agree with the rule, such as that of Athens.
  return instant > 8.2e11 && date.getTimezoneOffset() === hours * -60 ? hours * 3_600_000 : undefined;
}

/** What the formatter said, as asking it is slow: the moments of an entry are compared with every other one. */
const walls = new Map<string, number>();

/** The wall clock of a zone at an instant, as the milliseconds that the same clock would mean in UTC. */
export function wallClock(instant: number, zone: string): number {
  const ahead = zone === HOME_ZONE && berlinOffset(instant);
  if (ahead) return instant + ahead;
  const key = zone + instant;
  let wall = walls.get(key);
  if (wall === undefined) {
    // Swedish dates are written as in ISO 8601: 2026-12-08 10:00:00.
    const [year = 0, month = 0, ...rest] = (formatter('sv', zone, 'wall').format(instant).match(/\d+/g) ?? []).map(
      Number,
    );
    wall = Date.UTC(year, month - 1, ...rest);
    // A server reads feeds for years.
    if (walls.size > 999) walls.clear();
    walls.set(key, wall);
  }
  return wall;
}

/**
 * The instant at which the clock of a zone shows a wall time. In a gap and in a repeated hour the offset before the
 * change counts (RFC 8984 section 1.4.5; `compatible` in Temporal).
 */
export function instant(wall: number, zone: string): number {
  const before = wall - (wallClock(wall - DAY, zone) - (wall - DAY));
  if (wallClock(before, zone) === wall) return before;
  const after = wall - (wallClock(wall + DAY, zone) - (wall + DAY));
  return wallClock(after, zone) === wall ? after : before;
}

/** A zone that this browser knows. `Europe/Germany` is none. */
export function timeZone(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    // The home zone is known, and the first formatter is expensive.
    if (value !== HOME_ZONE) formatter('sv', value, 'wall');
    return value;
  } catch {
    return undefined;
  }
}
