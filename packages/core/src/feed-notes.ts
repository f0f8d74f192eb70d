import type { Entry, Feed } from './feed.js';
import { count, object, text, type Raw } from './parse.js';
import { HOME_ZONE, timeZone } from './time.js';

/** Advice for the webmaster on a feed that was read, in German. */
export function notesOn(
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

/** The feed, with one more note where the page wants a certain entry and the section has none that is it. */
export const noteMissing = <Item extends Entry>(
  feed: Feed<Item>,
  id: string,
  isWanted: (item: Item) => boolean,
): Feed<Item> =>
  id && feed.items && !feed.items.some(isWanted) ? { ...feed, notes: [...feed.notes, `„${id}“ fehlt im Feed.`] } : feed;
