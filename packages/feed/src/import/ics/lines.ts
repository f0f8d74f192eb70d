/** A content line of a calendar, unfolded: name and parameters before the colon, and the value. */
export interface Property {
  /** In upper case. */
  readonly name: string;
  /** Parameters as they are written: `;TZID=Europe/Berlin`. */
  readonly parameters: string;
  readonly value: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** Receives the content lines of a calendar. */
export interface LineReader {
  property(property: Property): void;
  /** Called for a line that is not a valid content line. */
  other(text: string, line: number): void;
}

/** Properties of RFC 5545, RFC 7986 and RFC 9073, to tell a property from a raw line break in a text. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  (
    'BEGIN END CALSCALE METHOD PRODID VERSION ATTACH CATEGORIES CLASS COMMENT DESCRIPTION GEO LOCATION PERCENT-COMPLETE ' +
    'PRIORITY RESOURCES STATUS SUMMARY COMPLETED DTEND DUE DTSTART DURATION FREEBUSY TRANSP TZID TZNAME TZOFFSETFROM ' +
    'TZOFFSETTO TZURL ATTENDEE CONTACT ORGANIZER RECURRENCE-ID RELATED-TO URL UID EXDATE EXRULE RDATE RRULE ACTION ' +
    'REPEAT TRIGGER CREATED DTSTAMP LAST-MODIFIED SEQUENCE REQUEST-STATUS NAME REFRESH-INTERVAL SOURCE COLOR IMAGE ' +
    'CONFERENCE LOCATION-TYPE PARTICIPANT-TYPE RESOURCE-TYPE STRUCTURED-DATA STYLED-DESCRIPTION ACKNOWLEDGED'
  )
    .split(' ')
    .map((name) => [name, name]),
);
const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CONTACT', 'RESOURCES', 'X-ALT-DESC']);

/** A content line whose end has not been found yet. */
interface Open {
  text: string;
  readonly line: number;
  readonly name: string;
  readonly isQuoted: boolean;
  /** The number of empty lines after it. */
  blanks: number;
}

/**
 * Splits a calendar, or a part of one, into content lines. Runs in linear time for any input.
 *
 * @param first - The number of its first line.
 */
export function readLines(text: string, reader: LineReader, first = 1): void {
  let open: Open | undefined;
  let line = first - 1;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found;
    let end = next;
    while (end > start && text.charCodeAt(end - 1) === CR) end -= 1;
    const current = text.slice(start, end);
    start = next + 1;
    line += 1;
    if (open && goesOn(open, current)) continue;
    const isAfterText = open !== undefined && TEXTS.has(open.name);
    const name = nameOf(current, isAfterText);
    const isProperty = name !== undefined || (KNOWN.has(current) && isFold(text.charCodeAt(start)));
    if (!isProperty && open && isAfterText) {
      // The line is no property: a text before it holds a raw line break.
      open.text += `${'\\n'.repeat(open.blanks + 1)}${current}`;
      open.blanks = 0;
      continue;
    }
    if (open) emit(open, reader);
    open = undefined;
    const isFoldedInName = name === undefined && isFold(text.charCodeAt(start)) && /^[A-Z][A-Z0-9-]*$/i.test(current);
    if (isFoldedInName) {
      // Old Mozilla calendars break lines between the name of a property and its colon.
      open = { text: current, line, name: current.toUpperCase(), isQuoted: false, blanks: 0 };
    } else if (name !== undefined) {
      const isQuoted = current.endsWith('=') && QUOTED.test(current);
      open = { text: current, line, name, isQuoted, blanks: 0 };
    } else if (current.trim()) reader.other(current, line);
  }
  if (open) emit(open, reader);
}

const isFold = (code: number): boolean => code === SPACE || code === TAB;

const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const QUOTE = 0x22;
const COLON = 0x3a;

/** Appends a continuation line: folded, empty, or after the `=` of quoted-printable. */
function goesOn(open: Open, current: string): boolean {
  const first = current.charCodeAt(0);
  if (open.isQuoted && open.text.endsWith('=')) open.text = open.text.slice(0, -1) + current.replace(/^[ \t]/, '');
  else if (!current || (first <= SPACE && !current.trim())) open.blanks += 1;
  else if (isFold(first)) open.text += current.slice(1);
  else return false;
  return true;
}

/** Quoted-printable of vCalendar 1.0: a line that ends with `=` continues on the next one. */
const QUOTED = /^[^:]{0,200};ENCODING=QUOTED-PRINTABLE/i;

/** The property name of a line, in upper case; `undefined` if the line is no property. */
function nameOf(line: string, isAfterText: boolean): string | undefined {
  const end = line.search(/[;:]/);
  if (end < 1 || end > 60) return undefined;
  const given = line.slice(0, end);
  // Shares one string per name, to save memory.
  const known = KNOWN.get(given);
  if (known) return known;
  if (!/^\s?[A-Za-z][A-Za-z0-9-]*$/.test(given)) return undefined;
  const name = given.trim().toUpperCase();
  if (!isAfterText || name.startsWith('X-')) return name;
  const next = line.charAt(end + 1);
  // „Status: voll“ (capital letter, blank after the colon) is text, „status:CONFIRMED“ is a property.
  if (KNOWN.has(name)) return given !== given.toLowerCase() && next === ' ' ? undefined : name;
  return given === name && line.charCodeAt(end) === COLON && next && next !== ' ' ? name : undefined;
}

/** Finds the colon before the value: the first one outside quotes. */
function emit({ text, line, name }: Open, reader: LineReader): void {
  const begin = text.search(/[;:]/);
  let isQuoted = false;
  for (let place = begin; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === QUOTE) isQuoted = !isQuoted;
    if (code !== COLON || isQuoted) continue;
    const parameters = place > begin ? text.slice(begin, place) : '';
    reader.property({ name, parameters, value: text.slice(place + 1), line });
    return;
  }
  reader.other(text, line);
}
