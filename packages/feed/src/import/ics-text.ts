import ICAL from 'ical.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';

/** A day that does not say that it is one. */
const BARE_DATE = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE)((?:;(?!VALUE)[^:;\r\n]*)*):(\d{8})(?=\r?$)/gim;

/**
 * The calendar in a text. Where the text as a whole cannot be read, its events are read one by one, and those that
 * cannot be read are told.
 */
export function calendarsIn(source: string, problems: Problem[]): ICAL.Component | undefined {
  if (!/BEGIN:VCALENDAR/i.test(source)) return undefined;
  const text = source.replace(
    BARE_DATE,
    (_, name: string, more = '', day: string) => `${name}${more};VALUE=DATE:${day}`,
  );
  const calendars = parse(text);
  if (calendars) return merge(calendars);
  const events = text.match(/^BEGIN:VEVENT\r?$[\s\S]*?^END:VEVENT\r?$/gim) ?? [];
  const head = text
    .replace(/^BEGIN:(VEVENT|VTODO|VJOURNAL|VTIMEZONE)\r?$[\s\S]*?^END:\1\r?$/gim, '')
    .replace(/END:VCALENDAR[\s\S]*$/i, '');
  const calendar = merge(parse(`${head.trim()}\r\nEND:VCALENDAR`) ?? [new ICAL.Component('vcalendar')]);
  for (const event of events) {
    const [found] = parse(event) ?? [];
    if (found) calendar.addSubcomponent(found);
    else problems.push(unreadable(event, text.slice(0, text.indexOf(event)).split('\n').length));
  }
  return calendar;
}

function parse(text: string): readonly ICAL.Component[] | undefined {
  try {
    const found = ICAL.parse(text.trim()) as unknown[];
    // Of one component ical.js gives the component, of several a list.
    const components = typeof found[0] === 'string' ? [found] : found;
    return components.map((component) => new ICAL.Component(component as never));
  } catch {
    return undefined;
  }
}

/** Several calendars in one file are one. */
function merge(calendars: readonly ICAL.Component[]): ICAL.Component {
  const [first = new ICAL.Component('vcalendar'), ...others] = calendars;
  for (const other of others) for (const event of other.getAllSubcomponents('vevent')) first.addSubcomponent(event);
  return first;
}

function unreadable(event: string, line: number): Problem {
  const value = /^SUMMARY[^:]*:(.*)$/m.exec(event)?.[1]?.trim();
  const message = words('Ein Termin ist nicht lesbar und fehlt.', 'A date cannot be read and is missing.');
  return { severity: 'error', code: 'dropped', line, value, message };
}
