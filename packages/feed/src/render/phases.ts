import type { Selection } from '@kitu/core/selection.js';
import { instantText } from '../import/imported.js';

/** Between which instants (RFC 3339, UTC) an entry is true: from the first one on, no longer at the second one. */
export interface Validity {
  /** Missing: it is true now. */
  readonly from?: string;
  /** Missing: it will be true for ever. */
  readonly until?: string;
}

/** How many phases an entry has at most. A run of a course has about four; the view is written anew long before the last. */
const MOST = 8;
/** How often is looked at most: of a course with hundreds of runs most instants change nothing that is shown. */
const LOOKS = 60;
/** RFC 3339 has years of four digits. An entry that is true until then is true for ever. */
const LAST = Date.UTC(9999, 11, 31);

/**
 * What a widget shows of one entry from now on: for each phase in which it says something else, an entry of its own, in
 * their order. Between two of them it is not shown. What comes after the most distant phase is not known, so that one
 * ends where it would change.
 *
 * @param item - The entry.
 * @param select - The widget's own choice, of all entries: which are shown at an instant, and until when that is so.
 * @param view - Words what is chosen, as of an instant.
 * @param now - The instant from which on it is asked.
 * @param horizon - No phase begins at this instant or later.
 */
export function phases<Item, Shown, View extends object>(
  item: Item,
  select: (items: readonly Item[], now: number) => Selection<Shown>,
  view: (shown: Shown, now: number) => View,
  now: number,
  horizon: number,
): readonly (View & Validity)[] {
  const found: { readonly text: string; readonly from: number; until: number }[] = [];
  for (let at = now, looks = 0; at < horizon && looks < LOOKS; looks++) {
    const { items, until } = select([item], at);
    if (!(until > at)) throw new RangeError(`A choice for ${at} ends at ${until}`);
    const last = found.at(-1);
    const [text] = items.map((shown) => asJson(view(shown, at)));
    if (last?.until === at && last.text === text) last.until = until;
    else if (text !== undefined && found.push({ text, from: at, until }) > MOST) break;
    at = until;
  }
  return found.slice(0, MOST).map(({ text, from, until }) => ({
    ...(JSON.parse(text) as View),
    ...(from > now && { from: instantText(from) }),
    ...(until < LAST && { until: instantText(until) }),
  }));
}

/** JSON without the members that say nothing; lists stay, and in a list each place counts. */
const asJson = (view: object): string =>
  JSON.stringify(view, function (this: unknown, _key, value: unknown) {
    const isEmpty = value === null || value === '' || value === false;
    return isEmpty && !Array.isArray(this) ? undefined : value;
  });
