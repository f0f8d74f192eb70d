import { timeZone } from '@kitu/core/time.js';
import { Failure } from '../failure.js';
import { Budget } from '../net/budget.js';
import { withoutCredentials, type Question } from '../net/download.js';
import { isAddress, readInput, webAddress, type Input } from '../net/input.js';
import { LIMITS, type Limits } from '../net/limits.js';
import { hidingSecrets, secretsIn } from '../net/secrets.js';
import { words } from '../words.js';
import { withAddressesFrom } from './addresses.js';
import { feedOf, type FeedJson, type Imported, type ImportOptions } from './imported.js';
import { IMPORTERS, type ImportKind } from './importers.js';
import { readWordPress } from './wordpress-address.js';

/** How to import a source. Documents that it links to are read within the same limits. */
export type SourceOptions = Omit<ImportOptions, 'read' | 'budget'> & {
  readonly limits?: Limits;
  /** Sent with every request to the origin of the source, and to no other. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Texts that must not appear in any message, in addition to the keys in the address. */
  readonly secrets?: readonly string[] | undefined;
};

/**
 * Reads a source and turns it into entries of a feed.
 *
 * @throws Failure - if it cannot be read or exceeds the limits.
 */
export function readSource(kind: ImportKind, given: string, options: SourceOptions): Promise<Imported> {
  const source = webAddress(given);
  return hidingSecrets([...secretsIn(source), ...(options.secrets ?? [])], () => read(kind, source, options));
}

async function read(kind: ImportKind, given: string, options: SourceOptions): Promise<Imported> {
  const { limits = LIMITS, headers = {}, zone } = options;
  if (!timeZone(zone)) {
    throw new Failure('zone', words(`Die Zeitzone „${zone}“ gibt es nicht.`, `There is no time zone “${zone}”.`));
  }
  const budget = new Budget(limits);
  const { source, question } = questionFor(given, headers, budget);
  const readFirst = (address: string): Promise<Input> => readInput(address, limits, question);
  const first = kind === 'wordpress' ? await readWordPress(source, readFirst) : await readFirst(source);
  const importer = await IMPORTERS[kind]();
  const imported = await importer(first, {
    ...options,
    budget,
    read: (next, more) => readLinked(next, source, limits, { ...question, ...more }),
  });
  // Some importers continue without a linked document; a used-up budget must not make a partial source look complete.
  if (budget.failure) throw budget.failure;
  // Addresses in a table refer to the publisher's website, not to the place where the table is stored.
  return /^(jsonld|wordpress|oparl)$/.test(kind) ? withAddressesFrom(imported, first.address) : imported;
}

/** The request options for the documents of a source; user and password in its address become a header. */
function questionFor(
  source: string,
  headers: Readonly<Record<string, string>>,
  budget: Budget,
): { readonly source: string; readonly question: Question } {
  if (!isAddress(source) || !URL.canParse(source)) return { source, question: { budget, trusted: '' } };
  const { url, secret } = withoutCredentials(new URL(source), { origin: new URL(source).origin, headers });
  return { source: url.href, question: { budget, secret, trusted: url.hostname } };
}

/** Reads a linked document. A local file may link to the web, but no document may link to a local file. */
async function readLinked(next: string, source: string, limits: Limits, question: Question): Promise<Input> {
  if (isAddress(next)) return readInput(next, limits, question);
  throw new Failure(
    'link-refused',
    words(
      `${source} verweist auf ${next}; gelesen wird nur, was mit https:// beginnt.`,
      `${source} links to ${next}; only what begins with https:// is read.`,
    ),
  );
}

/** Reads a source and makes a whole feed of it. */
export async function importSource(
  kind: ImportKind,
  source: string,
  options: SourceOptions,
): Promise<{ readonly feed: FeedJson; readonly problems: Imported['problems'] }> {
  const { problems, ...imported } = await readSource(kind, source, options);
  return { feed: feedOf(imported, options.now, options.zone), problems };
}
