import { DAY } from '@kitu/core/time.js';
import { line } from './html.js';
import { guardEntry, type EntryPlace } from './each-entry.js';
import type { DateEntry } from './entries.js';
import type { Imported, ImportOptions } from './imported.js';
import { calendarsIn, type Block } from './ics/blocks.js';
import { Event } from './ics/event.js';
import { calendarText } from './ics/letters.js';
import { cutCalendar, noCalendar, noDates, summaries } from './ics/problems.js';
import { text } from './ics/property.js';
import { isBusy } from './ics/status.js';
import { timeText, midnight } from './ics/times.js';
import { ianaZone } from './ics/zone.js';
import { Zones } from './ics/zones.js';
import { uidDates } from './ics/uid.js';
import { groupsOf } from './ics/versions.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';

/** Imports an iCalendar file as dates: series are expanded; private and past events are left out. */
export function importIcs(input: Input, { now, zone, months }: ImportOptions): Imported {
  const problems: Problem[] = [];
  const source = calendarText(input);
  const calendars = calendarsIn(source);
  if (!calendars) throw noCalendar(source, input.address);
  const last = new Date(now);
  last.setUTCMonth(last.getUTCMonth() + months);
  const span = { from: now - 400 * DAY, until: last.getTime() + 40 * DAY };
  const feed = ianaZone(zone);
  const events = calendars.flatMap((calendar) =>
    eventsOf(calendar, new Zones(calendar, feed, span, problems), problems),
  );
  // “Today” and the last imported day are counted in the time zone of the calendar.
  const home = events[0]?.zones.home ?? feed;
  const window = { from: midnight(home.wall(now)), until: midnight(home.wall(last.getTime())) + DAY - 1 };
  const entries: { readonly begin: number; readonly entry: DateEntry }[] = [];
  let past = 0;
  let later = 0;
  for (const group of groupsOf(events)) {
    const members = [...group.masters, ...group.exceptions];
    const place = (): EntryPlace => ({
      title: members[0]?.title,
      date: members[0]?.date,
      line: members[0]?.block.line,
    });
    guardEntry(problems, place, () => {
      members.forEach(tellLines);
      for (const { begin, end, isPartOfSeries, entry } of uidDates(group, window)) {
        if (end < window.from && !isPartOfSeries) past += 1;
        if (begin > window.until && !isPartOfSeries) later += 1;
        const found = end >= window.from && begin <= window.until ? entry() : undefined;
        if (found) entries.push({ begin, entry: found });
      }
    });
    for (const event of members) event.release();
  }
  const shown = entries.filter(({ entry }) => !isBusy(entry.name)).sort((a, b) => a.begin - b.begin);
  const days = [window.from, window.until].map((ms) => timeText(ms, true)) as [string, string];
  problems.push(...summaries({ past, later, busy: entries.length - shown.length }, ...days));
  if (!shown.length && !problems.length) problems.push(noDates(calendars, events.length, ...days));
  const name = calendars
    .flatMap(({ properties }) => properties)
    .find((property) => property.name === 'X-WR-CALNAME' || property.name === 'NAME');
  return { title: name && line(text(name)), dates: shown.map(({ entry }) => entry), problems };
}

/** The events of a calendar. Lines in them that are not valid content lines are reported. */
function eventsOf(calendar: Block, zones: Zones, problems: Problem[]): readonly Event[] {
  const method =
    calendar.properties
      .find(({ name }) => name === 'METHOD')
      ?.value.trim()
      .toUpperCase() ?? '';
  const events = calendar.blocks
    .filter(({ name }) => name === 'VEVENT')
    .map((block) => new Event(block, zones, method, problems));
  if (calendar.state === 'cut') problems.push(cutCalendar(calendar.line));
  return events.filter((event) => {
    const { state } = event.block;
    if (state === 'open')
      event.tell('warning', 'unclosed', undefined, 'Das Ende (END:VEVENT) fehlt.', 'The end (END:VEVENT) is missing.');
    if (state === 'cut')
      event.tell(
        'error',
        'dropped',
        undefined,
        'Der Kalender hört mitten in diesem Termin auf; er fehlt.',
        'The calendar stops within this date; it is missing.',
      );
    return state !== 'cut';
  });
}

function tellLines(event: Event): void {
  const [other, ...more] = event.block.others;
  if (!other) return;
  event.tell(
    'warning',
    'unreadable-line',
    { name: '', parameters: '', value: other.text, line: other.line },
    `Eine Zeile ist nicht lesbar und fehlt${more.length ? ` (wie ${more.length} weitere)` : ''}:`,
    `A line cannot be read and is missing${more.length ? ` (as are ${more.length} more)` : ''}:`,
  );
}
