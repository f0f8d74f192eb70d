import { readAttachments, type Attachment } from '@kitu/core/attachment.js';
import { readFeed, type Feed, type FeedHead, type Selection } from '@kitu/core/feed.js';
import { keywords, matches } from '@kitu/core/keywords.js';
import { readOccasion, type Occasion } from '@kitu/core/occasion.js';
import { bool, language, lines, object, oneOf, source, text, type Raw } from '@kitu/core/parse.js';
import type { Place } from '@kitu/core/place.js';
import { overAt, type Span } from '@kitu/core/span.js';
import { dayOf, machineTime, moment, startOf, type Moment } from '@kitu/core/time.js';

/** What became of a date: schema.org's EventStatusType in one word. */
export type DateStatus = 'scheduled' | 'cancelled' | 'postponed' | 'rescheduled' | 'moved-online';

/** A date: schema.org's Event. */
export interface DateItem extends Omit<Occasion, 'status'> {
  readonly name: string;
  /** With its line breaks. */
  readonly description: string | undefined;
  readonly status: DateStatus;
  /** When it is; when it would have been, if it is cancelled or postponed. */
  readonly start: Moment;
  /** Of what was rescheduled: when it would have been. */
  readonly previous: Moment | undefined;
  /** `doorTime`, on the day of the start. */
  readonly doors: Moment | undefined;
  /** `superEvent`: the name of the series, where it is not that of the date. */
  readonly series: string | undefined;
  readonly organizer: string | undefined;
  /** `isAccessibleForFree`. */
  readonly free: boolean;
  readonly keywords: readonly string[];
  readonly attachments: readonly Attachment[];
  /** BCP 47. */
  readonly language: string | undefined;
  /** `dateModified`, else that of the feed. */
  readonly modified: Moment | undefined;
}

/** What to choose from the dates. */
export interface DateChoice {
  /** How many at most; 0 for all. */
  readonly limit: number;
  /** Only dates with one of these keywords, separated by commas, in any case; none for all. */
  readonly keywords: string;
  /** Only dates that start within so many days after today; 0 for all. */
  readonly days: number;
}

/** The dates of one month. */
export interface Month {
  readonly month: Moment;
  readonly items: readonly DateItem[];
}

const DAY = 86_400_000;
const MODES = ['OnlineEventAttendanceMode', 'MixedEventAttendanceMode'] as const;

/** Reads `_kitu.dates` of a feed. */
export const parseDates = (json: unknown, address: string): Feed<DateItem> =>
  readFeed(json, address, 'dates', readDate);

function readDate(raw: Raw, head: FeedHead): DateItem | undefined {
  const occasion = readOccasion(raw, head);
  const name = text(raw['name']);
  const time = occasion && readTime(occasion);
  if (!occasion || !name || !time) return undefined;
  const { zone } = time.start;
  const doors = moment(raw['doorTime'], zone);
  const series = words(raw['superEvent']);
  return {
    ...occasion,
    ...time,
    name,
    description: lines(raw['description'], 1000),
    places: readPlaces(raw, occasion, time.status),
    doors: doors && isBefore(doors, time.start) ? doors : undefined,
    series: series === name ? undefined : series,
    organizer: words(raw['organizer']),
    free: bool(raw['isAccessibleForFree']) === true,
    keywords: keywords(raw['keywords']),
    attachments: readAttachments(raw['attachments'], head.base),
    language: language(raw['inLanguage']) ?? head.language,
    modified: moment(raw['dateModified'], zone) ?? head.modified,
  };
}

/** A text, or the name of an object. */
const words = (value: unknown): string | undefined => text(object(value)['name'] ?? value);

const isBefore = (time: Moment, other: Moment): boolean =>
  !time.allDay && !other.allDay && time.ms < other.ms && dayOf(time).ms === dayOf(other).ms;

/**
 * When it is, and what became of it. Something postponed has no date yet: a start that it still has is the old one,
 * as Google asks for; with an old one beside it, it is the new one, and the date was rescheduled.
 */
function readTime({
  status,
  start,
  end,
  previous,
}: Occasion): (Span & { start: Moment; end: Moment | undefined; status: DateStatus; previous: Moment | undefined }) | undefined {
  const old = previous && previous.ms !== start?.ms ? previous : undefined;
  const time = start ?? previous;
  if (!time) return undefined;
  if (status === 'EventCancelled') return { start: time, end, status: 'cancelled', previous: undefined };
  if (status === 'EventPostponed' && !(start && old)) {
    return { start: time, end, status: 'postponed', previous: undefined };
  }
  return { start: time, end, status: '', previous: old };
}
