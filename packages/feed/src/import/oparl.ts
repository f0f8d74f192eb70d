import { isObject, list, text, type Raw } from '@kitu/core/parse.js';
import { Document } from '../check/document.js';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { DateEntry, GroupEntry } from './entries.js';
import type { Imported, ImportOptions } from './imported.js';
import { groupOf, meetingDate, seatOf } from './oparl-objects.js';
import { OparlReader } from './oparl-reader.js';

/**
 * A council-information system (OParl 1.0 and 1.1): organizations with their memberships become boards, meetings
 * become dates. The address may be that of the system, of a body, of a list, or of one object.
 */
export async function importOparl(input: Input, { read }: ImportOptions): Promise<Imported> {
  const reader = new OparlReader(read);
  const { json } = new Document(input.text, input.address);
  if (!isObject(json)) throw notOparl(input.address);
  const found: Found = { organizations: [], meetings: [], people: [] };
  await sort(json, found, reader);
  if (!found.organizations.length && !found.meetings.length && !found.people.length)
    throw notOparl(input.address, typeOf(json));
  const board: GroupEntry[] = [];
  for (const organization of found.organizations) board.push(...(await group(organization, reader)));
  const dates = found.meetings.flatMap((meeting) => meetingDate(meeting) ?? lost(meeting, reader.problems));
  board.push(...found.people.flatMap(personAlone));
  return {
    ...(board.length ? { board } : {}),
    ...(dates.length ? { dates: unique(dates) } : {}),
    problems: reader.problems,
  };
}

interface Found {
  readonly organizations: Raw[];
  readonly meetings: Raw[];
  readonly people: Raw[];
}

/** `Organization` of `https://schema.oparl.org/1.1/Organization`. */
export const typeOf = (raw: Raw): string => text(raw['type'])?.split('/').at(-1) ?? '';

/** Puts an object to its kind; of lists, bodies and systems what they hold. */
async function sort(raw: Raw, found: Found, reader: OparlReader): Promise<void> {
  const type = typeOf(raw);
  if (raw['deleted'] === true) return;
  if (Array.isArray(raw['data'])) for (const element of await reader.pages(raw)) await sort(element, found, reader);
  else if (type === 'System') for (const body of await reader.listAt(raw['body'])) await sort(body, found, reader);
  else if (type === 'Body') {
    found.organizations.push(
      ...(await reader.listAt(raw['organization'])).filter((organization) => organization['deleted'] !== true),
    );
    found.meetings.push(...(await reader.listAt(raw['meeting'])).filter((meeting) => meeting['deleted'] !== true));
  } else if (type === 'Organization') found.organizations.push(raw);
  else if (type === 'Meeting') found.meetings.push(raw);
  else if (type === 'Person') found.people.push(raw);
}

/** An organization with its memberships; of each the person is asked for where it is only linked. */
async function group(organization: Raw, reader: OparlReader): Promise<readonly GroupEntry[]> {
  const seats = await reader.all(list(organization['membership']), async (membership) => {
    const person = await reader.object(membership['person']);
    return person || membership['role'] ? [seatOf(membership, person)] : [];
  });
  const found = groupOf(organization, seats.flat());
  return found ? [found] : lost(organization, reader.problems);
}

/** A person by itself, with the roles it has: as a board of one. */
function personAlone(raw: Raw): readonly GroupEntry[] {
  const name = text(raw['name']);
  const id = text(raw['id'], 2048) ?? name;
  const memberships = list(raw['membership']).filter(isObject);
  return name && id
    ? [{ id, name, membership: (memberships.length ? memberships : [{}]).map((membership) => seatOf(membership, raw)) }]
    : [];
}

const unique = (dates: readonly DateEntry[]): readonly DateEntry[] => [
  ...new Map(dates.map((date) => [date.id, date])).values(),
];

function lost(raw: Raw, problems: Problem[]): readonly never[] {
  problems.push({
    severity: 'error',
    code: 'dropped',
    value: text(raw['id'] ?? raw['name'], 2048),
    message: words(
      `Ein Objekt (${typeOf(raw)}) ohne Namen oder Beginn wurde weggelassen.`,
      `An object (${typeOf(raw)}) without a name or start was left out.`,
    ),
  });
  return [];
}

const notOparl = (address: string, type = ''): Failure =>
  new Failure(
    'not-oparl',
    words(
      `${address} ist keine OParl-Antwort mit Gremien, Sitzungen oder Personen${type ? ` (gefunden: ${type})` : ''}. Richtig ist die Adresse des Systems, eines Body, einer Organization oder einer Liste davon.`,
      `${address} is no OParl answer with organizations, meetings or persons${type ? ` (found: ${type})` : ''}. Right is the address of the system, of a body, an organization, or a list of them.`,
    ),
  );
