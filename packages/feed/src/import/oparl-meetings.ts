import { isObject, object, text, type Raw } from '@kitu/core/parse.js';
import { endOf, moment, startOf } from '@kitu/core/time.js';
import { Failure } from '../failure.js';
import { isAddress } from '../net/input.js';
import { valueInWords, type Problem } from '../problem.js';
import { words } from '../words.js';
import { guardEntry } from './each-entry.js';
import type { DateEntry, PlaceEntry } from './entries.js';
import { line } from './html.js';
import type { ImportOptions } from './imported.js';
import { agendaOf, attachmentOf, namesOf, values } from './oparl-objects.js';
import type { OparlReader } from './oparl-reader.js';
import { meetingTimes } from './oparl-times.js';
import { isDeleted, truth } from './oparl-values.js';
import { when } from './schema-org.js';

const FILES = ['invitation', 'resultsProtocol', 'verbatimProtocol', 'auxiliaryFile'] as const;

/** Imports meetings as dates. Linked objects (place, agenda, files, organization) are loaded for coming ones only. */
export async function meetingDates(
  meetings: readonly Raw[],
  reader: OparlReader,
  options: Pick<ImportOptions, 'now' | 'zone'>,
): Promise<readonly DateEntry[]> {
  const { problems } = reader;
  const found: DateEntry[] = [];
  let isFull = false;
  for (const meeting of meetings) {
    if (isDeleted(meeting)) continue;
    let whole = meeting;
    try {
      if (!isFull) whole = await withLinked(meeting, reader, isComing(meeting, options));
    } catch (cause) {
      if (!(cause instanceof Failure) || cause.code !== 'too-many-requests') throw cause;
      isFull = true;
      problems.push({
        severity: 'error',
        code: 'details-missing',
        value: text(meeting['id'], 2048),
        message: NO_DETAILS,
      });
    }
    const place = (): object => ({
      title: text(meeting['name']),
      date: text(meeting['start']),
      value: text(meeting['id'], 2048),
    });
    const date = guardEntry(problems, place, () => meetingDate(whole, problems, options));
    if (date) found.push(date);
  }
  return [...new Map(found.map((date) => [date.id, date])).values()];
}

const NO_DETAILS = words(
  'Ort, Tagesordnung und Dateien dieser und der folgenden Sitzungen fehlen: Es wären zu viele Abfragen. Bitte die Adresse eines einzelnen Gremiums angeben.',
  'Place, agenda and files of this and the following meetings are missing: it would take too many requests. Please give the address of a single organization.',
);

function isComing(raw: Raw, { now, zone }: Pick<ImportOptions, 'now' | 'zone'>): boolean {
  const start = moment(when(raw['start'], zone), zone);
  const end = moment(when(raw['end'], zone), zone);
  // A start at midnight means an unknown time, so the meeting counts as coming until the end of that day.
  return start !== undefined && Math.max(startOf(start) + 86_400_000, end ? endOf(end) : 0) >= now;
}

/** A meeting whose linked objects are loaded, as far as they are needed. */
async function withLinked(raw: Raw, reader: OparlReader, isWanted: boolean): Promise<Raw> {
  const linked = async (...names: readonly string[]): Promise<readonly Raw[]> => {
    const wanted = values(raw, ...names).filter((value) => reader.knows(value) || (isWanted && isLink(value)));
    return reader.all(wanted, (found) => Promise.resolve(found));
  };
  const { location } = raw;
  const files: Raw[] = [];
  for (const value of values(raw, ...FILES)) {
    const file = reader.knows(value) || (isWanted && isLink(value)) ? await reader.file(value) : undefined;
    if (file) files.push(file);
  }
  return {
    ...raw,
    location: isLink(location) ? (await linked('location'))[0] : location,
    agendaItem: await linked('agendaItem'),
    organization: await linked('organization'),
    files,
  };
}

const isLink = (value: unknown): value is string => typeof value === 'string' && isAddress(value.trim());

function meetingDate(raw: Raw, problems: Problem[], { zone }: Pick<ImportOptions, 'zone'>): DateEntry | undefined {
  const times = meetingTimes(raw, zone);
  if (!times) return lost(raw, problems);
  const organizations = namesOf(values(raw, 'organization').filter(isObject));
  const named = line(text(raw['name']));
  const name = named ?? [...organizations.slice(0, 1), 'Sitzung'].join(': ');
  if (!named) problems.push(unnamed(raw, name));
  const { startDate, endDate, told } = times;
  problems.push(...told);
  const files = values(raw, 'files', ...(raw['files'] ? [] : FILES)).filter(isObject);
  return {
    id: text(raw['id'], 2048) ?? `${name} ${startDate}`,
    name,
    url: text(raw['web'], 2048),
    startDate,
    endDate,
    eventStatus: statusOf(raw, name, problems),
    location: placeOf(raw['location']),
    organizer: organizations[0] ? { name: organizations[0] } : undefined,
    description: agendaOf(values(raw, 'agendaItem').filter(isObject)),
    attachments: files.flatMap((file) => attachmentOf(file) ?? []),
    dateModified: undefined,
  };
}

function placeOf(value: unknown): readonly PlaceEntry[] | undefined {
  const raw = object(value);
  const town = [text(raw['postalCode']), text(raw['locality'])].filter(Boolean).join(' ');
  const address = [text(raw['streetAddress']), town].filter(Boolean).join(', ');
  const described = line(text(raw['description'])) ?? (isLink(value) ? undefined : line(text(value)));
  const room = line(text(raw['room']));
  const name = room && !described?.includes(room) ? [described, room].filter(Boolean).join(', ') : described;
  return name || address ? [{ name, address: address || undefined }] : undefined;
}

const OFF =
  /\b(abgesagt|abgesetzt|fällt aus|ausgefallen|ausfall|entfällt|entfallen|gestrichen|storniert|cancell?ed)\b/i;
const LATER = /\b(verschoben|vertagt|verlegt|postponed|rescheduled)\b/i;
const USUAL =
  /^(geplant|terminiert|einberufen|eingeladen|einladung.*|vorbereitet|freigegeben|bestätigt|findet statt|nicht (abgesagt|verschoben)|durchgeführt|stattgefunden|beendet|abgeschlossen|protokolliert|.*öffentlich.*|scheduled|invited|held|confirmed|planned|active|aktiv)$/i;

/** The state of a meeting: `cancelled`, else the words in `meetingState`; an unknown state is reported. */
function statusOf(raw: Raw, name: string, problems: Problem[]): 'EventCancelled' | 'EventPostponed' | undefined {
  const tell = (field: string, de: string, en: string): void => {
    const message = words(`„${name}“: ${de}`, `“${name}”: ${en}`);
    problems.push({
      severity: 'warning',
      code: 'meeting-state',
      path: [field],
      value: valueInWords(raw[field]),
      message,
    });
  };
  const cancelled = raw['cancelled'] ?? raw['canceled'];
  if (truth(cancelled) === true) return 'EventCancelled';
  if (cancelled !== undefined && cancelled !== null && cancelled !== '' && truth(cancelled) === undefined)
    tell('cancelled', 'Ob die Sitzung ausfällt, ist nicht lesbar.', 'Whether the meeting is off cannot be read.');
  const state = line(text(raw['meetingState']));
  if (!state || USUAL.test(state)) return undefined;
  if (OFF.test(state) && !/\bnicht\b/i.test(state)) return 'EventCancelled';
  if (LATER.test(state) && !/\bnicht\b/i.test(state)) {
    tell(
      'meetingState',
      'Die Sitzung ist verschoben; sie gilt als verschoben ohne neuen Termin.',
      'The meeting is put off; it counts as postponed without a new day.',
    );
    return 'EventPostponed';
  }
  tell(
    'meetingState',
    'Dieser Zustand ist unbekannt und wird nicht gezeigt.',
    'This state is unknown and is not shown.',
  );
  return undefined;
}

function lost(raw: Raw, problems: Problem[]): undefined {
  const name = text(raw['name']) ?? text(raw['id'], 2048) ?? '–';
  const has = raw['start'] !== undefined && raw['start'] !== null;
  problems.push({
    severity: 'error',
    code: 'dropped',
    path: ['start'],
    value: has ? valueInWords(raw['start']) : text(raw['id'], 2048),
    message: words(
      `„${name}“: Die Sitzung hat keinen lesbaren Beginn (start) und wurde weggelassen.`,
      `“${name}”: the meeting has no readable start and was left out.`,
    ),
  });
}

const unnamed = (raw: Raw, name: string): Problem => ({
  severity: 'note',
  code: 'no-name',
  path: ['name'],
  value: text(raw['id'], 2048),
  message: words(`Eine Sitzung ohne Namen heißt hier „${name}“.`, `A meeting without a name is called “${name}” here.`),
});
