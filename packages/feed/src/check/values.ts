import { isObject, language, link } from '@kitu/core/parse.js';
import { moment, timeZone, type Moment } from '@kitu/core/time.js';
import type { Path, Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import type { Document } from './document.js';

/** Reports values of the right form that widgets refuse: 30 February, unknown zones, an end before the start. */
export function unreadableValues(document: Document): readonly Problem[] {
  const found: Problem[] = [];
  walk(document.json, [], (path, value, around) => {
    const reason = refusal(String(path.at(-1)), value, around, document.base);
    if (reason) found.push(document.problem('error', 'unreadable', path, reason));
  });
  return found;
}

type Visit = (path: Path, value: unknown, around: Readonly<Record<string, unknown>>) => void;

/** Calls a function for every member of every object. Extensions of other publishers (`_contoso`) are skipped. */
export function walk(value: unknown, path: Path, visit: Visit): void {
  if (Array.isArray(value)) value.forEach((element, place) => walk(element, [...path, place], visit));
  if (!isObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('_') && name !== '_kitu') continue;
    visit([...path, name], member, value);
    if (typeof member === 'object') walk(member, [...path, name], visit);
  }
}

const TIMES =
  /^(startDate|endDate|doorTime|previousStartDate|validFrom|validThrough|date_published|date_modified|dateModified|expires)$/;
/** Well-formed dates and times; the schema reports others. */
const FORM = /^\d{4}-\d\d-\d\d(T\d\d:\d\d.*)?$/;
/** Members that name a file beside the feed: their addresses are relative to the feed itself. */
export const FILES = /^(calendar|rss|atom|view)$/;

/** Is the member an address? */
export const holdsAddress = (name: string): boolean =>
  FILES.test(name) || /^(url|external_url|image|banner_image|avatar|home_page_url|feed_url|about)$/.test(name);

function refusal(
  name: string,
  value: unknown,
  around: Readonly<Record<string, unknown>>,
  base: string,
): Words | undefined {
  if (typeof value !== 'string') return undefined;
  if (TIMES.test(name) && FORM.test(value) && !moment(value)) {
    return words('Diesen Tag oder diese Uhrzeit gibt es nicht.', 'There is no such day or time.');
  }
  if (name === 'endDate') return refusedEnd(value, around);
  if (name === 'timeZone' && value && !timeZone(value)) {
    return words(
      'Diese Zeitzone gibt es nicht; es gilt die des Feeds oder Europe/Berlin. Richtig ist zum Beispiel Europe/Berlin.',
      'There is no such time zone; that of the feed or Europe/Berlin counts. Right is for example Europe/Berlin.',
    );
  }
  if (/^(language|inLanguage)$/.test(name) && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value) && !language(value)) {
    return words(
      'Diese Sprache gibt es nicht. Richtig sind zum Beispiel de, en, de-simple.',
      'There is no such language. Right are for example de, en, de-simple.',
    );
  }
  if (
    holdsAddress(name) &&
    value.trim() &&
    /^(?![a-z][a-z\d+.-]*:)|^(https?|mailto|tel):/i.test(value) &&
    !link(value, base)
  ) {
    return words(
      'Diese Adresse ist nicht lesbar, zu lang, oder sie enthält Zugangsdaten.',
      'This address cannot be read, is too long, or has credentials in it.',
    );
  }
  return undefined;
}

/** Why an end is not shown. */
function refusedEnd(value: string, around: Readonly<Record<string, unknown>>): Words | undefined {
  const zone = timeZone(around['timeZone']);
  const start = moment(around['startDate'], zone);
  const end = moment(value, zone);
  if (!start || !end || isAfter(start, end)) return undefined;
  return start.allDay === end.allDay
    ? words(
        `Das Ende liegt vor dem Beginn („startDate“); es wird nicht gezeigt.`,
        `The end lies before the start (“startDate”); it is not shown.`,
      )
    : words(
        `Von „startDate“ und „endDate“ ist eines ein Tag und eines eine Uhrzeit; das Ende wird nicht gezeigt.`,
        `Of “startDate” and “endDate” one is a day and one a time; the end is not shown.`,
      );
}

/** Is the end of the same form as the start (day or time), and not before it? */
const isAfter = (start: Moment, end: Moment): boolean => start.allDay === end.allDay && end.ms >= start.ms;
