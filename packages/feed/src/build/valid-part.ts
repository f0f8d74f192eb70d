import { checkFeed } from '../check/check.js';
import { sectionOf, type SectionName } from '../check/sections.js';
import { feedOf } from '../import/imported.js';
import type { Problem } from '../problem.js';
import type { Part } from './state.js';

/** The entries of a part without errors, and what had to be left out for that. */
export interface ValidPart {
  readonly part: Part;
  readonly problems: readonly Problem[];
}

/**
 * Leaves out the entries of a part that have errors, so that one bad entry does not hold back all others; each is
 * told.
 *
 * @param base - What relative addresses are relative to.
 */
export function validPart(part: Part, base: string, now: number, zone: string): ValidPart {
  const text = JSON.stringify(feedOf({ homePage: base, ...part }, now, zone));
  const errors = checkFeed(text, base, now).problems.filter(
    ({ severity, code }) => severity === 'error' && code !== 'too-many' && code !== 'too-large',
  );
  const bad = new Set(errors.flatMap(({ path = [] }) => placeOf(path)));
  const keep = (section: SectionName) => (_: unknown, place: number) => !bad.has(`${section} ${place}`);
  const { items, dates, courses, board, ...head } = part;
  return {
    part: {
      ...head,
      ...(items ? { items: items.filter(keep('items')) } : {}),
      ...(dates ? { dates: dates.filter(keep('dates')) } : {}),
      ...(courses ? { courses: courses.filter(keep('courses')) } : {}),
      ...(board ? { board: board.filter(keep('board')) } : {}),
    },
    problems: errors.map(({ line: _, ...problem }) => problem),
  };
}

function placeOf(path: readonly (string | number)[]): readonly string[] {
  const [section, place] = sectionOf(path) ?? [];
  return section ? [`${section.name} ${place}`] : [];
}
