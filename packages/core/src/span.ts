import { feedTexts } from './feed-messages.js';
import type { Language, Texts } from './messages.js';
import { dayOf, endOf, format, formatRange, type Moment } from './time.js';

/** From a start to an end, both calendar days (the last one is part of it) or both points in time. */
export interface Span {
  readonly start: Moment;
  readonly end?: Moment | undefined;
}

/** The language of a place, as `LocaleController` finds it. */
export interface Speech {
  readonly language: Language;
  readonly locale: string;
}

const TO: Texts<string> = { de: ' bis ', en: ' to ' };

/** The instant at which a span is over. Without an end that is the end of the day on which it starts. */
export const overAt = ({ start, end }: Span): number => endOf(end ?? dayOf(start));

/** „ (MEZ)“ where the visitor's clock shows another time, else nothing; both names across a clock change. */
function zoneNote(times: readonly Moment[], { locale }: Speech, visitor: string | undefined): string {
  // Swedish is written as in ISO 8601, here and there.
  const same = (time: Moment): boolean =>
    format(time, 'sv', 'wall') === new Date(time.ms).toLocaleString('sv', { timeZone: visitor });
  // With the name of a zone always comes the date, before a comma.
  const names = times.map((time) => format(time, locale, 'zone').split(', ').pop());
  return times.every(same) ? '' : ` (${[...new Set(names)].join('/')})`;
}

/**
 * A span in words, as they are said: „Dienstag, 8. Dezember 2026, 10:00 bis 13:30 Uhr“. Never a dash, which a screen
 * reader swallows. A visitor whose clock shows another time reads the name of the zone.
 *
 * @param visitor - The zone of the visitor's clock, if it is not that of the browser.
 */
export function spanInWords({ start, end }: Span, speech: Speech, visitor?: string): string {
  const { locale, language } = speech;
  const to = TO[language];
  const day = (time: Moment): string => format(time, locale, 'fullDate');
  const at = (time: Moment): string => format(time, locale, 'time');
  if (start.allDay) return formatRange(start, end ?? start, locale, 'fullDate').replace(/\s*–\s*/, to);
  const until = end ? to + (end.ms > endOf(dayOf(start)) ? `${day(end)}, ` : '') + at(end) : '';
  return `${day(start)}, ${feedTexts[language].clock(at(start) + until)}${zoneNote(end ? [start, end] : [start], speech, visitor)}`;
}
