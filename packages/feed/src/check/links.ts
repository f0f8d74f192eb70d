import { link } from '@kitu/core/parse.js';
import { Failure } from '../failure.js';
import { download } from '../net/download.js';
import { isAddress } from '../net/input.js';
import { LIMITS, type Limits } from '../net/limits.js';
import type { Path, Problem } from '../problem.js';
import { words } from '../words.js';
import type { Document } from './document.js';
import { bytesInWords } from './size.js';
import { FILES, holdsAddress, walk } from './values.js';

/** How many addresses are requested at the same time; more could overload a server. */
const AT_ONCE = 4;
/** How many addresses are requested at most. */
const AT_MOST = 500;
/** From here on a picture is slow on a telephone, in bytes. */
const HEAVY = 1_000_000;

/** Requests every address in a feed: reports dead links, unencrypted addresses and large pictures. */
export async function linkProblems(document: Document, limits: Limits = LIMITS): Promise<readonly Problem[]> {
  const places = addressesIn(document);
  const queue = [...places].slice(0, AT_MOST);
  const found: Problem[] = [];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [url, path] = next;
      if (url.startsWith('http:')) found.push(document.problem('warning', 'http-link', path, HTTP));
      found.push(...(await ask(document, url, path, { ...limits, bytes: Infinity })));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return places.size > AT_MOST ? [...found, notAsked(places.size - AT_MOST)] : found;
}

/** Every address once, with its first path in the feed. */
function addressesIn(document: Document): ReadonlyMap<string, Path> {
  const home = document.at(['home_page_url']) ?? document.at(['feed_url']);
  const base = link(home, document.base) ?? document.base;
  const places = new Map<string, Path>();
  walk(document.json, [], (path, value) => {
    const name = String(path.at(-1));
    const url = holdsAddress(name) && link(value, FILES.test(name) ? document.base : base);
    // The later address of a local file is unknown, so its relative addresses cannot be checked.
    if (url && isAddress(url) && !url.startsWith('https://feed.invalid/') && !places.has(url)) places.set(url, path);
  });
  return places;
}

async function ask(document: Document, url: string, path: Path, limits: Limits): Promise<readonly Problem[]> {
  try {
    const trusted = new URL(document.base).hostname;
    const { headers } = await download(url, limits, { method: 'HEAD', trusted });
    const bytes = Number(headers['content-length'] ?? 0);
    const isPicture = /^image\//.test(headers['content-type'] ?? '');
    return isPicture && bytes > HEAVY ? [document.problem('warning', 'heavy-picture', path, heavy(bytes))] : [];
  } catch (cause) {
    const failure = cause instanceof Failure ? cause : undefined;
    // Some servers refuse HEAD although the page exists.
    if (failure?.code === 'status' && /Status (405|501)/.test(failure.words.de)) return [];
    const why = failure?.words ?? words(String(cause), String(cause));
    return [
      document.problem(
        'warning',
        'dead-link',
        path,
        words(`Der Verweis führt ins Leere. ${why.de}`, `The link is dead. ${why.en}`),
      ),
    ];
  }
}

const HTTP = words(
  'Der Verweis ist nicht verschlüsselt (http). Bilder zeigt der Browser so nicht. Bitte https verwenden.',
  'The link is not encrypted (http). Browsers do not show pictures this way. Please use https.',
);

const heavy = (bytes: number): ReturnType<typeof words> =>
  words(
    `Das Bild hat ${bytesInWords(bytes)}. Bitte verkleinern, oder kleinere Fassungen in „thumbnail“ angeben.`,
    `The picture has ${bytesInWords(bytes)}. Please make it smaller, or give smaller renditions in “thumbnail”.`,
  );

const notAsked = (count: number): Problem => ({
  severity: 'warning',
  code: 'links-left',
  message: words(`${count} weitere Verweise wurden nicht geprüft.`, `${count} further links were not checked.`),
});
