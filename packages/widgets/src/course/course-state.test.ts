import { expect } from '@open-wc/testing';
import { moment, startOf } from '@kitu/core/time.js';
import { parseCourses, type Course } from './course-feed.js';
import { availability, offered, type Availability, type CourseState } from './course-state.js';

const HOME = 'https://www.kitu.example/kitu.json';
const MINUTE = 60_000;
const read = (...courses: readonly object[]): readonly Course[] =>
  parseCourses({ _kitu: { version: 1, courses } }, HOME).items ?? [];
const course = (...runs: readonly object[]): Course => {
  const [found] = read({ id: 'c', name: 'Kurs', hasCourseInstance: runs.map((run, place) => ({ id: place, ...run })) });
  if (!found) throw new Error('a course');
  return found;
};
/** The instant at which a clock in Berlin shows a time. */
const at = (wall: string): number => {
  const time = moment(wall);
  if (!time) throw new Error(wall);
  return startOf(time);
};
const look = (found: Course, now: string | number, choice: { run?: string; few?: number } = {}): Availability =>
  availability(found, { run: '', few: 3, ...choice }, typeof now === 'string' ? at(now) : now);
const stateAt = (run: object, now: string | number): CourseState => look(course(run), now).state;

const RUN = { startDate: '2026-12-09T09:00', endDate: '2026-12-09T16:00' };
const NOW = '2026-11-23T12:00';
const OPEN = { availability: 'InStock', url: 'https://www.kitu.example/anmelden' };
const seats = (remaining: number, maximum?: number): object => ({
  remainingAttendeeCapacity: remaining,
  ...(maximum === undefined ? {} : { maximumAttendeeCapacity: maximum }),
});

describe('a run', () => {
  const cases: readonly (readonly [string, object, CourseState])[] = [
    ['that is cancelled is cancelled', { eventStatus: 'EventCancelled', ...seats(9) }, 'cancelled'],
    [
      'that is cancelled is so before anything else',
      { eventStatus: 'https://schema.org/EventCancelled', ...seats(0), offers: { validThrough: '2026-01-01' } },
      'cancelled',
    ],
    [
      'without a new date is postponed',
      { eventStatus: 'EventPostponed', startDate: null, previousStartDate: '2026-12-01', ...seats(9) },
      'postponed',
    ],
    ['is postponed also when its old start stays', { eventStatus: 'EventPostponed', ...seats(9) }, 'postponed'],
    [
      'that was postponed to a date is like any other',
      { eventStatus: 'EventPostponed', previousStartDate: '2026-12-01', ...seats(9) },
      'free',
    ],
    [
      'that was rescheduled is like any other',
      { eventStatus: 'EventRescheduled', previousStartDate: '2026-12-01', ...seats(9) },
      'free',
    ],
    ['whose end is over is past', { startDate: '2026-11-20', endDate: '2026-11-22', ...seats(9) }, 'past'],
    [
      'opens later when every offer does',
      { offers: [{ validFrom: '2026-12-01' }, { validFrom: '2026-12-02', availability: 'SoldOut' }], ...seats(0) },
      'opensLater',
    ],
    [
      'opens later when the first offer is over and the second to come',
      { offers: [{ validThrough: '2026-11-22' }, { validFrom: '2026-12-01' }], ...seats(9) },
      'opensLater',
    ],
    [
      'opens later when what is open is sold out and the next offer is to come',
      { offers: [{ availability: 'SoldOut' }, { validFrom: '2026-12-01', availability: 'InStock' }] },
      'opensLater',
    ],
    [
      'is full when there is no seat, whatever is offered later',
      { offers: [{ availability: 'SoldOut' }, { validFrom: '2026-12-01' }], ...seats(0) },
      'full',
    ],
    [
      'is full when every offer is sold out, also the later one',
      { offers: [{ availability: 'SoldOut' }, { validFrom: '2026-12-01', availability: 'SoldOut' }], ...seats(9) },
      'full',
    ],
    [
      'is open when one offer is',
      { offers: [{ validFrom: '2026-12-01' }, { validFrom: '2026-11-01' }], ...seats(9) },
      'free',
    ],
    [
      'is closed when every offer is',
      { offers: [{ validThrough: '2026-11-22' }, { validThrough: '2026-11-21' }], ...seats(9) },
      'closed',
    ],
    ['is not closed when one offer has no end', { offers: [{ validThrough: '2026-11-22' }, {}], ...seats(9) }, 'free'],
    [
      'that opens after it closes is closed',
      { offers: [{ validFrom: '2026-12-01', validThrough: '2026-11-01' }] },
      'closed',
    ],
    [
      'that has begun is running',
      { startDate: '2026-11-20T09:00', ...seats(9), offers: { availability: 'InStock' } },
      'running',
    ],
    [
      'that has begun and is closed is closed',
      { startDate: '2026-11-20T09:00', offers: { validThrough: '2026-11-19' } },
      'closed',
    ],
    [
      'that has begun can be joined while registration is expressly open',
      { startDate: '2026-11-20T09:00', ...seats(9), offers: { validThrough: '2026-11-30' } },
      'free',
    ],
    ['without a seat is full', seats(0), 'full'],
    [
      'without a seat and with an open waiting list has a waiting list',
      { ...seats(0), waitingList: { open: true } },
      'waitingList',
    ],
    [
      'without a seat and with a closed waiting list is full',
      { ...seats(0), waitingList: { open: false, count: 4 } },
      'full',
    ],
    [
      'without a seat and with a waiting list of unknown state is full',
      { ...seats(0), waitingList: { count: 4 } },
      'full',
    ],
    ['with seats has no use for a waiting list', { ...seats(9), waitingList: { open: true } }, 'free'],
    [
      'is full when every offer is sold out',
      { offers: [{ availability: 'SoldOut' }, { availability: 'https://schema.org/OutOfStock' }] },
      'full',
    ],
    [
      'is full when every offer is reserved or given up',
      { offers: [{ availability: 'Reserved' }, { availability: 'Discontinued' }] },
      'full',
    ],
    [
      'is not full when one offer is to be had',
      { offers: [{ availability: 'SoldOut' }, { availability: 'InStock' }] },
      'free',
    ],
    [
      'is full when the organiser has stopped it, whatever the seats',
      { ...seats(9), offers: { availability: 'SoldOut' } },
      'full',
    ],
    ['is full without seats, whatever the offer says', { ...seats(0), offers: OPEN }, 'full'],
    ['has few seats when the offer says so', { offers: { availability: 'LimitedAvailability' } }, 'few'],
    [
      'has few seats when one offer says so, whatever the seats',
      { ...seats(9), offers: [OPEN, { availability: 'LimitedAvailability' }] },
      'few',
    ],
    ['has few seats at the threshold', seats(3), 'few'],
    ['has free seats above the threshold', seats(4), 'free'],
    ['has free seats when the offer says so', { offers: OPEN }, 'free'],
    ['of which nothing is said is unknown', {}, 'unknown'],
    ['of which only the size is said is unknown', { maximumAttendeeCapacity: 14 }, 'unknown'],
    ['with an unknown availability is unknown', { offers: { availability: 'Maybe', url: '/x' } }, 'unknown'],
  ];
  cases.forEach(([title, run, state]) => it(title, () => expect(stateAt({ ...RUN, ...run }, NOW)).to.equal(state)));

  it('has few seats from any number on that the page names', () => {
    const run = course({ ...RUN, ...seats(5) });
    expect([4, 5, 0, NaN].map((few) => look(run, NOW, { few }).state)).to.deep.equal(['free', 'few', 'free', 'free']);
  });
});

describe('a run changes its state at its moment', () => {
  // Title, run, the moment, and the states a minute before, at the moment and a minute after.
  const steps: readonly (readonly [string, object, string, string])[] = [
    [
      'when registration opens at a time',
      { ...seats(9), offers: { validFrom: '2026-12-01T08:00' } },
      '2026-12-01T08:00',
      'opensLater free free',
    ],
    [
      'when registration opens on a day',
      { ...seats(9), offers: { validFrom: '2026-12-01' } },
      '2026-12-01T00:00',
      'opensLater free free',
    ],
    [
      'when registration opens and there is nothing to be had',
      { ...seats(0), offers: { validFrom: '2026-12-01T08:00' } },
      '2026-12-01T08:00',
      'opensLater full full',
    ],
    [
      'when registration opens and there are few seats',
      { ...seats(2), offers: { validFrom: '2026-12-01T08:00' } },
      '2026-12-01T08:00',
      'opensLater few few',
    ],
    [
      'when registration opens and nothing is known',
      { offers: { validFrom: '2026-12-01T08:00' } },
      '2026-12-01T08:00',
      'opensLater unknown unknown',
    ],
    [
      'when registration opens and there is a waiting list',
      { ...seats(0), waitingList: { open: 'true' }, offers: { validFrom: '2026-12-01T08:00' } },
      '2026-12-01T08:00',
      'opensLater waitingList waitingList',
    ],
    [
      'when registration closes at a time',
      { ...seats(9), offers: { validThrough: '2026-12-04T12:00' } },
      '2026-12-04T12:00',
      'free closed closed',
    ],
    [
      'when registration closes at the end of a day',
      { ...seats(9), offers: { validThrough: '2026-12-04' } },
      '2026-12-05T00:00',
      'free closed closed',
    ],
    [
      'when registration closes for a run that is full',
      { ...seats(0), offers: { validThrough: '2026-12-04' } },
      '2026-12-05T00:00',
      'full closed closed',
    ],
    [
      'when registration closes for the waiting list, too',
      { ...seats(0), waitingList: { open: true }, offers: { validThrough: '2026-12-04' } },
      '2026-12-05T00:00',
      'waitingList closed closed',
    ],
    ['when it begins', seats(9), '2026-12-09T09:00', 'free running running'],
    [
      'when it begins and one can still join',
      { ...seats(2), offers: { validThrough: '2026-12-09T10:00' } },
      '2026-12-09T09:00',
      'few few few',
    ],
    [
      'when one can no longer join',
      { ...seats(2), offers: { validThrough: '2026-12-09T10:00' } },
      '2026-12-09T10:00',
      'few closed closed',
    ],
    [
      'when it begins on a day',
      { startDate: '2026-12-09', endDate: '2026-12-10' },
      '2026-12-09T00:00',
      'unknown running running',
    ],
    ['when it ends at a time', {}, '2026-12-09T16:00', 'running past past'],
    [
      'when it ends with a day',
      { startDate: '2026-12-09', endDate: '2026-12-10' },
      '2026-12-11T00:00',
      'running past past',
    ],
    ['when it has no end, as soon as it begins', { ...seats(9), endDate: null }, '2026-12-09T09:00', 'free past past'],
    [
      'when it has no end, with the day on which it is',
      { startDate: '2026-12-09', endDate: null },
      '2026-12-10T00:00',
      'running past past',
    ],
    [
      'when it ends, even if registration is open',
      { ...seats(9), offers: { validThrough: '2027-01-01' } },
      '2026-12-09T16:00',
      'free past past',
    ],
    [
      'but not when it is cancelled',
      { eventStatus: 'EventCancelled' },
      '2026-12-09T09:00',
      'cancelled cancelled cancelled',
    ],
    [
      'but not when it is postponed',
      { eventStatus: 'EventPostponed', startDate: null, previousStartDate: '2026-12-09T09:00' },
      '2026-12-09T09:00',
      'postponed postponed postponed',
    ],
    [
      'in the zone of the run',
      { ...seats(9), timeZone: 'America/New_York', offers: { validThrough: '2026-12-04' } },
      '2026-12-05T06:00',
      'free closed closed',
    ],
    [
      'in winter, on the last day of summer time',
      { ...seats(9), offers: { validThrough: '2026-10-25' } },
      '2026-10-26T00:00',
      'free closed closed',
    ],
    [
      'in the hour that comes twice, the first time',
      { ...seats(9), offers: { validThrough: '2026-10-25T02:30' } },
      '2026-10-25T02:30',
      'free closed closed',
    ],
    [
      'in the hour that does not exist, an hour later by the clock',
      { startDate: '2027-04-01', endDate: null, ...seats(9), offers: { validFrom: '2027-03-28T02:30' } },
      '2027-03-28T03:30',
      'opensLater free free',
    ],
    [
      'on the first day of summer time',
      { startDate: '2027-04-01', endDate: null, ...seats(9), offers: { validThrough: '2027-03-28' } },
      '2027-03-29T00:00',
      'free closed closed',
    ],
    [
      'when it begins on the day of the change',
      { startDate: '2027-03-28T09:00', endDate: '2027-03-28T16:00', ...seats(9) },
      '2027-03-28T09:00',
      'free running running',
    ],
    [
      'when it ends on the day of the change',
      { startDate: '2026-10-25', endDate: '2026-10-25', ...seats(9) },
      '2026-10-26T00:00',
      'running past past',
    ],
  ];
  steps.forEach(([title, run, when, states]) =>
    it(title, () => {
      const moments = [at(when) - MINUTE, at(when), at(when) + MINUTE];
      expect(moments.map((now) => look(course({ ...RUN, ...run }), now, { run: '0' }).state).join(' ')).to.equal(
        states,
      );
    }),
  );

  it('and says in advance when that will be', () => {
    steps.forEach(([title, run, when, states]) => {
      const [before, after] = states.split(' ');
      if (before !== after) {
        expect(look(course({ ...RUN, ...run }), at(when) - MINUTE).until, title).to.equal(at(when));
      }
    });
  });

  it('and never again when all is over', () => {
    const found = look(
      course({ ...RUN, offers: { validFrom: '2026-11-01', validThrough: '2026-12-01' } }),
      '2027-01-01',
    );
    expect(found.until).to.equal(Infinity);
  });
});

describe('a course', () => {
  const ID = (found: Availability): string => `${found.state} ${found.run?.id ?? '-'} ${found.further?.run?.id ?? '-'}`;
  const day = (date: string, more: object = {}): object => ({ startDate: date, endDate: date, ...more });
  const full = seats(0, 14);
  const free = seats(9, 14);
  const cases: readonly (readonly [string, readonly object[], string])[] = [
    ['speaks of its next run', [day('2026-12-01', free), day('2026-12-09', free)], 'free 0 -'],
    [
      'speaks of the run that starts first, wherever it stands in the feed',
      [day('2027-01-01', free), day('2026-12-09', free)],
      'free 1 -',
    ],
    ['passes over runs that are past', [day('2026-11-01', free), day('2026-12-09', free)], 'free 1 -'],
    [
      'passes over runs that are cancelled',
      [day('2026-12-01', { eventStatus: 'EventCancelled' }), day('2026-12-09', free)],
      'free 1 -',
    ],
    [
      'speaks of a cancelled run when there is no other to come',
      [day('2026-12-01', { eventStatus: 'EventCancelled' })],
      'cancelled 0 -',
    ],
    [
      'forgets a cancelled run when its day is over',
      [day('2026-11-01', { eventStatus: 'EventCancelled' })],
      'past - -',
    ],
    [
      'forgets a cancelled run without a date when its old one is over',
      [{ eventStatus: 'EventCancelled', previousStartDate: '2026-11-01' }],
      'past - -',
    ],
    [
      'prefers a run with a date to one without',
      [{ eventStatus: 'EventPostponed', previousStartDate: '2026-11-30' }, day('2026-12-09', free)],
      'free 1 -',
    ],
    [
      'speaks of a postponed run when there is no other',
      [{ eventStatus: 'EventPostponed', previousStartDate: '2026-11-30' }],
      'postponed 0 -',
    ],
    ['has no date when all runs are over', [day('2026-11-01')], 'past - -'],
    ['has no date when there are no runs', [], 'past - -'],
    [
      'names the next run with free seats when this one is full',
      [day('2026-12-01', full), day('2026-12-05', full), day('2026-12-09', free)],
      'full 0 2',
    ],
    [
      'names one with few seats as well',
      [day('2026-12-01', full), day('2026-12-05', seats(1)), day('2026-12-09', free)],
      'full 0 1',
    ],
    [
      'names it when this one has a waiting list',
      [day('2026-12-01', { ...full, waitingList: { open: true } }), day('2026-12-09', free)],
      'waitingList 0 1',
    ],
    [
      'names it when registration is closed',
      [day('2026-12-01', { offers: { validThrough: '2026-11-01' } }), day('2026-12-09', free)],
      'closed 0 1',
    ],
    [
      'names it when this one is running',
      [{ startDate: '2026-11-20', endDate: '2026-12-01' }, day('2026-12-09', free)],
      'running 0 1',
    ],
    ['names none of which nothing is known', [day('2026-12-01', full), day('2026-12-09')], 'full 0 -'],
    [
      'names none that is cancelled or full',
      [day('2026-12-01', full), day('2026-12-09', { ...free, eventStatus: 'EventCancelled' }), day('2026-12-10', full)],
      'full 0 -',
    ],
    ['needs no other when this one has seats', [day('2026-12-01', seats(1)), day('2026-12-09', free)], 'few 0 -'],
  ];
  cases.forEach(([title, runs, expected]) =>
    it(title, () => expect(ID(look(course(...runs), NOW))).to.equal(expected)),
  );

  const chosen: readonly (readonly [string, readonly object[], string])[] = [
    ['speaks of the run that is wanted', [day('2026-12-01', free), day('2026-12-09', full)], 'full 1 -'],
    [
      'says that a wanted run is cancelled, and names the next',
      [day('2026-12-01', free), day('2026-12-09', { eventStatus: 'EventCancelled' }), day('2027-01-09', free)],
      'cancelled 1 2',
    ],
    [
      'says that a wanted run is past, and names the next',
      [day('2026-11-01', free), day('2026-11-02', free), day('2027-01-09', free)],
      'past 1 2',
    ],
    ['names no run before the one that is wanted', [day('2026-12-01', free), day('2026-12-09', full)], 'full 1 -'],
    ['names the next run when the wanted one is no longer in the feed', [day('2026-12-01', free)], 'past - 0'],
  ];
  chosen.forEach(([title, runs, expected]) =>
    it(title, () => expect(ID(look(course(...runs), NOW, { run: '1' }))).to.equal(expected)),
  );

  it('changes when another run does', () => {
    const found = course(
      day('2026-12-20', full),
      day('2026-12-21', { ...free, offers: { validFrom: '2026-12-01T08:00' } }),
    );
    expect(ID(look(found, '2026-12-01T07:59'))).to.equal('full 0 -');
    expect(look(found, '2026-12-01T07:59').until).to.equal(at('2026-12-01T08:00'));
    expect(ID(look(found, '2026-12-01T08:00'))).to.equal('full 0 1');
  });
});

describe('a course that names a further run', () => {
  const full = { startDate: '2026-11-20', endDate: '2027-06-01', ...seats(0), offers: { validThrough: '2027-06-01' } };
  const later = { endDate: '2027-02-01T16:00', ...seats(9), offers: { validThrough: '2027-02-01' } };
  const turns: readonly (readonly [title: string, run: object, turn: string])[] = [
    ['that has begun at a time', { startDate: '2026-12-09T09:00' }, '2027-01-01T00:00'],
    ['that has begun on a day', { startDate: '2026-12-09', endDate: '2027-02-01' }, '2027-01-01T00:00'],
    [
      'that has begun elsewhere, by the calendar there',
      { startDate: '2026-12-09T09:00', timeZone: 'America/New_York' },
      '2027-01-01T06:00',
    ],
    ['that begins soon after, in the old year of UTC', { startDate: '2027-01-01T00:30' }, '2027-01-01T00:00'],
  ];
  turns.forEach(([title, run, turn]) =>
    it(`${title} changes at the turn of the year, which its date names or not`, () => {
      const found = course(full, { ...later, ...run });
      expect(look(found, at(turn) - 1).further?.run?.id).to.equal('1');
      expect(look(found, at(turn) - 1).until).to.equal(at(turn));
    }),
  );

  it('does not change at a turn of the year that says nothing of its date', () => {
    const found = course(
      { ...full, endDate: '2029-06-01' },
      { ...later, startDate: '2028-03-09', endDate: '2028-03-10' },
    );
    expect(look(found, '2026-12-31T12:00').until).to.equal(at('2027-02-01T00:00'));
  });
});

describe('the address of what can be done now', () => {
  const url = (run: object): string | undefined => look(course({ ...RUN, ...run }), NOW).url;
  const page = 'https://www.kitu.example/durchgang';
  it('is that of the first offer that can be taken', () => {
    const offers = [{ url: '/1', availability: 'SoldOut' }, { url: '/2', validFrom: '2026-12-01' }, { url: '/3' }];
    expect(url({ url: page, offers })).to.equal('https://www.kitu.example/3');
  });
  it('is that of the run where the offer has none', () => {
    expect(url({ url: page, offers: {} })).to.equal(page);
    expect(url({ url: page })).to.equal(page);
    expect(url({})).to.equal(undefined);
  });
  it('is that of the waiting list, and of nothing else', () => {
    const run = { url: page, offers: { url: '/1', availability: 'SoldOut' } };
    expect(url({ ...run, waitingList: { open: true, url: '/w' } })).to.equal('https://www.kitu.example/w');
    expect(url({ ...run, waitingList: { open: true } })).to.equal(undefined);
  });
  it('is missing when nothing can be done', () => {
    expect(url({ url: page, ...seats(0) })).to.equal(undefined);
    expect(url({ url: page, eventStatus: 'EventCancelled' })).to.equal(undefined);
    expect(url({ url: page, offers: { url: '/1', validFrom: '2026-12-01' } })).to.equal(undefined);
  });
});

describe('the time of registration', () => {
  const found = (...offers: readonly object[]): Availability => look(course({ ...RUN, ...seats(9), offers }), NOW);
  it('begins with the first offer', () => {
    const { state, opens } = found(
      { validFrom: '2026-12-03' },
      { validFrom: '2026-12-01T08:00' },
      { validThrough: '2026-11-01' },
    );
    expect(state).to.equal('opensLater');
    expect(opens && startOf(opens)).to.equal(at('2026-12-01T08:00'));
  });
  it('ends with the last offer that can be taken', () => {
    const { closes } = found(
      { validThrough: '2026-12-01' },
      { validThrough: '2026-12-04' },
      { validThrough: '2026-12-05', availability: 'SoldOut' },
    );
    expect(closes?.ms).to.equal(Date.UTC(2026, 11, 4));
  });
  it('ends with the offer that follows', () => {
    const { closes } = found(
      { validThrough: '2026-12-01' },
      { validFrom: '2026-12-02T00:00', validThrough: '2026-12-04' },
    );
    expect(closes?.ms).to.equal(Date.UTC(2026, 11, 4));
  });
  it('begins with the first offer that has seats', () => {
    const { opens } = found(
      { availability: 'SoldOut' },
      { validFrom: '2026-12-01', availability: 'SoldOut' },
      { validFrom: '2026-12-03' },
    );
    expect(opens?.ms).to.equal(Date.UTC(2026, 11, 3));
  });
  it('does not end when one offer does not', () => {
    expect(found({ validThrough: '2026-12-01' }, {}).closes).to.equal(undefined);
  });
});

describe('KITU’s own case', () => {
  const [basis] = read({
    id: 'basisbefaehigung',
    name: 'Basisbefähigung',
    url: 'https://www.kitu.example/kurse/basisbefaehigung',
    hasCourseInstance: [
      {
        id: '1',
        startDate: '2026-11-26T09:00',
        endDate: '2026-11-26T16:00',
        ...seats(0, 14),
        waitingList: { open: true, count: 4 },
        offers: [{ availability: 'SoldOut', validFrom: '2026-09-01T08:00', validThrough: '2026-11-24' }],
      },
      {
        id: '2',
        startDate: '2026-12-09T09:00',
        endDate: '2026-12-09T16:00',
        ...seats(9, 14),
        offers: [{ availability: 'InStock', validThrough: '2026-12-04', url: '/anmelden' }],
      },
    ],
  });
  const story: readonly (readonly [string, string, string, string | undefined])[] = [
    ['2026-08-31T12:00', 'opensLater', '1', '2'],
    ['2026-09-01T08:00', 'waitingList', '1', '2'],
    ['2026-11-24T23:59', 'waitingList', '1', '2'],
    ['2026-11-25T00:00', 'closed', '1', '2'],
    ['2026-11-26T15:59', 'closed', '1', '2'],
    ['2026-11-26T16:00', 'free', '2', undefined],
    ['2026-12-04T23:59', 'free', '2', undefined],
    ['2026-12-05T00:00', 'closed', '2', undefined],
    ['2026-12-09T16:00', 'past', '-', undefined],
  ];
  story.forEach(([now, state, run, further]) =>
    it(`at ${now} is ${state}`, () => {
      const found = basis && look(basis, now);
      expect([found?.state, found?.run?.id ?? '-', found?.further?.run?.id]).to.deep.equal([state, run, further]);
    }),
  );

  it('wakes at each of its turns', () => {
    const turns: string[] = [];
    let now = at('2026-08-31T12:00');
    while (basis && now < Infinity) {
      const { run, state, until } = look(basis, now);
      const turn = `${state} ${run?.id ?? '-'}`;
      if (turns[turns.length - 1] !== turn) turns.push(turn);
      expect(until).to.be.above(now);
      now = until;
    }
    expect(turns.join()).to.equal('opensLater 1,waitingList 1,closed 1,free 2,closed 2,past -');
  });
});

describe('the choice of courses', () => {
  const courses = read(
    { id: 'a', name: 'A', hasCourseInstance: [{ id: 'a1', ...RUN }] },
    { id: 'b', name: 'B', hasCourseInstance: [{ id: 'b1', startDate: '2026-12-01T08:00' }] },
    { id: 'c', name: 'C' },
  );
  const ids = (choice: object): string =>
    offered(courses, { course: '', run: '', few: 3, ...choice }, at(NOW))
      .items.map((item) => item.course.id)
      .join('');
  it('is all of them, the next one first, those without a date last', () => expect(ids({})).to.equal('bac'));
  it('may be one course', () => expect(ids({ course: 'b' })).to.equal('b'));
  it('may be the course with a run', () => expect(ids({ run: 'b1' })).to.equal('b'));
  it('is empty when the feed has no such course or run', () => {
    expect(ids({ course: 'x' })).to.equal('');
    expect(ids({ run: 'x' })).to.equal('');
  });
  it('lasts until the first of them changes', () => {
    expect(offered(courses, { course: '', run: '', few: 3 }, at(NOW)).until).to.equal(at('2026-12-01T08:00'));
    expect(offered([], { course: '', run: '', few: 3 }, 0).until).to.equal(Infinity);
  });
});
