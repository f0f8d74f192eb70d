import { expect } from '@open-wc/testing';
import { machineTime, type Moment } from '@kitu/core/time.js';
import { parseCourses, type Course, type CourseRun, type Offer } from './course-feed.js';
import { availability } from './course-state.js';

const HOME = 'https://www.kitu.example/kitu.json';
const feed = (courses: unknown, kitu: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  _kitu: { version: 1, courses, ...kitu },
});
const read = (...courses: readonly unknown[]): readonly Course[] => parseCourses(feed(courses), HOME).items ?? [];
const course = (more: object): Course | undefined => read({ id: 'c', name: 'Kurs', ...more })[0];
const runs = (...list: readonly unknown[]): readonly CourseRun[] => course({ hasCourseInstance: list })?.runs ?? [];
const run = (more: object): CourseRun | undefined => runs({ id: 'r', startDate: '2026-12-09T09:00', ...more })[0];
const offer = (more: unknown): Offer | undefined => run({ offers: more })?.offers[0];
const iso = (time: Moment | undefined): string | undefined => time && machineTime(time);

describe('the courses of a feed', () => {
  it('are read from the feed that is documented', () => {
    const [basis] =
      parseCourses(
        feed([
          {
            id: 'basisbefaehigung',
            name: 'Basisbefähigung',
            url: '/kurse/basisbefaehigung',
            hasCourseInstance: [
              {
                id: 'basisbefaehigung-1',
                startDate: '2026-11-26T09:00',
                endDate: '2026-11-26T16:00',
                location: { name: 'Schulungsraum KITU', address: 'Magdeburg' },
                maximumAttendeeCapacity: 14,
                remainingAttendeeCapacity: 0,
                waitingList: { open: true, count: 4, url: '/warteliste' },
                offers: [{ availability: 'SoldOut', validFrom: '2026-09-01T08:00', validThrough: '2026-11-24' }],
              },
            ],
          },
        ]),
        HOME,
      ).items ?? [];
    const [first] = basis?.runs ?? [];
    expect(basis?.url).to.equal('https://www.kitu.example/kurse/basisbefaehigung');
    expect([iso(first?.start), iso(first?.end)]).to.deep.equal(['2026-11-26T08:00:00Z', '2026-11-26T15:00:00Z']);
    expect(first?.places[0]).to.include({ name: 'Schulungsraum KITU', address: 'Magdeburg', virtual: false });
    expect([first?.maximum, first?.remaining]).to.deep.equal([14, 0]);
    expect(first?.waitingList).to.deep.equal({ count: 4, url: 'https://www.kitu.example/warteliste' });
    expect(first?.offers[0]?.availability).to.equal('SoldOut');
    expect(iso(first?.offers[0]?.from)).to.equal('2026-09-01T06:00:00Z');
    expect(iso(first?.offers[0]?.through)).to.equal('2026-11-24');
  });

  it('are absent when the section is missing, no list, or of a newer version', () => {
    expect(parseCourses({ items: [] }, HOME).items).to.equal(undefined);
    expect(parseCourses(feed({}), HOME).items).to.equal(undefined);
    expect(parseCourses(feed([], { version: 2 }), HOME).items).to.equal(undefined);
    expect(parseCourses(feed([]), HOME).items).to.deep.equal([]);
  });

  const dropped: readonly (readonly [string, unknown])[] = [
    ['that is no object is left out', 'x'],
    ['that is null is left out', null],
    ['without a name is left out', { id: '1', name: ' ' }],
    ['without id, code and address is left out', { name: 'Kurs' }],
    ['whose id came before is left out', { id: '2', name: 'Noch einer' }],
  ];
  dropped.forEach(([title, entry]) =>
    it(`one ${title}`, () =>
      expect(read({ id: '2', name: 'Zwei' }, entry).map(({ name }) => name)).to.deep.equal(['Zwei'])),
  );

  it('have an identity from their code or their address, too', () => {
    const found = read({ name: 'A', courseCode: 'BB', url: '/a' }, { name: 'B', url: '/b' }, { name: 'C', id: 7 });
    expect(found.map(({ id }) => id)).to.deep.equal(['BB', 'https://www.kitu.example/b', '7']);
  });

  it('stay without any run', () => {
    [undefined, null, [], 'x', [{ id: 'r' }]].forEach((hasCourseInstance) =>
      expect(course({ hasCourseInstance })?.runs).to.deep.equal([]),
    );
  });

  it('have a language of their own or that of the feed', () => {
    const json = {
      ...feed([
        { id: 1, name: 'A', inLanguage: 'en' },
        { id: 2, name: 'B', inLanguage: '?' },
      ]),
      language: 'de',
    };
    expect(parseCourses(json, HOME).items?.map(({ language }) => language)).to.deep.equal(['en', 'de']);
  });
});

describe('a run in a feed', () => {
  it('needs a start that can be read', () => {
    expect(runs({ id: 1 }, { id: 2, startDate: '9.12.2026' }, { id: 3, startDate: '2026-02-30' })).to.have.length(0);
  });
  it('needs none when it is cancelled or postponed and the old one is known', () => {
    const old = { previousStartDate: '2026-12-01' };
    const ids = runs(
      { id: 1, eventStatus: 'EventPostponed', ...old },
      { id: 2, eventStatus: 'EventCancelled', ...old },
      { id: 3, eventStatus: 'EventRescheduled', ...old },
      { id: 4, eventStatus: 'EventPostponed' },
    ).map(({ id }) => id);
    expect(ids).to.deep.equal(['1', '2']);
  });
  it('needs an identity', () => {
    expect(runs({ startDate: '2026-12-09' }, { startDate: '2026-12-09', url: '/r' })).to.have.length(1);
  });
  it('may be a lone object', () => {
    expect(course({ hasCourseInstance: { id: 'r', startDate: '2026-12-09' } })?.runs).to.have.length(1);
  });
  it('comes in the order of its start', () => {
    const ids = runs(
      { id: 'c', startDate: '2027-01-01' },
      { id: 'b', startDate: '2026-12-09T09:00' },
      { id: 'a', startDate: '2026-12-09' },
    );
    expect(ids.map(({ id }) => id).join('')).to.equal('abc');
  });
  it('has an end only where it fits the start', () => {
    expect(iso(run({ endDate: '2026-12-09T16:00' })?.end)).to.equal('2026-12-09T15:00:00Z');
    expect(run({ endDate: '2026-12-09T08:00' })?.end).to.equal(undefined);
    expect(run({ endDate: '2026-12-10' })?.end).to.equal(undefined);
  });
  it('takes its times in its own zone, else that of its course, else that of the feed', () => {
    const bare = { id: 'r', startDate: '2026-12-09T09:00' };
    const start = (json: object): string | undefined => iso(parseCourses(json, HOME).items?.[0]?.runs[0]?.start);
    const entry = { id: 'c', name: 'Kurs', hasCourseInstance: [bare] };
    expect(start(feed([entry], { timeZone: 'Europe/London' }))).to.equal('2026-12-09T09:00:00Z');
    expect(start(feed([{ ...entry, timeZone: 'America/New_York' }]))).to.equal('2026-12-09T14:00:00Z');
    expect(start(feed([{ ...entry, hasCourseInstance: { ...bare, timeZone: 'Asia/Tokyo' } }]))).to.equal(
      '2026-12-09T00:00:00Z',
    );
    expect(start(feed([{ ...entry, timeZone: 'Europe/Germany' }]))).to.equal('2026-12-09T08:00:00Z');
  });
  it('counts seats in digits, too, and drops a size that cannot be', () => {
    const seats = (maximumAttendeeCapacity: unknown, remainingAttendeeCapacity: unknown): unknown => {
      const found = run({ maximumAttendeeCapacity, remainingAttendeeCapacity });
      return [found?.maximum, found?.remaining];
    };
    expect(seats('14', '9')).to.deep.equal([14, 9]);
    expect(seats(5, 9)).to.deep.equal([undefined, 9]);
    expect(seats(14, -1)).to.deep.equal([14, undefined]);
    expect(seats(14.5, null)).to.deep.equal([undefined, undefined]);
  });
  it('has an open waiting list only when the feed says so', () => {
    const open = (waitingList: unknown): boolean => run({ waitingList })?.waitingList !== undefined;
    expect([{ open: true }, { open: 'true' }].map(open)).to.deep.equal([true, true]);
    expect([undefined, null, true, 4, { open: 'fasle' }, { count: 4 }, { open: 1 }].map(open)).to.deep.equal(
      Array(7).fill(false),
    );
  });
});

describe('an offer', () => {
  it('may be a lone object, and is nothing else', () => {
    expect(run({ offers: {} })?.offers).to.have.length(1);
    expect(run({ offers: ['x', null, 7] })?.offers).to.have.length(0);
    expect(run({ offers: Array(1000).fill({}) })?.offers).to.have.length(20);
  });
  it('knows schema.org’s names, long and short', () => {
    expect(offer({ availability: 'https://schema.org/InStock' })?.availability).to.equal('InStock');
    expect(offer({ availability: 'SoldOut' })?.availability).to.equal('SoldOut');
    expect(offer({ availability: 'PreOrder' })?.availability).to.equal(undefined);
  });
  it('may name its time of registration in two ways', () => {
    const { from, through } = offer({ availabilityStarts: '2026-09-01', availabilityEnds: '2026-11-24' }) ?? {};
    expect([iso(from), iso(through)]).to.deep.equal(['2026-09-01', '2026-11-24']);
  });
  it('has a price only with a currency, except when it is free of charge', () => {
    const price = (value: unknown, priceCurrency?: string): unknown => offer({ price: value, priceCurrency })?.price;
    expect([price(90, 'EUR'), price('90.50', 'EUR'), price(0), price('0', 'EUR')]).to.deep.equal([90, 90.5, 0, 0]);
    expect([price(90), price(90, '€'), price(-1, 'EUR'), price('ab 90', 'EUR'), price(null, 'EUR')]).to.deep.equal(
      Array(5).fill(undefined),
    );
  });
  it('links to web, mail and telephone only', () => {
    expect(offer({ url: 'mailto:kurse@kitu.example' })?.url).to.equal('mailto:kurse@kitu.example');
    expect(offer({ url: 'javascript:alert(1)' })?.url).to.equal(undefined);
  });
});

describe('whatever a feed has in its place', () => {
  const STRANGE: readonly unknown[] = [
    null,
    true,
    -1,
    1e308,
    '',
    'x',
    [],
    [[]],
    {},
    { toString: 1 },
    { nodeType: 1 },
    { _$litType$: 1 },
    '\u202e',
    '2026-02-30',
    'javascript:alert(1)',
    [null, {}, 7],
  ];
  const FIELDS = 'id name url courseCode inLanguage timeZone hasCourseInstance'.split(' ');
  const RUN_FIELDS =
    'id url startDate endDate previousStartDate eventStatus timeZone location schedulingNote maximumAttendeeCapacity remainingAttendeeCapacity waitingList offers dateModified'.split(
      ' ',
    );
  const OFFER_FIELDS = 'name price priceCurrency availability validFrom validThrough url'.split(' ');
  const OFFER = {
    price: 90,
    priceCurrency: 'EUR',
    availability: 'InStock',
    validFrom: '2026-09-01',
    validThrough: '2026-12-01',
    url: '/o',
  };
  const RUN = { id: 'r', startDate: '2026-12-09T09:00', endDate: '2026-12-09T16:00', offers: [OFFER] };
  const check = (entry: object): void =>
    parseCourses(feed([entry]), HOME).items?.forEach((found) => {
      const { state, until } = availability(found, { run: '', few: 3 }, Date.UTC(2026, 10, 23));
      expect(state).to.be.a('string');
      expect(until).to.be.a('number').and.not.be.NaN;
    });

  it('it is read without an exception, and the course has a state', () => {
    STRANGE.forEach((value) => {
      FIELDS.forEach((field) => check({ id: 'c', name: 'Kurs', hasCourseInstance: [RUN], [field]: value }));
      RUN_FIELDS.forEach((field) => check({ id: 'c', name: 'Kurs', hasCourseInstance: [{ ...RUN, [field]: value }] }));
      OFFER_FIELDS.forEach((field) =>
        check({ id: 'c', name: 'Kurs', hasCourseInstance: [{ ...RUN, offers: [{ ...OFFER, [field]: value }] }] }),
      );
    });
  });
});
