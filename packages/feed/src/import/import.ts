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

/** How to import a source; documents that it links to are read within the same limits. */
export type SourceOptions = Omit<ImportOptions, 'read' | 'budget'> & {
  readonly limits?: Limits;
  /** Sent with every request to the origin of the source, and to no other. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What must not be shown in any message, beside the keys in the address. */
  readonly secrets?: readonly string[] | undefined;
};

/**
 * Reads a source and turns it into entries of a feed.
 *
 * @throws Failure - when it cannot be read, or costs more than the limits allow.
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
  // An importer that goes on without a document must not make half a source look like a whole one.
  if (budget.failure) throw budget.failure;
  // An address in a table is meant for the site that publishes it, wherever the table lies.
  return /^(jsonld|wordpress|oparl)$/.test(kind) ? withAddressesFrom(imported, first.address) : imported;
}

/** How to ask for the documents of a source; users and passwords in its address become a header. */
function questionFor(
  source: string,
  headers: Readonly<Record<string, string>>,
  budget: Budget,
): { readonly source: string; readonly question: Question } {
  if (!isAddress(source) || !URL.canParse(source)) return { source, question: { budget, trusted: '' } };
  const { url, secret } = withoutCredentials(new URL(source), { origin: new URL(source).origin, headers });
  return { source: url.href, question: { budget, secret, trusted: url.hostname } };
}

/** Reads a document that a source links to. A document in a file may link to the web, none may link to a file. */
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
