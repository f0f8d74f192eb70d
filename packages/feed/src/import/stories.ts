import type { AtomFeed, RdfFeed, RssFeed } from 'feedsmith';
import { isHtml, line } from './html.js';
import type { Imported } from './imported.js';

/** What the three formats have in common. */
export interface Story {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly html: string | undefined;
  readonly teaser: string | undefined;
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly tags: readonly (string | undefined)[];
  readonly files: readonly StoryFile[];
  readonly language?: string | undefined;
}

/** A file that comes with a story. */
export interface StoryFile {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly length?: number | undefined;
}

type Loose<T> = { readonly [Name in keyof T]?: T[Name] };

/** What RSS says of itself. */
export const rssHead = (feed: Loose<RssFeed.Feed<string> & RdfFeed.Feed<string>>): Omit<Imported, 'problems'> => ({
  title: line(feed.title),
  homePage: feed.link,
  language: 'language' in feed ? feed.language : feed.dc?.languages?.[0],
});

/** What Atom says of itself. */
export const atomHead = (feed: Loose<AtomFeed.Feed<string>>): Omit<Imported, 'problems'> => ({
  title: line(feed.title?.value),
  homePage: feed.links?.find(({ rel }) => !rel || rel === 'alternate')?.href,
});

/** An item of RSS 2.0. */
export const rssStory = (item: Loose<RssFeed.Item<string>>): Story => ({
  id: item.guid?.value,
  url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
  title: item.title,
  html: item.content?.encoded,
  teaser: item.description,
  published: item.pubDate ?? item.dc?.dates?.[0],
  modified: item.atom?.updated,
  authors: [...(item.authors ?? []).map(({ name }) => name), ...(item.dc?.creators ?? [])],
  tags: (item.categories ?? []).map(({ name }) => name),
  files: [
    ...(item.enclosures ?? []),
    ...(item.media?.contents ?? []).map(({ url, type, fileSize }) => ({ url, type, length: fileSize })),
    ...thumbnails(item.media?.thumbnails),
  ],
});

const thumbnails = (found: readonly { readonly url?: string }[] | undefined): readonly StoryFile[] =>
  (found ?? []).map(({ url }) => ({ url, type: 'image/*' }));

/** An item of RSS 1.0. */
export const rdfStory = (item: Loose<RdfFeed.Item<string>>): Story => ({
  id: item.rdf?.about ?? item.link,
  url: item.link,
  title: item.title,
  html: item.content?.encoded,
  teaser: item.description,
  published: item.dc?.dates?.[0],
  modified: undefined,
  authors: item.dc?.creators ?? [],
  tags: item.dc?.subjects ?? [],
  files: [],
});

/** An entry of Atom. */
export function atomStory(entry: Loose<AtomFeed.Entry<string>>): Story {
  const { content, summary } = entry;
  const isPlain = content?.type === 'text' || (content?.type === undefined && !isHtml(content?.value ?? ''));
  return {
    id: entry.id,
    url: entry.links?.find(({ rel }) => !rel || rel === 'alternate')?.href,
    title: entry.title?.value,
    html: isPlain ? undefined : content?.value,
    teaser: summary?.value ?? (isPlain ? content?.value : undefined),
    published: entry.published ?? entry.updated,
    modified: entry.updated,
    authors: (entry.authors ?? []).map(({ name }) => name),
    tags: (entry.categories ?? []).map(({ label, term }) => label ?? term),
    files: [
      ...(entry.links ?? [])
        .filter(({ rel }) => rel === 'enclosure')
        .map(({ href, type, length }) => ({ url: href, type, length })),
      ...thumbnails(entry.media?.thumbnails),
    ],
    language: entry.xml?.lang,
  };
}
