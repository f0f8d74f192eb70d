import { decoded, hasTags, line, oneLine, textOf } from './html.js';
import { absolute } from './html-addresses.js';
import { storyFiles, type StoryFile } from './story-files.js';
import { all, child, htmlIn, textIn, type XmlElement } from './xml.js';

/** A text, and whether it is HTML; where the format does not say, its tags tell. */
export interface StoryText {
  readonly value: string;
  readonly isHtml: boolean;
  /** What addresses in it are relative to. */
  readonly base: string | undefined;
}

/** What a date was written as, from the best source to the worst. */
export type Written = readonly string[];

/** What RSS 2.0, RSS 1.0 and Atom have in common. Addresses are absolute where anything is known to make them so. */
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

/** What a feed says of itself, and its stories. */
export interface Stories {
  readonly title: string | undefined;
  readonly homePage: string | undefined;
  readonly language: string | undefined;
  readonly stories: readonly Story[];
}

/** Is this the element at the top of a feed? */
export const isFeed = ({ name }: XmlElement): boolean => /^((atom:)?feed|rss|rdf:rdf|channel)$/.test(name);

/** The stories of the element at the top of a feed. */
export function storiesIn(root: XmlElement): Stories {
  if (/feed$/.test(root.name)) return feedStories(root, root, all(root, 'entry', 'atom:entry'));
  const channels = all(root, 'channel');
  // RSS 1.0 and 0.90 have their items beside the channel.
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

/** Drupal writes `<time datetime="…">` where the date should be. */
const dateIn = (text: string): string =>
  text.includes('<') ? (/\sdatetime="([^"<>]{1,100})"/.exec(text.slice(0, 1000))?.[1] ?? textOf(text)) : text;

/** Where a feed or a story is to be read: `<link>` of RSS, a link of Atom to the same in another form. */
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

/** The first of several elements that holds anything. */
function contentIn(entry: XmlElement, ...names: readonly string[]): StoryText | undefined {
  for (const element of names.flatMap((name) => all(entry, name))) {
    const found = textOfElement(element);
    if (!found?.value.trim()) continue;
    const { value, isHtml = hasTags(value) } = found;
    // Where the format does not say that it is text, references are characters of a text.
    const isText = found.isHtml === undefined && !isHtml;
    const written = isText ? decoded(value).trim() : value.trim();
    // What begins with a tag then is HTML that was encoded twice.
    return { value: written, isHtml: isHtml || (isText && FIRST_TAG.test(written)), base: element.base };
  }
  return undefined;
}

const FIRST_TAG = /^<(p|div|span|h[1-6]|ul|ol|table|img|a|br|strong|section|article|figure)[\s/>]/i;

/** The text of an element; `isHtml` is what the format says about it, if it says anything. */
function textOfElement(
  element: XmlElement | undefined,
): { readonly value: string; readonly isHtml: boolean | undefined } | undefined {
  if (!element || element.attributes['src']) return undefined;
  const { type = '', mode = '' } = element.attributes;
  if (element.children.length || /xhtml/i.test(type)) return { value: bodyOf(htmlIn(element)), isHtml: true };
  const value = withoutCdata(element.text);
  if (element.name === 'content:encoded' || /html/i.test(type)) return { value, isHtml: true };
  if (/^text(\/plain)?$/i.test(type) && mode !== 'escaped') return { value, isHtml: false };
  // Base64, and kinds of data that no reader shows.
  return /^(?!text\/)[a-z]+\/[^\s]+$/i.test(type) ? undefined : { value, isHtml: undefined };
}

/** Programs that encode what is CDATA already leave its marks in the text. */
const withoutCdata = (text: string): string => /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(text)?.[1] ?? text;

/** What stands in the `<div>` around XHTML. */
const bodyOf = (html: string): string => /^\s*<div[^<>]*>([\s\S]*)<\/div>\s*$/.exec(html)?.[1] ?? html;

/** The words beside a film: they describe the film, and there are no others. */
function aboutMedia(entry: XmlElement): StoryText | undefined {
  const group = child(entry, 'media:group') ?? entry;
  const isPicture = all(group, 'media:content').some(
    ({ attributes }) => attributes['medium'] === 'image' || attributes['type']?.startsWith('image/'),
  );
  return isPicture ? undefined : contentIn(group, 'media:description');
}

/** Whoever wrote an entry of Atom: its source, else the feed, says it for entries that do not (RFC 4287 section 4.2.1). */
function authorsIn(entry: XmlElement, head: XmlElement): readonly string[] {
  const own = authorsOf(entry);
  if (own.length || !/feed$/.test(head.name)) return own;
  const source = child(entry, 'source', 'atom:source');
  const named = source ? authorsOf(source) : [];
  return named.length ? named : authorsOf(head);
}

/** How much of an author is read, in characters: the patterns below take quadratic time. */
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
