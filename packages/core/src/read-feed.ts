import type { Entry, Feed, FeedHead } from './feed.js';
import { FeedError } from './feed-error.js';
import { notesOn } from './feed-notes.js';
import { count, isObject, language, list, object, source, text, type Raw } from './parse.js';
import { HOME_ZONE, moment, timeZone } from './time.js';

/** How many entries of a section are read at most. */
export const ENTRY_LIMIT = 500;

/** The highest `_kitu.version` that is understood. */
const VERSION = 1;

function readHead(json: Raw, kitu: Raw, address: string): FeedHead {
  const zone = timeZone(kitu['timeZone']) ?? HOME_ZONE;
  const next = source(json['next_url'], address);
  return {
    address,
    base: source(json['home_page_url'], address) ?? source(json['feed_url'], address) ?? address,
    language: language(json['language']),
    zone,
    modified: moment(kitu['dateModified'], zone),
    expired: json['expired'] === true,
    next: next && new URL(next).origin === new URL(address).origin ? next : undefined,
    calendar: source(kitu['calendar'], address),
    rss: source(kitu['rss'] ?? kitu['atom'], address),
  };
}

/**
 * Reads one section of a feed: `items`, or an array of `_kitu`. An entry that cannot be read is left out; a document
 * that is no feed throws a {@link FeedError}.
 *
 * @param json - The parsed document.
 * @param address - Where it came from.
 * @param section - `items`, or the name of an array in `_kitu`.
 * @param readItem - Reads one entry; `undefined` where it cannot be read.
 */
export function readFeed<Item extends Entry>(
  json: unknown,
  address: string,
  section: string,
  readItem: (raw: Raw, head: FeedHead) => Item | undefined,
): Feed<Item> {
  if (!isObject(json) || !(Array.isArray(json['items']) || isObject(json['_kitu']))) {
    throw new FeedError('not-a-feed', address, 'Die Antwort ist kein JSON Feed: „items“ fehlt.');
  }
  const kitu = object(json['_kitu']);
  const head = readHead(json, kitu, address);
  // In a newer version the arrays may have another meaning.
  const newer = (count(kitu['version']) ?? VERSION) > VERSION;
  const entries = section === 'items' ? json[section] : newer ? undefined : kitu[section];
  const read = Array.isArray(entries)
    ? readEntries(entries, (raw) => readItem(raw, head))
    : { items: undefined, dropped: [] };
  return { ...head, ...read, newer, notes: notesOn(json, section, newer, read) };
}

/** Reads a list of entries; of two with the same identity the first one wins. */
export function readEntries<Item extends Entry>(
  value: unknown,
  readItem: (raw: Raw) => Item | undefined,
): { readonly items: readonly Item[]; readonly dropped: readonly number[] } {
  const seen = new Set<string>();
  const items: Item[] = [];
  const dropped: number[] = [];
  list(value)
    .slice(0, ENTRY_LIMIT)
    .forEach((raw, place) => {
      const item = isObject(raw) ? readItem(raw) : undefined;
      if (item && !seen.has(item.id)) {
        seen.add(item.id);
        items.push(item);
      } else {
        dropped.push(place);
      }
    });
  return { items, dropped };
}

/** The identity of an entry: its `id`, else the first of the substitutes that is there. */
export const identity = (raw: Raw, ...substitutes: readonly (string | undefined)[]): string | undefined =>
  text(raw['id'], 2048) ?? substitutes.find((substitute) => substitute !== undefined);
