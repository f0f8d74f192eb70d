import { language } from '@kitu/core/parse.js';
import { Failure } from '../failure.js';
import { isAddress, type Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import { guardEntry } from './each-entry.js';
import type { ImageEntry, NewsEntry } from './entries.js';
import { absoluteHtml, isRelative } from './html-addresses.js';
import { decoded, oneLine, pictureIn, textOf } from './html.js';
import { identitiesOf } from './identities.js';
import type { Imported, ImportOptions } from './imported.js';
import { isFeed, storiesIn, type Stories, type Story, type StoryText } from './stories.js';
import { attachmentsOf, pictureOf } from './story-files.js';
import { whatItIs } from './what-it-is.js';
import { WrittenDates, type DatePlace } from './written-dates.js';
import { all, readXml, type XmlElement } from './xml.js';

/** Imports RSS 2.0, RSS 1.0 (RDF) and Atom as news. */
export function importRss(input: Input, { zone }: ImportOptions): Imported {
  const { stories, ...head } = parse(input);
  const problems: Problem[] = [];
  if (!stories.length) problems.push(NO_ITEMS);
  const whole = [...stories.entries()]
    .filter(([place, story]) => isWhole(story, place, problems))
    .map(([place, story]) => [place, withWebAddress(story, place, problems)] as const);
  const { ids, shared } = identitiesOf(
    whole.map(([, { id, url, ...story }]) => ({ id: id ?? url ?? story.title, url, words: wordsOf(story) })),
  );
  if (shared) problems.push(sharedIds(shared));
  const dates = new WrittenDates(zone);
  const items = whole.flatMap(([place, story], index) => {
    const known = { title: nameOf(story), path: ['item', place], line: story.line };
    return (
      guardEntry(
        problems,
        () => known,
        () => newsItem(story, ids[index] ?? '', head.language, dates, known),
      ) ?? []
    );
  });
  problems.push(...dates.problems, ...relatives(items), ...unknownEntities(input.text, items));
  return { ...head, language: languageOf(head.language), items: items.filter(isFirst(problems)), problems };
}

/** The content of a story, to tell stories with the same identity apart. */
const wordsOf = ({ title, content, teaser, published }: Omit<Story, 'id' | 'url'>): string =>
  JSON.stringify([title, content?.value, teaser?.value, published]);

const nameOf = ({ title, url, id }: Story): string => title ?? url ?? id ?? '';

function parse({ text, address }: Input): Stories {
  // The query of the address is removed: it may hold a secret key, and relative addresses do not depend on it.
  const top = readXml(text, isAddress(address) ? address.replace(/[?#].*$/s, '') : undefined).find(isFeed);
  if (!top) throw noFeed(text, address);
  const feed = storiesIn(top);
  if (isAddress(address)) return feed;
  // A local file has no web address: its own `self` link or home page serves as the base.
  const site = [selfOf(top), feed.homePage].find((found) => found && isAddress(found));
  const again = site && readXml(text, site).find(isFeed);
  return again ? storiesIn(again) : feed;
}

/** The address (`rel="self"`) that a feed gives for itself. */
const selfOf = (top: XmlElement): string | undefined =>
  [top, ...all(top, 'channel')]
    .flatMap((element) => all(element, 'link', 'atom:link'))
    .find(({ attributes }) => attributes['rel'] === 'self' && isAddress(attributes['href'] ?? ''))?.attributes['href'];

function noFeed(text: string, address: string): Failure {
  const { de, en } = whatItIs(text, address, /rss|atom/);
  return new Failure(
    'not-rss',
    words(`${address} ist kein RSS und kein Atom. ${de}`, `${address} is neither RSS nor Atom. ${en}`),
  );
}

/** Is a story complete and not empty? If not, this is reported. */
function isWhole(
  { title, content, teaser, isClosed, line: begin }: Story,
  place: number,
  problems: Problem[],
): boolean {
  const problem = (message: Words): Problem => ({
    severity: 'error',
    code: 'dropped',
    path: ['item', place],
    line: begin,
    message,
  });
  if (!isClosed) problems.push(problem(CUT_OFF));
  else if (!(title ?? content ?? teaser)) problems.push(problem(EMPTY));
  return isClosed && (title ?? content ?? teaser) !== undefined;
}

/** Removes and reports the address of a story if it is no web address. */
function withWebAddress(story: Story, place: number, problems: Problem[]): Story {
  const { url, line: begin } = story;
  if (!url || isRelative(url) || isAddress(url)) return story;
  problems.push({
    severity: 'warning',
    code: 'no-web-address',
    path: ['item', place],
    line: begin,
    value: url.slice(0, 200),
    message: words(
      `„${nameOf(story)}“: Die Adresse (link) führt auf keine Seite und fehlt.`,
      `“${nameOf(story)}”: the address (link) leads to no page and is missing.`,
    ),
  });
  return { ...story, url: undefined };
}

const LANGUAGES: Readonly<Record<string, string>> = { deutsch: 'de', german: 'de', englisch: 'en', english: 'en' };

/** A language tag: `de-DE` for `de_DE`, `de` for „Deutsch“. */
const languageOf = (written: string | undefined): string | undefined =>
  language(LANGUAGES[written?.trim().toLowerCase() ?? ''] ?? written?.trim().replaceAll('_', '-'));

/** Reports entities that the document declares itself: they are not expanded and stay in the text as written. */
function unknownEntities(text: string, items: readonly NewsEntry[]): readonly Problem[] {
  const declared = [...text.slice(0, 20_000).matchAll(/<!ENTITY\s+([\w.-]{1,60})\s/g)].map(
    ([, name = '']) => `&${name};`,
  );
  const written = declared.length ? JSON.stringify(items) : '';
  const [value] = declared.filter((name) => decoded(name) === name && written.includes(name));
  const message = words(
    'Abkürzungen, die das Dokument selbst erklärt (<!ENTITY …>), werden nicht aufgelöst und bleiben im Text stehen.',
    'Abbreviations that the document declares itself (<!ENTITY …>) are not resolved and stay in the text.',
  );
  return value ? [{ severity: 'warning', code: 'unknown-entity', value, message }] : [];
}

const NO_ITEMS: Problem = {
  severity: 'warning',
  code: 'no-items',
  message: words('Der Feed enthält keine Meldung.', 'The feed holds no item.'),
};
const EMPTY = words(
  'Eine Meldung ohne Titel und Text wurde weggelassen.',
  'An item without title and text was left out.',
);
const CUT_OFF = words(
  'Das Dokument endet mitten in dieser Meldung; sie wurde weggelassen. Wurde es ganz übertragen?',
  'The document ends in the middle of this item; it was left out. Was all of it transferred?',
);

const sharedIds = (count: number): Problem => ({
  severity: 'warning',
  code: 'repeated-id',
  path: ['item'],
  message: words(
    `${count} Meldungen teilen sich ihre Kennung (guid, id) mit anderen; unterschieden werden sie nach Adresse oder Text.`,
    `${count} items share their identity (guid, id) with others; they are told apart by address or text.`,
  ),
});

/** A filter that keeps the first of several copies of a story. */
function isFirst(problems: Problem[]): (item: NewsEntry) => boolean {
  const seen = new Set<string>();
  return ({ id }) => {
    if (!seen.has(id)) return Boolean(seen.add(id));
    const message = words('Diese Meldung steht zweimal im Feed.', 'This item is in the feed twice.');
    problems.push({ severity: 'note', code: 'repeated-id', path: ['item'], value: id, message });
    return false;
  };
}

/** Reports addresses that stay relative and cannot work on other sites. */
function relatives(items: readonly NewsEntry[]): readonly Problem[] {
  const found = items.find(({ url, image }) => [url, image].some((address) => address && isRelative(address)));
  const message = words(
    'Adressen ohne Rechnernamen bleiben, wie sie sind: Das Dokument nennt weder xml:base noch seine Website. Aus dem Netz gelesen gelten sie ab seiner Adresse.',
    'Addresses without a host stay as they are: the document names neither xml:base nor its site. Read from the web they count from its address.',
  );
  return found ? [{ severity: 'warning', code: 'relative-address', value: found.url ?? found.image, message }] : [];
}

function newsItem(
  story: Story,
  id: string,
  feedLanguage: string | undefined,
  dates: WrittenDates,
  place: DatePlace,
): NewsEntry {
  const { title, url, authors, tags, files } = story;
  const content = contentOf(story);
  const picture = described(pictureOf(files), pictureIn(content.content_html ?? ''));
  const published = dates.read(story.published, place);
  return {
    id,
    url,
    title,
    ...content,
    image: picture?.url,
    date_published: published,
    date_modified: dates.read(story.modified, place),
    authors: authors.map((name) => ({ name })),
    tags,
    language: languageOf(story.language) === languageOf(feedLanguage) ? undefined : languageOf(story.language),
    attachments: attachmentsOf(files),
    _kitu: picture ? { image: { ...picture, url: undefined } } : undefined,
  };
}

const summaryOf = ({ value, isHtml }: StoryText): string | undefined => oneLine(isHtml ? textOf(value) : value);

/** The picture of a story; a missing description is taken from the same picture in the text. */
const described = (beside: ImageEntry | undefined, within: ImageEntry | undefined): ImageEntry | undefined =>
  beside && beside.url === within?.url ? { ...within, ...beside, alt: beside.alt ?? within?.alt } : (beside ?? within);

/** The text of a story. If it has only a teaser, this is the text, and there is no summary. */
function contentOf({
  content,
  teaser,
  title,
  url,
}: Story): Pick<NewsEntry, 'content_html' | 'content_text' | 'summary'> {
  const main = content ?? teaser;
  if (!main) return { content_text: title };
  const summary = content && teaser ? summaryOf(teaser) : undefined;
  return main.isHtml
    ? { content_html: absoluteHtml(main.value, main.base, url), summary }
    : { content_text: main.value, summary };
}
