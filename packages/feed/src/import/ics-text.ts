import ICAL from 'ical.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';

/** A day that does not say that it is one. */
const BARE_DATE = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE)((?:;(?!VALUE)[^:;\r\n]*)*):(\d{8})(?=\r?$)/gim;

/** What a calendar says of itself, and its events. */
export interface Calendar {
  readonly head: ICAL.Component;
  readonly events: readonly ICAL.Component[];
}

/** jCal (RFC 7265): name, properties, components. */
type Jcal = readonly [string, readonly unknown[], readonly Jcal[]];

/**
 * The calendar in a text. Where the text as a whole cannot be read, its events are read one by one, and those that
 * cannot be read are told. Several calendars in one text are one.
 */
export function calendarIn(source: string, problems: Problem[]): Calendar | undefined {
  if (!/BEGIN:VCALENDAR/i.test(source)) return undefined;
  const text = source.replace(
    BARE_DATE,
    (_, name: string, more = '', day: string) => `${name}${more};VALUE=DATE:${day}`,
  );
  const calendars = parse(text) ?? oneByOne(text, problems);
  const events = calendars.flatMap(([, , components]) => components.filter(([name]) => name === 'vevent'));
  // Without its calendar around it, an event does not look for the definition of its zone, once for every time in it.
  return { head: component(calendars[0] ?? ['vcalendar', [], []]), events: events.map(component) };
}

const component = (jcal: Jcal): ICAL.Component => new ICAL.Component(jcal as never);

function parse(text: string): readonly Jcal[] | undefined {
  try {
    const found = ICAL.parse(text.trim()) as unknown as Jcal | readonly Jcal[];
    // Of one component ical.js gives the component, of several a list.
    return typeof found[0] === 'string' ? [found as Jcal] : (found as readonly Jcal[]);
  } catch {
    return undefined;
  }
}

function oneByOne(text: string, problems: Problem[]): readonly Jcal[] {
  const head = text
    .replace(/^BEGIN:(VEVENT|VTODO|VJOURNAL|VTIMEZONE)\r?$[\s\S]*?^END:\1\r?$/gim, '')
    .replace(/END:VCALENDAR[\s\S]*$/i, '');
  const events = [...text.matchAll(/^BEGIN:VEVENT\r?$[\s\S]*?^END:VEVENT\r?$/gim)].flatMap(({ 0: event, index }) => {
    const found = parse(event);
    if (!found) problems.push(unreadable(event, text.slice(0, index).split('\n').length));
    return found ?? [];
  });
  const [calendar] = parse(`${head.trim()}\r\nEND:VCALENDAR`) ?? [];
  return [['vcalendar', calendar?.[1] ?? [], events]];
}

function unreadable(event: string, line: number): Problem {
  const value = /^SUMMARY[^:]*:(.*)$/m.exec(event)?.[1]?.trim();
  const message = words('Ein Termin ist nicht lesbar und fehlt.', 'A date cannot be read and is missing.');
  return { severity: 'error', code: 'dropped', line, value, message };
}
