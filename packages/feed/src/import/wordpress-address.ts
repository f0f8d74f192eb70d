import { Parser } from 'htmlparser2';
import { Failure } from '../failure.js';
import { isAddress, type Input } from '../net/input.js';
import { words } from '../words.js';

/** The link relation of the WordPress REST API, in a header and in pages. */
const RELATION = 'https://api.w.org/';
const POSTS = 'wp/v2/posts';

type Read = (address: string) => Promise<Input>;

/**
 * Reads the first page of posts or events of a WordPress site. The given address may be that of the API, of the site,
 * of one of its pages, or a file.
 */
export async function readWordPress(source: string, read: Read): Promise<Input> {
  if (!isAddress(source) || !URL.canParse(source)) return read(source);
  if (isInterface(source)) return read(listAddress(source));
  try {
    const input = await read(
      listAddress(postsOf(new URL('wp-json/', source.replace(/[?#].*$/s, '').replace(/\/?$/, '/')))),
    );
    if (/^\s*[[{]/.test(input.text)) return input;
    return await discovered(source, read);
  } catch (cause) {
    // The API is not at its usual address: the page itself may link to it.
    if (!(cause instanceof Failure) || cause.code !== 'status' || cause.cause !== 404) throw cause;
    return discovered(source, read);
  }
}

const isInterface = (source: string): boolean => /\/wp-json(\/|$|\?)|[?&]rest_route=/.test(source);

/** Finds the API by a link in the page. Sites with plain permalinks or in a subfolder need this. */
async function discovered(source: string, read: Read): Promise<Input> {
  const page = await read(source);
  const root = inHeader(page.answer?.headers['link']) ?? inPage(page.text);
  if (!root || !URL.canParse(root, page.address)) throw notFound(source);
  return read(listAddress(postsOf(new URL(root, page.address))));
}

/** The API address in a Link header: `<https://stadt.example/wp-json/>; rel="https://api.w.org/"`. */
function inHeader(header: string | readonly string[] | undefined): string | undefined {
  const links = [header ?? []]
    .flat()
    .join(',')
    .split(/,\s*(?=<)/);
  return links.find((link) => link.includes(RELATION))?.match(/^\s*<([^<>]*)>/)?.[1];
}

function inPage(html: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag: (name, { rel, href }) => {
      if (name === 'link' && rel === RELATION) found ??= href;
    },
  });
  parser.end(html);
  return found;
}

/** The address of the posts, given the root of the API. */
function postsOf(root: URL): string {
  const route = root.searchParams.get('rest_route');
  if (route === null) root.pathname = `${root.pathname.replace(/\/?$/, '/')}${POSTS}`;
  else root.searchParams.set('rest_route', `/${POSTS}`);
  return root.href;
}

/** Adds the needed parameters to the address of a list: a hundred entries per page (fifty for events). */
function listAddress(address: string): string {
  const url = new URL(address);
  const route = url.searchParams.get('rest_route') ?? url.pathname.split('/wp-json').at(-1) ?? '';
  if (/^\/?$/.test(route)) return listAddress(postsOf(url));
  if (/\/wp\/v2\/\w+\/?$/.test(route)) {
    if (!url.searchParams.has('_embed')) url.searchParams.set('_embed', 'author,wp:featuredmedia,wp:term');
    if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', '100');
  } else if (/\/tribe\/events\/v1\/events\/?$/.test(route) && !url.searchParams.has('per_page'))
    url.searchParams.set('per_page', '50');
  // The slash stays unescaped: WordPress accepts it, and some servers reject `%2F`.
  return url.href.replace(
    /(rest_route=)([^&#]*)/,
    (_, name: string, value: string) => name + value.replace(/%2F/gi, '/'),
  );
}

const notFound = (source: string): Failure =>
  new Failure(
    'no-wordpress',
    words(
      `${source}: Hier ist keine REST-Schnittstelle von WordPress, und die Seite nennt keine. Vielleicht gibt es sie unter …/wp-json/wp/v2/posts oder …/?rest_route=/wp/v2/posts. Ist sie gesperrt, bleibt: kitu-feed import rss …/feed/`,
      `${source}: there is no REST interface of WordPress here, and the page names none. Perhaps it is at …/wp-json/wp/v2/posts or …/?rest_route=/wp/v2/posts. Where it is closed there still is: kitu-feed import rss …/feed/`,
    ),
  );
