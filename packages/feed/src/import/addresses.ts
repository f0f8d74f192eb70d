import { isObject, link, object, type Raw } from '@kitu/core/parse.js';
import { absolute, absoluteHtml } from './html-addresses.js';
import type { Imported } from './imported.js';

/** Fields that hold an address, in entries of all kinds. */
const ADDRESSES = /^(url|external_url|image|banner_image|avatar)$/;

/**
 * A copy of an entry in which all addresses are absolute, also those in its HTML.
 *
 * @param base - What relative addresses are resolved against; if unknown, the entry stays as it is.
 */
export function withAddresses(entry: Raw, base: string | undefined): Raw {
  const placed = object(deep(entry, base));
  const html = placed['content_html'];
  const page = base && link(placed['url'], base);
  return typeof html === 'string' ? { ...placed, content_html: absoluteHtml(html, page ?? base, page) } : placed;
}

function deep(value: unknown, base: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((element) => deep(element, base));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      // Extension fields of other publishers (`_contoso`) are not interpreted.
      if (name.startsWith('_') && name !== '_kitu') return [name, member];
      const isOne = typeof member === 'string' && member.trim() !== '' && ADDRESSES.test(name);
      return [name, isOne ? absolute(member, base) : deep(member, base)];
    }),
  );
}

/** Resolves all addresses of an import against the address from which the document was read. */
export function withAddressesFrom(imported: Imported, address: string): Imported {
  const base = address.replace(/[?#].*$/s, '');
  const placed = <Entry extends object>(entry: Entry): Entry => withAddresses(entry as Raw, base) as Entry;
  const { items, dates, courses, board } = imported;
  return {
    ...imported,
    ...(items ? { items: items.map(placed) } : {}),
    ...(dates ? { dates: dates.map(placed) } : {}),
    ...(courses ? { courses: courses.map(placed) } : {}),
    ...(board ? { board: board.map(placed) } : {}),
  };
}
