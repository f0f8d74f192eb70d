import { formatter, type TimeStyle } from './formatter.js';
import type { Moment } from './moment.js';
import { HOME_ZONE } from './zones.js';

/** The value of `<time datetime>`: `2027-03-02`, or an instant in UTC. */
export const machineTime = (time: Moment): string =>
  new Date(time.ms).toISOString().slice(0, time.allDay ? 10 : 19) + (time.allDay ? '' : 'Z');

/** A moment, or a sentence with one, as a view holds it. */
export interface TimeView {
  /** The value of `<time datetime>`. */
  readonly machine: string;
  readonly words: string;
}

/** A moment in words, in its own zone whatever the zone of the visitor. */
export const format = (time: Moment, locale: string, style: TimeStyle): string =>
  formatter(locale, time.allDay ? 'UTC' : time.zone, style).format(time.ms);

/** The span of two moments in words, such as `2.–4. März 2027`; the end must not lie before the start. */
export const formatRange = (start: Moment, end: Moment, locale: string, style: TimeStyle): string =>
  formatter(locale, start.allDay ? 'UTC' : start.zone, style).formatRange(start.ms, end.ms);

/** Creating the first formatter of a page is slow: this does it while the feed is loading. */
export function warmUp(tag: string, style: TimeStyle): void {
  try {
    format({ ms: 0, allDay: false, zone: HOME_ZONE }, tag, style);
  } catch {
    // Where the page has broken Intl, the error is reported when something is formatted.
  }
}
