import { isObject, language, list, object, source, text, type Raw } from '@kitu/core/parse.js';
import { moment, startOf, timeZone } from '@kitu/core/time.js';
import { parseNews, type NewsItem } from '@kitu/widgets/news/feed.js';
import { generateAtomFeed, generateRssFeed, type AtomFeed, type RssFeed } from 'feedsmith';
import { absolute, absoluteHtml } from '../import/html-addresses.js';
import type { FeedJson } from '../import/imported.js';
import { isFeed } from '../import/stories.js';
import { all, readXml, textIn, type XmlElement } from '../import/xml.js';
import { xmlSafe } from './xml-safe.js';

/** The addresses of a document. */
export interface Place {
  /** The address of the feed, to which addresses in it are relative. */
  readonly base: string;
  /** The document's own address, where it is known. */
  readonly self?: string | undefined;
}

/** A news item with the further values that RSS and Atom need. */
interface Story extends NewsItem {
  readonly published: Date | undefined;
  readonly modified: Date | undefined;
  /** All of its text, as HTML whose addresses are absolute. */
  readonly body: string | undefined;
  /** Its title, else the beginning of its text. */
  readonly name: string;
  readonly files: readonly File[];
}

interface File {
  readonly url: string;
  readonly type: string;
  readonly length: number;
  readonly title?: string | undefined;
}

/** The news of a feed as RSS 2.0, with authors (Dublin Core), pictures (Media RSS and enclosures) and attachments. */
export function rssText(feed: FeedJson, { base, self }: Place): string {
  const title = text(feed['title']) ?? 'KITU';
  const rss = {
    title,
    link: homeOf(feed, base),
    description: text(feed['description'], 1000) ?? title,
    language: text(feed['language']) ?? 'de',
    ...(self ? { atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] } } : {}),
    items: stories(feed, base).map((story) => ({
      guid: { value: story.id, isPermaLink: story.id === story.url },
      title: story.name,
      link: story.url,
      description: story.summary,
      content: { encoded: story.body },
      pubDate: story.published ?? story.modified,
      categories: story.tags.map((name) => ({ name })),
      enclosures: story.files,
      dc: { creators: story.authors, ...(story.language ? { languages: [story.language] } : {}) },
      media: { contents: mediaOf(story) },
      ...(story.modified ? { atom: { updated: story.modified } } : {}),
    })),
  };
  return unpadded(generateRssFeed(xmlSafe<RssFeed.Feed<Date>>(rss), { strict: false }));
}

/**
 * The news of a feed as Atom (RFC 4287).
 *
 * @param before - The document as it was written last: an item without a date keeps the instant at which it was first
 *   seen, so that it is not new at every build.
 */
export function atomText(feed: FeedJson, { base, self }: Place, now: number, before = ''): string {
  const address = homeOf(feed, base);
  const title = text(feed['title']) ?? 'KITU';
  const seen = instantsIn(before);
  const entries = stories(feed, base).map((story) => entryOf(story, base, seen, now));
  const last = entries.reduce((latest, { updated }) => Math.max(latest, updated.getTime()), 0);
  const atom = {
    id: iriOf(address, base),
    title: { value: title, type: 'text' },
    updated: new Date(last || (seen.get('') ?? now)),
    authors: [{ name: title }],
    links: [{ href: address, rel: 'alternate' }, ...(self ? [{ href: self, rel: 'self' }] : [])],
    xml: { lang: text(feed['language']) ?? 'de' },
    entries,
  };
  return unpadded(generateAtomFeed(xmlSafe<AtomFeed.Feed<Date>>(atom), { strict: false }));
}

/** The page that the feed is about; its address may be relative to the feed. */
const homeOf = (feed: FeedJson, base: string): string => source(feed['home_page_url'], base) ?? base;

/** The library puts CDATA on lines of its own, and some readers show these lines as a part of the title. */
const unpadded = (xml: string): string =>
  xml.replace(/>\n *<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n *<\//g, ']]></');

function entryOf(story: Story, base: string, seen: ReadonlyMap<string, number>, now: number) {
  const id = iriOf(story.id, base);
  const { published, modified, summary, body } = story;
  return {
    id,
    title: { value: story.name, type: 'text' },
    published,
    updated: latest(published, modified) ?? new Date(seen.get(id) ?? Math.floor(now / 1000) * 1000),
    authors: story.authors.map((name) => ({ name })),
    links: [
      ...(story.url ? [{ href: story.url, rel: 'alternate' }] : []),
      ...story.files.map(({ url, ...file }) => ({ href: url, rel: 'enclosure', ...file })),
    ],
    ...(summary ? { summary: { value: summary, type: 'text' } } : {}),
    ...(body ? { content: { value: body, type: 'html' } } : {}),
    categories: story.tags.map((term) => ({ term })),
    media: { contents: mediaOf(story) },
    ...(story.language ? { xml: { lang: story.language } } : {}),
  };
}

/** A date of change before the date of publication is wrong, and not written. */
const latest = (published: Date | undefined, modified: Date | undefined): Date | undefined =>
  published && modified && modified < published ? published : (modified ?? published);

/** An identity as the IRI that Atom wants: itself, or a fragment of the feed's address. */
function iriOf(id: string, base: string): string {
  const isIri = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);
  return isIri ? id : `${base.replace(/#.*$/s, '')}#${encodeURIComponent(xmlSafe(id))}`;
}

/** The time of the last change of each entry of an Atom document, by `id`; that of the document itself under ''. */
function instantsIn(atom: string): ReadonlyMap<string, number> {
  const instants = new Map<string, number>();
  const top = readXml(atom, undefined).find(isFeed);
  const keep = (id: string | undefined, element: XmlElement | undefined): void => {
    const time = moment(textIn(element, 'atom:updated'));
    if (id !== undefined && time) instants.set(id, time.ms);
  };
  keep('', top);
  for (const entry of all(top, 'atom:entry')) keep(textIn(entry, 'atom:id'), entry);
  return instants;
}

function stories(feed: FeedJson, base: string): readonly Story[] {
  const zone = timeZone(object(feed['_kitu'])['timeZone']);
  const raws = new Map<string, Raw>();
  for (const raw of Array.isArray(feed['items']) ? feed['items'] : [])
    if (isObject(raw)) raws.set(text(raw['id'], 2048) ?? '', raw);
  const dateOf = (value: unknown): Date | undefined => {
    const time = moment(value, zone);
    return time && new Date(startOf(time));
  };
  const { items = [], base: site } = parseNews(feed, base);
  return items.map((item) => {
    const raw = raws.get(item.id) ?? {};
    return {
      ...item,
      published: dateOf(raw['date_published']),
      modified: dateOf(raw['date_modified']),
      body: bodyOf(item, raw['content_html']),
      language: item.language === language(feed['language']) ? undefined : item.language,
      name: item.title ?? item.summary?.slice(0, 100) ?? item.id,
      files: filesOf(item, raw['attachments'], site),
    };
  });
}

/** All of the text: a widget reads only the beginning of a long one. Plain text becomes paragraphs. */
function bodyOf(item: NewsItem, html: unknown): string | undefined {
  if (typeof html === 'string' && html.trim()) return absoluteHtml(html, item.base, item.url);
  return item.text
    ?.replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
}

const IMAGES: Readonly<Record<string, string>> = { png: 'png', gif: 'gif', webp: 'webp', avif: 'avif', svg: 'svg+xml' };

const imageType = (url: string): string =>
  `image/${IMAGES[/\.([a-z]+)$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''] ?? 'jpeg'}`;

function filesOf({ picture, attachments }: NewsItem, raws: unknown, base: string): readonly File[] {
  const types = new Map(
    list(raws).map((raw) => [absolute(text(object(raw)['url'], 2048) ?? '', base), text(object(raw)['mime_type'])]),
  );
  return [
    // RSS requires a length; 0 means that it is not known.
    ...(picture ? [{ url: picture.url, type: imageType(picture.url), length: 0 }] : []),
    ...attachments.map(({ url, title, size = 0 }) => ({
      url,
      title,
      type: types.get(url) ?? 'application/octet-stream',
      length: size,
    })),
  ];
}

/** The picture with what there is to see. */
const mediaOf = ({ picture }: Story) =>
  picture
    ? [
        {
          url: picture.url,
          medium: 'image',
          type: imageType(picture.url),
          width: picture.width,
          height: picture.height,
          ...(picture.alt ? { description: { value: picture.alt, type: 'plain' } } : {}),
          ...(picture.credit ? { credits: [{ value: picture.credit }] } : {}),
        },
      ]
    : [];
