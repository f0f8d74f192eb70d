import type { Entry } from '@kitu/core/feed.js';
import { valuesOf } from '@kitu/core/filter.js';
import type { ViewSectionName } from './view-sections.js';

/** By what visitors can choose among the entries of a section: the values of `filter`. */
export const FILTERS = {
  news: ['none', 'tags'],
  dates: ['none', 'keywords', 'places', 'organizer'],
  courses: ['none', 'keywords', 'places'],
  board: ['none', 'group'],
} as const satisfies Record<ViewSectionName, readonly string[]>;

/** What there is to choose from in a view file: by the section, and by the value of `filter`. */
export type Filters = Readonly<Partial<Record<ViewSectionName, Readonly<Record<string, readonly string[]>>>>>;

/** German and English sort alike. */
const { compare } = new Intl.Collator('de', { numeric: true });

/** All values of a section, in their order: a printer in PHP cannot sort. */
export const filtersOf = (section: ViewSectionName, entries: readonly Entry[]): Filters => ({
  [section]: Object.fromEntries(
    FILTERS[section]
      .slice(1)
      .map((field) => [field, [...new Set(entries.flatMap((entry) => valuesOf(entry, field)))].sort(compare)]),
  ),
});

/** Those of some entries. None where there are fewer than two. */
export function choiceOf(entries: readonly Entry[], field: string, inOrder: readonly string[] = []): readonly string[] {
  const own = new Set(entries.flatMap((entry) => valuesOf(entry, field)));
  const values = inOrder.filter((value) => own.has(value));
  return values.length > 1 ? values : [];
}
