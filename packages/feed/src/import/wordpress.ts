import { isObject, list, object, text, type Raw } from '@kitu/core/parse.js';
import { ENTRY_LIMIT } from '@kitu/core/read-feed.js';
import { Document } from '../check/document.js';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { comingDates } from './coming.js';
import { distinctDates } from './distinct-dates.js';
import { eachEntry, type EntryPlace } from './each-entry.js';
import type { DateEntry, ImageEntry, NewsEntry } from './entries.js';
import { line } from './html.js';
import type { Imported, ImportOptions } from './imported.js';
import { Shortcodes, summaryOf } from './wordpress-text.js';
import { eventDate } from './wordpress-event.js';
import { readTime } from './written-dates.js';

/** The most pages that are read, in case a list never ends. */
const PAGES = 20;

/** Imports posts of WordPress as news, and events of The Events Calendar as dates. */
export async function importWordPress(input: Input, options: ImportOptions): Promise<Imported> {
  const problems: Problem[] = [];
  const items: NewsEntry[] = [];
  const dates: DateEntry[] = [];
  const shortcodes = new Shortcodes();
  let next: string | undefined;
  for (let page: Input | undefined = input, count = 1; page; count++) {
    const { json } = new Document(page.text, page.address);
    const events = object(json)['events'];
    if (!Array.isArray(json) && !Array.isArray(events)) throw notWordPress(page.address, json);
    const posts = list(Array.isArray(json) ? json : []).filter(isObject);
    items.push(
      ...eachEntry(posts, problems, placeOf, (raw) => {
        if (!isClosed(raw)) return post(raw, options.zone, shortcodes) ?? lost(raw, problems);
        problems.push(closed(raw));
        return undefined;
      }),
    );
    const how = { zone: options.zone, problems };
    const raws = list(events).filter(isObject);
    dates.push(
      ...eachEntry(raws, problems, placeOf, (raw) => {
        if (!isClosed(raw) && raw['hide_from_listings'] !== true) return eventDate(raw, how) ?? lost(raw, problems);
        problems.push(closed(raw));
        return undefined;
      }),
    );
    next = nextPage(page, json);
    // The newest entries come first, and widgets read no more than this number.
    if (items.length >= ENTRY_LIMIT || count >= PAGES) page = undefined;
    else page = next ? await options.read(next) : undefined;
    if (page) next = undefined;
  }
  if (next) problems.push(notAll(items.length + dates.length, input));
  const kept = comingDates(distinctDates(dates), options.now, problems);
  problems.push(...shortcodes.problems);
  return { items, ...(kept.length ? { dates: kept } : {}), problems };
}

const placeOf = (raw: Raw): EntryPlace => ({
  title: line(rendered(raw['title']) ?? text(raw['title'])),
  date: text(raw['date'] ?? raw['start_date']),
  value: addressOf(raw),
});

const addressOf = (raw: Raw): string | undefined => text(raw['link'] ?? raw['url'] ?? raw['id'], 2048);

function lost(raw: Raw, problems: Problem[]): undefined {
  problems.push({
    severity: 'error',
    code: 'dropped',
    value: addressOf(raw),
    message: words(
      'Ein Beitrag ohne Titel oder lesbaren Beginn wurde weggelassen.',
      'A post without title or readable start was left out.',
    ),
  });
}

/** Is a post not public: protected by a password, private, or a draft? */
const isClosed = (raw: Raw): boolean =>
  [raw['content'], raw['excerpt']].some((field) => object(field)['protected'] === true) ||
  /^(private|draft|pending|future|trash)$/.test(text(raw['status']) ?? '');

const closed = (raw: Raw): Problem => ({
  severity: 'note',
  code: 'protected',
  value: addressOf(raw),
  message: words(
    'Ein Eintrag, den ein Passwort schützt oder der nicht veröffentlicht ist, wurde weggelassen.',
    'An entry that a password protects, or that is not published, was left out.',
  ),
});

const notAll = (count: number, { answer }: Input): Problem => {
  const total = text(answer?.headers['x-wp-total']);
  const of = total ? [` von ${total}`, ` of ${total}`] : ['', ''];
  return {
    severity: 'note',
    code: 'pages',
    message: words(
      `Gelesen wurden ${count}${of[0]} Einträge, die neuesten; mehr zeigt kein Baustein.`,
      `${count}${of[1]} entries were read, the newest; no widget shows more.`,
    ),
  };
};

/** The next page: events name its address; posts give the number of pages in a header, or a `next` link. */
function nextPage({ answer, address }: Input, json: unknown): string | undefined {
  const named = object(json)['next_rest_url'];
  if (typeof named === 'string') return named.trim() || undefined;
  if (!answer || !Array.isArray(json) || !json.length) return undefined;
  const pages = Number(answer.headers['x-wp-totalpages']);
  if (!pages) return nextLink(answer.headers['link']);
  const url = new URL(address);
  const current = Number(url.searchParams.get('page') ?? 1);
  url.searchParams.set('page', String(current + 1));
  return current < pages ? url.href : undefined;
}

/** `<https://stadt.example/wp-json/wp/v2/posts?page=2>; rel="next"` */
const nextLink = (header: string | readonly string[] | undefined): string | undefined =>
  [header ?? []]
    .flat()
    .join(',')
    .split(/,\s*(?=<)/)
    .find((link) => /;\s*rel="?next"?/.test(link))
    ?.match(/^\s*<([^<>]*)>/)?.[1];

/** `title.rendered` and its like. */
const rendered = (value: unknown): string | undefined => {
  const found = object(value)['rendered'];
  return typeof found === 'string' && found.trim() ? found : undefined;
};

/** The `_gmt` time is UTC but has no `Z`; the local time is in the zone of the site. */
function timeOf(gmt: unknown, local: unknown, zone: string): string | undefined {
  const isTime = (value: unknown): value is string =>
    typeof value === 'string' && /^[12]\d{3}-\d\d-\d\dT[\d:]{8}$/.test(value);
  if (isTime(gmt)) return `${gmt}Z`;
  return isTime(local) ? readTime(local, zone) : undefined;
}

function post(raw: Raw, zone: string, shortcodes: Shortcodes): NewsEntry | undefined {
  const title = line(shortcodes.without(rendered(raw['title'])));
  const html = shortcodes.without(rendered(raw['content']));
  const summary = summaryOf(shortcodes.without(rendered(raw['excerpt'])));
  const url = text(raw['link'], 2048);
  const id = rendered(raw['guid']) ?? url ?? text(raw['id']);
  if (!id || !(title ?? html)) return undefined;
  const embedded = object(raw['_embedded']);
  const image = featured(object(list(embedded['wp:featuredmedia'])[0]));
  return {
    id,
    url,
    title,
    ...(html ? { content_html: html } : { content_text: summary ?? title ?? '' }),
    summary,
    image: image?.url ?? text(raw['jetpack_featured_media_url'], 2048),
    date_published: timeOf(raw['date_gmt'], raw['date'], zone),
    date_modified: timeOf(raw['modified_gmt'], raw['modified'], zone),
    authors: list(embedded['author']).flatMap((author) => {
      const name = line(text(object(author)['name']));
      return name ? { name } : [];
    }),
    tags: list(embedded['wp:term'])
      .flatMap((terms) => list(terms))
      .flatMap((term) => line(text(object(term)['name'])) ?? []),
    _kitu: image ? { image: { ...image, url: undefined } } : undefined,
  };
}

/** The featured image of a post, with its smaller sizes. */
function featured(media: Raw): ImageEntry | undefined {
  const url = text(media['source_url'], 2048);
  if (!url) return undefined;
  const details = object(media['media_details']);
  const size = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);
  const thumbnail = Object.values(object(details['sizes'])).flatMap((rendition) => {
    const { source_url: smaller, width, height } = object(rendition);
    const pixels = size(width);
    return typeof smaller === 'string' && pixels && smaller !== url
      ? [{ url: smaller, width: pixels, height: size(height) }]
      : [];
  });
  return {
    url,
    alt: text(media['alt_text']),
    caption: line(rendered(media['caption'])),
    width: size(details['width']),
    height: size(details['height']),
    thumbnail: thumbnail.sort((a, b) => a.width - b.width),
  };
}

function notWordPress(address: string, json: unknown): Failure {
  const message = line(text(object(json)['message']));
  return new Failure(
    'not-wordpress',
    words(
      `${address} ist keine Liste von Beiträgen.${message ? ` WordPress sagt: „${message}“.` : ''} Richtig ist die Adresse der Website, oder …/wp-json/wp/v2/posts, oder …/wp-json/tribe/events/v1/events.`,
      `${address} is no list of posts.${message ? ` WordPress says: “${message}”.` : ''} Right is the address of the site, or …/wp-json/wp/v2/posts, or …/wp-json/tribe/events/v1/events.`,
    ),
  );
}
