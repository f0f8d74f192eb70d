import { Parser, type Handler, type ParserOptions } from 'htmlparser2';
import type { ImageEntry } from './entries.js';

/** Elements after which a line ends. */
const BLOCKS = /^(p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|hr)$/;
/** Elements whose content is not shown to readers, or is struck out: a date that does not hold any more. */
const SILENT = /^(script|style|template|noscript|head|del|s|strike)$/;
/** 10<sup>00</sup> is not a thousand. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The deepest nesting of elements, as the parser's work per tag grows with it. Real pages stay far below. */
const DEPTH = 5000;

/**
 * Walks through HTML in linear time. The walk stops at the first element that is nested too deeply.
 *
 * @param handler - Called for each tag and each text, with the parser, which knows the current position.
 * @returns Whether the walk reached the end.
 */
export function walkHtml(
  html: string,
  handler: (parser: Pick<Parser, 'startIndex' | 'endIndex'>) => Partial<Handler>,
  options: ParserOptions = {},
): boolean {
  let depth = 0;
  const handle = handler({
    get startIndex() {
      return parser.startIndex;
    },
    get endIndex() {
      return parser.endIndex;
    },
  });
  const parser = new Parser(
    {
      ...handle,
      onopentag: (...tag) => {
        depth += 1;
        if (depth > DEPTH) parser.pause();
        else handle.onopentag?.(...tag);
      },
      onclosetag: (...tag) => {
        depth -= 1;
        handle.onclosetag?.(...tag);
      },
    },
    options,
  );
  parser.end(html);
  return depth <= DEPTH;
}

/** The words of a piece of HTML as plain text, with its line breaks. */
export function textOf(html: string): string {
  let text = '';
  let silent = 0;
  let raised = 0;
  walkHtml(html, () => ({
    onopentag: (name) => {
      if (SILENT.test(name)) silent += 1;
      else if (name === 'sup') raised += 1;
      else if (name === 'li') text += '\n• ';
      else if (BLOCKS.test(name)) text += '\n';
    },
    ontext: (part) => {
      const words = raised ? part.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))) : part;
      if (!silent) text += words.replace(/\s+/g, ' ');
    },
    onclosetag: (name) => {
      if (SILENT.test(name)) silent -= 1;
      else if (name === 'sup') raised -= 1;
      else if (BLOCKS.test(name) && name !== 'br') text += '\n';
    },
  }));
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A tag of an HTML element. It excludes `<` within a tag, so that matching takes linear time. */
const TAG =
  /<(\/?)(p|br|div|span|strong|em|b|i|u|s|a|sub|sup|small|mark|abbr|code|q|cite|del|ins|ul|ol|li|dl|dt|dd|h[1-6]|img|hr|table|tr|td|th|blockquote|pre|figure|figcaption|section|article|center|font|iframe|script|style|video|audio|noscript)(?:\s[^<>]*)?(\/?)>/gi;
/** Elements without an end tag, or whose end tag is often left out. */
const ALONE = /^(p|br|img|hr|li|dt|dd|tr|td|th)$/;
const REFERENCE = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i;

/** Does a text hold tags of HTML elements? */
export const hasTags = (text: string): boolean => text.search(TAG) >= 0;

/** Does a text hold tags of HTML elements, or character references? */
export const isHtml = (text: string): boolean => hasTags(text) || REFERENCE.test(text);

/** Does a line hold markup? „Die Rückkehr von <i> und <b>“ only mentions tags, `H<sub>2</sub>O` uses them. */
function isMarkedUp(text: string): boolean {
  const open = new Set<string>();
  for (const [, slash, written = ''] of text.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (ALONE.test(name) || (slash && open.has(name))) return true;
    if (!slash) open.add(name);
  }
  return false;
}

/** Decodes character references; tags stay as written. */
export function decoded(text: string): string {
  if (!REFERENCE.test(text)) return text;
  let words = '';
  const parser = new Parser({
    ontext: (part) => {
      words += part;
    },
  });
  // Splits at `<`, so that the parser sees no tags and decodes references only.
  text.split('<').forEach((part, place) => {
    if (place) words += '<';
    parser.reset();
    parser.end(part);
  });
  return words;
}

/** Plain text on one line. */
export const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;

/** A text that may be HTML, as plain text on one line. */
export const line = (text: string | undefined): string | undefined =>
  text ? oneLine(isMarkedUp(text) ? textOf(text) : decoded(text)) : undefined;

/** A text that may be HTML, as plain text. The line breaks of plain text stay. */
export function paragraphs(text: string | undefined): string | undefined {
  if (!text) return undefined;
  return (hasTags(text) ? textOf(text) : plain(decoded(withoutComments(text)))) || undefined;
}

/** Removes HTML comments, such as those of the WordPress editor. */
const withoutComments = (text: string): string =>
  text
    .split('<!--')
    .map((part, place) => (place && part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : part))
    .join('');

/** Plain text with its line breaks, one empty line between paragraphs at most. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((part) => part.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Placeholder pictures, which a script replaces later. */
const PLACEHOLDER =
  /^data:|(^|[/_.-])(blank|spacer|transparent|pixel|placeholder|dummy|loading|lazy(load)?|grey|gray|1x1|clear|shim|empty)([_.-][^/]*)?\.(gif|png|svg|webp|jpe?g)([?#]|$)/i;
/** Attributes in which lazy-loading scripts keep the address. */
const LATE = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-lazy', 'data-echo', 'data-url'];
const LATE_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** The address of the largest picture of a `srcset` (at most 2,000 pixels wide). */
function largestOf(srcset: string | undefined): string | undefined {
  const candidates = (srcset ?? '').split(/,\s+|,(?=https?:|\/)|\n/).flatMap((candidate) => {
    const [url, size = '1x'] = candidate.trim().split(/\s+/);
    const width = size.endsWith('x') ? Number.parseFloat(size) * 100 : Number.parseFloat(size);
    return url && !PLACEHOLDER.test(url) && width <= 2000 ? [{ url, width }] : [];
  });
  return candidates.sort((a, b) => b.width - a.width)[0]?.url;
}

/** The address of the picture that an `<img>` finally shows; `undefined` if it has only a placeholder. */
export function addressOfPicture(attributes: Readonly<Record<string, string | undefined>>): string | undefined {
  const { src } = attributes;
  const late = LATE.map((name) => attributes[name]?.trim()).find((url) => url && !PLACEHOLDER.test(url));
  if (late) return late;
  if (src?.trim() && !PLACEHOLDER.test(src.trim())) return src.trim();
  return LATE_SETS.map((name) => largestOf(attributes[name])).find(Boolean);
}

/** The first picture in a piece of HTML that is no tracker, no icon and no placeholder. */
export function pictureIn(html: string): ImageEntry | undefined {
  let found: ImageEntry | undefined;
  // A <source> before an <img> may hold the picture that replaces its placeholder.
  let before: string | undefined;
  walkHtml(html, () => ({
    onopentag: (name, attributes) => {
      if (name === 'picture') before = undefined;
      if (name === 'source') before ??= largestOf(attributes['srcset'] ?? attributes['data-srcset']);
      if (found || name !== 'img') return;
      const { alt, width, height } = attributes;
      const url = addressOfPicture(attributes) ?? before;
      before = undefined;
      if (!url || [width, height].some((size) => Number.parseFloat(size ?? '999') < 60)) return;
      found = { url, alt, width: pixels(width), height: pixels(height) };
    },
  }));
  return found;
}

const pixels = (size: string | undefined): number | undefined =>
  /^[1-9]\d{0,4}$/.test(size ?? '') ? Number(size) : undefined;

/** A `<script type="application/ld+json">` of a page: its text, and the line on which it begins. */
export interface Script {
  readonly text: string;
  readonly line: number;
}

/** The scripts of a type in a page. */
export function scriptsIn(html: string, type: string): readonly Script[] {
  const found: Script[] = [];
  let text: string | undefined;
  let line = 1;
  let counted = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      // A parameter may follow: „application/ld+json; charset=utf-8“.
      if (name !== 'script' || attributes['type']?.split(';')[0]?.trim().toLowerCase() !== type) return;
      text = '';
      // Counts on from the previous script, so that many scripts take one pass over the text.
      for (
        let next = html.indexOf('\n', counted);
        next >= 0 && next < parser.startIndex;
        next = html.indexOf('\n', counted)
      ) {
        line += 1;
        counted = next + 1;
      }
    },
    ontext: (part) => {
      if (text !== undefined) text += part;
    },
    onclosetag: (name) => {
      if (name === 'script' && text !== undefined) found.push({ text, line });
      if (name === 'script') text = undefined;
    },
  });
  parser.end(html);
  return found;
}

/** Addresses of feeds that a page names in its head, with their types. */
export function feedsIn(html: string): readonly { readonly type: string; readonly href: string }[] {
  const found: { type: string; href: string }[] = [];
  const parser = new Parser({
    onopentag: (name, { rel, type, href }) => {
      if (
        name === 'link' &&
        /\balternate\b/i.test(rel ?? '') &&
        href &&
        /rss|atom|calendar|feed\+json/.test(type ?? '')
      ) {
        found.push({ type: type ?? '', href });
      }
    },
  });
  parser.end(html);
  return found;
}
