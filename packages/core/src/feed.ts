import { FeedError } from './feed-error.js';
import { count, isObject, language, list, object, source, type Raw, text } from './parse.js';
import { HOME_ZONE, moment, timeZone, type Moment } from './time.js';

/** How many entries of a section are read at most. */
export const ENTRY_LIMIT = 500;

/** What every entry has: an identity that is unique in its feed and stays the same from load to load. */
export interface Entry {
  readonly id: string;
}

/** What a feed says of itself: JSON Feed 1.1, and the top of its extension `_kitu`. */
export interface FeedHead {
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

/** A part of a feed's entries, chosen for a moment. */
export interface Selection<Shown> {
  readonly items: readonly Shown[];
  /** The instant (milliseconds) at which the choice would be another one; `Infinity` if never. */
  readonly until: number;
  /** Further names for `:state(…)`, by which a page can style or hide the widget. */
  readonly states?: readonly string[];
}

/** The highest `_kitu.version` that is understood. */
const VERSION = 1;

function readHead(json: Raw, kitu: Raw, address: string): FeedHead {
  const zone = timeZone(kitu['timeZone']) ?? HOME_ZONE;
  const next = source(json['next_url'], address);
  return {
    base: source(json['home_page_url'], address) ?? source(json['feed_url'], address) ?? address,
    language: language(json['language']),
    zone,
    modified: moment(kitu['dateModified'], zone),
    expired: json['expired'] === true,
    next: next && new URL(next).origin === new URL(address).origin ? next : undefined,
  };
}

/**
 * Reads one section of a feed: `items`, or an array of `_kitu`. An entry that is no entry is left out; a document
 * that is no feed throws a {@link FeedError}.
 *
 * @param json - The parsed document.
 * @param address - Where it came from.
 * @param section - `items`, or the name of an array in `_kitu`.
 * @param readItem - Reads one entry, or gives it up.
 */
export function readFeed<Item extends Entry>(
  json: unknown,
  address: string,
  section: string,
  readItem: (raw: Raw, head: FeedHead) => Item | undefined,
): Feed<Item> {
  if (!isObject(json) || !(Array.isArray(json['items']) || isObject(json['_kitu']))) {
    throw new FeedError('not-a-feed', address, 'Das ist JSON, aber kein JSON Feed: Es fehlt die Liste „items“.');
  }
  const kitu = object(json['_kitu']);
  const head = readHead(json, kitu, address);
  // Its arrays may mean something else than is known here.
  const newer = (count(kitu['version']) ?? VERSION) > VERSION;
  const entries = section === 'items' ? json[section] : newer ? undefined : kitu[section];
  const read = Array.isArray(entries)
    ? readEntries(entries, (raw) => readItem(raw, head))
    : { items: undefined, dropped: [] };
  return { ...head, ...read, newer, notes: notesOn(json, section, newer, read) };
}

function notesOn(
  json: Raw,
  section: string,
  newer: boolean,
  { items, dropped }: Pick<Feed<Entry>, 'items' | 'dropped'>,
): readonly string[] {
  const kitu = object(json['_kitu']);
  const zone = text(kitu['timeZone']);
  const notes: readonly (readonly [unknown, string])[] = [
    [
      !/^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/.test(text(json['version']) ?? ''),
      '„version“ sollte https://jsonfeed.org/version/1.1 sein.',
    ],
    [json['_kitu'] && count(kitu['version']) === undefined, '„_kitu.version“ sollte 1 sein.'],
    [zone && !timeZone(zone), `Die Zeitzone „${zone ?? ''}“ ist unbekannt; es gilt ${HOME_ZONE}.`],
    [
      !items,
      newer
        ? 'Der Feed ist neuer als dieses Skript. Bitte das Skript erneuern.'
        : `Der Feed hat keinen Abschnitt „${section}“. Stimmt die Adresse?`,
    ],
    [
      dropped.length,
      `Unvollständig oder doppelt und nicht gezeigt: „${section}“ ${dropped.join(', ')} (ab 0 gezählt).`,
    ],
  ];
  return notes.flatMap(([applies, note]) => (applies ? note : []));
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
