import { timeZone } from '@kitu/core/time.js';
import { Failure } from '../failure.js';
import { isAddress, readInput } from '../net/input.js';
import { LIMITS, type Limits } from '../net/limits.js';
import { words } from '../words.js';
import { feedOf, type FeedJson, type Imported, type ImportOptions } from './imported.js';
import { IMPORTERS, type ImportKind } from './importers.js';

/** How to import a source; documents that it links to are read with the same limits. */
export type SourceOptions = Omit<ImportOptions, 'read'> & { readonly limits?: Limits };

/** Reads a source and turns it into entries of a feed. */
export async function readSource(kind: ImportKind, source: string, options: SourceOptions): Promise<Imported> {
  const { limits = LIMITS, zone } = options;
  if (!timeZone(zone)) {
    throw new Failure('zone', words(`Die Zeitzone „${zone}“ gibt es nicht.`, `There is no time zone “${zone}”.`));
  }
  const trusted = isAddress(source) ? { trusted: new URL(source).hostname } : {};
  const first = await readInput(kind === 'wordpress' ? wordpressAddress(source) : source, limits);
  return IMPORTERS[kind](first, {
    ...options,
    read: (next, question) => {
      // A document in a file may link to the web, a document from the web never to a file.
      if (!isAddress(next))
        throw new Failure(
          'link-refused',
          words(
            `${source} verweist auf ${next}; gelesen wird nur, was mit https:// beginnt.`,
            `${source} links to ${next}; only what begins with https:// is read.`,
          ),
        );
      return readInput(next, limits, { ...trusted, ...(isAddress(source) ? {} : { trusted: '' }), ...question });
    },
  });
}

/** The address of the posts of a WordPress site of which only the home page is given. */
const wordpressAddress = (source: string): string =>
  isAddress(source) && !/\/wp-json\/|[?&]rest_route=/.test(source)
    ? new URL('wp-json/wp/v2/posts?per_page=50&_embed=author,wp:featuredmedia,wp:term', source.replace(/\/?$/, '/'))
        .href
    : source;

/** Reads a source and makes a whole feed of it. */
export async function importSource(
  kind: ImportKind,
  source: string,
  options: SourceOptions,
): Promise<{ readonly feed: FeedJson; readonly problems: Imported['problems'] }> {
  const { problems, ...imported } = await readSource(kind, source, options);
  return { feed: feedOf(imported, options.now, options.zone), problems };
}
