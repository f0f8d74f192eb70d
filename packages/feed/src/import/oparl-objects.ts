import { lines, list, object, text, type Raw } from '@kitu/core/parse.js';
import type { AttachmentEntry, GroupEntry, PersonEntry, SeatEntry } from './entries.js';
import { line } from './html.js';
import type { OfficialContact } from './oparl-contact.js';
import { day, isDeleted, texts, truth } from './oparl-values.js';

/** An OParl Organization as a board. */
export function groupOf(raw: Raw, membership: readonly SeatEntry[]): GroupEntry | undefined {
  const name = line(text(raw['name'])) ?? line(text(raw['shortName']));
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

/** An OParl Membership, with its person, as a seat. */
export function seatOf(raw: Raw, person: PersonEntry, behalf: Raw | undefined): SeatEntry {
  const onBehalfOf = line(text(object(behalf)['name'])) ?? line(text(object(behalf)['shortName']));
  return {
    id: text(raw['id'], 2048),
    role: line(text(raw['role'])),
    votingRight: truth(raw['votingRight']),
    startDate: day(raw['startDate']),
    endDate: day(raw['endDate']),
    onBehalfOf: onBehalfOf ? { name: onBehalfOf } : undefined,
    person,
  };
}

/** Values of `status` that are no job title, but only mean that a person holds a mandate or is a user of the system. */
const NO_JOB = /^(politik|verwaltung|einwohner(in)?|bürger(in)?|mitglied|aktiv|inaktiv|person|gast)$/i;

/** An OParl Person without private data: home address, life, birth, gender, private contact. */
export function personOf(raw: Raw, contact: OfficialContact): PersonEntry | undefined {
  const name =
    line(text(raw['name'])) ??
    line([...texts(raw['title']), text(raw['givenName']), text(raw['familyName'])].filter(Boolean).join(' '));
  if (!name || isDeleted(raw)) return undefined;
  return {
    id: text(raw['id'], 2048),
    name,
    familyName: text(raw['familyName']),
    givenName: text(raw['givenName']),
    title: texts(raw['title']),
    jobTitle:
      texts(raw['status'])
        .filter((status) => !NO_JOB.test(status))
        .join(', ') || undefined,
    url: text(raw['web'], 2048),
    email: contact.emailsOf(raw),
  };
}

/** An OParl File as an attachment. */
export function attachmentOf(raw: Raw): AttachmentEntry | undefined {
  const url = text(raw['accessUrl'] ?? raw['downloadUrl'], 2048);
  const size = raw['size'];
  return url && !isDeleted(raw)
    ? {
        url,
        mime_type: text(raw['mimeType']) ?? 'application/pdf',
        title: line(text(raw['name'])) ?? line(text(raw['fileName'])),
        size_in_bytes: typeof size === 'number' && size > 0 ? size : undefined,
      }
    : undefined;
}

/** The most agenda items that are shown. */
const POINTS = 30;

/** The public part of an agenda, one item per line. */
export function agendaOf(items: readonly Raw[]): string | undefined {
  const points = items
    .filter((item) => truth(item['public']) !== false && !isDeleted(item))
    .flatMap((item) => {
      const name = line(lines(item['name']));
      return name ? [text(item['number']), name].filter(Boolean).join(' ') : [];
    });
  const more = points.length - POINTS;
  return (
    points
      .slice(0, POINTS)
      .concat(more > 0 ? `… und ${more} weitere Punkte` : [])
      .join('\n') || undefined
  );
}

/** The names of organizations. */
export const namesOf = (organizations: readonly Raw[]): readonly string[] =>
  organizations.flatMap((raw) => line(text(raw['name'])) ?? line(text(raw['shortName'])) ?? []);

/** All values of fields that hold a single value or a list. */
export const values = (raw: Raw, ...names: readonly string[]): readonly unknown[] =>
  names.flatMap((name) => list(raw[name]));
