import { identity, type Entry, type FeedHead } from './feed.js';
import { link, list, oneOf, text, type Raw } from './parse.js';
import { readPlaces, type Place } from './place.js';
import { moment, timeZone, type Moment } from './time.js';

/** schema.org's EventStatusType without `EventScheduled`, which says nothing. */
const STATUSES = ['EventCancelled', 'EventPostponed', 'EventRescheduled', 'EventMovedOnline'] as const;

/** Something that takes place: what a date (schema.org's Event) and a run of a course (CourseInstance) share. */
export interface Occasion extends Entry {
  readonly url: string | undefined;
  /** `eventStatus`; absent when all is as planned. */
  readonly status: (typeof STATUSES)[number] | undefined;
  /** Missing only when it is cancelled or postponed. */
  readonly start: Moment | undefined;
  /** Of days, the last one. */
  readonly end: Moment | undefined;
  /** `previousStartDate`: the start before the last change. */
  readonly previous: Moment | undefined;
  /** Where to go. */
  readonly places: readonly Place[];
  /** `schedulingNote`: the rhythm in words. */
  readonly note: string | undefined;
}

/** Reads what takes place; without identity or a readable start it is nothing. */
export function readOccasion(raw: Raw, { base, zone: feedZone }: FeedHead): Occasion | undefined {
  const zone = timeZone(raw['timeZone']) ?? feedZone;
  const url = link(raw['url'], base);
  const id = identity(raw, url);
  // Of several the gravest one counts.
  const is = (name: string): boolean => list(raw['eventStatus']).some((value) => oneOf(value, [name]));
  const status = STATUSES.find(is);
  const start = moment(raw['startDate'], zone);
  const end = moment(raw['endDate'], zone);
  const previous = moment(list(raw['previousStartDate']).slice(-1)[0], zone);
  const off = status === 'EventCancelled' || status === 'EventPostponed';
  if (!id || !(start ?? (off && previous))) return undefined;
  return {
    id,
    url,
    status,
    start,
    // Who has no end of a time to tell often repeats its start.
    end: start && end?.allDay === start.allDay && end.ms - start.ms >= Number(!start.allDay) ? end : undefined,
    previous,
    places: readPlaces(raw, base, is('EventMovedOnline')),
    note: text(raw['schedulingNote']),
  };
}
