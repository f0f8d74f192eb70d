import type { Entry } from '@kitu/core/feed.js';
import { ENTRY_LIMIT } from '@kitu/core/read-feed.js';
import { isObject, list, object, type Raw } from '@kitu/core/parse.js';
import type { Path, Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import type { Document } from './document.js';
import { entriesOf, lacking, readAlone, SECTIONS, type Section } from './sections.js';

/** Reports entries that the widgets leave out, and why. The widgets' own reading functions decide. */
export const droppedEntries = (document: Document): readonly Problem[] =>
  SECTIONS.flatMap((section) => droppedIn(document, section));

function droppedIn(document: Document, section: Section): readonly Problem[] {
  const entries = entriesOf(document.json, section);
  const feed = section.parse(document.json, document.base);
  if (!entries || !feed.items) return [];
  const alone = (entry: unknown): Entry | undefined => readAlone(document.json, section, entry, document.base);
  const dropped = new Set(feed.dropped);
  // Compared by `id`, because the widget sorts entries.
  const places = new Map<string, number>();
  entries.slice(0, ENTRY_LIMIT).forEach((entry, place) => {
    const id = dropped.has(place) ? undefined : alone(entry)?.id;
    if (id !== undefined && !places.has(id)) places.set(id, place);
  });
  const left = feed.dropped.map((place) => {
    const path = [...section.path, place];
    const read = alone(entries[place]);
    const first = (read && places.get(read.id)) ?? 0;
    return read
      ? repeatedProblem(document, path, [...section.path, first])
      : droppedProblem(document, path, section.needs, (changed) => alone(changed) !== undefined);
  });
  return [
    ...left,
    ...tooMany(document, section.path, entries.length),
    ...innerDropped(document, section, entries, dropped),
  ];
}

/** Reports runs and seats that are left out although their entry is shown. */
function innerDropped(
  document: Document,
  section: Section,
  entries: readonly unknown[],
  dropped: ReadonlySet<number>,
): readonly Problem[] {
  const { inner } = section;
  if (!inner) return [];
  const shown = entries.flatMap((entry, place) =>
    place < ENTRY_LIMIT && !dropped.has(place) ? { entry: object(entry), place } : [],
  );
  return shown.flatMap(({ entry, place }): readonly Problem[] => {
    const raws = list(entry[inner.name]);
    const item = readAlone(document.json, section, entry, document.base);
    if (!item || inner.read(item).length === raws.length) return [];
    const isList = Array.isArray(entry[inner.name]);
    const path = (element: number): Path => [...section.path, place, inner.name, ...(isList ? [element] : [])];
    const alone = (raw: unknown): Entry | undefined => {
      const whole = readAlone(document.json, section, { ...entry, [inner.name]: [raw] }, document.base);
      return whole && inner.read(whole)[0];
    };
    return [
      ...elementsDropped(document, raws, path, inner.needs, alone),
      ...tooMany(document, path(0).slice(0, -1), raws.length),
    ];
  });
}

function elementsDropped(
  document: Document,
  raws: readonly unknown[],
  path: (place: number) => Path,
  needs: Raw,
  alone: (raw: unknown) => Entry | undefined,
): readonly Problem[] {
  const places = new Map<string, number>();
  return raws.slice(0, ENTRY_LIMIT).flatMap((raw, place): readonly Problem[] => {
    const read = alone(raw);
    if (!read) return [droppedProblem(document, path(place), needs, (changed) => alone(changed) !== undefined)];
    // An element without an `id` of its own is never a duplicate.
    const before =
      object(raw)['id'] === undefined && object(raw)['url'] === undefined ? undefined : places.get(read.id);
    if (before !== undefined) return [repeatedProblem(document, path(place), path(before))];
    places.set(read.id, place);
    return [];
  });
}

const FIELD: Readonly<Record<string, Words>> = {
  id: words('„id“ (oder „url“) fehlt', '“id” (or “url”) is missing'),
  title: words(
    'nichts zu zeigen: „title“, „summary“, „content_text“ und „content_html“ sind leer',
    'nothing to show: “title”, “summary”, “content_text” and “content_html” are empty',
  ),
  name: words('„name“ fehlt', '“name” is missing'),
  startDate: words(
    '„startDate“ fehlt oder ist nicht lesbar. Erlaubt sind 2027-03-02, 2026-12-08T10:00 und 2026-12-08T10:00:00+01:00',
    '“startDate” is missing or cannot be read. Allowed are 2027-03-02, 2026-12-08T10:00 and 2026-12-08T10:00:00+01:00',
  ),
  role: words('weder „person“ noch „role“ ist angegeben', 'neither “person” nor “role” is given'),
};

function droppedProblem(document: Document, path: Path, needs: Raw, isRead: (entry: unknown) => boolean): Problem {
  const entry = document.at(path);
  const fields = lacking(entry, needs, isRead);
  const because = (language: 'de' | 'en'): string =>
    fields.map((field) => FIELD[field]?.[language] ?? field).join('; ') ||
    NO_OBJECT[isObject(entry) ? 'unreadable' : 'other'][language];
  // The value that prevents the entry is more helpful than the whole entry.
  const culprit = fields.find((field) => object(entry)[field] !== undefined);
  return document.problem(
    'error',
    'dropped',
    culprit ? [...path, culprit] : path,
    words(`Der Eintrag wird nicht gezeigt: ${because('de')}.`, `The entry is not shown: ${because('en')}.`),
  );
}

const NO_OBJECT = {
  other: words('Er ist kein Objekt { … }', 'It is no object { … }'),
  unreadable: words('Er ist nicht lesbar', 'It cannot be read'),
};

function repeatedProblem(document: Document, path: Path, before: Path): Problem {
  const line = document.line(before);
  return document.problem(
    'error',
    'repeated-id',
    path,
    words(
      `Der Eintrag wird nicht gezeigt: Seine Kennung steht schon in Zeile ${line}. Jeder Eintrag braucht eine eigene „id“.`,
      `The entry is not shown: its identity is that of line ${line}. Every entry needs an “id” of its own.`,
    ),
  );
}

function tooMany(document: Document, path: Path, length: number): readonly Problem[] {
  if (length <= ENTRY_LIMIT) return [];
  const more = length - ENTRY_LIMIT;
  return [
    document.problem(
      'error',
      'too-many',
      [...path, ENTRY_LIMIT],
      words(
        `Von hier an werden ${more} Einträge nicht gezeigt: Gelesen werden die ersten ${ENTRY_LIMIT}. Bitte ältere Einträge weglassen oder auf weitere Feeds verteilen.`,
        `From here on ${more} entries are not shown: the first ${ENTRY_LIMIT} are read. Please leave out older entries, or spread them over further feeds.`,
      ),
    ),
  ];
}
