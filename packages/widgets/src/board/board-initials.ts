/** Degrees, and what stands behind a comma or in brackets. The initial of a first name (E.) stays. */
const TITLES = /,.*|\(.*?\)|\S{2,}\.\S*/g;

/**
 * The first and the last word with a capital, so that small ones such as „von der“ do not count. Most scripts have no
 * capitals; in them every letter is one.
 */
const CAPITALS = /([\p{Lu}\p{Lo}])\S*(?:.*\s\S*?([\p{Lu}\p{Lo}]))?/u;

/** The initials of a name, shown where there is no portrait. */
export function initials(name: string): string {
  const [, first = [...name][0] ?? '', last = ''] = CAPITALS.exec(name.normalize().replace(TITLES, '')) ?? [];
  return first + last;
}
