import type { Texts } from '@kitu/core/messages.js';
import type { DateItem } from './dates-feed.js';

/** What `<kitu-dates>` says. */
export interface DatesTexts {
  things: string;
  /** What became of a date, in a word. */
  status: Record<NonNullable<DateItem['status']>, string>;
  /** Said of a date that was postponed. */
  open: string;
  /** Before the old date, which is struck through. */
  previously: string;
  /** The next three end with a space: what they tell of comes behind them. */
  doors: string;
  series: string;
  organizer: string;
  free: string;
  onsite: string;
  online: string;
  /** A link into a video room that has no name. */
  join: string;
  /** The button for a calendar file. */
  save: string;
  /** The same for a date that is cancelled. */
  saveCancelled: string;
}

export const datesTexts: Texts<DatesTexts> = {
  de: {
    things: 'Termine',
    status: {
      EventCancelled: 'Abgesagt',
      EventPostponed: 'Verschoben',
      EventRescheduled: 'Neuer Termin',
      EventMovedOnline: 'Jetzt online',
    },
    open: 'Ein neuer Termin steht noch nicht fest.',
    previously: 'Bisher:',
    doors: 'Einlass ab ',
    series: 'Reihe: ',
    organizer: 'Veranstalter: ',
    free: 'Kostenfrei',
    onsite: 'Vor Ort',
    online: 'Online',
    join: 'zur Videokonferenz',
    save: 'In den Kalender (.ics)',
    saveCancelled: 'Absage in den Kalender (.ics)',
  },
  en: {
    things: 'dates',
    status: {
      EventCancelled: 'Cancelled',
      EventPostponed: 'Postponed',
      EventRescheduled: 'New date',
      EventMovedOnline: 'Now online',
    },
    open: 'There is no new date yet.',
    previously: 'Before:',
    doors: 'Doors open at ',
    series: 'Series: ',
    organizer: 'Organiser: ',
    free: 'Free of charge',
    onsite: 'On site',
    online: 'Online',
    join: 'join the video call',
    save: 'Add to calendar (.ics)',
    saveCancelled: 'Add cancellation to calendar (.ics)',
  },
};
