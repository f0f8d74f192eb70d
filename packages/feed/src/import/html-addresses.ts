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

/** An address made absolute; what is none, or has nothing to be relative to, stays as it is. */
export function absolute(address: string, base: string | undefined): string {
  const written = address.trim();
  // People leave out the https://, and nobody has a folder called www.
  const trimmed = /^www\.[^\s./]+\.[^\s]/i.test(written) ? `https://${written}` : written;
  // A document in a file has no address that others could use.
  if (!base || !/^https?:/i.test(base) || /^[a-z][a-z\d+.-]*:(?!\/\/?$)/i.test(trimmed)) return trimmed;
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : trimmed;
}

/** Is this an address that needs another one to be complete? */
export const isRelative = (address: string): boolean =>
  address.trim() !== '' && !/^[a-z][a-z\d+.-]*:/i.test(address.trim());

/**
 * A piece of HTML whose addresses are absolute, and whose pictures are those that scripts would load later. All but
 * the tags that hold them stays as it was written.
 *
 * @param base - What relative addresses are relative to.
 * @param page - The page of the text itself, to which `#anchors` belong.
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
  // Nobody is to find the addresses that a script would have used.
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
