import { formatter, type TimeStyle } from './formatter.js';
import type { Moment } from './moment.js';
import { HOME_ZONE, wallClock } from './zones.js';

/** The value of `<time datetime>`: `2027-03-02`, or an instant in UTC. */
export const machineTime = (time: Moment): string =>
  new Date(time.ms).toISOString().slice(0, time.allDay ? 10 : 19) + (time.allDay ? '' : 'Z');

const GERMAN_MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'.split('|');

/** A moment in words, in its own zone whatever the zone of the visitor. */
export function format(time: Moment, locale: string, style: TimeStyle): string {
  // What nearly every page shows is written without a formatter: the first one costs more than all of a list.
  if (style === 'date' && /^de(-DE)?$/.test(locale)) {
    const ms = time.allDay ? time.ms : wallClock(time.ms, time.zone);
    const date = new Date(ms);
    return `${date.getUTCDate()}. ${GERMAN_MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
  }
  return formatter(locale, time.allDay ? 'UTC' : time.zone, style).format(time.ms);
}

/** The span of two moments in words, such as `2.–4. März 2027`; the end must not lie before the start. */
export const formatRange = (start: Moment, end: Moment, locale: string, style: TimeStyle): string =>
  formatter(locale, start.allDay ? 'UTC' : start.zone, style).formatRange(start.ms, end.ms);

/** The first formatter of a page is expensive: it is made while the feed is on its way. */
export function warmUp(tag: string, style: TimeStyle): void {
  try {
    format({ ms: 0, allDay: false, zone: HOME_ZONE }, tag, style);
  } catch {
    // A page that has broken Intl is told so when there is something to format.
  }
}
