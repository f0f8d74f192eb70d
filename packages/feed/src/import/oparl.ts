import { isObject, list, object, text, type Raw } from '@kitu/core/parse.js';
import { moment, startOf } from '@kitu/core/time.js';
import { Failure } from '../failure.js';
import { isAddress, type Input } from '../net/input.js';
import { words } from '../words.js';
import { comingDates } from './coming.js';
import { instantText, type Imported, type ImportOptions } from './imported.js';
import { Boards } from './oparl-boards.js';
import { meetingDates } from './oparl-meetings.js';
import { OparlReader, readJson } from './oparl-reader.js';
import { isDeleted, typeOf } from './oparl-values.js';
import { when } from './schema-org.js';

/**
 * Imports a council information system (OParl 1.0 and 1.1): organizations with their memberships become boards,
 * meetings become dates. The address may be that of the system, a body, a list, or a single object.
 */
export async function importOparl(input: Input, options: ImportOptions): Promise<Imported> {
  const reader = new OparlReader(options.read);
  const json = readJson(input.text, input.address);
  const first = Array.isArray(json) ? { data: json } : json;
  if (!isObject(first)) throw notOparl(input.address);
  reader.keep(first);
  reader.keep(first, input.address);
  const found = new Found(reader, options);
  await found.sort(first, input.address);
  if (found.isEmpty) throw notOparl(input.address, typeOf(first));
  // The address of a single organization also stands for its meetings.
  if (typeOf(first) === 'Organization') await found.addMeetings(first['meeting']);
  const board = await new Boards(reader, options.now).read(found);
  const dates = await meetingDates(found.meetings, reader, options);
  const kept = comingDates(dates, options.now, reader.problems);
  return {
    ...(board.length ? { board } : {}),
    ...(kept.length ? { dates: kept } : {}),
    problems: reader.problems,
  };
}

/** A list with more pages is filtered by `modified_since`. */
const LONG = 20;
/** How far back `modified_since` reaches: meetings are planned a year or a little more ahead. */
const LATELY = 18 * 30 * 86_400_000;

/** The objects of a document and of its lists, by type. */
class Found {
  readonly bodies: Raw[] = [];
  readonly organizations: Raw[] = [];
  readonly meetings: Raw[] = [];
  readonly people: Raw[] = [];
  readonly memberships: Raw[] = [];

  constructor(
    private readonly reader: OparlReader,
    private readonly options: ImportOptions,
  ) {}

  get isEmpty(): boolean {
    return ![this.bodies, this.organizations, this.meetings, this.people, this.memberships].some(
      ({ length }) => length,
    );
  }

  /** Sorts an object by its type; of lists, bodies and systems their content is sorted. */
  async sort(raw: Raw, address = ''): Promise<void> {
    if (isDeleted(raw)) return;
    const type = typeOf(raw);
    if (Array.isArray(raw['data'])) {
      const isMeetings = list(raw['data']).some((element) => typeOf(object(element)) === 'Meeting');
      if (isMeetings && isAddress(address)) await this.addMeetings(address);
      else for (const element of await this.reader.pages(raw, address)) await this.sort(element);
    } else if (type === 'System') for (const body of await this.reader.listAt(raw['body'])) await this.sort(body);
    else if (type === 'Body') {
      this.bodies.push(raw);
      this.organizations.push(...(await this.reader.listAt(raw['organization'])));
      await this.addMeetings(raw['meeting']);
    } else if (type === 'Organization') this.organizations.push(raw);
    else if (type === 'Meeting') this.meetings.push(raw);
    else if (type === 'Person') this.people.push(raw);
    else if (type === 'Membership') this.memberships.push(raw);
  }

  /** Adds the meetings of a list. Of a long list only recently changed ones, if the server supports the filter. */
  async addMeetings(value: unknown): Promise<void> {
    const address = text(value, 2048) ?? '';
    const first = isAddress(address) ? await this.reader.object(address) : undefined;
    const lately = first && pagesOf(first) > LONG ? await this.#lately(address) : undefined;
    this.meetings.push(...(lately ?? (await this.reader.listAt(value))));
  }

  async #lately(address: string): Promise<readonly Raw[] | undefined> {
    const since = instantText(this.options.now - LATELY);
    const url = new URL(address);
    url.searchParams.set('modified_since', since);
    let found: readonly Raw[] = [];
    try {
      found = await this.reader.listAt(url.href);
    } catch (cause) {
      // The server does not support the filter: the whole list is read.
      if (!(cause instanceof Failure) || !/^(status|not-json|list-cut)$/.test(cause.code)) throw cause;
    }
    if (!found.some((meeting) => this.#isComing(meeting))) return undefined;
    this.reader.problems.push(onlyLately(since.slice(0, 10)));
    return found;
  }

  #isComing(meeting: Raw): boolean {
    const { now, zone } = this.options;
    const start = moment(when(meeting['start'], zone), zone);
    return start !== undefined && startOf(start) >= now;
  }
}

/** The number of pages of a list, if given. */
function pagesOf({ pagination }: Raw): number {
  const { totalPages, totalElements, elementsPerPage } = object(pagination);
  return Number(totalPages ?? Number(totalElements) / Number(elementsPerPage)) || 0;
}

const onlyLately = (since: string): Imported['problems'][number] => ({
  severity: 'note',
  code: 'modified-since',
  message: words(
    `Die Liste der Sitzungen ist lang; gelesen wurden die seit ${since} angelegten oder geänderten.`,
    `The list of meetings is long; read were those created or changed since ${since}.`,
  ),
});

const notOparl = (address: string, type = ''): Failure =>
  new Failure(
    'not-oparl',
    words(
      `${address} ist keine OParl-Antwort mit Gremien, Sitzungen oder Personen${type ? ` (gefunden: ${type})` : ''}. Richtig ist die Adresse des Systems, eines Body, einer Organization oder einer Liste davon.`,
      `${address} is no OParl answer with organizations, meetings or persons${type ? ` (found: ${type})` : ''}. Right is the address of the system, of a body, an organization, or a list of them.`,
    ),
  );
