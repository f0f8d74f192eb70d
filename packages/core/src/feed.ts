import type { Moment } from './time.js';

/** What every entry has: an identity that is unique in its feed and stays the same from load to load. */
export interface Entry {
  readonly id: string;
}

/** What a feed says of itself: JSON Feed 1.1, and the top of its extension `_kitu`. */
export interface FeedHead {
  /** Where the feed came from; of a feed that the page holds, the page. */
  readonly address: string;
  /** Addresses in the feed are relative to this one: `home_page_url`, else `feed_url`, else the feed's own. */
  readonly base: string;
  /** `language` (BCP 47) of all entries that name none. */
  readonly language: string | undefined;
  /** `_kitu.timeZone` (IANA) of all times that bring none. Default: Europe/Berlin. */
  readonly zone: string;
  /** `_kitu.dateModified`: as of when the feed is right. */
  readonly modified: Moment | undefined;
  /** `expired`: the feed will never change again. */
  readonly expired: boolean;
  /** `next_url`: the next page of the feed, on the feed's own host only. */
  readonly next: string | undefined;
}

/** A feed as one widget reads it: its own facts, and the entries of one section. */
export interface Feed<Item extends Entry> extends FeedHead {
  /** The entries that are whole, in the order of the feed. `undefined`: the feed has no such section. */
  readonly items: readonly Item[] | undefined;
  /** `_kitu.version` is higher than what is understood: of its sections nothing can be said. */
  readonly newer: boolean;
  /** What the webmaster should know, in German. */
  readonly notes: readonly string[];
  /** Places (from 0) of the entries that could not be read, or whose `id` came before. */
  readonly dropped: readonly number[];
}
