import { object } from '@kitu/core/parse.js';
import { HOME_ZONE } from '@kitu/core/time.js';
import { requireFeed } from '../check/check.js';
import { Document } from '../check/document.js';
import { readSource, type SourceOptions } from '../import/import.js';
import type { Imported } from '../import/imported.js';
import { Budget } from '../net/budget.js';
import { readInput } from '../net/input.js';
import type { Limits } from '../net/limits.js';
import { hidingSecrets, secretsIn } from '../net/secrets.js';
import type { DateEntry } from '../import/entries.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { Config, Source } from './config.js';
import { feedPart } from './feed-part.js';
import { earliestFirst, isOver, newestFirst } from './order.js';
import type { Part } from './state.js';
import { validPart, type ValidPart } from './valid-part.js';

/** Reads one source: its entries without errors, and what had to be left out. */
export async function loadSource(
  source: Source,
  { timeZone: zone = HOME_ZONE, months = 12, home_page_url: home }: Omit<Config, 'sources'>,
  now: number,
  limits: Limits,
): Promise<ValidPart> {
  const { problems, ...imported } =
    source.kind === 'feed'
      ? await loadFeed(source, limits, zone)
      : await readSource(source.kind, source.from, optionsFor(source, { now, limits, zone, months }));
  const base = /^https?:/.test(source.from) ? source.from : (home ?? 'https://feed.invalid/');
  const most = Math.min(source.limit ?? MOST, MOST);
  const { dates } = imported;
  const part = dates && dates.length > MOST ? { ...imported, dates: coming(dates, now) } : imported;
  const valid = validPart(limited(part, most, now), base, now, zone);
  return { part: valid.part, problems: [...problems, ...tooMany(part, source), ...valid.problems] };
}

/**
 * How many entries of a section a build takes from one source. It writes 500 of all sources together, so more would
 * only need memory.
 */
export const MOST = 2000;

const coming = (dates: readonly DateEntry[], now: number): readonly DateEntry[] =>
  earliestFirst(dates).filter((date) => !isOver(date, now));

function tooMany({ items, dates, courses, board }: Part, { limit = Infinity }: Source): readonly Problem[] {
  const most = Math.max(...[items, dates, courses, board].map((entries) => entries?.length ?? 0));
  const message = words(
    `Die Quelle hat ${most} Einträge; gelesen werden die ersten ${MOST}.`,
    `The source has ${most} entries; the first ${MOST} are read.`,
  );
  return most > MOST && limit > MOST ? [{ severity: 'warning', code: 'too-many', message }] : [];
}

const optionsFor = (
  { as = 'courses', mapping = {}, sheet, headers, secrets }: Source,
  options: Pick<SourceOptions, 'now' | 'limits' | 'zone' | 'months'>,
): SourceOptions => ({ ...options, as, mapping, sheet, headers, secrets });

/** A JSON Feed as it is; its entries may have fields that no importer writes. */
const loadFeed = ({ from, headers = {}, secrets = [] }: Source, limits: Limits, zone: string): Promise<Imported> =>
  hidingSecrets([...secretsIn(from), ...secrets], async () => {
    const secret = URL.canParse(from) ? { origin: new URL(from).origin, headers } : undefined;
    const { text: source, address } = await readInput(from, limits, { budget: new Budget(limits), secret });
    const document = new Document(source, address);
    requireFeed(document);
    return feedPart(object(document.json), address, zone);
  });

/** The first entries of each section; of news the newest, of dates the next ones. */
const limited = (part: Part, limit: number, now: number): Part => ({
  ...part,
  ...(part.items ? { items: newestFirst(part.items).slice(0, limit) } : {}),
  ...(part.dates ? { dates: (part.dates.length > limit ? coming(part.dates, now) : part.dates).slice(0, limit) } : {}),
  ...(part.courses ? { courses: part.courses.slice(0, limit) } : {}),
  ...(part.board ? { board: part.board.slice(0, limit) } : {}),
});
