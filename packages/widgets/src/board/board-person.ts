import type { FeedHead } from '@kitu/core/feed.js';
import { link, list, object, text } from '@kitu/core/parse.js';
import { readPicture, type Picture } from '@kitu/core/picture.js';

/** Something with a name, and an address if it has one. */
export interface Named {
  readonly name: string;
  readonly url?: string | undefined;
}

/** A person: OParl's Person, with schema.org's `jobTitle`. */
export interface Person extends Named {
  /** The office held elsewhere, as a finished phrase. */
  readonly jobTitle: string | undefined;
  /** The portrait. */
  readonly image: Picture | undefined;
  /** `email` and `phone`. */
  readonly contacts: readonly Named[];
}

/** Reads a person, who may be just a name. Without `name` it is made of `title`, `givenName` and `familyName`. */
export function readPerson(value: unknown, head: FeedHead): Person | undefined {
  const raw = object(value);
  const parts = [...list(raw['title']), raw['givenName'], raw['familyName']].flatMap((part) => text(part) ?? []);
  const named = readNamed(value, head.base, parts.join(' '));
  return (
    named && {
      ...named,
      jobTitle: text(raw['jobTitle']),
      image: readPicture(raw['image'], head),
      contacts: [...list(raw['email']), ...list(raw['phone'])].flatMap(readContact),
    }
  );
}

/** An e-mail address or a telephone number; what looks like neither is text without a link. */
function readContact(value: unknown): readonly Named[] {
  const name = text(value);
  if (!name) return [];
  if (/^[^\s@?&]+@[^\s@?&]+$/.test(name)) return [{ name, url: `mailto:${name}` }];
  // In „+49 (0)391“ the zero is dialled only inside the country.
  const number = name.replace(/(\+.*)\(0\)/, '$1').replace(/[\s()./–-]/g, '');
  return [{ name, url: /^\+?\d+$/.test(number) ? `tel:${number}` : undefined }];
}

/** Reads an object with `name` and `url`, or a text that is the name. A `substitute` is what it is called otherwise. */
export function readNamed(value: unknown, base: string, substitute?: string): Named | undefined {
  const { name, url } = object(value);
  const found = text(name) ?? text(value) ?? text(substitute);
  return found ? { name: found, url: link(url, base) } : undefined;
}
