import { FeedError } from './feed-error.js';
import { fetchJson, parseJson } from './fetch-json.js';
import { findAll, pagesOwn } from './find-all.js';

/** Where a feed comes from, and its JSON, which may still be on its way. */
export interface FeedSource {
  /** What the feed names is relative to this address: the feed's own, or the page's where the page holds the feed. */
  readonly address: string;
  readonly json: unknown;
}

/**
 * Asks for the feed that a widget names.
 *
 * @param src - Its address; `#id` of a `<script type="application/json">` in the page; or nothing, for the
 * `<link rel="alternate" type="application/feed+json">` in the head of the page. Without any it throws a {@link FeedError}.
 * @param base - The address of the page, to which `src` is relative.
 */
export function openFeed(src: string, base: string): FeedSource {
  const named = src || pagesOwn();
  if (!named) throw new FeedError('no-address', '', 'Das Attribut src fehlt.');
  if (named.startsWith('#')) {
    return { address: base, json: parseJson(document.getElementById(named.slice(1))?.textContent ?? '', named) };
  }
  const { href, protocol } = toUrl(named, base);
  // Browsers use a preloaded answer only for a request with the same credentials. Without a preload, no cookies are
  // sent.
  const hinted = findAll<HTMLLinkElement>('link[as="fetch"]').some((link) => link.href === href);
  return {
    address: protocol === 'data:' ? base : href,
    json: fetchJson(href, hinted ? 'same-origin' : 'omit'),
  };
}

function toUrl(address: string, base: string): URL {
  try {
    return new URL(address, base);
  } catch (cause) {
    throw new FeedError('no-address', address, 'Das Attribut src nennt keine Adresse.', { cause });
  }
}
