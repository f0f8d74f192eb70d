import { readAttachments, type Attachment } from '@kitu/core/attachment.js';
import type { Entry, Feed, FeedHead } from '@kitu/core/feed.js';
import { identity, readFeed } from '@kitu/core/read-feed.js';
import { nextAfter, shownAt, type Selection } from '@kitu/core/selection.js';
import { keywords, matches } from '@kitu/core/keywords.js';
import { language, lines, link, list, object, text, textOfHtml, type Raw } from '@kitu/core/parse.js';
import { readPicture, type Picture } from '@kitu/core/picture.js';
import { endOf, moment, type Moment } from '@kitu/core/time.js';

/** A news item: an item of JSON Feed 1.0 or 1.1, and what `_kitu` adds to it. */
export interface NewsItem extends Entry {
  /** Addresses in its HTML are relative to this one: its own page, else what all addresses in the feed are relative to. */
  readonly base: string;
  /** `url`, else `external_url`. */
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** `summary`, else the beginning of the content. */
  readonly summary: string | undefined;
  /** `content_html`: not text, and never to be inserted as HTML. */
  readonly html: string | undefined;
  /** `content_text`, with its line breaks. */
  readonly text: string | undefined;
  /** `date_published`, else `date_modified`. */
  readonly date: Moment | undefined;
  readonly picture: Picture | undefined;
  readonly tags: readonly string[];
  /** Names. */
  readonly authors: readonly string[];
  readonly attachments: readonly Attachment[];
  /** BCP 47. */
  readonly language: string | undefined;
  /** `_kitu.expires`: the instant (milliseconds) from which it is no longer useful. */
  readonly ends: number | undefined;
}

/** What to choose from the news. */
export interface NewsChoice {
  /** Only items with one of these tags, separated by commas, in any case; none for all. */
  readonly tags: string;
}

/** How long a summary may be, in characters. */
const SUMMARY_LIMIT = 1000;
/** How much HTML is read, in characters: a browser's parser is slow with hostile nesting. */
const HTML_LIMIT = 100_000;
/** How much of the content stands in for a missing summary. */
const EXCERPT_LIMIT = 280;

/** Reads the `items` of any JSON Feed: newest first. */
export function parseNews(json: unknown, address: string): Feed<NewsItem> {
  const feed = readFeed(json, address, 'items', readItem);
  return { ...feed, items: feed.items && inOrder(feed.items) };
}

/**
 * Where all items have a date, the newest comes first. Otherwise the order of the feed is kept, and items without a
 * date come last.
 */
function inOrder(items: readonly NewsItem[]): readonly NewsItem[] {
  const isDated = items.every(({ date }) => date);
  const rank = ({ date }: NewsItem): number => (isDated ? -(date?.ms ?? 0) : Number(!date));
  return [...items].sort((a, b) => rank(a) - rank(b));
}

function readItem(raw: Raw, head: FeedHead): NewsItem | undefined {
  const { base, zone } = head;
  const kitu = object(raw['_kitu']);
  const url = link(raw['url'], base) ?? link(raw['external_url'], base);
  const id = identity(raw, url);
  const expires = moment(kitu['expires'], zone);
  const title = text(raw['title']);
  const html = typeof raw['content_html'] === 'string' ? raw['content_html'].slice(0, HTML_LIMIT) : undefined;
  const summary =
    text(raw['summary'], SUMMARY_LIMIT) ?? text(raw['content_text'], EXCERPT_LIMIT) ?? textOfHtml(html, EXCERPT_LIMIT);
  if (!id || !(title ?? summary ?? html?.trim())) return undefined;
  return {
    id,
    base: link(raw['url'], base) ?? base,
    url,
    title,
    summary,
    html,
    text: lines(raw['content_text']),
    date: moment(raw['date_published'], zone) ?? moment(raw['date_modified'], zone),
    picture: readPicture(kitu['image'], head, raw['image'] ?? raw['banner_image']),
    tags: keywords(raw['tags']),
    authors: keywords(list(raw['authors'] ?? raw['author'])),
    attachments: readAttachments(raw['attachments'], base),
    language: language(raw['language']) ?? head.language,
    ends: expires && endOf(expires),
  };
}

/** The items worth showing at an instant, without pictures that have expired. */
export function latest(items: readonly NewsItem[], { tags }: NewsChoice, now: number): Selection<NewsItem> {
  const wanted = items.filter((item) => matches(item.tags, tags));
  const current = wanted
    .filter((item) => shownAt(item, now))
    .map((item) => ({ ...item, picture: shownAt(item.picture, now) }));
  // A picture may have to go before its item does.
  const boundaries = wanted.flatMap(({ ends, picture }) => [ends, picture?.ends]);
  return { items: current, until: nextAfter(now, boundaries) };
}

/** A feed with a further page behind it; what is there already does not come again. */
export function append(feed: Feed<NewsItem>, { items: further = [], next }: Feed<NewsItem>): Feed<NewsItem> {
  const { items = [] } = feed;
  return { ...feed, next, items: [...items, ...further.filter(({ id }) => !items.some((item) => item.id === id))] };
}
