import { isObject, object, type Raw } from '@kitu/core/parse.js';
import { pathInWords, type Path, type Problem } from '../problem.js';
import { words } from '../words.js';
import type { Document } from './document.js';
import { readAlone, sectionOf, SECTIONS } from './sections.js';
import { feedSchema } from './schema.js';
import { SchemaCheck, type Violation } from './violations.js';

let schema: SchemaCheck | undefined;

/**
 * Reports fields that the format does not allow. To find out whether the widget uses such a field nevertheless, the
 * entry is read with and without it.
 *
 * @param reported - Paths that already have a problem.
 */
export function badFields(document: Document, reported: readonly Problem[]): readonly Problem[] {
  // A dropped entry and the field that caused it are reported already.
  const known = new Set(
    reported
      .flatMap(({ path = [], code }) => (code === 'dropped' ? [path, path.slice(0, -1)] : [path]))
      .map(pathInWords),
  );
  schema ??= new SchemaCheck(feedSchema());
  return schema
    .violations(document.json)
    .filter(({ path }) => !known.has(pathInWords(path)))
    .map((violation) => problemOf(document, violation));
}

function problemOf(document: Document, { path, missing, expected }: Violation): Problem {
  const value = document.at(path);
  if (missing !== undefined) {
    const grave = (missing === 'id' && path.length <= 3) || (isInside(path) && !isRead(document, path));
    const message = words(`„${missing}“ fehlt. ${expected.de}`, `“${missing}” is missing. ${expected.en}`);
    return document.problem(grave ? 'error' : 'warning', 'missing', path, message);
  }
  if (value === null || value === '') return document.problem('warning', 'empty', path, EMPTY);
  const read = isRead(document, path);
  const [de, en] = read
    ? ['Gelesen, aber nicht nach dem Format.', 'Read, but not as in the format.']
    : ['Nicht lesbar, es fehlt in der Anzeige.', 'Not readable, it is not shown.'];
  const message = words(`${de} Erwartet: ${expected.de}`, `${en} Expected: ${expected.en}`);
  return document.problem(read ? 'warning' : 'error', read ? 'lenient' : 'unreadable', path, message);
}

const EMPTY = words(
  'Das Feld ist leer und wird übergangen. Bitte weglassen.',
  'The field is empty and passed over. Please leave it out.',
);

/** Is the path inside an entry, and not the entry itself? */
const isInside = (path: Path): boolean => path.length > (sectionOf(path)?.[0].path.length ?? Infinity) + 1;

/**
 * Does the widget show something else without the value? Lists on the way to it are cut to the one element
 * that contains it: a list of n bad elements would otherwise be read n times.
 */
function isRead(document: Document, path: Path): boolean {
  const found = sectionOf(path);
  const { json, base } = document;
  if (!found) return isHeadRead(document, path);
  const [section] = found;
  const depth = section.path.length + 1;
  const read = (raw: unknown): unknown => readAlone(json, section, raw, base);
  const [entry, inner] = narrowed(document.at(path.slice(0, depth)), path.slice(depth));
  if (!inner.length) return read(entry) !== undefined;
  const matters = (raw: unknown): boolean => !isSame(read(raw), read(without(raw, inner)));
  const top = String(inner[0]);
  // Also with this value alone: if another field has the same meaning, removing one of them changes nothing.
  return matters(entry) || matters({ ...section.needs, [top]: object(entry)[top] });
}

/** The same for a value outside all entries. `version` and `title` are for feed readers; widgets do not use them. */
function isHeadRead({ json, base }: Document, path: Path): boolean {
  if (/^(_kitu\.)?version$|^title$/.test(pathInWords(path))) return true;
  const heads = (document: unknown): unknown =>
    SECTIONS.map(({ parse }) => {
      const { notes: _, ...head } = parse(document, base);
      return head;
    });
  const [head, inner] = narrowed(withoutEntries(json), path);
  const less = without(head, inner);
  return isObject(less) && !isSame(heads(head), heads({ items: [], ...less }));
}

/** The head of a feed, with the same sections but no entries in them. */
function withoutEntries(json: unknown): Raw {
  const empty = (value: unknown): unknown => (Array.isArray(value) ? [] : value);
  const kitu = object(object(json)['_kitu']);
  const sections = SECTIONS.filter(({ name }) => name in kitu).map(({ name }) => [name, empty(kitu[name])]);
  const head = object(json);
  return {
    ...head,
    ...('items' in head ? { items: empty(head['items']) } : {}),
    ...(isObject(head['_kitu']) ? { _kitu: { ...kitu, ...Object.fromEntries(sections) } } : {}),
  };
}

/** A copy of a value in which every list on the path has only the element on the path; and the path in that copy. */
function narrowed(value: unknown, path: Path): readonly [unknown, Path] {
  const [step, ...rest] = path;
  if (step === undefined) return [value, path];
  const [inner, way] = narrowed((value as Raw | undefined)?.[step], rest);
  if (Array.isArray(value)) return [[inner], [0, ...way]];
  return isObject(value) && step in value ? [{ ...value, [step]: inner }, [step, ...way]] : [value, path];
}

/** Are two results of the same reading function the same? Their members have the same order. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A copy of a value without the part at a path. */
export function without(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (Array.isArray(value) && typeof step === 'number') {
    const items: readonly unknown[] = value;
    return rest.length ? items.with(step, without(items[step], rest)) : items.toSpliced(step, 1);
  }
  const { [String(step)]: part, ...others }: Raw = object(value);
  return rest.length ? { ...others, [String(step)]: without(part, rest) } : others;
}
