/** A part of a feed's entries, chosen for a moment. */
export interface Selection<Shown> {
  readonly items: readonly Shown[];
  /** The instant (milliseconds) at which the choice would be another one; `Infinity` if never. */
  readonly until: number;
  /** Further names for `:state(…)`, by which a page can style or hide the widget. */
  readonly states?: readonly string[];
}

/** The same where a limit leaves some of them out. */
export interface LimitedSelection<Shown> extends Selection<Shown> {
  /** How many there would be without it. */
  readonly total: number;
}

/** The first entries. `limit`: how many at most; below 1 for all. */
export const first = <Item>(items: readonly Item[], limit: number): readonly Item[] =>
  items.slice(0, limit >= 1 ? limit : undefined);

/** Something at an instant (milliseconds): nothing where it has ended. */
export const shownAt = <Thing extends { readonly ends: number | undefined }>(
  thing: Thing | undefined,
  now: number,
): Thing | undefined => (thing && (thing.ends ?? Infinity) > now ? thing : undefined);

/** The first of some instants (milliseconds) that is still to come; `Infinity` if none is. */
export const nextAfter = (now: number, instants: readonly (number | undefined)[]): number =>
  Math.min(...instants.filter((instant): instant is number => Number(instant) > now));
