import { feedTexts } from './feed-messages.js';
import type { Entry, Feed } from './feed.js';
import type { Locale } from './messages.js';
import type { Selection } from './selection.js';
import { timeInWords } from './span.js';
import { HOME_ZONE } from './time.js';

/** The state of a widget, as `:state(…)`: exactly one of these at any time. */
export type FeedState = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/**
 * Where a widget is.
 *
 * @param feed - The feed as it was last read.
 * @param selection - What there is to show of it, or else of what is printed.
 * @param failed - The last attempt failed.
 */
export function feedState(
  feed: Feed<Entry> | undefined,
  selection: Selection<unknown> | undefined,
  failed: boolean,
): FeedState {
  if (!selection) return failed ? 'error' : 'loading';
  const shown = selection.items.length;
  return failed && (feed ?? shown) ? 'stale' : shown ? 'ready' : 'empty';
}

/**
 * What a state says; empty while entries are shown. `reloading`: a person has asked for another attempt.
 *
 * @param things - The widget's word for its entries.
 * @param lastSuccess - As of when a stale feed is (milliseconds since 1970); 1 where that is not known.
 */
export function stateInWords(
  state: FeedState | 'reloading',
  feed: Feed<Entry> | undefined,
  things: string,
  lastSuccess: number,
  locale: Locale,
): string {
  if (state === 'loading' || state === 'ready') return '';
  const texts = feedTexts[locale.language];
  const isAbsent = state === 'empty' && feed && !feed.items;
  const words = texts[isAbsent ? (feed.newer ? 'error' : 'absent') : state](things);
  if (state !== 'stale' || lastSuccess < 2) return words;
  const time = timeInWords({ ms: lastSuccess, allDay: false, zone: HOME_ZONE }, locale);
  return `${words} ${texts.asOf(time)}`;
}
