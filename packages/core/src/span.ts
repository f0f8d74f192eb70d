import { feedTexts } from './feed-messages.js';
import type { Locale } from './messages.js';
import { dayOf, endOf, format, formatRange, type Moment } from './time.js';

/** From a start to an end, both calendar days (the last one is part of it) or both points in time. */
export interface Span {
  readonly start: Moment;
  readonly end?: Moment | undefined;
}

/** The instant at which a span is over. Without an end that is the end of the day on which it starts. */
export const overAt = ({ start, end }: Span): number => endOf(end ?? dayOf(start));

/** „ (MEZ)“ where the visitor's clock shows another time, else nothing; both names across a clock change. */
function zoneNote(times: readonly Moment[], { tag, visitor }: Locale): string {
  // Both as in ISO 8601, as Swedish dates are. A known zone keeps its formatter.
  const same = (time: Moment): boolean =>
    format(time, 'sv', 'wall') ===
    (visitor ? format({ ...time, zone: visitor }, 'sv', 'wall') : new Date(time.ms).toLocaleString('sv'));
  // The format of the zone's name always includes the date, before a comma.
  const names = times.map((time) => format(time, tag, 'zone').split(', ').pop());
  return times.every(same) ? '' : ` (${[...new Set(names)].join('/')})`;
}

/**
 * A span in words, as they are said: „Dienstag, 8. Dezember 2026, 10:00 bis 13:30 Uhr“. No dash: screen readers do not
 * read it. A visitor whose clock shows another time reads the name of the zone.
 */
export function spanInWords({ start, end }: Span, locale: Locale): string {
  const { language, tag } = locale;
  const texts = feedTexts[language];
  const day = (time: Moment): string => format(time, tag, 'fullDate');
  const at = (time: Moment): string => format(time, tag, 'time');
  if (start.allDay) return formatRange(start, end ?? start, tag, 'fullDate').replace(/\s*–\s*/, texts.to);
  const until = end ? texts.to + (end.ms > endOf(dayOf(start)) ? `${day(end)}, ` : '') + at(end) : '';
  return `${day(start)}, ${texts.clock(at(start) + until)}${zoneNote(end ? [start, end] : [start], locale)}`;
}

/**
 * The same beside a calendar leaf, which shows the day: „Di., 10:00–13:30 Uhr“, „Dienstag“. `undefined` where the span
 * ends on another day. Not for screen readers, which do not read the dash.
 */
export function hoursInWords({ start, end = start }: Span, locale: Locale): string | undefined {
  const { language, tag } = locale;
  const texts = feedTexts[language];
  const at = (time: Moment): string => format(time, tag, 'time');
  if (end.ms > (start.allDay ? start.ms : endOf(dayOf(start)))) return undefined;
  if (start.allDay) return format(start, tag, 'longWeekday');
  const hours = end === start ? at(start) : `${at(start)}–${at(end)}`;
  return `${texts.weekday(format(start, tag, 'weekday'))}, ${texts.clock(hours)}${zoneNote([start, end], locale)}`;
}

/** A moment in words: „1. Dezember 2026, 08:00 Uhr“, with the zone as above. */
export function timeInWords(time: Moment, locale: Locale): string {
  const { language, tag } = locale;
  const day = format(time, tag, 'date');
  return time.allDay
    ? day
    : `${day}, ${feedTexts[language].clock(format(time, tag, 'time'))}${zoneNote([time], locale)}`;
}
