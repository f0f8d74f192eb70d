import { decoded, hasTags, line, oneLine, textOf } from './html.js';
import { absolute } from './html-addresses.js';
import { storyFiles, type StoryFile } from './story-files.js';
import { all, child, htmlIn, textIn, type XmlElement } from './xml.js';

/** A text, and whether it is HTML. If the format does not say so, this depends on the tags in it. */
export interface StoryText {
  readonly value: string;
  readonly isHtml: boolean;
  /** The base of relative addresses in it. */
  readonly base: string | undefined;
}

/** All forms in which a date is given, the most reliable first. */
export type Written = readonly string[];

/** The common fields of RSS 2.0, RSS 1.0 and Atom. Addresses are absolute, if a base is known. */
export interface Story {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly content: StoryText | undefined;
  readonly teaser: StoryText | undefined;
  readonly published: Written;
  readonly modified: Written;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly files: readonly StoryFile[];
  readonly language: string | undefined;
  readonly line: number;
  readonly isClosed: boolean;
}

/** The fields of a feed itself, and its stories. */
export interface Stories {
  readonly title: string | undefined;
  readonly homePage: string | undefined;
  readonly language: string | undefined;
  readonly stories: readonly Story[];
}

/** Is this the root element of a feed? */
export const isFeed = ({ name }: XmlElement): boolean => /^((atom:)?feed|rss|rdf:rdf|channel)$/.test(name);

/** The stories of a feed, given its root element. */
export function storiesIn(root: XmlElement): Stories {
  if (/feed$/.test(root.name)) return feedStories(root, root, all(root, 'entry', 'atom:entry'));
  const channels = all(root, 'channel');
  // RSS 1.0 and 0.90 have their items next to the channel, not in it.
  const items = [...channels, root].flatMap((element) => all(element, 'item'));
  return feedStories(root, channels[0] ?? root, items);
}

function feedStories(root: XmlElement, head: XmlElement, entries: readonly XmlElement[]): Stories {
  return {
    title: titleOf(head),
    homePage: pageOf(head),
    language: textIn(head, 'language', 'dc:language') ?? head.language ?? root.language,
    stories: entries.map((entry) => story(entry, head)),
  };
}

function story(entry: XmlElement, head: XmlElement): Story {
  const guid = child(entry, 'guid');
  const id = textIn(entry, 'guid', 'id', 'atom:id')?.trim() ?? entry.attributes['rdf:about'];
  const isLink = guid ? guid.attributes['ispermalink'] !== 'false' && /^(https?:|\/)/.test(id ?? '') : false;
  return {
    id,
    url: pageOf(entry) ?? (id && isLink ? absolute(id, entry.base) : undefined),
    title: titleOf(entry),
    content: contentIn(entry, 'content:encoded', 'content', 'atom:content', 'xhtml:body', 'body'),
    teaser: contentIn(entry, 'description', 'summary', 'atom:summary', 'itunes:summary') ?? aboutMedia(entry),
    published: dates(
      entry,
      ...[
        'pubdate',
        'dc:date',
        'published',
        'atom:published',
        'dcterms:issued',
        'dcterms:created',
        'issued',
        'atom:issued',
      ],
      ...['created', 'atom:created', 'date', 'updated', 'atom:updated', 'modified', 'atom:modified'],
    ),
    modified: dates(entry, 'updated', 'atom:updated', 'dcterms:modified', 'modified', 'atom:modified'),
    authors: authorsIn(entry, head),
    tags: [
      ...all(entry, 'category', 'dc:subject', 'atom:category').flatMap(
        ({ text, attributes }) => line(attributes['label'] ?? (text.trim() || attributes['term'])) ?? [],
      ),
    ],
    files: storyFiles(entry),
    language: textIn(entry, 'dc:language') ?? entry.language,
    line: entry.line,
    isClosed: entry.isClosed,
  };
}

const dates = (entry: XmlElement, ...names: readonly string[]): Written =>
  names.flatMap((name) => dateIn(textIn(entry, name) ?? '') || []);

/** The date in `<time datetime="…">`, which Drupal writes into the date element. */
const dateIn = (text: string): string =>
  text.includes('<') ? (/\sdatetime="([^"<>]{1,100})"/.exec(text.slice(0, 1000))?.[1] ?? textOf(text)) : text;

/** The page of a feed or story: `<link>` of RSS, or Atom's link to the HTML version. */
function pageOf(element: XmlElement): string | undefined {
  const { language } = element;
  const found = all(element, 'link', 'atom:link').flatMap(({ text, attributes, base }) => {
    const { href = text.trim(), rel = 'alternate', type = 'text/html', hreflang = '' } = attributes;
    if (rel.toLowerCase() !== 'alternate' || !href) return [];
    const isOwn = !hreflang || !language || hreflang.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase();
    return { url: absolute(href, base), isPage: /html/i.test(type), isOwn };
  });
  const pages = found.filter(({ isPage }) => isPage);
  return (pages.find(({ isOwn }) => isOwn) ?? pages[0] ?? found[0])?.url;
}

function titleOf(element: XmlElement): string | undefined {
  const found = textOfElement(child(element, 'title', 'atom:title') ?? child(element, 'dc:title', 'media:title'));
  if (!found) return undefined;
  return found.isHtml === undefined ? line(found.value) : oneLine(found.isHtml ? textOf(found.value) : found.value);
}

/** The content of the first element that is not empty. */
function contentIn(entry: XmlElement, ...names: readonly string[]): StoryText | undefined {
  for (const element of names.flatMap((name) => all(entry, name))) {
    const found = textOfElement(element);
    if (!found?.value.trim()) continue;
    const { value, isHtml = hasTags(value) } = found;
    // If neither the format nor tags say that it is HTML, it is text whose character references are decoded.
    const isText = found.isHtml === undefined && !isHtml;
    const written = isText ? decoded(value).trim() : value.trim();
    // If the decoded text begins with a tag, it was HTML that had been escaped twice.
    return { value: written, isHtml: isHtml || (isText && FIRST_TAG.test(written)), base: element.base };
  }
  return undefined;
}

const FIRST_TAG = /^<(p|div|span|h[1-6]|ul|ol|table|img|a|br|strong|section|article|figure)[\s/>]/i;

/** The text of an element; `isHtml` as far as the format defines it. */
function textOfElement(
  element: XmlElement | undefined,
): { readonly value: string; readonly isHtml: boolean | undefined } | undefined {
  if (!element || element.attributes['src']) return undefined;
  const { type = '', mode = '' } = element.attributes;
  if (element.children.length || /xhtml/i.test(type)) return { value: bodyOf(htmlIn(element)), isHtml: true };
  const value = withoutCdata(element.text);
  if (element.name === 'content:encoded' || /html/i.test(type)) return { value, isHtml: true };
  if (/^text(\/plain)?$/i.test(type) && mode !== 'escaped') return { value, isHtml: false };
  // Base64 and other content types that cannot be shown as text.
  return /^(?!text\/)[a-z]+\/[^\s]+$/i.test(type) ? undefined : { value, isHtml: undefined };
}

/** Removes the CDATA marks that remain in the text if a program has also escaped the CDATA section. */
const withoutCdata = (text: string): string => /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(text)?.[1] ?? text;

/** The content of the `<div>` that wraps XHTML. */
const bodyOf = (html: string): string => /^\s*<div[^<>]*>([\s\S]*)<\/div>\s*$/.exec(html)?.[1] ?? html;

/** The description of a video, used as text. That of a picture is no text of the story. */
function aboutMedia(entry: XmlElement): StoryText | undefined {
  const group = child(entry, 'media:group') ?? entry;
  const isPicture = all(group, 'media:content').some(
    ({ attributes }) => attributes['medium'] === 'image' || attributes['type']?.startsWith('image/'),
  );
  return isPicture ? undefined : contentIn(group, 'media:description');
}

/** The authors of an Atom entry: its own, else those of its source, else those of the feed (RFC 4287 section 4.2.1). */
function authorsIn(entry: XmlElement, head: XmlElement): readonly string[] {
  const own = authorsOf(entry);
  if (own.length || !/feed$/.test(head.name)) return own;
  const source = child(entry, 'source', 'atom:source');
  const named = source ? authorsOf(source) : [];
  return named.length ? named : authorsOf(head);
}

/** The longest author text that is read, in characters: the patterns below take quadratic time. */
const AUTHOR = 500;

/** Names of authors, without their mail addresses. */
const authorsOf = (entry: XmlElement): readonly string[] => {
  const found = all(entry, 'author', 'atom:author', 'dc:creator', 'itunes:author').flatMap((author) => {
    const written = (textIn(author, 'name', 'atom:name') ?? author.text).trim().slice(0, AUTHOR);
    // „redaktion@stadt.example (Pressestelle)“ and „Pressestelle <redaktion@stadt.example>“
    const name = /^\S+@\S+\s*\(([^()]*)\)$/.exec(written)?.[1] ?? written.replace(/<?[^\s<>]+@[^\s<>]+>?/, '');
    return line(name) ?? [];
  });
  return [...new Set(found)];
};
