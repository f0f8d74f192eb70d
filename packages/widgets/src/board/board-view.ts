import { feedTexts } from '@kitu/core/feed-messages.js';
import type { Entry } from '@kitu/core/feed.js';
import type { Locale } from '@kitu/core/messages.js';
import { shownAt } from '@kitu/core/selection.js';
import { format, machineTime, type Moment, type TimeView } from '@kitu/core/time.js';
import type { Roster } from './board-feed.js';
import { initials } from './board-initials.js';
import { boardTexts } from './board-messages.js';
import type { Named, Person } from './board-person.js';
import type { PartialDate, Term } from './board-term.js';

/** A person, with what stands in for the portrait. */
export interface PersonView extends Partial<Person> {
  readonly name: string;
  readonly initials: string;
}

/** A seat in words. */
export interface SeatView extends Entry {
  readonly role?: string | undefined;
  /** Who holds it. Missing: it is vacant. */
  readonly person?: PersonView | undefined;
  readonly onBehalfOf?: Named | undefined;
  /** „seit 2019“, „ab 1. März 2027“, „seit Juli 2021, bis Juni 2026“. */
  readonly term?: string | undefined;
}

/** A group in words, at an instant: plain JSON, in which what is empty may be missing. */
export interface GroupView extends Entry, Named {
  readonly description?: string | undefined;
  /** BCP 47: of what comes from the feed. */
  readonly language?: string | undefined;
  readonly term?: string | undefined;
  /** Its name, for visitors to choose by. */
  readonly group?: readonly string[];
  readonly seats?: readonly SeatView[];
  /** „2 weitere Sitze derzeit unbesetzt“. */
  readonly vacancies?: string | undefined;
}

/** What is shown of a group. */
export function groupView({ memberCount, now, ...group }: Roster, { language, tag }: Locale): GroupView {
  const texts = boardTexts[language];
  const say = (word: string, date: PartialDate | undefined): string | undefined =>
    date && `${word} ${format(date.first, tag, date.precision)}`;
  const inWords = ({ begins, startDate, endDate }: Term): string | undefined =>
    [say(begins > now ? texts.from : texts.since, startDate), say(texts.until, endDate)].filter(Boolean).join(', ') ||
    undefined;
  const isMore = group.seats.some(({ person }) => !person);
  return {
    ...group,
    term: inWords(group.term),
    seats: group.seats.map(({ numberedPosition, ...seat }) => ({
      ...seat,
      person: seat.person && {
        ...seat.person,
        image: shownAt(seat.person.image, now),
        initials: initials(seat.person.name),
      },
      term: inWords(seat.term),
    })),
    vacancies: group.vacancies > 0 ? texts.vacancies(group.vacancies, isMore) : undefined,
  };
}

/** „Stand: 23. November 2026“: as of when the feed is right. */
export const asOfInWords = (modified: Moment, { language, tag }: Locale): string =>
  feedTexts[language].asOf(format(modified, tag, 'date'));

/** The same as data. */
export const asOfView = (modified: Moment, locale: Locale): TimeView => ({
  machine: machineTime(modified),
  words: asOfInWords(modified, locale),
});
