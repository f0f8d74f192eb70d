import { feedTexts } from './feed-messages.js';
import type { Entry, Feed } from './feed.js';
import type { Locale } from './messages.js';
import { timeInWords } from './span.js';
import { HOME_ZONE } from './time.js';

/** The state of a widget, as `:state(…)`: exactly one of these at any time. */
export type FeedState = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/**
 * Where a widget is.
 *
 * @param feed - The feed as it was last read.
 * @param failed - The last attempt failed.
 * @param shown - How many entries there are to show.
 */
export function feedState(feed: Feed<Entry> | undefined, failed: boolean, shown: number): FeedState {
  if (!feed) return failed ? 'error' : 'loading';
  return failed ? 'stale' : shown ? 'ready' : 'empty';
}

/**
 * What a state says; empty while entries are shown. `reloading`: a person has asked for another attempt.
 *
 * @param things - The widget's word for its entries.
 * @param lastSuccess - As of when a stale feed is (milliseconds since 1970).
 */
export function stateInWords(
  state: FeedState | 'reloading',
  feed: Feed<Entry> | undefined,
  things: string,
  lastSuccess: number,
  locale: Locale,
): string {
  const texts = feedTexts[locale.language];
  switch (state) {
    case 'reloading':
      return texts.loading(things);
    case 'error':
      return texts.unreachable(things);
    case 'stale': {
      const time = timeInWords({ ms: lastSuccess, allDay: false, zone: HOME_ZONE }, locale);
      return `${texts.outdated(things)} ${texts.asOf(time)}`;
    }
    case 'empty':
      return feed?.items ? texts.empty(things) : feed?.newer ? texts.unreachable(things) : texts.absent(things);
    default:
      return '';
  }
}
