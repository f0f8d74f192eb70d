import type { Plural, Texts } from '@kitu/core/messages.js';
import type { CourseState } from './course-state.js';

/** What `<kitu-course>` calls what it shows where that is one course, in the middle of a sentence. */
export const oneTexts: Texts<Pick<CourseTexts, 'things'>> = { de: { things: 'Angaben' }, en: { things: 'details' } };

/** What `<kitu-course>` says. */
export interface CourseTexts {
  readonly things: string;
  /** A state in words, few enough for a badge; what stands behind `|` follows it. § is the time at which registration opens. */
  readonly states: Readonly<Record<CourseState, string>>;
  /** The same with a number (#): of seats, of people on the waiting list; § is the number of all seats. */
  readonly numbers: Readonly<Partial<Record<CourseState | 'freeOf', Plural>>>;
  /** A run that was expressly wanted is over. */
  readonly over: string;
  /** The next run with free seats, where this one has none. */
  further(day: string, seats: string): string;
  readonly register: string;
  readonly join: string;
  readonly date: string;
  readonly place: string;
  readonly online: string;
  readonly price: string;
  readonly free: string;
  readonly deadline: string;
}

/** Where one and many are said alike. */
const alike = (text: string): Plural => ({ one: text, other: text });

export const courseTexts: Texts<CourseTexts> = {
  de: {
    things: 'Kurse',
    states: {
      cancelled: 'Abgesagt',
      postponed: 'Verschoben|, neuer Termin folgt',
      past: 'Kein Termin geplant',
      opensLater: 'Anmeldung ab §',
      closed: 'Anmeldeschluss vorbei',
      running: 'Läuft bereits',
      waitingList: 'Warteliste offen|, ausgebucht',
      full: 'Ausgebucht',
      few: 'Nur noch wenige Plätze',
      free: 'Plätze frei',
      unknown: 'Anmeldung möglich',
    },
    numbers: {
      waitingList: alike('Warteliste (#)|, ausgebucht'),
      few: { one: 'Nur noch # Platz', other: 'Nur noch # Plätze' },
      free: { one: '# Platz frei', other: '# Plätze frei' },
      freeOf: alike('# von § Plätzen frei'),
    },
    over: 'Termin vorbei',
    further: (day, seats) => `nächster Durchgang am ${day}: ${seats.replace('Nur', 'nur')}`,
    register: 'Anmelden',
    join: 'Auf die Warteliste',
    date: 'Termin',
    place: 'Ort',
    online: 'Online',
    price: 'Preis',
    free: 'kostenlos',
    deadline: 'Anmeldung bis',
  },
  en: {
    things: 'courses',
    states: {
      cancelled: 'Cancelled',
      postponed: 'Postponed|, new date to follow',
      past: 'No date planned',
      opensLater: 'Registration opens §',
      closed: 'Registration closed',
      running: 'Under way',
      waitingList: 'Waiting list open|, fully booked',
      full: 'Fully booked',
      few: 'Only a few places left',
      free: 'Places free',
      unknown: 'Registration open',
    },
    numbers: {
      waitingList: alike('Waiting list (#)|, fully booked'),
      few: { one: 'Only # place left', other: 'Only # places left' },
      free: { one: '# place free', other: '# places free' },
      freeOf: alike('# of § places free'),
    },
    over: 'Date passed',
    further: (day, seats) => `next run on ${day}: ${seats.replace('Only', 'only').replace('Places', 'places')}`,
    register: 'Register',
    join: 'Join the waiting list',
    date: 'Date',
    place: 'Place',
    online: 'Online',
    price: 'Price',
    free: 'free of charge',
    deadline: 'Register by',
  },
};
