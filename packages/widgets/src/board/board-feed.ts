import {
  identity,
  readEntries,
  readFeed,
  type Entry,
  type Feed,
  type FeedHead,
  type Selection,
} from '@kitu/core/feed.js';
import { Horizon } from '@kitu/core/horizon.js';
import { count, language, text, type Raw } from '@kitu/core/parse.js';
import { readNamed, readPerson, type Named, type Person } from './board-person.js';
import { readTerm, type Term } from './board-term.js';

/** A seat in a group: OParl's Membership. */
export interface Membership extends Entry, Term {
  readonly role: string | undefined;
  /** Who holds it. `undefined`: it is vacant. */
  readonly person: Person | undefined;
  /** Whom the person represents. */
  readonly onBehalfOf: Named | undefined;
  /** 0: the feed says nothing. */
  readonly numberedPosition: number;
}

/** A board, council, committee or working group: OParl's Organization. */
export interface Group extends Entry, Named, Term {
  readonly description: string | undefined;
  /** BCP 47. */
  readonly language: string | undefined;
  /** How many seats there are by statute; 0: the feed says nothing. */
  readonly memberCount: number;
  /** `membership`, in the order in which it is shown. */
  readonly seats: readonly Membership[];
}

/** A seat at an instant. */
export interface Seat extends Membership {
  /** Its term has not begun. */
  readonly upcoming: boolean;
}

/** A group at an instant. */
export interface Roster extends Group {
  readonly seats: readonly Seat[];
  /** Seats by statute of which the feed says nothing; below 0 if it has more than there should be. */
  readonly vacancies: number;
  /** Its term has not begun. */
  readonly upcoming: boolean;
}

/** What to choose from the groups. */
export interface BoardChoice {
  /** The `id` of the only group that is wanted; empty for all. */
  readonly group: string;
  /** How many groups at most; 0 for all. */
  readonly limit: number;
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
    ...readTerm(raw, head.zone),
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
    ...readTerm(raw, head.zone),
    id: identity(raw) ?? place,
    role,
    person,
    onBehalfOf: readNamed(raw['onBehalfOf'], head.base),
    numberedPosition: count(raw['numberedPosition']) ?? 0,
  };
}

/** The groups and seats that are not over at an instant, and how many seats are vacant besides those named. */
export function current(groups: readonly Group[], choice: BoardChoice, now: number): Selection<Roster> {
  const horizon = new Horizon(now);
  const lasts = ({ begins, ends }: Term): boolean => {
    horizon.isAhead(begins);
    return horizon.isAhead(ends);
  };
  const items = groups
    .filter((group) => (!choice.group || group.id === choice.group) && lasts(group))
    .map((group): Roster => {
      const seats = group.seats.filter(lasts).map((seat): Seat => ({ ...seat, upcoming: seat.begins > now }));
      // A portrait may have to go before the person does.
      seats.forEach(({ person }) => person?.image && horizon.isAhead(person.image.ends));
      return { ...group, seats, vacancies: group.memberCount - seats.length, upcoming: group.begins > now };
    })
    .filter(({ description, memberCount, seats }) => description ?? (memberCount || seats.length));
  return { items: choice.limit > 0 ? items.slice(0, choice.limit) : items, until: horizon.until };
}
