import type { Entry, FeedHead } from './feed.js';
import { link, list, oneOf, text, type Raw } from './parse.js';
import { readPlaces, type Place } from './place.js';
import { identity } from './read-feed.js';
import { moment, timeZone, type Moment } from './time.js';

/** schema.org's EventStatusType without `EventScheduled`, the default. */
const STATUSES = ['EventCancelled', 'EventPostponed', 'EventRescheduled', 'EventMovedOnline'] as const;

/** Something that takes place: what a date (schema.org's Event) and a run of a course (CourseInstance) share. */
export interface PlannedEvent extends Entry {
  readonly url: string | undefined;
  /** `eventStatus`; absent when all is as planned. */
  readonly status: (typeof STATUSES)[number] | undefined;
  /** Missing when it is postponed; also when it is cancelled and only the old start is known. */
  readonly start: Moment | undefined;
  /** Of days, the last one. It belongs to `start`, and without that to `previous`. */
  readonly end: Moment | undefined;
  /** `previousStartDate`: the start that does not hold any more, if there was a change. */
  readonly previous: Moment | undefined;
  /** Where to go. */
  readonly places: readonly Place[];
  /** `schedulingNote`: the rhythm in words. */
  readonly note: string | undefined;
}

/**
 * Status and starts as schema.org defines them. A postponed event has no new date yet: its `startDate` is the old one.
 * Where both starts are given and differ, the event was rescheduled, whatever its status says.
 */
function readChange(
  status: PlannedEvent['status'],
  start: Moment | undefined,
  previous: Moment | undefined,
): Pick<PlannedEvent, 'status' | 'start' | 'previous'> {
  if (status === 'EventCancelled') return { status, start, previous: start ? undefined : previous };
  if (start && previous && start.ms !== previous.ms) {
    return { status: status === 'EventMovedOnline' ? status : 'EventRescheduled', start, previous };
  }
  if (status === 'EventPostponed') return { status, start: undefined, previous: start ?? previous };
  return { status, start, previous: undefined };
}

/** Reads an event; `undefined` without an id or a readable start. */
export function readPlannedEvent(raw: Raw, { base, zone: feedZone }: FeedHead): PlannedEvent | undefined {
  const zone = timeZone(raw['timeZone']) ?? feedZone;
  const url = link(raw['url'], base);
  const id = identity(raw, url);
  // Of several statuses, the first one in STATUSES counts.
  const is = (name: string): boolean => list(raw['eventStatus']).some((value) => oneOf(value, [name]));
  const previous = moment(list(raw['previousStartDate']).slice(-1)[0], zone);
  const change = readChange(STATUSES.find(is), moment(raw['startDate'], zone), previous);
  const start = change.start ?? change.previous;
  const end = moment(raw['endDate'], zone);
  if (!id || !start) return undefined;
  return {
    id,
    url,
    ...change,
    // An end equal to the start is left out.
    end: end?.allDay === start.allDay && end.ms - start.ms >= Number(!start.allDay) ? end : undefined,
    places: readPlaces(raw, base, is('EventMovedOnline')),
    note: text(raw['schedulingNote']),
  };
}
