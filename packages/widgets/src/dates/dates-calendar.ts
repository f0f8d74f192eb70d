import { placeInWords } from '@kitu/core/place.js';
import { DAY, dayOf, format, HOME_ZONE, machineTime, type Moment } from '@kitu/core/time.js';
import type { DateItem } from './dates-feed.js';

/**
 * The UID (RFC 5545, 3.8.4.7) of a date: the same in a file that a visitor saves and in a calendar that a publisher
 * builds, so that a program that has both shows the date once.
 *
 * @param id - `id` of the date.
 * @param base - `base` of its feed.
 */
export const calendarUid = (id: string, base: string): string => `${id}@${new URL(base).hostname}`;

/**
 * The SEQUENCE (RFC 5545, 3.8.7.4) of a date as of an instant: a calendar that has the date takes a change only with a
 * higher number. Minutes since 1970, as feeds do not count their changes.
 *
 * @param ms - When the file is written, or when the date was last changed.
 */
export const calendarSequence = (ms: number): number => Math.floor(ms / 60_000);

/**
 * A date as a calendar file (iCalendar, RFC 5545). Times are in UTC, as in the file with all dates: a single date needs no
 * rules for summer time, which some programs read wrong, and Outlook is an hour off where they are missing.
 *
 * @param item - The date.
 * @param base - `base` of its feed.
 * @param now - The instant at which the file is written.
 */
export function calendarFile(item: DateItem, base: string, now: number): string {
  const { start, end, places } = item;
  // Of several days the last one is part of the date, but iCalendar wants the day after it.
  const last = start.allDay ? { ...start, ms: (end ?? start).ms + DAY } : end;
  return `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//KITU//kitu-dates//DE
BEGIN:VEVENT
UID:${quote(calendarUid(item.id, base))}
DTSTAMP${inUtc(now)}
SEQUENCE:${calendarSequence(now)}
DTSTART${timeValue(start)}${last ? `\nDTEND${timeValue(last)}` : ''}
SUMMARY:${quote(item.name)}
LOCATION:${quote(...places.map(placeInWords))}
DESCRIPTION:${quote(item.description, ...places.map((place) => place.virtual && place.url), item.url)}
END:VEVENT
END:VCALENDAR
`
    .split('\n')
    .map(fold)
    .join('\r\n');
}

/** A file name from the title and the day, so that the dates of a series do not overwrite each other. */
export const calendarFileName = ({ name, start }: DateItem): string =>
  `${name.slice(0, 80)} ${machineTime(dayOf(start))}.ics`;

/** Text as iCalendar writes it; without soft hyphens, which calendars show. */
const quote = (...words: readonly unknown[]): string =>
  words
    .filter(Boolean)
    .join('\n')
    .replace(/\u00ad/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

/** `20261208T100000` */
const digits = (time: Moment): string => format(time, 'sv', 'wall').replace(/\D/g, '').replace(/.{8}/, '$&T');

const inUtc = (ms: number): string => `:${digits({ ms, allDay: true, zone: HOME_ZONE })}Z`;

/** The parameter and the value of DTSTART and DTEND. */
const timeValue = (time: Moment): string => (time.allDay ? `;VALUE=DATE:${digits(time).slice(0, 8)}` : inUtc(time.ms));

/**
 * A line of at most 75 bytes; what is longer goes on in the next line, behind a space. A character of ASCII is a byte,
 * others are up to four.
 */
const fold = (line: string): string => line.replace(/[ -~]{1,74}|.{1,18}/gu, '\r\n $&').slice(3);
