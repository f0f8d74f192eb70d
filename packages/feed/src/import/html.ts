import { Parser } from 'htmlparser2';
import type { ImageEntry } from './entries.js';

/** Elements after which a line ends. */
const BLOCKS = /^(p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|hr)$/;
/** Elements whose content is no text for readers. */
const SILENT = /^(script|style|template|noscript|head)$/;

/** The words of a piece of HTML as plain text, with its line breaks. */
export function textOf(html: string): string {
  let text = '';
  let silent = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (SILENT.test(name)) silent += 1;
      else if (name === 'li') text += '\n• ';
      else if (BLOCKS.test(name)) text += '\n';
    },
    ontext: (part) => {
      if (!silent) text += part.replace(/\s+/g, ' ');
    },
    onclosetag: (name) => {
      if (SILENT.test(name)) silent -= 1;
      else if (BLOCKS.test(name)) text += '\n';
    },
  });
  parser.end(html);
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Does a text hold tags that only HTML has, or character references? */
export const isHtml = (text: string): boolean =>
  /<\/?(p|br|div|span|strong|em|b|i|a|ul|ol|li|h[1-6]|img|table)(\s[^>]*)?\/?>|&(#\d+|#x[\da-f]+|[a-z]{2,8}\d?);/i.test(
    text,
  );

/** A text that may be HTML, as plain text on one line. */
export const line = (text: string | undefined): string | undefined =>
  (text && (isHtml(text) ? textOf(text) : text).replace(/\s+/g, ' ').trim()) || undefined;

/** A text that may be HTML, as plain text. */
export const paragraphs = (text: string | undefined): string | undefined =>
  (text && (isHtml(text) ? textOf(text) : text.trim())) || undefined;

/** The first picture in a piece of HTML that is no tracker and no icon. */
export function pictureIn(html: string): ImageEntry | undefined {
  let found: ImageEntry | undefined;
  const parser = new Parser({
    onopentag: (name, { src, alt, width, height }) => {
      if (found || name !== 'img' || !src || [width, height].some((size) => Number(size ?? 999) < 60)) return;
      found = { url: src, alt, width: pixels(width), height: pixels(height) };
    },
  });
  parser.end(html);
  return found;
}

const pixels = (size: string | undefined): number | undefined =>
  /^[1-9]\d*$/.test(size ?? '') ? Number(size) : undefined;

/** A `<script type="application/ld+json">` of a page: its text, and the line on which it begins. */
export interface Script {
  readonly text: string;
  readonly line: number;
}

/** The scripts of a type in a page. */
export function scriptsIn(html: string, type: string): readonly Script[] {
  const found: Script[] = [];
  let text: string | undefined;
  let begin = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name !== 'script' || attributes['type']?.trim().toLowerCase() !== type) return;
      text = '';
      begin = parser.startIndex;
    },
    ontext: (part) => {
      if (text !== undefined) text += part;
    },
    onclosetag: (name) => {
      if (name === 'script' && text !== undefined) found.push({ text, line: html.slice(0, begin).split('\n').length });
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
