import { plural, type Texts } from '@kitu/core/messages.js';
import type { DateItem } from './dates-feed.js';

/** What `<kitu-dates>` says. */
export interface DatesTexts {
  things: string;
  /** What became of a date, in a word. */
  status: Record<NonNullable<DateItem['status']>, string>;
  /** Said of a date that was postponed. */
  open: string;
  /** Before the old date, which is also struck through. */
  previously: string;
  series: string;
  onsite: string;
  online: string;
  /** The link from a place to a map. */
  map: string;
  /** What opens place, description and the like, where they are folded. */
  details: string;
  /** The button for a calendar file. */
  save: string;
  more: string;
  /** Said after „Weitere Termine“ was pressed. */
  shown(added: number, shown: number): string;
  /** The link for a subscription to all dates. */
  subscribe: string;
  /** The link for the same as a file. */
  file: string;
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
    open: 'Neuer Termin folgt.',
    previously: 'Alter Termin:',
    series: 'Reihe',
    onsite: 'Vor Ort',
    online: 'Online',
    map: 'Karte',
    details: 'Einzelheiten',
    save: 'In den Kalender',
    more: 'Weitere Termine',
    shown: (added, shown) =>
      `${plural('de', added, { one: 'Ein weiterer Termin', other: '# weitere Termine' })}, jetzt ${shown}`,
    subscribe: 'Alle Termine in meinen Kalender',
    file: 'Als Datei',
  },
  en: {
    things: 'dates',
    status: {
      EventCancelled: 'Cancelled',
      EventPostponed: 'Postponed',
      EventRescheduled: 'New date',
      EventMovedOnline: 'Now online',
    },
    open: 'New date to follow.',
    previously: 'Old date:',
    series: 'Series',
    onsite: 'On site',
    online: 'Online',
    map: 'Map',
    details: 'Details',
    save: 'Add to calendar',
    more: 'More dates',
    shown: (added, shown) => `${plural('en', added, { one: 'One more date', other: '# more dates' })}, now ${shown}`,
    subscribe: 'All dates in my calendar',
    file: 'As a file',
  },
};
