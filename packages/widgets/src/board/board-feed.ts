import type { Entry, Feed, FeedHead } from '@kitu/core/feed.js';
import { identity, readEntries, readFeed } from '@kitu/core/read-feed.js';
import { nextAfter, type Selection } from '@kitu/core/selection.js';
import { count, language, text, type Raw } from '@kitu/core/parse.js';
import { readNamed, readPerson, type Named, type Person } from './board-person.js';
import { readTerm, type Term } from './board-term.js';

/** A seat in a group: OParl's Membership. */
export interface Membership extends Entry {
  readonly term: Term;
  readonly role: string | undefined;
  /** Who holds it. `undefined`: it is vacant. */
  readonly person: Person | undefined;
  /** Whom the person represents. */
  readonly onBehalfOf: Named | undefined;
  /** 0: the feed says nothing. */
  readonly numberedPosition: number;
}

/** A board, council, committee or working group: OParl's Organization. */
export interface Group extends Entry, Named {
  readonly term: Term;
  readonly description: string | undefined;
  /** BCP 47. */
  readonly language: string | undefined;
  /** How many seats there are by statute; 0: the feed says nothing. */
  readonly memberCount: number;
  /** `membership`, in the order in which it is shown. */
  readonly seats: readonly Membership[];
}

/** A group at an instant. */
export interface Roster extends Group {
  /** Seats by statute of which the feed says nothing; below 0 if it has more than there should be. */
  readonly vacancies: number;
  /** Its name, for visitors to choose by. */
  readonly group: readonly string[];
  /** The instant (milliseconds). */
  readonly now: number;
}

/** What to choose from the groups. */
export interface BoardChoice {
  /** The `id` of the only group that is wanted; empty for all. */
  readonly group: string;
}

/** Reads `_kitu.board`. */
export const parseBoard = (json: unknown, address: string): Feed<Group> => readFeed(json, address, 'board', readGroup);

function readGroup(raw: Raw, head: FeedHead): Group | undefined {
  const named = readNamed(raw, head.base);
  if (!named) return undefined;
  let place = 0;
  const { items } = readEntries(raw['membership'], (seat) => readSeat(seat, head, `#${place++}`));
  return {
    ...named,
    term: readTerm(raw, head.zone),
    id: identity(raw) ?? named.name,
    description: text(raw['description'], 1000),
    language: language(raw['inLanguage']) ?? head.language,
    memberCount: count(raw['memberCount']) ?? 0,
    seats: items.every((seat) => seat.numberedPosition)
      ? [...items].sort((a, b) => a.numberedPosition - b.numberedPosition)
      : items,
  };
}

/** @param place - Stands in for a missing `id`. */
function readSeat(raw: Raw, head: FeedHead, place: string): Membership | undefined {
  const role = text(raw['role']);
  const person = readPerson(raw['person'], head);
  if (!role && !person) return undefined;
  return {
    term: readTerm(raw, head.zone),
    id: identity(raw) ?? place,
    role,
    person,
    onBehalfOf: readNamed(raw['onBehalfOf'], head.base),
    numberedPosition: count(raw['numberedPosition']) ?? 0,
  };
}

/** Is it the group with an `id`? Without one all are wanted. */
export const isWanted = ({ id }: Group, group: string): boolean => !group || id === group;

/** The groups and seats that are not over at an instant, and how many seats are vacant besides those named. */
export function current(groups: readonly Group[], choice: BoardChoice, now: number): Selection<Roster> {
  const isCurrent = ({ term }: Group | Membership): boolean => term.ends > now;
  const wanted = groups.filter((group) => isWanted(group, choice.group) && isCurrent(group));
  const rosters = wanted.map((group): Roster => {
    const seats = group.seats.filter(isCurrent);
    return { ...group, seats, vacancies: group.memberCount - seats.length, group: [group.name], now };
  });
  const items = rosters.filter(({ description, memberCount, seats }) => description ?? (memberCount || seats.length));
  return { items, until: nextAfter(now, wanted.flatMap(boundaries)) };
}

/** The instants at which something of a group changes. A portrait may have to go before the person does. */
const boundaries = ({ term, seats }: Group): readonly (number | undefined)[] => [
  term.begins,
  term.ends,
  ...seats.flatMap((seat) => [seat.term.begins, seat.term.ends, seat.person?.image?.ends]),
];
