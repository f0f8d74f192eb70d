import type { AttachmentEntry, DateEntry, PlaceEntry } from '../entries.js';
import { line, paragraphs } from '../html.js';
import type { Event } from './event.js';
import type { Property } from './lines.js';
import { parameter, text, texts } from './property.js';
import { titled } from './status.js';
import { readTime, timeText } from './times.js';

/** The title of an event, without the word that says that it is cancelled. */
export const nameOf = (event: Event): string => titled(line(event.text('SUMMARY')) ?? '').name;

/** What an event says beside its times. */
export function details(event: Event): Omit<DateEntry, 'id'> {
  const organizer = event.first('ORGANIZER');
  const host = organizer && line(parameter(organizer, 'CN'));
  return {
    name: nameOf(event),
    description: paragraphs(event.text('DESCRIPTION')),
    url: webAddress(event.text('URL')),
    eventStatus: isCancelled(event) ? 'EventCancelled' : undefined,
    location: places(event),
    organizer: host ? { name: host } : undefined,
    keywords: event.all('CATEGORIES').flatMap((property) => texts(property).flatMap((word) => line(word) ?? [])),
    attachments: event.all('ATTACH').flatMap(attachment),
    dateModified: modified(event),
  };
}

const isCancelled = (event: Event): boolean =>
  /^CANCELL?ED$/i.test(event.text('STATUS') ?? '') ||
  event.method === 'CANCEL' ||
  titled(line(event.text('SUMMARY')) ?? '').isCancelled;

/** When it was last changed, an instant or a day. */
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
  // A time that names no zone may mean any.
  if (!written || !(written.isDay || written.isUtc)) return undefined;
  return written.isDay ? timeText(written.ms, true) : `${new Date(written.ms).toISOString().slice(0, 19)}Z`;
}

const webAddress = (value: string | undefined): string | undefined =>
  value && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined;

/** Where it is; an address on the internet is a room there. */
function places(event: Event): readonly PlaceEntry[] {
  const location = line(event.text('LOCATION'));
  const room = webAddress(
    event.text('CONFERENCE') ?? event.text('X-GOOGLE-CONFERENCE') ?? event.text('X-MICROSOFT-SKYPETEAMSMEETINGURL'),
  );
  const isRoom = webAddress(location) !== undefined;
  return [
    ...(location && !isRoom ? [{ name: location }] : []),
    ...(isRoom || room ? [{ type: 'VirtualLocation' as const, url: isRoom ? location : room }] : []),
  ];
}

function attachment(property: Property): readonly AttachmentEntry[] {
  const url = webAddress(text(property).trim());
  const type = parameter(property, 'FMTTYPE');
  return url
    ? [{ url, mime_type: type ?? 'application/octet-stream', title: line(parameter(property, 'FILENAME')) }]
    : [];
}
