import { isObject, list, object, text, type Raw } from '@kitu/core/parse.js';
import { Document } from '../check/document.js';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { DateEntry, ImageEntry, NewsEntry } from './entries.js';
import { line } from './html.js';
import type { Imported, ImportOptions } from './imported.js';
import { dateOf } from './schema-org.js';

/** How many pages are read at most, so that an endless list has an end. */
const PAGES = 20;

/** Posts of WordPress become news; events of The Events Calendar become dates. */
export async function importWordPress(input: Input, options: ImportOptions): Promise<Imported> {
  const problems: Problem[] = [];
  const items: NewsEntry[] = [];
  const dates: DateEntry[] = [];
  let page: Input | undefined = input;
  for (let count = 0; page && count < PAGES; count++) {
    const { json } = new Document(page.text, page.address);
    const events = object(json)['events'];
    if (!Array.isArray(json) && !Array.isArray(events)) throw notWordPress(page.address, json);
    for (const raw of list(Array.isArray(json) ? json : []).filter(isObject)) keep(items, post(raw), raw, problems);
    for (const raw of list(events).filter(isObject)) keep(dates, event(raw), raw, problems);
    const next = nextPage(page, json);
    page = next ? await options.read(next) : undefined;
  }
  if (page)
    problems.push({
      severity: 'warning',
      code: 'pages',
      message: words(`Nach ${PAGES} Seiten wurde aufgehört zu lesen.`, `Reading was stopped after ${PAGES} pages.`),
    });
  return { items, ...(dates.length ? { dates } : {}), problems };
}

function keep<Entry>(entries: Entry[], entry: Entry | undefined, raw: Raw, problems: Problem[]): void {
  if (entry) entries.push(entry);
  else
    problems.push({
      severity: 'error',
      code: 'dropped',
      value: text(raw['link'] ?? raw['url'] ?? raw['id']),
      message: words(
        'Ein Beitrag ohne Titel oder Beginn wurde weggelassen.',
        'A post without title or start was left out.',
      ),
    });
}

/** Events name the address of their next page; posts the number of pages in a header. */
function nextPage({ answer, address }: Input, json: unknown): string | undefined {
  const named = object(json)['next_rest_url'];
  if (typeof named === 'string') return named;
  if (!answer || !Array.isArray(json)) return undefined;
  const url = new URL(address);
  const current = Number(url.searchParams.get('page') ?? 1);
  // A hundred posts are plenty for a page of news.
  const last = Math.min(2, Number(answer.headers['x-wp-totalpages'] ?? 1));
  url.searchParams.set('page', String(current + 1));
  return current < last ? url.href : undefined;
}

/** `title.rendered` and its like. */
const rendered = (value: unknown): string | undefined => {
  const found = object(value)['rendered'];
  return typeof found === 'string' && found.trim() ? found : undefined;
};

/** WordPress gives times in UTC without saying so. */
const utc = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:]{8}$/.test(value) ? `${value}Z` : undefined;

function post(raw: Raw): NewsEntry | undefined {
  const title = line(rendered(raw['title']));
  const html = rendered(raw['content']);
  const url = text(raw['link'], 2048);
  const id = rendered(raw['guid']) ?? url ?? text(raw['id']);
  if (!id || !(title ?? html)) return undefined;
  const embedded = object(raw['_embedded']);
  const image = featured(object(list(embedded['wp:featuredmedia'])[0]));
  return {
    id,
    url,
    title,
    ...(html ? { content_html: html } : { content_text: title ?? '' }),
    summary: line(rendered(raw['excerpt'])?.replace(/\[&hellip;\]|\[…\]/, '…')),
    image: image?.url,
    date_published: utc(raw['date_gmt']),
    date_modified: utc(raw['modified_gmt']),
    authors: list(embedded['author']).flatMap((author) => {
      const name = text(object(author)['name']);
      return name ? { name } : [];
    }),
    tags: list(embedded['wp:term'])
      .flatMap((terms) => list(terms))
      .flatMap((term) => line(text(object(term)['name'])) ?? []),
    _kitu: image ? { image: { ...image, url: undefined } } : undefined,
  };
}

/** The picture of a post, with its smaller renditions. */
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

/** An event brings schema.org with it; where it does not, its own fields have other names. */
function event(raw: Raw): DateEntry | undefined {
  const venue = object(raw['venue']);
  return dateOf({
    '@id': raw['global_id'] ?? raw['url'] ?? raw['id'],
    name: raw['title'],
    description: raw['description'],
    url: raw['url'],
    startDate: text(raw['start_date'])
      ?.replace(' ', 'T')
      .slice(0, raw['all_day'] === true ? 10 : 16),
    endDate: text(raw['end_date'])
      ?.replace(' ', 'T')
      .slice(0, raw['all_day'] === true ? 10 : 16),
    timeZone: raw['timezone'],
    image: object(raw['image'])['url'],
    keywords: list(raw['categories']).map((category) => object(category)['name']),
    location: venue['venue']
      ? {
          name: venue['venue'],
          address: { streetAddress: venue['address'], postalCode: venue['zip'], addressLocality: venue['city'] },
        }
      : undefined,
  });
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
