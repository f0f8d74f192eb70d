import type { Moment } from './time.js';

/** What every entry has: an id that is unique in its feed and does not change. */
export interface Entry {
  readonly id: string;
}

/** The members at the top of a feed: JSON Feed 1.1, and its extension `_kitu`. */
export interface FeedHead {
  /** Where the feed came from; of a feed that the page holds, the page. */
  readonly address: string;
  /** Addresses in the feed are relative to this one: `home_page_url`, else `feed_url`, else the feed's own. */
  readonly base: string;
  /** `language` (BCP 47): of all entries without one of their own. */
  readonly language: string | undefined;
  /** `_kitu.timeZone` (IANA): of all times without an offset. Default: Europe/Berlin. */
  readonly zone: string;
  /** `_kitu.dateModified`: as of when the feed is right. */
  readonly modified: Moment | undefined;
  /** `expired`: the feed will never change again. */
  readonly expired: boolean;
  /** `next_url`: the next page of the feed, on the feed's own host only. */
  readonly next: string | undefined;
  /** `_kitu.calendar`: all dates as a calendar file, to be subscribed to. Relative to the feed itself. */
  readonly calendar: string | undefined;
  /** `_kitu.rss`, else `_kitu.atom`: the news for feed readers. Relative to the feed itself. */
  readonly rss: string | undefined;
}

/** A feed as one widget reads it: its own facts, and the entries of one section. */
export interface Feed<Item extends Entry> extends FeedHead {
  /** The entries that are whole, in the order of the feed. `undefined`: the feed has no such section. */
  readonly items: readonly Item[] | undefined;
  /** `_kitu.version` is higher than the one known here, so the sections are not read. */
  readonly newer: boolean;
  /** What the webmaster should know, in German. */
  readonly notes: readonly string[];
  /** Indexes (from 0) of the entries that could not be read, or whose `id` is a duplicate. */
  readonly dropped: readonly number[];
}
