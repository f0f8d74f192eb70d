import type { Entry, Feed, FeedHead } from '@kitu/core/feed.js';
import { identity, readEntries, readFeed } from '@kitu/core/read-feed.js';
import { keywords } from '@kitu/core/keywords.js';
import { readPlannedEvent, type PlannedEvent } from '@kitu/core/planned-event.js';
import { bool, count, isObject, language, link, list, object, oneOf, text, type Raw } from '@kitu/core/parse.js';
import { moment, timeZone, type Moment } from '@kitu/core/time.js';

/** What schema.org's ItemAvailability says of seats; names that say the same are one. */
export type Stock = 'InStock' | 'LimitedAvailability' | 'SoldOut';

/** A way to take part, with its price and its time of registration: schema.org's Offer. */
export interface Offer {
  /** „Mitgliedskommunen“. */
  readonly name: string | undefined;
  /** In `currency`; 0 is free of charge. */
  readonly price: number | undefined;
  /** ISO 4217. */
  readonly currency: string | undefined;
  readonly availability: Stock | undefined;
  /** `validFrom`: registration opens. */
  readonly from: Moment | undefined;
  /** `validThrough`: registration closes; of a day, at its end. */
  readonly through: Moment | undefined;
  /** Where to register. */
  readonly url: string | undefined;
}

/** `waitingList`, our own term, while it is open. */
export interface WaitingList {
  /** How many are on it. */
  readonly count: number | undefined;
  /** Where to join it. */
  readonly url: string | undefined;
}

/** One run of a course: schema.org's CourseInstance. */
export interface CourseRun extends PlannedEvent {
  /** `maximumAttendeeCapacity`: all seats. */
  readonly maximum: number | undefined;
  /** `remainingAttendeeCapacity`: free seats. */
  readonly remaining: number | undefined;
  readonly waitingList: WaitingList | undefined;
  readonly offers: readonly Offer[];
  /** `dateModified`: as of when all this is right. */
  readonly modified: Moment | undefined;
}

/** A course: schema.org's Course. */
export interface Course extends Entry {
  readonly name: string;
  readonly description: string | undefined;
  readonly url: string | undefined;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string | undefined;
  /** `hasCourseInstance`, in the order in which they start. A new date to come comes last. */
  readonly runs: readonly CourseRun[];
}

/** How many offers of a run are read at most. */
const OFFER_LIMIT = 20;

/** Reads `_kitu.courses`. */
export const parseCourses = (json: unknown, address: string): Feed<Course> =>
  readFeed(json, address, 'courses', readCourse);

function readCourse(raw: Raw, head: FeedHead): Course | undefined {
  const zone = timeZone(raw['timeZone']) ?? head.zone;
  const url = link(raw['url'], head.base);
  const id = identity(raw, text(raw['courseCode']), url);
  const name = text(raw['name']);
  if (!id || !name) return undefined;
  const { items } = readEntries(raw['hasCourseInstance'], (run) => readRun(run, { ...head, zone }));
  return {
    id,
    name,
    description: text(raw['description'], 1000),
    url,
    keywords: keywords(raw['keywords']),
    language: language(raw['inLanguage']) ?? head.language,
    runs: [...items].sort((a, b) => startOrder(a) - startOrder(b)),
  };
}

/** For sorting by the start; what has none comes last. */
export const startOrder = (run: CourseRun | undefined): number => run?.start?.ms ?? 1e16;

function readRun(raw: Raw, head: FeedHead): CourseRun | undefined {
  const event = readPlannedEvent(raw, head);
  const zone = (event?.start ?? event?.previous)?.zone ?? head.zone;
  const maximum = count(raw['maximumAttendeeCapacity']);
  const remaining = count(raw['remainingAttendeeCapacity']);
  const waiting = object(raw['waitingList']);
  return (
    event && {
      ...event,
      maximum: Number(remaining) > Number(maximum) ? undefined : maximum,
      remaining,
      waitingList: bool(waiting['open'])
        ? { count: count(waiting['count']), url: link(waiting['url'], head.base) }
        : undefined,
      offers: list(raw['offers'])
        .slice(0, OFFER_LIMIT)
        .filter(isObject)
        .map((offer) => readOffer(offer, head.base, zone)),
      modified: moment(raw['dateModified'], zone),
    }
  );
}

function readOffer(raw: Raw, base: string, zone: string): Offer {
  const price = Number(text(raw['price']) ?? NaN);
  const currency = /^[A-Z]{3}$/.exec(text(raw['priceCurrency']) ?? '')?.[0];
  const stock = raw['availability'];
  return {
    name: text(raw['name']),
    // Without a currency only „free of charge“ means something.
    price: price === 0 || (price > 0 && currency) ? price : undefined,
    currency,
    availability:
      oneOf(stock, ['InStock', 'LimitedAvailability']) ??
      (oneOf(stock, ['SoldOut', 'OutOfStock', 'Discontinued', 'Reserved']) && 'SoldOut'),
    from: moment(raw['validFrom'] ?? raw['availabilityStarts'], zone),
    through: moment(raw['validThrough'] ?? raw['availabilityEnds'], zone),
    url: link(raw['url'], base),
  };
}
