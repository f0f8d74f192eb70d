import type { DateEntry } from './entries.js';

/**
 * Removes duplicate dates. Dates of a series often share the address of their page as identity: then their starts tell
 * them apart. Duplicates are merged.
 */
export function distinctDates(dates: readonly DateEntry[]): readonly DateEntry[] {
  const starts = new Map<string, Set<string>>();
  for (const { id, startDate = '' } of dates) starts.set(id, (starts.get(id) ?? new Set()).add(startDate));
  const found = new Map<string, DateEntry>();
  for (const date of dates) {
    const id = (starts.get(date.id)?.size ?? 0) > 1 ? `${date.id}#${date.startDate}` : date.id;
    const before = found.get(id);
    if (before && before.name !== date.name) found.set(`${id} ${date.name}`, { ...date, id: `${id} ${date.name}` });
    else found.set(id, before ? joined(before, { ...date, id }) : { ...date, id });
  }
  return [...found.values()];
}

/** Merges two duplicates; if both have a field, the first one counts. */
export function joined<Entry extends object>(one: Entry, other: Entry): Entry {
  const said = Object.entries(one).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
  );
  return { ...other, ...Object.fromEntries(said) };
}
