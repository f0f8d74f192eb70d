/** A line of a calendar, unfolded: what stands before its colon, and its value. */
export interface Property {
  /** In upper case. */
  readonly name: string;
  /** Parameters as they are written: `;TZID=Europe/Berlin`. */
  readonly parameters: string;
  readonly value: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** What reads a calendar line by line. */
export interface LineReader {
  property(property: Property): void;
  /** A line that is none. */
  other(text: string, line: number): void;
}

/** Properties of RFC 5545, RFC 7986 and RFC 9073, by which raw line breaks in a text are told from properties. */
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

/** A line that is not at its end yet. */
interface Open {
  text: string;
  readonly line: number;
  readonly name: string;
  readonly isQuoted: boolean;
  /** Empty lines after it. */
  blanks: number;
}

/**
 * Takes a calendar, or a part of one, apart. The time grows with its length, whatever is in it.
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
      // A raw line break in a text.
      open.text += `${'\\n'.repeat(open.blanks + 1)}${current}`;
      open.blanks = 0;
      continue;
    }
    if (open) emit(open, reader);
    open = undefined;
    const isFoldedInName = name === undefined && isFold(text.charCodeAt(start)) && /^[A-Z][A-Z0-9-]*$/i.test(current);
    if (isFoldedInName) {
      // Mozilla's old calendars break lines between a name and its colon.
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

/** Adds a line to the one before it: folded, empty, or after the `=` of quoted-printable. */
function goesOn(open: Open, current: string): boolean {
  const first = current.charCodeAt(0);
  if (open.isQuoted && open.text.endsWith('=')) open.text = open.text.slice(0, -1) + current.replace(/^[ \t]/, '');
  else if (!current || (first <= SPACE && !current.trim())) open.blanks += 1;
  else if (isFold(first)) open.text += current.slice(1);
  else return false;
  return true;
}

/** vCalendar 1.0: a line goes on after `=`. */
const QUOTED = /^[^:]{0,200};ENCODING=QUOTED-PRINTABLE/i;

/** The name of the property in a line, in upper case; `undefined` for what is no property. */
function nameOf(line: string, isAfterText: boolean): string | undefined {
  const end = line.search(/[;:]/);
  if (end < 1 || end > 60) return undefined;
  const given = line.slice(0, end);
  // One string for each name, however often it comes.
  const known = KNOWN.get(given);
  if (known) return known;
  if (!/^\s?[A-Za-z][A-Za-z0-9-]*$/.test(given)) return undefined;
  const name = given.trim().toUpperCase();
  if (!isAfterText || name.startsWith('X-')) return name;
  const next = line.charAt(end + 1);
  // „Status: voll“ in a text is no property, „status:CONFIRMED“ is one.
  if (KNOWN.has(name)) return given !== given.toLowerCase() && next === ' ' ? undefined : name;
  return given === name && line.charCodeAt(end) === COLON && next && next !== ' ' ? name : undefined;
}

/** Finds the colon before the value: the first one that stands in no quotes. */
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
