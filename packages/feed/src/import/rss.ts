import { moment, startOf } from '@kitu/core/time.js';
import { parseFeed } from 'feedsmith';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Path, Problem } from '../problem.js';
import { words } from '../words.js';
import type { AttachmentEntry, ImageEntry, NewsEntry } from './entries.js';
import { feedsIn, isHtml, line, pictureIn } from './html.js';
import { instantText, type Imported, type ImportOptions } from './imported.js';
import { atomHead, atomStory, rdfStory, rssHead, rssStory, type Story, type StoryFile } from './stories.js';

/** RSS 2.0, RSS 1.0 (RDF) and Atom become news. */
export function importRss(input: Input, { zone }: ImportOptions): Imported {
  const { stories, ...head } = parse(input);
  const problems: Problem[] = [];
  const items = stories.flatMap((story, place) => newsItem(story, place, zone, problems) ?? []);
  problems.push(...emptyItems(input.text, stories.length));
  return { ...head, items, problems };
}

function parse({ text, address }: Input): Omit<Imported, 'problems'> & { readonly stories: readonly Story[] } {
  try {
    const { format, feed } = parseFeed(text);
    if (format === 'rss') return { ...rssHead(feed), stories: (feed.items ?? []).map(rssStory) };
    if (format === 'rdf') return { ...rssHead(feed), stories: (feed.items ?? []).map(rdfStory) };
    if (format === 'atom') return { ...atomHead(feed), stories: (feed.entries ?? []).map(atomStory) };
  } catch (cause) {
    throw noFeed(text, address, cause);
  }
  throw noFeed(text, address);
}

/** Items without any content do not reach us from the parser; they are counted in the text. */
function emptyItems(text: string, read: number): readonly Problem[] {
  const written =
    text.replace(/<!\[CDATA\[[\s\S]*?]]>|<!--[\s\S]*?-->/g, '').match(/<(\w+:)?(item|entry)[\s/>]/g)?.length ?? 0;
  const empty = written - read;
  const message = words(`${empty} leere Meldungen wurden weggelassen.`, `${empty} empty items were left out.`);
  return empty > 0 ? [{ severity: 'warning', code: 'dropped', message }] : [];
}

/** A page instead of a feed is the usual mistake; often it names its feed. */
function noFeed(text: string, address: string, cause?: unknown): Failure {
  const named = feedsIn(text.slice(0, 500_000)).map(({ href }) =>
    URL.canParse(href, address) ? new URL(href, address).href : href,
  );
  const begin = JSON.stringify(text.slice(0, 60));
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  const [de, en] = named.length
    ? [
        `Es ist eine Seite; sie nennt diesen Feed: ${named.join(', ')}`,
        `It is a page; it names this feed: ${named.join(', ')}`,
      ]
    : [`Es beginnt mit ${begin}.${why}`, `It begins with ${begin}.${why}`];
  return new Failure(
    'not-rss',
    words(`${address} ist kein RSS und kein Atom. ${de}`, `${address} is neither RSS nor Atom. ${en}`),
    { cause },
  );
}

function newsItem(story: Story, place: number, zone: string, problems: Problem[]): NewsEntry | undefined {
  const title = line(story.title);
  const content = contentOf(story, title);
  const id = story.id ?? story.url ?? title;
  const path = ['item', place];
  if (!id || !(title ?? content)) {
    problems.push({ severity: 'error', code: 'dropped', path, message: DROPPED });
    return undefined;
  }
  const published = readTime(story.published, zone);
  if (story.published && !published) problems.push(undated(title ?? id, story.published, path));
  const picture = pictureOf(story.files) ?? pictureIn(content?.content_html ?? '');
  return {
    id,
    url: story.url,
    title,
    ...content,
    image: picture?.url,
    date_published: published,
    date_modified: readTime(story.modified, zone),
    authors: story.authors.flatMap((name) => (name ? { name } : [])),
    tags: story.tags.flatMap((tag) => line(tag) ?? []),
    language: story.language,
    attachments: story.files.flatMap(attachment),
    _kitu: picture ? { image: { ...picture, url: undefined } } : undefined,
  };
}

/** The text of a story; its teaser is a summary only where there is a text beside it. */
function contentOf(
  { html, teaser }: Story,
  title: string | undefined,
): Pick<NewsEntry, 'content_html' | 'content_text' | 'summary'> | undefined {
  const short = teaser?.trim();
  if (html?.trim()) return { content_html: html, summary: line(short) };
  if (!short) return title ? { content_text: title } : undefined;
  return isHtml(short) ? { content_html: short } : { content_text: short };
}

const DROPPED = words(
  'Eine Meldung ohne Titel, Text und Adresse wurde weggelassen.',
  'An item without title, text and address was left out.',
);

const undated = (title: string, value: string, path: Path): Problem => ({
  severity: 'warning',
  code: 'unreadable-date',
  path,
  value,
  message: words(
    `„${title}“: Das Datum ist nicht lesbar; die Meldung bleibt ohne Datum.`,
    `“${title}”: the date cannot be read; the item stays undated.`,
  ),
});

/** A time as RFC 3339; of a day, its midnight. */
export function readTime(value: string | undefined, zone: string): string | undefined {
  const time = moment(value, zone);
  return time && instantText(startOf(time));
}

const isPicture = ({ type = '', url = '' }: StoryFile): boolean =>
  type.startsWith('image/') || /\.(jpe?g|png|webp|avif)$/i.test(url);

const pictureOf = (files: readonly StoryFile[]): ImageEntry | undefined => {
  const url = files.find(isPicture)?.url;
  return url ? { url } : undefined;
};

const attachment = (file: StoryFile): AttachmentEntry | [] =>
  !file.url || isPicture(file)
    ? []
    : {
        url: file.url,
        mime_type: file.type ?? 'application/octet-stream',
        ...(file.length ? { size_in_bytes: file.length } : {}),
      };
