import type { AttachmentEntry, DateEntry, PlaceEntry } from '../entries.js';
import { line, paragraphs } from '../html.js';
import { calledOff, isCancelled, nameOf, tellStatus } from './cancelled.js';
import type { Event } from './event.js';
import type { Property } from './lines.js';
import { parameter, text, texts } from './property.js';
import { readTime, timeText } from './times.js';

/**
 * The fields of an event other than its times.
 *
 * @param master - The series, if the event is an exception.
 */
export function details(event: Event, master?: Event): Omit<DateEntry, 'id'> {
  const organizer = event.first('ORGANIZER');
  const host = organizer && line(unescaped(parameter(organizer, 'CN') ?? ''));
  tellStatus(event);
  return {
    name: nameOf(event),
    description: paragraphs(event.text('DESCRIPTION') ?? event.text('STYLED-DESCRIPTION') ?? event.text('X-ALT-DESC')),
    url: page(event),
    eventStatus: isCancelled(event) || calledOff(event, master) ? 'EventCancelled' : undefined,
    location: places(event),
    organizer: host ? { name: host } : undefined,
    keywords: [
      ...new Set(event.all('CATEGORIES').flatMap((property) => texts(property).flatMap((word) => line(word) ?? []))),
    ],
    attachments: event.all('ATTACH').flatMap(attachment),
    dateModified: modified(event),
  };
}

/** Decodes percent-encoded names: The Events Calendar writes `Stadt%20Musterstadt`. */
function unescaped(name: string): string {
  if (!/^\S*%[\da-f]{2}\S*$/i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** When the event was last changed: an instant or a day. */
function modified(event: Event): string | undefined {
  const property = event.first('LAST-MODIFIED');
  if (!property) return undefined;
  const written = readTime(property.value);
  if (!written)
    event.tell(
      'warning',
      'unreadable-time',
      property,
      'LAST-MODIFIED ist nicht lesbar und fehlt:',
      'LAST-MODIFIED cannot be read and is missing:',
    );
  // A time without a zone is ambiguous here and is ignored.
  if (!written || !(written.isDay || written.isUtc)) return undefined;
  return written.isDay ? timeText(written.ms, true) : `${new Date(written.ms).toISOString().slice(0, 19)}Z`;
}

function webAddress(value: string | undefined): string | undefined {
  const written = value && /^www\.[^\s.]+\.\S/i.test(value) ? `https://${value}` : value;
  return written && /^https?:\/\//i.test(written) && URL.canParse(written) ? written : undefined;
}

/** The page of an event. Addresses other than http(s), such as mailto:, are reported. */
function page(event: Event): string | undefined {
  const property = event.first('URL');
  const address = webAddress(event.text('URL'));
  if (property?.value.trim() && !address)
    event.tell(
      'note',
      'no-web-address',
      property,
      'URL ist keine Adresse im Netz (https://…) und fehlt:',
      'URL is no address on the web (https://…) and is missing:',
    );
  return address;
}

/** The places of an event. A web address as LOCATION means an online event. */
function places(event: Event): readonly PlaceEntry[] {
  const location = line(inOneLine(event.text('LOCATION') ?? ''));
  const room = webAddress(
    event.text('CONFERENCE') ?? event.text('X-GOOGLE-CONFERENCE') ?? event.text('X-MICROSOFT-SKYPETEAMSMEETINGURL'),
  );
  const isRoom = webAddress(location) !== undefined;
  return [
    ...(location && !isRoom ? [{ name: location }] : []),
    ...(isRoom || room ? [{ type: 'VirtualLocation' as const, url: isRoom ? location : room }] : []),
  ];
}

/** Joins the lines of a postal address with commas. */
const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((part) => part.trim().replace(/,$/, ''))
    .filter(Boolean)
    .join(', ');

function attachment(property: Property): readonly AttachmentEntry[] {
  const url = webAddress(text(property).trim());
  const type = parameter(property, 'FMTTYPE');
  return url
    ? [{ url, mime_type: type ?? 'application/octet-stream', title: line(parameter(property, 'FILENAME')) }]
    : [];
}
