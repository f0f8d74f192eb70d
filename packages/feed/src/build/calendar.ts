import { dayOf, machineTime, type Moment } from '@kitu/core/time.js';
import { parseDates, type DateItem } from '@kitu/widgets/dates/feed.js';
import ICAL from 'ical.js';
import type { FeedJson } from '../import/imported.js';

const DAY = 86_400_000;

/** The dates of a feed as a calendar (iCalendar, RFC 5545), to be subscribed to. */
export function calendarText(feed: FeedJson, base: string, now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//KITU//kitu-feed//DE');
  calendar.addPropertyWithValue('x-wr-calname', typeof feed['title'] === 'string' ? feed['title'] : 'KITU');
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromSeconds(6 * 3600));
  const host = new URL(base).hostname;
  for (const date of parseDates(feed, base).items ?? []) calendar.addSubcomponent(event(date, host, now));
  return `${calendar.toString()}\r\n`;
}

function event(date: DateItem, host: string, now: number): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const { start, end, status, name, description, url, keywords } = date;
  component.addPropertyWithValue('uid', `${date.id}@${host}`);
  component.addPropertyWithValue('dtstamp', time({ ms: now, allDay: false, zone: 'UTC' }));
  component.addPropertyWithValue('summary', name);
  component.addPropertyWithValue('dtstart', time(start));
  // Of several days the last one is part of the date, but iCalendar wants the day after it.
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
  for (const [property, value] of texts) if (value) component.addPropertyWithValue(property, value);
  if (keywords.length) {
    const categories = new ICAL.Property('categories');
    categories.setValues([...keywords]);
    component.addProperty(categories);
  }
  return component;
}

/** Each date stands alone, so that an instant in UTC says all, and no calendar has to know a zone. */
const time = (moment: Moment): ICAL.Time =>
  moment.allDay
    ? ICAL.Time.fromDateString(machineTime(dayOf(moment)))
    : ICAL.Time.fromDateTimeString(machineTime(moment));
