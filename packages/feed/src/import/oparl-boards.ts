import { isObject, list, text, type Raw } from '@kitu/core/parse.js';
import { Failure } from '../failure.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { GroupEntry, PersonEntry, SeatEntry } from './entries.js';
import { line } from './html.js';
import { OfficialContact } from './oparl-contact.js';
import { groupOf, personOf, seatOf } from './oparl-objects.js';
import type { OparlReader } from './oparl-reader.js';
import { isDeleted, isEnded, typeOf } from './oparl-values.js';

/** The OParl objects from which boards are made. */
export interface Council {
  readonly bodies: readonly Raw[];
  readonly organizations: readonly Raw[];
  readonly people: readonly Raw[];
  readonly memberships: readonly Raw[];
}

/** Makes boards from organizations, memberships and persons, whether these are embedded or linked. */
export class Boards {
  readonly #contact = new OfficialContact();
  /** Memberships that are not embedded in their organization, by the organization's address. */
  readonly #elsewhere = new Map<string, Raw[]>();
  #ended = { organizations: 0, seats: 0 };

  constructor(
    private readonly reader: OparlReader,
    private readonly now: number,
  ) {}

  async read({ bodies, organizations, people, memberships }: Council): Promise<readonly GroupEntry[]> {
    const { problems } = this.reader;
    for (const raw of [...bodies, ...organizations]) this.#contact.learn(raw);
    for (const person of people) this.#learnPerson(person);
    for (const membership of memberships) this.#learnMembership(membership);
    const current = organizations.filter((raw) => !isDeleted(raw) && !isEnded(raw, this.now));
    this.#ended.organizations += organizations.filter((raw) => !isDeleted(raw)).length - current.length;
    await this.#readLists(bodies, current);
    const wanted = current.length || bodies.length ? current : await this.#organizationsOf(people);
    const groups: GroupEntry[] = [];
    const left: string[] = [];
    for (const organization of wanted) {
      try {
        groups.push(...(await this.#group(organization)));
      } catch (cause) {
        // The whole board is left out: with half of its seats it would be wrong information about a council.
        if (!(cause instanceof Failure) || cause.code !== 'too-many-requests') throw cause;
        left.push(line(text(organization['name'])) ?? text(organization['id'], 2048) ?? '');
      }
    }
    if (left.length) problems.push(leftOut(left));
    if (!wanted.length && !organizations.length) groups.push(...people.flatMap((person) => this.#alone(person)));
    problems.push(...this.#summaries(), ...this.#contact.problems);
    return groups;
  }

  /** Loads the lists of a body first, to replace many requests for single objects by a few. */
  async #readLists(bodies: readonly Raw[], organizations: readonly Raw[]): Promise<void> {
    const isMissing = (): boolean =>
      organizations.some((organization) => {
        const own = list(organization['membership']);
        return (
          own.some((value) => !this.reader.knows(value) || (isObject(value) && !this.#knowsPerson(value))) ||
          (!own.length && !this.#elsewhere.has(text(organization['id'], 2048) ?? ''))
        );
      });
    for (const body of bodies) {
      if (!isMissing()) return;
      for (const person of await this.reader.listAt(body['person'])) this.#learnPerson(person);
      if (isMissing())
        for (const membership of await this.reader.listAt(body['membership'])) this.#learnMembership(membership);
    }
  }

  #knowsPerson(membership: Raw): boolean {
    const person = membership['person'];
    return person === undefined || this.reader.knows(person);
  }

  #learnPerson(person: Raw): void {
    if (isDeleted(person)) return;
    this.reader.keep(person);
    for (const membership of list(person['membership']).filter(isObject))
      this.#learnMembership({ ...membership, person: membership['person'] ?? person });
  }

  #learnMembership(membership: Raw): void {
    if (isDeleted(membership)) return;
    this.reader.keep(membership);
    const { organization } = membership;
    const id = text(isObject(organization) ? organization['id'] : organization, 2048);
    if (!id) return;
    const known = this.#elsewhere.get(id) ?? [];
    known.push(membership);
    this.#elsewhere.set(id, known);
  }

  /** The organizations of persons, if only persons were requested. */
  async #organizationsOf(people: readonly Raw[]): Promise<readonly Raw[]> {
    if (people.length < 2) return [];
    const found = await this.reader.all([...this.#elsewhere.keys()], (organization) => Promise.resolve(organization));
    return found.filter((raw) => typeOf(raw) === 'Organization' && !isEnded(raw, this.now));
  }

  async #group(organization: Raw): Promise<readonly GroupEntry[]> {
    const id = text(organization['id'], 2048);
    const elsewhere = (id && this.#elsewhere.get(id)) || [];
    const members = await this.reader.all([...list(organization['membership']), ...elsewhere], (membership) =>
      Promise.resolve(membership),
    );
    // A membership may be given twice, at its organization and at its person.
    const unique = [...new Map(members.map((raw) => [text(raw['id'], 2048) ?? raw, raw])).values()];
    const current = unique.filter((membership) => !isEnded(membership, this.now));
    this.#ended.seats += unique.length - current.length;
    await this.#learnBody(organization, current);
    const seats = await this.reader.all(current, (membership) => this.#seat(membership, organization));
    const found = groupOf(organization, seats.flat());
    if (!found) this.reader.problems.push(nameless(organization));
    return found ? [found] : [];
  }

  /** Loads the body, whose domain decides which contact is official; only if a person has contact data. */
  async #learnBody({ body }: Raw, memberships: readonly Raw[]): Promise<void> {
    if (this.#contact.knowsAny || !body) return;
    const people = await this.reader.all(memberships, ({ person }) => this.reader.object(person));
    if (!people.some((person) => person?.['email'])) return;
    const found = await this.reader.object(body);
    if (found) this.#contact.learn(found);
  }

  /** A seat with its person. One without a person is left out, not shown as vacant: OParl has no vacant memberships. */
  async #seat(membership: Raw, organization: Raw): Promise<readonly SeatEntry[]> {
    const raw = await this.reader.object(membership['person']);
    const behalf = await this.reader.object(membership['onBehalfOf']);
    if (behalf) this.#contact.learn(behalf);
    const person = raw && this.#personOf(raw);
    if (!person) this.reader.problems.push(unfilled(membership, organization, raw));
    return person ? [seatOf(membership, person, behalf)] : [];
  }

  #personOf = (raw: Raw): PersonEntry | undefined => personOf(raw, this.#contact);

  /** A person without a board, with its roles: shown as a board with one seat. */
  #alone(raw: Raw): readonly GroupEntry[] {
    const person = this.#personOf(raw);
    if (!person) return [];
    const memberships = list(raw['membership']).filter(isObject);
    const current = memberships.filter((membership) => !isDeleted(membership) && !isEnded(membership, this.now));
    this.#ended.seats += memberships.length - current.length;
    const seats = (current.length ? current : [{}]).map((membership: Raw) => {
      const { onBehalfOf } = membership;
      return seatOf(membership, person, isObject(onBehalfOf) ? onBehalfOf : undefined);
    });
    return [{ id: person.id ?? person.name, name: person.name, membership: seats }];
  }

  #summaries(): readonly Problem[] {
    const { organizations, seats } = this.#ended;
    if (!organizations && !seats) return [];
    const message = words(
      `Beendet und deshalb weggelassen: ${organizations} Gremien, ${seats} Sitze.`,
      `Ended and therefore left out: ${organizations} organizations, ${seats} seats.`,
    );
    return [{ severity: 'note', code: 'ended', message }];
  }
}

const leftOut = (names: readonly string[]): Problem => ({
  severity: 'error',
  code: 'too-many-requests',
  value: names.slice(0, 10).join(', '),
  message: words(
    `${names.length} Gremien fehlen ganz, weil es zu viele Abfragen wären: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}. Bitte ihre Adressen einzeln als Quellen angeben.`,
    `${names.length} organizations are missing as a whole, because it would take too many requests: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}. Please give their addresses as sources of their own.`,
  ),
});

const nameless = (raw: Raw): Problem => ({
  severity: 'error',
  code: 'dropped',
  value: text(raw['id'], 2048),
  message: words('Ein Gremium ohne Namen wurde weggelassen.', 'An organization without a name was left out.'),
});

function unfilled(membership: Raw, organization: Raw, person: Raw | undefined): Problem {
  const board = line(text(organization['name'])) ?? '';
  const why = person
    ? isDeleted(person)
      ? words('Die Person ist gelöscht', 'The person is deleted')
      : words('Die Person hat keinen Namen', 'The person has no name')
    : words('Die Person fehlt', 'The person is missing');
  const { person: address } = membership;
  return {
    severity: person && isDeleted(person) ? 'note' : 'warning',
    code: 'seat-left-out',
    value: text(typeof address === 'string' ? address : membership['id'], 2048),
    message: words(
      `${board}, ${text(membership['role']) ?? 'Sitz'}: ${why.de}; der Sitz wurde weggelassen.`,
      `${board}, ${text(membership['role']) ?? 'seat'}: ${why.en}; the seat was left out.`,
    ),
  };
}
