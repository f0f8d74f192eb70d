import { placeInWords } from '@kitu/core/place.js';
import { dayOf, format, HOME_ZONE, machineTime, moment, type Moment } from '@kitu/core/time.js';
import type { DateItem } from './dates-feed.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The rules of Europe/Berlin since 1996. Without them Outlook is an hour off in summer. */
const BERLIN = `BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/**
 * A date as a calendar file (iCalendar, RFC 5545).
 *
 * @param item - The date.
 * @param host - Makes the identity of the date unique in the world.
 * @param now - The instant at which the file is written.
 */
export function calendarFile(item: DateItem, host: string, now: number): string {
  const { start, end, status, modified, url } = item;
  const changed = modified && stamp(modified.ms);
  const last = end ?? start;
  const lines: readonly (string | false | undefined)[] = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//KITU//kitu-dates//DE',
    BERLIN,
    'BEGIN:VEVENT',
    `UID:${quote(`${item.id}@${host}`)}`,
    `DTSTAMP:${changed ?? stamp(now)}`,
    changed && `LAST-MODIFIED:${changed}`,
    // A calendar that has the date already takes a change only with a higher number.
    `SEQUENCE:${status ? 1 : 0}`,
    status === 'EventCancelled' && 'STATUS:CANCELLED',
    `DTSTART${timeValue(start)}`,
    // Of several days the last one is part of the date, but iCalendar wants the day after it.
    start.allDay ? `DTEND${timeValue({ ...last, ms: last.ms + DAY })}` : end && `DTEND${timeValue(end)}`,
    `SUMMARY:${quote(item.name)}`,
    ...textLine('LOCATION', whereabouts(item)),
    ...textLine('DESCRIPTION', description(item)),
    url && `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  const text = lines.filter((line) => typeof line === 'string').join('\n');
  return text.split('\n').map(fold).join('\r\n');
}

/** A file name from the title and the day, so that the dates of a series do not overwrite each other. */
export const calendarFileName = ({ name, start }: DateItem): string =>
  `${[...plain(name)].slice(0, 80).join('')} ${machineTime(dayOf(start))}`
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/, '') + '.ics';

/** Where to go; else the way into the video room. */
function whereabouts({ places }: DateItem): string {
  const sites = places.filter((place) => !place.virtual).map(placeInWords);
  return sites.join('; ') || (places[0]?.url ?? places.map(placeInWords).join('; '));
}

/** What it is about, the ways into video rooms, and the page with more; many calendars do not show `URL`. */
const description = ({ description: about, places, url }: DateItem): string =>
  [about, ...places.map((place) => place.virtual && place.url), url].filter(Boolean).join('\n\n');

/** Without soft hyphens, which calendars show. */
const plain = (words: string): string => words.replace(/\u00ad/g, '');

const textLine = (name: string, value: string): readonly string[] => (value ? [`${name}:${quote(value)}`] : []);

/** Text as iCalendar writes it. */
const quote = (value: string): string =>
  plain(value)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

const digits = (time: string): string => time.replace(/[-:]/g, '');

/** An instant in UTC: `20261208T090000Z`. */
const stamp = (ms: number): string => digits(machineTime({ ms, allDay: false, zone: 'UTC' }));

/** The parameter and the value of DTSTART and DTEND. */
function timeValue(time: Moment): string {
  if (time.allDay) return `;VALUE=DATE:${digits(machineTime(time))}`;
  const clock = format(time, 'en-GB', 'time');
  const wall = `${machineTime(dayOf(time))}T${clock}`;
  // In autumn an hour comes twice, and programs disagree on which one a wall time in it means.
  const isTwice = format({ ...time, ms: time.ms + HOUR }, 'en-GB', 'time') === clock;
  return time.zone === HOME_ZONE && moment(wall)?.ms === time.ms && !isTwice
    ? `;TZID=${HOME_ZONE}:${digits(wall)}00`
    : `:${stamp(time.ms)}`;
}

const encoder = new TextEncoder();

/** A line of at most 75 bytes; what is longer goes on in the next line, behind a space. */
function fold(line: string): string {
  let folded = '';
  let room = 75;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
