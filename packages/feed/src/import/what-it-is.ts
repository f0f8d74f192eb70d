import { words, type Words } from '../words.js';
import { feedsIn } from './html.js';

/** How much of a page is searched for addresses of feeds, in characters. */
const HEAD = 500_000;

/**
 * Explains what a document is, if it could not be read as the expected format, and what to do.
 *
 * @param wanted - The feed types to suggest, if the page names such feeds.
 */
export function whatItIs(text: string, address: string, wanted: RegExp): Words {
  const begin = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (!begin) return words('Das Dokument ist leer.', 'The document is empty.');
  const known = KINDS.find(([pattern]) => pattern.test(begin));
  if (known) return known[1];
  const shown = JSON.stringify(text.slice(0, 60));
  return /<!doctype html|<html|<head|<body/i.test(begin)
    ? page(text, address, wanted)
    : words(`Es beginnt mit ${shown}.`, `It begins with ${shown}.`);
}

/** A web page instead of a feed is the most common mistake; often the page names its feed. */
function page(text: string, address: string, wanted: RegExp): Words {
  const named = feedsIn(text.slice(0, HEAD))
    .filter(({ type }) => wanted.test(type))
    .map(({ href }) => (URL.canParse(href, address) ? new URL(href, address).href : href));
  return named.length
    ? words(
        `Es ist eine Seite; sie nennt diesen Feed: ${named.join(', ')}`,
        `It is a page; it names this feed: ${named.join(', ')}`,
      )
    : words(
        'Es ist eine Seite (HTML), und sie nennt keinen Feed. Verlangt sie eine Anmeldung?',
        'It is a page (HTML), and it names no feed. Does it ask for a login?',
      );
}

const KINDS: readonly (readonly [RegExp, Words])[] = [
  [
    /^BEGIN:VCALENDAR/i,
    words('Es ist ein Kalender: kitu-feed import ics …', 'It is a calendar: kitu-feed import ics …'),
  ],
  [
    /^(<\?xml[^>]*>\s*)?(<!--[^<>]*-->\s*)?<(rss|feed|rdf:RDF)[\s>]/i,
    words('Es ist RSS oder Atom: kitu-feed import rss …', 'It is RSS or Atom: kitu-feed import rss …'),
  ],
  [
    /^(<\?xml[^>]*>\s*)?<(urlset|sitemapindex)[\s>]/i,
    words(
      'Es ist eine Sitemap: Sie nennt Seiten, aber keine Meldungen.',
      'It is a sitemap: it names pages, but no news.',
    ),
  ],
  [
    /^(<\?xml[^>]*>\s*)?<opml[\s>]/i,
    words(
      'Es ist eine Liste von Feeds (OPML); gebraucht wird die Adresse eines Feeds (xmlUrl) daraus.',
      'It is a list of feeds (OPML); what is needed is the address of one of them (xmlUrl).',
    ),
  ],
  [
    /^\{[^{}]*jsonfeed\.org\/version/i,
    words(
      'Es ist ein JSON Feed: In kitu.config.json heißt die Art einer solchen Quelle "kind": "feed".',
      'It is a JSON Feed: in kitu.config.json the kind of such a source is "kind": "feed".',
    ),
  ],
];
