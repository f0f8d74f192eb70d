import { readAttachments, type Attachment } from '@kitu/core/attachment.js';
import type { Feed, FeedHead } from '@kitu/core/feed.js';
import { readFeed } from '@kitu/core/read-feed.js';
import { nextAfter, type Selection } from '@kitu/core/selection.js';
import { keywords, matches } from '@kitu/core/keywords.js';
import { readPlannedEvent, type PlannedEvent } from '@kitu/core/planned-event.js';
import { language, lines, list, object, text, type Raw } from '@kitu/core/parse.js';
import { overAt } from '@kitu/core/span.js';
import { DAY, dayOf, startOf, type Moment } from '@kitu/core/time.js';

/** A date: schema.org's Event. */
export interface DateItem extends PlannedEvent {
  readonly name: string;
  /** With its line breaks. */
  readonly description: string | undefined;
  /** When it is; if it is cancelled or postponed, when it would have been. */
  readonly start: Moment;
  /** When it would have been, if there is a new start. */
  readonly previous: Moment | undefined;
  /** `superEvent`: the series, unless it has the name of the date. */
  readonly series: string | undefined;
  readonly keywords: readonly string[];
  /** Names. */
  readonly organizer: readonly string[];
  readonly attachments: readonly Attachment[];
  /** BCP 47. */
  readonly language: string | undefined;
}

/** What to choose from the dates. */
export interface DateChoice {
  /** Only dates with one of these keywords, separated by commas, in any case; none for all. */
  readonly keywords: string;
  /** Only dates that start today or within so many days after; 0 for all. */
  readonly days: number;
  /** `past`: those that are over, the last one first; `days` does not matter then. */
  readonly show?: string;
}

/** Reads `_kitu.dates` of a feed. */
export const parseDates = (json: unknown, address: string): Feed<DateItem> =>
  readFeed(json, address, 'dates', readDate);

function readDate(raw: Raw, head: FeedHead): DateItem | undefined {
  const event = readPlannedEvent(raw, head);
  const name = text(raw['name']);
  const start = event && (event.start ?? event.previous);
  if (!start || !name) return undefined;
  const series = nameOf(raw['superEvent']);
  return {
    ...event,
    previous: event.start && event.previous,
    start,
    name,
    description: lines(raw['description'], 1000),
    series: series === name ? undefined : series,
    keywords: keywords(raw['keywords']),
    organizer: keywords(list(raw['organizer'])),
    attachments: readAttachments(raw['attachments'], head.base),
    language: language(raw['inLanguage']) ?? head.language,
  };
}

/** A text, or the name of an object. */
const nameOf = (value: unknown): string | undefined => text(object(value)['name'] ?? value);

/** The dates that are not over at an instant, the next one first; or those that are, the last one first. */
export function chosenDates(items: readonly DateItem[], choice: DateChoice, now: number): Selection<DateItem> {
  const days = choice.days > 0 ? choice.days : Infinity;
  const wanted = items
    .filter((item) => matches(item.keywords, choice.keywords))
    .map((item) => ({ item, from: daysBefore(item.start, days), to: overAt(item) }));
  const isPast = choice.show === 'past';
  const chosen = wanted
    .filter(({ from, to }) => (isPast ? to <= now : from <= now && now < to))
    .map(({ item }) => item);
  chosen.sort((a, b) => startOf(a.start) - startOf(b.start));
  if (isPast) chosen.reverse();
  const boundaries = wanted.flatMap(({ from, to }) => [from, to]);
  return { items: chosen, until: nextAfter(now, boundaries) };
}

/** The midnight with which the day begins that lies so many days before. */
function daysBefore(time: Moment, days: number): number {
  if (days === Infinity) return -Infinity;
  const day = dayOf(time);
  return startOf({ ...day, ms: day.ms - days * DAY });
}
