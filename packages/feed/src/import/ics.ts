import { dayOf, machineTime } from '@kitu/core/time.js';
import type ICAL from 'ical.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { DateEntry } from './entries.js';
import { calendarIn } from './ics-text.js';
import { readWhen, type When } from './ics-event.js';
import { seriesOf, writerOf } from './ics-entry.js';
import { noCalendar, problemOf, summaries, textOf } from './ics-problems.js';
import { exceptionKey, occurrences, type Window } from './ics-series.js';
import { Zones } from './ics-zones.js';
import type { Imported, ImportOptions } from './imported.js';

/** A calendar becomes dates: series are expanded, what is private or over is left out. */
export function importIcs({ text: source, address }: Input, { now, zone, months }: ImportOptions): Imported {
  const problems: Problem[] = [];
  const calendar = calendarIn(source, problems);
  if (!calendar) throw noCalendar(source, address);
  const zones = new Zones(textOf(calendar.head, 'x-wr-timezone'), zone);
  const run: Run = { zones, feedZone: zone, window: windowOf(now, zones.home, months), problems, past: 0 };
  const dates = groupByUid(calendar.events).flatMap(([uid, group]) => datesOf(uid, group, run));
  problems.push(...summaries(zones, run.past, run.window));
  return { title: textOf(calendar.head, 'x-wr-calname'), dates: dates.sort(byStart), problems };
}

interface Run {
  readonly zones: Zones;
  /** The zone of the feed, which no date needs to name. */
  readonly feedZone: string;
  readonly window: Window;
  readonly problems: Problem[];
  /** How many dates are over. */
  past: number;
}

const byStart = (a: DateEntry, b: DateEntry): number => ((a.startDate ?? '') < (b.startDate ?? '') ? -1 : 1);

/** From today on, and so many months ahead. */
function windowOf(now: number, zone: string, months: number): Window {
  const today = dayOf({ ms: now, allDay: false, zone });
  const end = new Date(today.ms);
  end.setUTCMonth(end.getUTCMonth() + months);
  return { from: machineTime(today), until: `${machineTime({ ...today, ms: end.getTime() })}T24` };
}

function groupByUid(events: readonly ICAL.Component[]): readonly (readonly [string, readonly ICAL.Component[]])[] {
  const groups = new Map<string, ICAL.Component[]>();
  events.forEach((event, place) => {
    const uid =
      textOf(event, 'uid') ??
      `${textOf(event, 'summary') ?? 'event'}-${String(event.getFirstPropertyValue('dtstart') ?? place)}`;
    groups.set(uid, [...(groups.get(uid) ?? []), event]);
  });
  return [...groups];
}

/** All dates of one identity: a single one, or a series with its exceptions. */
function datesOf(uid: string, group: readonly ICAL.Component[], run: Run): readonly DateEntry[] {
  const open = group.filter((event) => !isPrivate(event, run));
  const masters = open.filter((event) => !event.hasProperty('recurrence-id'));
  // The newest version counts where a file has several.
  const master = masters
    .sort((a, b) => Number(a.getFirstPropertyValue('sequence') ?? 0) - Number(b.getFirstPropertyValue('sequence') ?? 0))
    .at(-1);
  const exceptions = open.filter((event) => event.hasProperty('recurrence-id'));
  const start = master && startOf(master, run);
  if (!master || !start) return exceptions.flatMap((event) => single(uid, event, run));
  const changed = new Map(exceptions.map((event) => [exceptionKey(event, start, run.zones) ?? '', event]));
  const { dates, cut } = occurrences(master, start, run.zones, run.window);
  if (cut)
    run.problems.push(
      problemOf(
        master,
        'warning',
        'series-cut',
        words(
          'Die Serie hat zu viele Termine; spätere fehlen.',
          'The series has too many dates; later ones are missing.',
        ),
      ),
    );
  const isSeries = master.hasProperty('rrule') || master.hasProperty('rdate');
  const write = writerOf(master, start, run.zones, run.feedZone);
  const regular = dates
    .filter(({ key }) => !changed.has(key))
    .map(({ start: wall, key }) => write(wall, isSeries ? `${uid}/${key}` : uid));
  const moved = [...changed].flatMap(([key, event]) => single(`${uid}/${key}`, event, run));
  if (!isSeries) return [...inWindow(regular, run), ...moved];
  const series = seriesOf(uid, master);
  return [...regular.filter(isIn(run.window)), ...moved].map((entry) => ({ ...entry, ...series }));
}

const single = (id: string, event: ICAL.Component, run: Run): readonly DateEntry[] => {
  const start = startOf(event, run);
  return start ? inWindow([writerOf(event, start, run.zones, run.feedZone)(start.wall, id)], run) : [];
};

function startOf(event: ICAL.Component, run: Run): When | undefined {
  const start = readWhen(event, 'dtstart', run.zones);
  if (start && textOf(event, 'summary')?.trim()) return start;
  const message = start
    ? words('Ein Termin ohne Titel wurde weggelassen.', 'A date without a title was left out.')
    : words('Ein Termin ohne lesbaren Beginn wurde weggelassen.', 'A date without a readable start was left out.');
  run.problems.push(problemOf(event, 'error', 'dropped', message));
  return undefined;
}

/** Without those that are over before the window, which are counted, or begin after it. */
function inWindow(dates: readonly DateEntry[], run: Run): readonly DateEntry[] {
  run.past += dates.filter((date) => isPast(date, run.window)).length;
  return dates.filter(isIn(run.window));
}

const isPast = ({ startDate = '', endDate = startDate }: DateEntry, { from }: Window): boolean =>
  endDate.slice(0, 10) < from;

const isIn =
  (window: Window) =>
  (date: DateEntry): boolean =>
    !isPast(date, window) && (date.startDate ?? '') <= window.until;

/** What somebody marked as private is never published. */
function isPrivate(event: ICAL.Component, run: Run): boolean {
  if (!/^(PRIVATE|CONFIDENTIAL)$/i.test(textOf(event, 'class') ?? '')) return false;
  run.problems.push({
    severity: 'note',
    code: 'private',
    message: words(
      'Ein als privat markierter Termin wurde weggelassen.',
      'A date that is marked as private was left out.',
    ),
  });
  return true;
}
