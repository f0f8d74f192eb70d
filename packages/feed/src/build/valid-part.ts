import { checkFeed } from '../check/check.js';
import { without } from '../check/fields.js';
import { sectionOf, type SectionName } from '../check/sections.js';
import { feedOf } from '../import/imported.js';
import type { Path, Problem } from '../problem.js';
import type { Part } from './state.js';

/** The valid entries of a part, and what had to be left out. */
export interface ValidPart {
  readonly part: Part;
  readonly problems: readonly Problem[];
}

/** How often the rest is checked again after something was left out: one error may hide another. */
const ROUNDS = 4;

/**
 * Leaves out of a part what no widget would show: a field that cannot be read, an entry that would not be shown at all.
 * One bad value does not remove its entry, and one bad entry not the others. Each is reported.
 *
 * @param base - What relative addresses are relative to.
 */
export function validPart(part: Part, base: string, now: number, zone: string): ValidPart {
  const problems: Problem[] = [];
  let valid = part;
  for (let round = 1; round <= ROUNDS; round++) {
    const errors = errorsOf(valid, base, now, zone);
    if (!errors.length) break;
    // In later rounds the indexes differ from those of the document.
    if (round === 1) problems.push(...errors.map(({ line: _, ...problem }) => problem));
    valid = withoutAll(
      valid,
      errors.map(({ path = [], code }) => placeOf(path, code, round === ROUNDS)),
    );
  }
  return { part: valid, problems };
}

const errorsOf = (part: Part, base: string, now: number, zone: string): readonly Problem[] =>
  checkFeed(JSON.stringify(feedOf({ homePage: base, ...part }, now, zone)), base, now).problems.filter(
    ({ severity, code }) => severity === 'error' && code !== 'too-many' && code !== 'too-large',
  );

/** The path to remove, within the section. */
function placeOf(path: Path, code: string, isLast: boolean): Path {
  const [section, place] = sectionOf(path) ?? [];
  if (!section || place === undefined) return [];
  const depth = section.path.length;
  const inner = path.slice(depth + 1);
  const isElement = code === 'dropped' && LISTS.test(String(inner[0]));
  // For an entry that is not shown, the path may be that of the value that prevents it.
  const isWhole = isLast || !inner.length || (code === 'dropped' && !isElement);
  return [section.name, place, ...(isWhole ? [] : isElement ? inner.slice(0, 2) : inner)];
}

/** Lists in entries whose elements are dropped one by one. */
const LISTS = /^(hasCourseInstance|membership)$/;

/** A part without the values at some paths. The last are removed first, so that the other indexes stay valid. */
function withoutAll(part: Part, paths: readonly Path[]): Part {
  const unique = new Map(paths.filter(({ length }) => length).map((path) => [JSON.stringify(path), path]));
  const isGone = (path: Path): boolean =>
    path.some((_, depth) => depth > 0 && depth < path.length && unique.has(JSON.stringify(path.slice(0, depth))));
  const last = [...unique.values()].filter((path) => !isGone(path)).sort(fromTheEnd);
  const entries = new Map<string, unknown[]>();
  for (const [name, place = 0, ...inner] of last) {
    const list = entries.get(String(name)) ?? [...(part[name as SectionName] ?? [])];
    if (inner.length) list[Number(place)] = without(list[Number(place)], inner);
    else list.splice(Number(place), 1);
    entries.set(String(name), list);
  }
  return { ...part, ...Object.fromEntries(entries) };
}

function fromTheEnd(a: Path, b: Path): number {
  for (const [depth, step] of a.entries()) {
    const other = b[depth];
    if (step !== other)
      return typeof step === 'number' && typeof other === 'number' ? other - step : `${step}` < `${other}` ? -1 : 1;
  }
  return 0;
}
