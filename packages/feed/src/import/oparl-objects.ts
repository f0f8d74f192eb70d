import { bool, isObject, lines, list, object, text, type Raw } from '@kitu/core/parse.js';
import type { AttachmentEntry, DateEntry, GroupEntry, PersonEntry, SeatEntry } from './entries.js';
import { line, paragraphs } from './html.js';
import { when } from './schema-org.js';

/** A day of a longer time. */
const day = (value: unknown): string | undefined => when(value)?.slice(0, 10);

const texts = (value: unknown): readonly string[] => list(value).flatMap((entry) => text(entry) ?? []);

/** OParl's Organization as a board. */
export function groupOf(raw: Raw, membership: readonly SeatEntry[]): GroupEntry | undefined {
  const name = line(text(raw['name']));
  if (!name) return undefined;
  return {
    id: text(raw['id'], 2048) ?? name,
    name,
    shortName: line(text(raw['shortName'])),
    classification: line(text(raw['classification'])),
    url: text(raw['web'] ?? raw['website'], 2048),
    startDate: day(raw['startDate']),
    endDate: day(raw['endDate']),
    membership,
  };
}

/** OParl's Membership with its person. */
export function seatOf(raw: Raw, person: Raw | undefined): SeatEntry {
  const behalf = line(text(object(raw['onBehalfOf'])['name']));
  return {
    id: text(raw['id'], 2048),
    role: line(text(raw['role'])),
    votingRight: bool(raw['votingRight']),
    startDate: day(raw['startDate']),
    endDate: day(raw['endDate']),
    onBehalfOf: behalf ? { name: behalf } : undefined,
    person: person && personOf(person),
  };
}

/** OParl's Person, without what is private: addresses and life dates stay where they are. */
function personOf(raw: Raw): PersonEntry | undefined {
  const name =
    line(text(raw['name'])) ??
    ([...texts(raw['title']), text(raw['givenName']), text(raw['familyName'])].filter(Boolean).join(' ') || undefined);
  if (!name) return undefined;
  return {
    id: text(raw['id'], 2048),
    name,
    familyName: text(raw['familyName']),
    givenName: text(raw['givenName']),
    title: texts(raw['title']),
    jobTitle: texts(raw['status']).join(', ') || undefined,
    url: text(raw['web'], 2048),
    email: texts(raw['email']).filter((email) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)),
    phone: texts(raw['phone']),
  };
}

/** OParl's Meeting as a date. */
export function meetingDate(raw: Raw): DateEntry | undefined {
  const startDate = when(raw['start']);
  const name = line(text(raw['name']));
  if (!startDate || !name) return undefined;
  const place = object(raw['location']);
  const address = [
    text(place['streetAddress']),
    [text(place['postalCode']), text(place['locality'])].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');
  const location = line(text(place['description'])) ?? line(text(place['room']));
  return {
    id: text(raw['id'], 2048) ?? `${name} ${startDate}`,
    name,
    url: text(raw['web'], 2048),
    startDate,
    endDate: when(raw['end']),
    eventStatus: raw['cancelled'] === true ? 'EventCancelled' : undefined,
    location: location || address ? [{ name: location, address: address || undefined }] : undefined,
    description: agenda(raw),
    attachments: [raw['invitation'], raw['resultsProtocol'], ...list(raw['auxiliaryFile'])].flatMap((file) =>
      isObject(file) ? (attachment(file) ?? []) : [],
    ),
    dateModified: undefined,
  };
}

/** The public part of the agenda. */
function agenda(raw: Raw): string | undefined {
  const items = list(raw['agendaItem'])
    .filter(isObject)
    .filter((item) => item['public'] !== false && item['deleted'] !== true)
    .flatMap((item) => {
      const name = paragraphs(lines(item['name']));
      return name ? [text(item['number']), name].filter(Boolean).join(' ') : [];
    });
  return items.length ? items.slice(0, 30).join('\n') : undefined;
}

function attachment(raw: Raw): AttachmentEntry | undefined {
  const url = text(raw['accessUrl'] ?? raw['downloadUrl'], 2048);
  const size = raw['size'];
  return url && raw['deleted'] !== true
    ? {
        url,
        mime_type: text(raw['mimeType']) ?? 'application/pdf',
        title: line(text(raw['name'])),
        size_in_bytes: typeof size === 'number' ? size : undefined,
      }
    : undefined;
}
