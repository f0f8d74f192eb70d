import { DAY } from '@kitu/core/time.js';
import { list, object, text, type Raw } from '@kitu/core/parse.js';
import { localName } from './jsonld-nodes.js';

/** A date of a schedule. */
export interface Occasion {
  readonly startDate: string;
  readonly endDate: string | undefined;
}

/** The most dates of one schedule. */
const MOST = 400;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SHORT = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/**
 * The dates of a schema.org Schedule between two days: every n days, weeks or months, on weekdays or days of the month.
 * Days in `exceptDate` are left out.
 *
 * @returns `undefined` if a part of it is not understood, because then the dates could be wrong.
 */
export function occasionsOf(schedule: Raw, from: string, until: string): readonly Occasion[] | undefined {
  const last = schedule['endDate'] === undefined ? undefined : dayOf(schedule['endDate']);
  const rhythm = rhythmOf(schedule['repeatFrequency']);
  const isSteady = rhythm?.every === 1 && ['byDay', 'byMonthDay'].some((name) => schedule[name] !== undefined);
  // With an interval of 1 and fixed days (every Monday, the first of every month) no start is needed.
  const first = schedule['startDate'] === undefined && isSteady ? from : dayOf(schedule['startDate']);
  const hours = hoursOf(schedule);
  const exceptions = list(schedule['exceptDate']).map(dayOf);
  const weekdays = list(schedule['byDay']).map(weekdayOf);
  const monthDays = list(schedule['byMonthDay']).map(Number);
  const isUnderstood =
    first !== undefined &&
    rhythm !== undefined &&
    hours !== undefined &&
    (schedule['endDate'] === undefined || last !== undefined) &&
    exceptions.every((day) => day !== undefined) &&
    weekdays.every((day) => day >= 0) &&
    monthDays.every((day) => Number.isInteger(day) && day >= 1 && day <= 31) &&
    schedule['byMonth'] === undefined &&
    schedule['byMonthWeek'] === undefined &&
    (rhythm.unit === 'M' ? !weekdays.length : !monthDays.length);
  if (!isUnderstood) return undefined;
  const count = schedule['repeatCount'] === undefined ? Infinity : Number(schedule['repeatCount']);
  const end = [last, until].reduce<string>((day, other) => (other && other < day ? other : day), until);
  const found: Occasion[] = [];
  let seen = 0;
  for (
    let at = Date.parse(`${first}T00:00:00Z`);
    dayText(at) <= end && seen < count && found.length < MOST;
    at += DAY
  ) {
    if (!fits(at, first, rhythm, weekdays, monthDays)) continue;
    seen += 1;
    const day = dayText(at);
    if (day >= from && !exceptions.includes(day)) found.push(occasion(day, hours));
  }
  return found;
}

interface Rhythm {
  readonly every: number;
  readonly unit: 'D' | 'W' | 'M';
}

const NAMES: ReadonlyMap<string, Rhythm> = new Map([
  ['daily', { every: 1, unit: 'D' }],
  ['weekly', { every: 1, unit: 'W' }],
  ['monthly', { every: 1, unit: 'M' }],
]);

function rhythmOf(value: unknown): Rhythm | undefined {
  const written = localName(text(value) ?? '');
  const [, every, unit] = /^P(\d{1,2})([DWM])$/.exec(written) ?? [];
  const named = NAMES.get(written.toLowerCase());
  if (named) return named;
  return Number(every) > 0 ? { every: Number(every), unit: unit as Rhythm['unit'] } : undefined;
}

function fits(
  at: number,
  first: string,
  { every, unit }: Rhythm,
  weekdays: readonly number[],
  monthDays: readonly number[],
): boolean {
  const begin = Date.parse(`${first}T00:00:00Z`);
  const date = new Date(at);
  const start = new Date(begin);
  const days = (at - begin) / DAY;
  if (unit === 'D') return days % every === 0 && (!weekdays.length || weekdays.includes(date.getUTCDay()));
  if (unit === 'M') {
    const months = (date.getUTCFullYear() - start.getUTCFullYear()) * 12 + date.getUTCMonth() - start.getUTCMonth();
    return months % every === 0 && (monthDays.length ? monthDays : [start.getUTCDate()]).includes(date.getUTCDate());
  }
  // Intervals of weeks are counted from the Monday of the first week.
  const weeks = Math.floor((days + ((start.getUTCDay() + 6) % 7)) / 7);
  return weeks % every === 0 && (weekdays.length ? weekdays : [start.getUTCDay()]).includes(date.getUTCDay());
}

interface Hours {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Start and end time; `undefined` if unreadable. */
function hoursOf(schedule: Raw): Hours | undefined {
  const from = clockOf(schedule['startTime']);
  const [, hours = '0', minutes = '0'] =
    /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?$/.exec(text(schedule['duration']) ?? '') ?? [];
  const length = Number(hours) * 60 + Number(minutes);
  const to = clockOf(schedule['endTime']) ?? (from && length ? later(from, length) : undefined);
  const isRead = (name: string, found: string | undefined): boolean =>
    schedule[name] === undefined || found !== undefined;
  return isRead('startTime', from) && isRead('endTime', to) ? { from, to } : undefined;
}

const clockOf = (value: unknown): string | undefined =>
  /^(?:\d{4}-\d\d-\d\d)?T?([01]\d|2[0-3]):([0-5]\d)(?::\d\d)?$/
    .exec(text(value) ?? '')
    ?.slice(1)
    .join(':');

function later(from: string, minutes: number): string {
  const [hour = 0, minute = 0] = from.split(':').map(Number);
  const total = (hour * 60 + minute + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

function occasion(day: string, { from, to }: Hours): Occasion {
  if (!from) return { startDate: day, endDate: undefined };
  // An end before the start is on the following day.
  const lastDay = to && to < from ? dayText(Date.parse(`${day}T00:00:00Z`) + DAY) : day;
  return { startDate: `${day}T${from}`, endDate: to && to !== from ? `${lastDay}T${to}` : undefined };
}

const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function dayOf(value: unknown): string | undefined {
  const written = /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(text(value) ?? '')?.[1];
  return written && !Number.isNaN(Date.parse(`${written}T00:00:00Z`)) ? written : undefined;
}

/** The weekday, 0 is Sunday; -1 for an invalid one. */
function weekdayOf(value: unknown): number {
  const raw = object(value);
  const name = localName(text(raw['@id'] ?? raw['name'] ?? value) ?? '').toLowerCase();
  return Math.max(DAYS.indexOf(name), SHORT.indexOf(name));
}
