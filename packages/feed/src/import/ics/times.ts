import { DAY } from '@kitu/core/time.js';

const MINUTE = 60_000;

/** A value of DATE or DATE-TIME as it is written. */
export interface Written {
  /** The wall time, as the milliseconds that the same clock would mean in UTC. */
  readonly ms: number;
  readonly isDay: boolean;
  /** Is it in UTC (`Z`)? */
  readonly isUtc: boolean;
  /** Does it differ from the form of RFC 5545 section 3.3.5, but have only one meaning? */
  readonly isUnusual: boolean;
}

const VALUE =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:Z|[T ](\d\d):?([0-5]\d)(?::?([0-5]\d|60)(?:[.,]\d{1,9})?)?(?:(Z)|([+-])(\d\d):?([0-5]\d))?)?$/i;
const USUAL = /^\d{8}(T\d{6}Z?)?$/i;

/** Parses a day or a time; `undefined` for an invalid one, such as 30 February. */
export function readTime(value: string): Written | undefined {
  const trimmed = value.trim();
  if (trimmed.length > 40) return undefined;
  const [, year, month, day, hour, minute, second, utc, sign, aheadHours, aheadMinutes] = VALUE.exec(trimmed) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  if (Number(year) < 1000 || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return undefined;
  const isUnusual = !USUAL.test(trimmed);
  if (hour === undefined) return { ms: midnight, isDay: true, isUtc: false, isUnusual };
  const minutes = Number(hour) * 60 + Number(minute);
  if (minutes > 24 * 60) return undefined;
  const ahead = sign ? Number(`${sign}1`) * (Number(aheadHours) * 60 + Number(aheadMinutes)) : 0;
  const ms = midnight + (minutes - ahead) * MINUTE + Math.min(Number(second ?? 0), 59) * 1000;
  return { ms, isDay: false, isUtc: Boolean(utc ?? sign), isUnusual: isUnusual || hour === '24' };
}

/** A duration: whole days, and a time part that is exact even when the clocks change (RFC 5545 section 3.3.6). */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

const DURATION = /^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i;

/** Longer events are taken for mistakes. */
export const LONGEST_DAYS = 3660;

/** Parses a duration; `undefined` if it is invalid, has years or months, is negative or longer than ten years. */
export function readDuration(value: string): Duration | undefined {
  const found = DURATION.exec(value.trim());
  if (!found || !/\d[WDHMS]$/i.test(value.trim())) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part || 0));
  const duration = { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
  return duration.days + duration.ms / DAY > LONGEST_DAYS ? undefined : duration;
}

/** `2026-12-08`, or `2026-12-08T10:00`. */
export const timeText = (ms: number, isDay: boolean): string => new Date(ms).toISOString().slice(0, isDay ? 10 : 16);

/** The midnight before a wall time. */
export const midnight = (ms: number): number => Math.floor(ms / DAY) * DAY;
