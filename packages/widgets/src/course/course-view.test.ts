import { expect } from '@open-wc/testing';
import { localeOf, type Locale } from '@kitu/core/messages.js';
import { moment, startOf } from '@kitu/core/time.js';
import { parseCourses } from './course-feed.js';
import { availability, type Availability } from './course-state.js';
import { asOfView, courseView, courseWords, withFew, type CourseView, type CourseWords } from './course-view.js';

const HOME = 'https://www.kitu.example/kitu.json';
const NOW = '2026-11-23T12:00';
/** The instant at which a clock in Berlin shows a time. */
const at = (wall: string): number => {
  const time = moment(wall);
  if (!time) throw new Error(wall);
  return startOf(time);
};

interface Choice {
  readonly lang?: string;
  readonly now?: string | number;
  readonly run?: string;
  readonly few?: number;
}

/** A course with these runs, as a page chooses it. */
function found(
  runs: readonly object[],
  more: object = {},
  { now = NOW, run = '', few = 3 }: Choice = {},
): Availability {
  const hasCourseInstance = runs.map((entry, place) => ({ id: `${place}`, ...entry }));
  const { items: [course] = [] } = parseCourses(
    { _kitu: { version: 1, courses: [{ id: 'c', name: 'Kurs', hasCourseInstance, ...more }] } },
    HOME,
  );
  if (!course) throw new Error('a course');
  return availability(course, { run, few }, typeof now === 'number' ? now : at(now));
}

/** A language, for visitors whose clock shows the time of Berlin. */
const speak = (lang = 'de'): Locale => ({ ...localeOf(lang), visitor: 'Europe/Berlin' });

/** As it is written to a file: without what is empty. */
const written = <View extends object>(view: View): View =>
  JSON.parse(JSON.stringify(view, (_key, value: unknown) => (value === '' ? undefined : value))) as View;

const look = (runs: readonly object[], more: object = {}, choice: Choice = {}): CourseWords =>
  written(courseWords(found(runs, more, choice), speak(choice.lang)));

/** For all pages, whatever they call few. */
const lookForAll = (runs: readonly object[], asOf?: string): CourseView =>
  written(courseView(found(runs, {}, { few: 0 }), moment(asOf), speak()));

const RUN = { startDate: '2026-12-09T09:00', endDate: '2026-12-09T16:00' };
const DATE = { machine: '2026-12-09T08:00:00Z', words: 'Mittwoch, 9. Dezember 2026, 09:00 bis 16:00 Uhr' };
const FULL = { ...RUN, startDate: '2026-12-01', endDate: '2026-12-01', remainingAttendeeCapacity: 0 };
const seats = (remaining: number, maximum?: number): object => ({
  remainingAttendeeCapacity: remaining,
  ...(maximum === undefined ? {} : { maximumAttendeeCapacity: maximum }),
});

describe('a course in words', () => {
  const cases: readonly (readonly [title: string, run: object, more: object, expected: object])[] = [
    [
      'has its name, how it stands, and when it is',
      {},
      {},
      { badge: { state: 'unknown', words: 'Anmeldung möglich' } },
    ],
    [
      'has what the course says of itself, and an absolute address',
      seats(0),
      { url: '/kurs', description: 'Worum es geht', inLanguage: 'en' },
      {
        url: 'https://www.kitu.example/kurs',
        description: 'Worum es geht',
        language: 'en',
        badge: { state: 'full', words: 'Ausgebucht' },
      },
    ],
    [
      'leads to registration, with the badge and with a link',
      { ...seats(9, 14), offers: { availability: 'InStock', url: '/anmelden' } },
      { url: '/kurs' },
      {
        url: 'https://www.kitu.example/kurs',
        badge: { state: 'free', words: '9 von 14 Plätzen frei', url: 'https://www.kitu.example/anmelden' },
        link: { words: 'Anmelden', url: 'https://www.kitu.example/anmelden' },
      },
    ],
    [
      'leads to the page of the course, with the badge alone, where registration has no address',
      seats(9),
      { url: '/kurs' },
      {
        url: 'https://www.kitu.example/kurs',
        badge: { state: 'free', words: '9 Plätze frei', url: 'https://www.kitu.example/kurs' },
      },
    ],
    [
      'leads to the waiting list',
      { ...seats(0), waitingList: { open: true, count: 4, url: '/w' } },
      {},
      {
        badge: {
          state: 'waitingList',
          words: 'Warteliste (4)',
          note: ', ausgebucht',
          url: 'https://www.kitu.example/w',
        },
        link: { words: 'Auf die Warteliste', url: 'https://www.kitu.example/w' },
      },
    ],
    [
      'says when registration opens',
      { offers: { validFrom: '2026-12-01T08:00' } },
      {},
      { badge: { state: 'opensLater', words: 'Anmeldung ab 1. Dezember', note: ' 2026, 08:00 Uhr' } },
    ],
    [
      'says when registration closes, while it is open',
      { ...seats(9), offers: { validThrough: '2026-12-04' } },
      {},
      { badge: { state: 'free', words: '9 Plätze frei' }, deadline: '4. Dezember 2026' },
    ],
    [
      'says nothing of the end of registration where there is no seat',
      { ...seats(0), offers: { validThrough: '2026-12-04' } },
      {},
      { badge: { state: 'full', words: 'Ausgebucht' } },
    ],
    [
      'has the places in one line',
      {
        location: [
          { name: 'Rathaus', address: 'Markt 1' },
          { type: 'VirtualLocation', url: '/raum' },
        ],
      },
      {},
      { badge: { state: 'unknown', words: 'Anmeldung möglich' }, place: 'Rathaus, Markt 1; Online' },
    ],
    [
      'has each price once, in words',
      {
        offers: [
          { name: 'Mitglieder', price: 90, priceCurrency: 'EUR' },
          { name: 'Gäste', price: '140.50', priceCurrency: 'EUR' },
          { price: 0 },
          { price: 0 },
        ],
      },
      {},
      {
        badge: { state: 'unknown', words: 'Anmeldung möglich' },
        price: '90,00\u00a0€ (Mitglieder), 140,50\u00a0€ (Gäste), kostenlos',
      },
    ],
    [
      'has the rhythm behind the date',
      { schedulingNote: '2 Abende' },
      {},
      {
        badge: { state: 'unknown', words: 'Anmeldung möglich' },
        date: { ...DATE, words: `${DATE.words} (2 Abende)` },
      },
    ],
    [
      'has a day as a day',
      { startDate: '2026-12-09', endDate: null },
      {},
      {
        badge: { state: 'unknown', words: 'Anmeldung möglich' },
        date: { machine: '2026-12-09', words: 'Mittwoch, 9. Dezember 2026' },
      },
    ],
    [
      'has no date where a new one is to follow',
      { eventStatus: 'EventPostponed', startDate: null, previousStartDate: '2026-12-09', endDate: null },
      {},
      { badge: { state: 'postponed', words: 'Verschoben', note: ', neuer Termin folgt' }, date: undefined },
    ],
  ];
  cases.forEach(([title, run, more, expected]) =>
    it(title, () =>
      expect(look([{ ...RUN, ...run }], more)).to.deep.equal(
        written({ id: 'c', name: 'Kurs', keywords: [], date: DATE, ...expected }),
      ),
    ),
  );

  it('without any run has only the badge', () => {
    expect(look([])).to.deep.equal({
      id: 'c',
      name: 'Kurs',
      keywords: [],
      badge: { state: 'past', words: 'Kein Termin geplant' },
    });
  });

  it('speaks English', () => {
    const offers = { price: 0, url: '/o', validThrough: '2026-12-04' };
    const { badge, date, deadline, further, link, price } = look(
      [{ ...RUN, ...seats(9, 14), offers }],
      {},
      { lang: 'en' },
    );
    expect(badge?.words).to.equal('9 of 14 places free');
    expect(date?.words.replace(/,/g, '')).to.equal('Wednesday 9 December 2026 09:00 to 16:00');
    expect([deadline, further, link?.words, price]).to.deep.equal([
      '4 December 2026',
      undefined,
      'Register',
      'free of charge',
    ]);
  });
});

describe('a certain run in words', () => {
  const runs = [FULL, { ...RUN, ...seats(9, 14) }];

  it('speaks of that run', () => {
    const { badge, date, further } = look(runs, {}, { run: '1' });
    expect([badge, further]).to.deep.equal([{ state: 'free', words: '9 von 14 Plätzen frei' }, undefined]);
    expect(date).to.deep.equal(DATE);
  });

  it('says that its date is over, and names the next run', () => {
    const { badge, further } = look(
      [{ ...FULL, startDate: '2026-11-01', endDate: null }, ...runs.slice(1)],
      {},
      { run: '0' },
    );
    expect(badge).to.deep.equal({ state: 'past', words: 'Termin vorbei' });
    expect(further?.words).to.equal('nächster Durchgang am 9. Dezember: 9 von 14 Plätzen frei');
  });

  it('says that its date is over, too, where the feed no longer has it', () => {
    const { badge, date, further } = look(runs, {}, { run: 'gone' });
    expect([badge?.words, date]).to.deep.equal(['Termin vorbei', undefined]);
    expect(further?.words).to.equal('nächster Durchgang am 9. Dezember: 9 von 14 Plätzen frei');
  });
});

describe('the next run with free seats', () => {
  const further = (run: object, choice: Choice = {}): CourseWords['further'] =>
    look([FULL, { ...RUN, ...seats(9, 14), ...run }], { url: '/kurs' }, choice).further;

  it('leads to its registration, else to the page of the course, and the badge nowhere', () => {
    expect(further({ offers: { url: '/2' } })?.url).to.equal('https://www.kitu.example/2');
    expect(further({})?.url).to.equal('https://www.kitu.example/kurs');
    expect(look([FULL, { ...RUN, ...seats(9) }], { url: '/kurs' }).badge).to.not.have.property('url');
  });

  const words: readonly (readonly [title: string, run: object, choice: Choice, expected: string])[] = [
    ['is named in a sentence', {}, {}, 'nächster Durchgang am 9. Dezember: 9 von 14 Plätzen frei'],
    ['is named with few seats', seats(2), {}, 'nächster Durchgang am 9. Dezember: nur noch 2 Plätze'],
    [
      'is named in English',
      { offers: { availability: 'LimitedAvailability' }, ...seats(1) },
      { lang: 'en' },
      'next run on 9 December: only 1 place left',
    ],
    ['is named in American English', {}, { lang: 'en-US' }, 'next run on December 9: 9 of 14 places free'],
    [
      'has its year where that is not the current one',
      { startDate: '2027-01-09', endDate: null },
      {},
      'nächster Durchgang am 9. Januar 2027: 9 von 14 Plätzen frei',
    ],
  ];
  words.forEach(([title, run, choice, expected]) =>
    it(title, () => expect(further(run, choice)?.words).to.equal(expected)),
  );

  const turns: readonly (readonly [title: string, run: object, turn: string, expected: readonly string[]])[] = [
    ['of a run at a time', {}, '2027-01-01T00:00', ['', ' 2026']],
    ['of a run on a day', { startDate: '2026-12-09', endDate: '2027-02-01' }, '2027-01-01T00:00', ['', ' 2026']],
    ['of a run elsewhere, by the calendar there', { timeZone: 'America/New_York' }, '2027-01-01T06:00', ['', ' 2026']],
    [
      'of a run that starts when it is another year in UTC',
      { startDate: '2027-01-01T00:30' },
      '2027-01-01T00:00',
      [' 2027', ''],
    ],
  ];
  turns.forEach(([title, run, turn, expected]) =>
    it(`changes its words at the turn of the year, ${title}, and says in advance when that is`, () => {
      const later = {
        ...RUN,
        endDate: '2027-02-01T16:00',
        ...seats(9),
        ...run,
        offers: { validThrough: '2027-02-01' },
      };
      const full = { ...FULL, startDate: '2026-11-01', endDate: '2027-06-01' };
      const year = (now: number): string | undefined =>
        /am (?:9\. Dezember|1\. Januar)(.*?):/.exec(look([full, later], {}, { now }).further?.words ?? '')?.[1];
      expect([at(turn) - 1, at(turn)].map(year)).to.deep.equal(expected);
      expect(found([full, later], {}, { now: at(turn) - 1 }).until).to.equal(at(turn));
    }),
  );
});

describe('the view of a course, for pages of all kinds', () => {
  const LIMITED = { ...RUN, ...seats(9), offers: { availability: 'LimitedAvailability' } };
  const FREE = { ...RUN, ...seats(9, 14) };
  const cases: readonly (readonly [title: string, runs: readonly object[]])[] = [
    ['a run with seats', [FREE]],
    ['a run with one seat', [{ ...RUN, ...seats(1) }]],
    ['a run without a seat', [FULL]],
    ['a run of which nothing is known', [RUN]],
    ['a run that has seats, nobody knows how many', [{ ...RUN, offers: { availability: 'InStock' } }]],
    ['a run of which the feed says that there are few', [LIMITED]],
    ['a further run', [FULL, FREE]],
    ['a further run of which the feed says that there are few', [FULL, LIMITED]],
    ['a run that is closed', [{ ...RUN, ...seats(2), offers: { validThrough: '2026-11-01' } }]],
    ['no run', []],
  ];
  cases.forEach(([title, runs]) =>
    it(`says of ${title} what an element says, whatever number of seats the page calls few`, () => {
      [NaN, -1, 0, 1, 3, 8, 9, 10, Infinity].forEach((few) => {
        const { badge, further } = withFew(lookForAll(runs), few);
        const expected = look(runs, {}, { few });
        expect({ badge, further }, `${few}`).to.deep.equal({ badge: expected.badge, further: expected.further });
      });
    }),
  );

  it('has a second wording only where that number decides', () => {
    expect(lookForAll([FREE]).few).to.deep.equal({
      seats: 9,
      badge: { state: 'few', words: 'Nur noch 9 Plätze' },
    });
    expect(lookForAll([FULL, FREE]).few).to.deep.equal({
      seats: 9,
      badge: { state: 'full', words: 'Ausgebucht' },
      further: { words: 'nächster Durchgang am 9. Dezember: nur noch 9 Plätze' },
    });
    [[FULL], [RUN], [LIMITED], [FULL, LIMITED], []].forEach((runs) =>
      expect(lookForAll(runs)).to.not.have.property('few'),
    );
  });

  it('says as of when it is right, for machines as an instant', () => {
    expect(lookForAll([{ ...RUN, dateModified: '2026-11-22' }], '2026-11-21').modified).to.deep.equal({
      machine: '2026-11-22T23:00:00Z',
      words: 'Stand: 22. November 2026',
    });
    expect(lookForAll([RUN], '2026-11-21T09:15').modified).to.deep.equal({
      machine: '2026-11-21T08:15:00Z',
      words: 'Stand: 21. November 2026, 09:15 Uhr',
    });
    expect(lookForAll([RUN])).to.not.have.property('modified');
  });
});

describe('as of when several courses are right', () => {
  const asOf = (feed: string | undefined, ...runs: readonly (string | undefined)[]): string | undefined =>
    asOfView(runs.map((dateModified) => lookForAll([{ ...RUN, dateModified }], feed)))?.words;

  it('is the earliest, in whatever order', () => {
    expect(asOf(undefined, '2026-11-22', '2026-11-20', '2026-11-21')).to.equal('Stand: 20. November 2026');
  });
  it('is a time of a day before that day', () => {
    expect(asOf(undefined, '2026-11-22', '2026-11-22T09:15')).to.equal('Stand: 22. November 2026, 09:15 Uhr');
    expect(asOf(undefined, '2026-11-22T23:59', '2026-11-22')).to.equal('Stand: 22. November 2026, 23:59 Uhr');
    expect(asOf(undefined, '2026-11-22', '2026-11-23T00:15')).to.equal('Stand: 22. November 2026');
  });
  it('is that of the feed where a run does not say it', () => {
    expect(asOf('2026-11-21', undefined, '2026-11-22')).to.equal('Stand: 21. November 2026');
    expect(asOf('2026-11-23', undefined, '2026-11-22')).to.equal('Stand: 22. November 2026');
  });
  it('is not known where nobody says it', () => {
    expect(asOf(undefined, undefined)).to.equal(undefined);
    expect(asOf(undefined, undefined, '2026-11-22')).to.equal('Stand: 22. November 2026');
    expect(asOf(undefined)).to.equal(undefined);
  });
});
