import { feedTexts } from './feed-messages.js';
import type { Language, Texts } from './messages.js';
import { dayOf, endOf, format, formatRange, HOME_ZONE, timeZone, type Moment } from './time.js';

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

/** The zone of the visitor's clock; a system may call it `Etc/Unknown`, which no browser knows. */
const visitorZone = (): string => timeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? HOME_ZONE;

/** „ (MEZ)“ where the visitor's clock shows another time, else nothing; both names across a clock change. */
function zoneNote(times: readonly Moment[], { locale }: Speech, visitor: string): string {
  const same = (time: Moment): boolean =>
    format(time, 'en', 'wall') === format({ ...time, zone: visitor }, 'en', 'wall');
  // With the name of a zone always comes the date, before a comma.
  const names = times.map((time) => format(time, locale, 'zone').split(', ').pop());
  return times.every(same) ? '' : ` (${[...new Set(names)].join('/')})`;
}

/**
 * A span in words, as they are said: „Dienstag, 8. Dezember 2026, 10:00 bis 13:30 Uhr“. Never a dash, which a screen
 * reader swallows. A visitor whose clock shows another time reads the name of the zone.
 */
export function spanInWords({ start, end }: Span, speech: Speech, visitor = visitorZone()): string {
  const { locale, language } = speech;
  const to = TO[language];
  const clock = (words: string): string => feedTexts[language].clock(words);
  const day = (time: Moment): string => format(time, locale, 'fullDate');
  const at = (time: Moment): string => format(time, locale, 'time');
  if (start.allDay) {
    return end && end.ms > start.ms ? formatRange(start, end, locale, 'fullDate').replace(/\s*–\s*/, to) : day(start);
  }
  const note = zoneNote(end ? [start, end] : [start], speech, visitor);
  const from = `${day(start)}, `;
  if (!end) return from + clock(at(start)) + note;
  const midnight = endOf(dayOf(start));
  return end.ms > midnight
    ? `${from}${clock(at(start))}${to}${day(end)}, ${clock(at(end))}${note}`
    : from + clock(`${at(start)}${to}${end.ms < midnight ? at(end) : '24:00'}`) + note;
}
