import { isObject, language, list, object, source, text, type Raw } from '@kitu/core/parse.js';
import { machineTime, moment, timeZone } from '@kitu/core/time.js';
import { withAddresses } from '../import/addresses.js';
import type { Imported } from '../import/imported.js';
import { isAddress } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { Part } from './state.js';

/** Values of the feed's head on which its entries depend. */
interface Head {
  /** The base of relative addresses; `undefined` for a file that does not name its address. */
  readonly base: string | undefined;
  readonly zone: string;
}

/**
 * The entries of a JSON Feed, independent of its head: with absolute addresses, and times with their zone. Unknown fields
 * are kept.
 *
 * @param address - Where the feed was read.
 * @param zone - The zone (IANA name) of times, where the feed names none.
 */
export function feedPart(feed: Raw, address: string, zone: string): Imported {
  const kitu = object(feed['_kitu']);
  const own = timeZone(kitu['timeZone']);
  const head = { base: baseOf(feed, address), zone: own ?? zone };
  const sections = { items: feed['items'], dates: kitu['dates'], courses: kitu['courses'], board: kitu['board'] };
  const present = Object.entries(sections).filter(([, entries]) => Array.isArray(entries));
  const problems: Problem[] = typeof kitu['timeZone'] === 'string' && !own ? [unknownZone(kitu['timeZone'], zone)] : [];
  const entries = present.map(([name, found]) => [
    name,
    list(found).flatMap((entry) => (isObject(entry) ? identified(carried(entry, name, head)) : [])),
  ]);
  return {
    title: text(feed['title']),
    homePage: text(feed['home_page_url'], 2048),
    language: language(feed['language']),
    ...(Object.fromEntries(entries) as Part),
    problems,
  };
}

/** The base address, found as the widgets do. The query of the document's address is left out: it may hold a key. */
function baseOf(feed: Raw, address: string): string | undefined {
  const own = isAddress(address) ? address : 'https://feed.invalid/';
  const found = source(feed['home_page_url'], own) ?? source(feed['feed_url'], own) ?? own.replace(/[?#].*$/s, '');
  return found.startsWith('https://feed.invalid/') ? undefined : found;
}

function unknownZone(value: string, zone: string): Problem {
  const message = words(
    `Die Zeitzone „${value}“ gibt es nicht; die Zeiten dieser Quelle gelten in ${zone}.`,
    `There is no time zone “${value}”; the times of this source count in ${zone}.`,
  );
  return { severity: 'warning', code: 'zone', path: ['_kitu', 'timeZone'], value, message };
}

/** Entries with an `id`; a missing one is derived as in a widget. */
function identified(entry: Raw): Raw {
  const id = text(entry['id'], 2048) ?? text(entry['url'] ?? entry['external_url'], 2048) ?? text(entry['name']);
  return id ? { ...entry, id } : entry;
}

function carried(entry: Raw, section: string, { base, zone }: Head): Raw {
  const placed = withAddresses(entry, base);
  if (section === 'items') return withInstants(placed, zone);
  return section === 'board' || timeZone(entry['timeZone']) ? placed : { ...placed, timeZone: zone };
}

const TIMES = /^(date_published|date_modified|expires)$/;

/** A copy in which local times have the UTC offset of their feed's zone. Whole days are not changed. */
function withInstants(value: Raw, zone: string): Raw {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const time = TIMES.test(name) ? moment(member, zone) : undefined;
      const isWall = time && !time.allDay && moment(member, 'UTC')?.ms !== moment(member, 'Asia/Tokyo')?.ms;
      if (isWall) return [name, machineTime(time)];
      return [name, /^(_kitu|image)$/.test(name) && isObject(member) ? withInstants(member, zone) : member];
    }),
  );
}
