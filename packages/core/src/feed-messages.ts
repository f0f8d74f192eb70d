import type { Texts } from './messages.js';

/** What every widget says, whatever it shows: its state, and more. `things` is its own word, such as „Meldungen“. */
export interface FeedTexts {
  reloading(things: string): string;
  error(things: string): string;
  stale(things: string): string;
  updated(things: string): string;
  empty(things: string): string;
  absent(things: string): string;
  retry: string;
  /** All entries, in a choice. */
  all: string;
  /** What visitors choose by, by the values of `filter`. */
  filters: Readonly<Record<string, string>>;
  /** „Stand: …“ */
  asOf(when: string): string;
  /** Puts the word for the hour behind a time: „10:00 Uhr“. */
  clock(time: string): string;
  /** Abbreviates a day of the week, before a time: „Di.“. */
  weekday(short: string): string;
  /** Between a start and an end. */
  to: string;
}

export const feedTexts: Texts<FeedTexts> = {
  de: {
    reloading: (things) => `${things} werden geladen …`,
    error: (things) => `Die ${things} lassen sich gerade nicht laden.`,
    stale: (things) => `Die ${things} lassen sich gerade nicht aktualisieren.`,
    updated: (things) => `Die ${things} sind auf dem neuesten Stand.`,
    empty: (things) => `Zurzeit keine ${things}.`,
    absent: (things) => `Diese Quelle enthält keine ${things}.`,
    retry: 'Erneut versuchen',
    all: 'Alle',
    filters: {
      tags: 'Schlagwort',
      keywords: 'Schlagwort',
      places: 'Ort',
      organizer: 'Veranstalter',
      group: 'Gremium',
    },
    asOf: (when) => `Stand: ${when}`,
    clock: (time) => `${time} Uhr`,
    weekday: (short) => `${short}.`,
    to: ' bis ',
  },
  en: {
    reloading: (things) => `Loading ${things} …`,
    error: (things) => `The ${things} cannot be loaded at the moment.`,
    stale: (things) => `The ${things} cannot be updated at the moment.`,
    updated: (things) => `The ${things} are up to date.`,
    empty: (things) => `No ${things} at the moment.`,
    absent: (things) => `This source has no ${things}.`,
    retry: 'Try again',
    all: 'All',
    filters: {
      tags: 'Keyword',
      keywords: 'Keyword',
      places: 'Place',
      organizer: 'Organiser',
      group: 'Committee',
    },
    asOf: (when) => `As of ${when}`,
    clock: (time) => time,
    weekday: (short) => short,
    to: ' to ',
  },
};
