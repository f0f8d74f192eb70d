import { addressOfPicture, walkHtml } from './html.js';

/** Attributes that hold an address, by element. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  blockquote: ['cite'],
  q: ['cite'],
};

/** Resolves an address against a base. If it is no address, or there is no base, it stays as it is. */
export function absolute(address: string, base: string | undefined): string {
  const written = address.trim();
  // Editors often forget the https://; a relative path that begins with www. is practically never meant.
  const trimmed = /^www\.[^\s./]+\.[^\s]/i.test(written) ? `https://${written}` : written;
  // A file: address as base would give addresses that work only on the publisher's computer.
  if (!base || !/^https?:/i.test(base) || /^[a-z][a-z\d+.-]*:(?!\/\/?$)/i.test(trimmed)) return trimmed;
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : trimmed;
}

/** Is this an address that needs another one to be complete? */
export const isRelative = (address: string): boolean =>
  address.trim() !== '' && !/^[a-z][a-z\d+.-]*:/i.test(address.trim());

/**
 * Resolves all addresses in a piece of HTML, and replaces the placeholders of lazily loaded pictures by the real
 * pictures. Everything else stays as written.
 *
 * @param base - What relative addresses are resolved against.
 * @param page - The page of the text, against which `#anchors` are resolved.
 */
export function absoluteHtml(html: string, base: string | undefined, page?: string): string {
  let written = '';
  let from = 0;
  walkHtml(html, (parser) => ({
    onopentag: (name, attributes, isImplied) => {
      if (isImplied) return;
      const changed = changedAttributes(name, attributes, base, page);
      if (!changed) return;
      written +=
        html.slice(from, parser.startIndex) + tag(name, changed, html.slice(parser.startIndex, parser.endIndex));
      from = parser.endIndex + 1;
    },
  }));
  return written + html.slice(from);
}

type Attributes = Readonly<Record<string, string>>;

function changedAttributes(
  name: string,
  attributes: Attributes,
  base: string | undefined,
  page: string | undefined,
): Attributes | undefined {
  const changed: Record<string, string> = {};
  for (const attribute of ADDRESSES[name] ?? []) {
    const value = attributes[attribute];
    if (value !== undefined) changed[attribute] = absolute(value, value.startsWith('#') ? (page ?? base) : base);
  }
  if (name === 'img') {
    const url = addressOfPicture(attributes);
    if (url) changed['src'] = absolute(url, base);
  }
  if (attributes['srcset']) changed['srcset'] = absoluteSet(attributes['srcset'], base);
  if (Object.entries(changed).every(([attribute, value]) => attributes[attribute] === value)) return undefined;
  // The data- attributes are removed, so that no script uses the unresolved addresses in them.
  const others = Object.entries(attributes).filter(([attribute]) => !attribute.startsWith('data-'));
  return { ...Object.fromEntries(others), ...changed };
}

const absoluteSet = (srcset: string, base: string | undefined): string =>
  srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (url) => absolute(url, base)))
    .join(', ');

const tag = (name: string, attributes: Attributes, source: string): string =>
  `<${name}${Object.entries(attributes)
    .map(
      ([attribute, value]) =>
        ` ${attribute}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
    )
    .join('')}${source.endsWith('/') ? '/' : ''}>`;
