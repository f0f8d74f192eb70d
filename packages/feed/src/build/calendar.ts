import { text } from '@kitu/core/parse.js';
import { DAY, dayOf, machineTime, type Moment } from '@kitu/core/time.js';
import { calendarSequence, calendarUid } from '@kitu/widgets/dates/calendar.js';
import { parseDates, type DateItem } from '@kitu/widgets/dates/feed.js';
import ICAL from 'ical.js';
import type { FeedJson } from '../import/imported.js';

/** The dates of a feed as a calendar (iCalendar, RFC 5545), to be subscribed to. */
export function calendarText(feed: FeedJson, base: string, now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//KITU//kitu-feed//DE');
  // ical.js does not escape the values of X- properties: a line break in one would begin a new property.
  const title = text(feed['title'])?.replace(BREAKS, ' ') ?? 'KITU';
  calendar.addPropertyWithValue('x-wr-calname', title.replace(/[\\;,]/g, '\\$&'));
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromSeconds(6 * 3600));
  for (const date of parseDates(feed, base).items ?? []) {
    // A postponed date without a new day must not appear in calendars: it does not take place on the old day.
    if (date.status !== 'EventPostponed') calendar.addSubcomponent(event(date, base, now));
  }
  return `${calendar.toString()}\r\n`;
}

function event(date: DateItem, base: string, now: number): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const { start, end, status, name, description, url, keywords } = date;
  component.addPropertyWithValue('uid', calendarUid(date.id, base).replace(BREAKS, ' '));
  component.addPropertyWithValue('dtstamp', time({ ms: now, allDay: false, zone: 'UTC' }));
  component.addPropertyWithValue('sequence', calendarSequence(now));
  component.addPropertyWithValue('summary', name.replace(BREAKS, ' '));
  component.addPropertyWithValue('dtstart', time(start));
  // In a feed the last day is part of the date; DTEND of iCalendar is the day after it.
  if (start.allDay) component.addPropertyWithValue('dtend', time({ ...start, ms: (end ?? start).ms + DAY }));
  else if (end) component.addPropertyWithValue('dtend', time(end));
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['status', status === 'EventCancelled' ? 'CANCELLED' : undefined],
    [
      'location',
      date.places
        .map((place) =>
          [place.name, place.address ?? (place.virtual ? place.url : undefined)].filter(Boolean).join(', '),
        )
        .join('; '),
    ],
    ['description', description],
    ['url', url],
  ];
  for (const [property, value] of texts)
    if (value) component.addPropertyWithValue(property, value.replace(BREAKS, '\n'));
  if (keywords.length) {
    const categories = new ICAL.Property('categories');
    categories.setValues(keywords.map((word) => word.replace(BREAKS, ' ')));
    component.addProperty(categories);
  }
  return component;
}

/** A carriage return alone ends a line for some readers, and would begin a property (RFC 5545 section 3.3.11). */
const BREAKS = /\r\n?|[\u2028\u2029\u0085]/g;

/** Every date is a single event, so its time can be written in UTC, and the calendar needs no VTIMEZONE. */
const time = (moment: Moment): ICAL.Time =>
  moment.allDay
    ? ICAL.Time.fromDateString(machineTime(dayOf(moment)))
    : ICAL.Time.fromDateTimeString(machineTime(moment));
