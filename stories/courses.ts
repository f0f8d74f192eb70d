import { day, feedUrl, kituFeed } from './feeds.js';

/** A feed with these courses. Runs are a day from nine to four, a fortnight apart. */
export const feed = (...courses: readonly { name: string; runs: readonly object[] }[]): object =>
  kituFeed({
    dateModified: `${day(0)}T09:15:00+01:00`,
    courses: courses.map(({ runs, ...course }, place) => ({
      id: `kurs-${place}`,
      url: `/kurse/${place}`,
      ...course,
      hasCourseInstance: runs.map((run, number) => ({
        id: `kurs-${place}-${number}`,
        startDate: `${day(14 * number + 16)}T09:00`,
        endDate: `${day(14 * number + 16)}T16:00`,
        location: { name: 'Schulungsraum', address: { addressLocality: 'Magdeburg' } },
        ...run,
      })),
    })),
  });

export const full = { maximumAttendeeCapacity: 14, remainingAttendeeCapacity: 0 };
export const free = {
  maximumAttendeeCapacity: 14,
  remainingAttendeeCapacity: 9,
  offers: { availability: 'InStock', validThrough: day(9), url: '/anmelden' },
};
export const waiting = (list: object): object => ({ ...full, waitingList: { open: true, ...list } });

/** The states in the order of the courses below. */
export const STATES = [
  'cancelled',
  'postponed',
  'past',
  'opensLater',
  'closed',
  'running',
  'waitingList',
  'full',
  'few',
  'free',
  'unknown',
];

/** Each of the states once. */
export const everyState = feedUrl(
  feed(
    { name: 'Abgesagt', runs: [{ eventStatus: 'EventCancelled' }] },
    {
      name: 'Verschoben, noch ohne Termin',
      runs: [{ eventStatus: 'EventPostponed', startDate: null, previousStartDate: day(3) }],
    },
    { name: 'Vorbei', runs: [{ startDate: day(-30), endDate: day(-29) }] },
    { name: 'Anmeldung öffnet erst', runs: [{ offers: { validFrom: `${day(8)}T08:00` } }] },
    { name: 'Anmeldung geschlossen', runs: [{ offers: { validThrough: day(-2) } }] },
    { name: 'Hat begonnen', runs: [{ startDate: day(-3), endDate: day(3) }] },
    { name: 'Mit Warteliste', runs: [waiting({ count: 4, url: '/warteliste' })] },
    { name: 'Ausgebucht', runs: [full] },
    { name: 'Wenige Plätze', runs: [{ ...free, remainingAttendeeCapacity: 2 }] },
    { name: 'Freie Plätze', runs: [free] },
    { name: 'Ohne Angaben', runs: [{ offers: { url: '/anmelden' } }] },
  ),
);
