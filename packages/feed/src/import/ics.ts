import { list, object } from '@kitu/core/parse.js';
import { dayOf, machineTime } from '@kitu/core/time.js';
import ICAL from 'ical.js';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { DateEntry } from './entries.js';
import { calendarsIn } from './ics-text.js';
import { details, lengthOf, readWhen, text, type When } from './ics-event.js';
import { rhythm } from './ics-rhythm.js';
import { exceptionKey, occurrences, type Window } from './ics-series.js';
import { Zones } from './ics-zones.js';
import type { Imported, ImportOptions } from './imported.js';

/** A calendar becomes dates: series are expanded, what is private or over is left out. */
export function importIcs({ text: source, address }: Input, { now, zone, months }: ImportOptions): Imported {
  const problems: Problem[] = [];
  const calendar = calendarsIn(source, problems);
  if (!calendar) throw noCalendar(source, address);
  const zones = new Zones(textOf(calendar, 'x-wr-timezone'), zone);
  const run: Run = { zones, feedZone: zone, window: windowOf(now, zones.home, months), problems, past: 0 };
  const events = calendar.getAllSubcomponents('vevent');
  const dates = groupByUid(events).flatMap(([uid, group]) => datesOf(uid, group, run));
  problems.push(...summaries(run));
  return { title: textOf(calendar, 'x-wr-calname'), dates: dates.sort(byStart), problems };
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

const textOf = (component: ICAL.Component, name: string): string | undefined => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : undefined;
};

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
  const regular = dates
    .filter(({ key }) => !changed.has(key))
    .map(({ start: wall, key }) =>
      dateEntry(master, { wall, zone: start.zone }, isSeries ? `${uid}/${key}` : uid, run),
    );
  const moved = [...changed].flatMap(([key, event]) => single(`${uid}/${key}`, event, run));
  return [...inWindow(regular, run), ...moved].map((entry) =>
    isSeries ? { ...entry, ...seriesOf(uid, master) } : entry,
  );
}

const single = (id: string, event: ICAL.Component, run: Run): readonly DateEntry[] => {
  const start = startOf(event, run);
  return start ? inWindow([dateEntry(event, start, id, run)], run) : [];
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

function dateEntry(event: ICAL.Component, { wall, zone }: When, id: string, { zones, feedZone }: Run): DateEntry {
  const length = lengthOf(event, { wall: readWhen(event, 'dtstart', zones)?.wall ?? wall, zone }, zones);
  const end = wall.clone();
  if (length) end.addDuration(length);
  const isInstant = zone === 'UTC' && !wall.isDate;
  const written = (time: ICAL.Time): string => text(time) + (isInstant ? ':00Z' : '');
  return {
    id,
    ...details(event),
    startDate: written(wall),
    endDate: length ? written(end) : undefined,
    timeZone: wall.isDate || isInstant || zone === feedZone ? undefined : zone,
  };
}

/** Without those that are over before the window, or begin after it. */
function inWindow(dates: readonly DateEntry[], run: Run): readonly DateEntry[] {
  const { from, until } = run.window;
  return dates.filter(({ startDate = '', endDate = startDate }) => {
    const isPast = endDate.slice(0, 10) < from;
    if (isPast) run.past += 1;
    return !isPast && startDate <= until;
  });
}

function seriesOf(uid: string, master: ICAL.Component): Partial<DateEntry> {
  const rule: unknown = master.getFirstPropertyValue('rrule');
  return {
    superEvent: { id: uid, name: details(master).name },
    schedulingNote: rule instanceof ICAL.Recur ? rhythm(rule) : undefined,
  };
}

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

const problemOf = (
  event: ICAL.Component,
  severity: Problem['severity'],
  code: string,
  message: Problem['message'],
): Problem => ({
  severity,
  code,
  message,
  value:
    [textOf(event, 'summary'), list(object(event.getFirstProperty('dtstart'))['jCal'])[3]].filter(Boolean).join(', ') ||
    undefined,
});

function summaries({ zones, past, window }: Run): readonly Problem[] {
  const unknown = [...zones.unknown].map((name): Problem => ({
    severity: 'warning',
    code: 'unknown-zone',
    value: name,
    message: words(
      `Die Zeitzone „${name}“ ist unbekannt; es gilt ${zones.home}.`,
      `The time zone “${name}” is unknown; ${zones.home} counts.`,
    ),
  }));
  const message = words(
    `${past} Termine vor dem ${window.from} wurden weggelassen.`,
    `${past} dates before ${window.from} were left out.`,
  );
  return past ? [...unknown, { severity: 'note', code: 'past', message }] : unknown;
}

const noCalendar = (source: string, address: string): Failure =>
  new Failure(
    'not-ics',
    words(
      `${address} ist kein Kalender (.ics): Es beginnt mit ${JSON.stringify(source.slice(0, 60))}. Gebraucht wird die Adresse, die auf .ics endet oder „iCal“ heißt.`,
      `${address} is no calendar (.ics): it begins with ${JSON.stringify(source.slice(0, 60))}. What is needed is the address that ends with .ics or is called “iCal”.`,
    ),
  );
