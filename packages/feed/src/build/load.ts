import { isObject, language, list, object, text, type Raw } from '@kitu/core/parse.js';
import { HOME_ZONE } from '@kitu/core/time.js';
import { checkFeed } from '../check/check.js';
import { Document } from '../check/document.js';
import { readSource } from '../import/import.js';
import type { Imported } from '../import/imported.js';
import { readInput } from '../net/input.js';
import type { Limits } from '../net/limits.js';
import type { Config, Source } from './config.js';
import type { Part } from './state.js';

/** Reads one source. */
export async function loadSource(source: Source, config: Config, now: number, limits: Limits): Promise<Imported> {
  const imported =
    source.kind === 'feed'
      ? await loadFeed(source, now, limits)
      : await readSource(source.kind, source.from, {
          now,
          limits,
          zone: config.timeZone ?? HOME_ZONE,
          months: config.months ?? 12,
          as: source.as ?? 'courses',
          mapping: source.mapping ?? {},
          sheet: source.sheet,
        });
  return source.limit ? limited(imported, source.limit) : imported;
}

/** A JSON Feed as it is; its entries may have fields that no importer knows. */
async function loadFeed({ from }: Source, now: number, limits: Limits): Promise<Imported> {
  const { text: source, address } = await readInput(from, limits);
  checkFeed(source, address, now);
  const { json } = new Document(source, address);
  const feed = object(json);
  const kitu = object(feed['_kitu']);
  const sections = { items: feed['items'], dates: kitu['dates'], courses: kitu['courses'], board: kitu['board'] };
  const present = Object.entries(sections).filter(([, entries]) => Array.isArray(entries));
  return {
    title: text(feed['title']),
    homePage: text(feed['home_page_url'], 2048),
    language: language(feed['language']),
    ...(Object.fromEntries(present.map(([name, entries]) => [name, identified(list(entries))])) as Part),
    problems: [],
  };
}

/** Entries with an identity of their own, as a widget would give them one. */
const identified = (entries: readonly unknown[]): readonly Raw[] =>
  entries.filter(isObject).map((entry) => {
    const id = text(entry['id'], 2048) ?? text(entry['url'] ?? entry['external_url'], 2048) ?? text(entry['name']);
    return id ? { ...entry, id } : entry;
  });

const limited = (imported: Imported, limit: number): Imported => ({
  ...imported,
  ...(imported.items ? { items: imported.items.slice(0, limit) } : {}),
  ...(imported.dates ? { dates: imported.dates.slice(0, limit) } : {}),
  ...(imported.courses ? { courses: imported.courses.slice(0, limit) } : {}),
  ...(imported.board ? { board: imported.board.slice(0, limit) } : {}),
});
