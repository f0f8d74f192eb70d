import { expect } from '@open-wc/testing';
import { machineTime } from '@kitu/core/time.js';
import { parseDates, chosenDates, type DateItem } from './dates-feed.js';

const HOME = 'https://www.kitu.example/kitu.json';
const feed = (...dates: readonly unknown[]): object => ({ _kitu: { version: 1, dates } });
const read = (...dates: readonly unknown[]): readonly DateItem[] => parseDates(feed(...dates), HOME).items ?? [];
const first = (date: object): DateItem | undefined =>
  read({ id: '1', name: 'N', startDate: '2026-12-08T10:00', ...date })[0];
const iso = (time: DateItem['end']): string | undefined => time && machineTime(time);

describe('a date', () => {
  const dropped: readonly (readonly [string, unknown])[] = [
    ['that is no object is left out', 'x'],
    ['without id and address is left out', { name: 'N', startDate: '2026-12-08' }],
    ['without a name is left out', { id: '1', startDate: '2026-12-08' }],
    ['without a start is left out', { id: '1', name: 'N' }],
    ['with a start that is guesswork is left out', { id: '1', name: 'N', startDate: '8.12.2026' }],
    ['on a day that does not exist is left out', { id: '1', name: 'N', startDate: '2027-02-29' }],
    ['as planned with only an old start is left out', { id: '1', name: 'N', previousStartDate: '2026-12-08' }],
  ];
  dropped.forEach(([title, date]) =>
    it(title, () => {
      const found = parseDates(feed(date, { id: '2', name: 'Zwei', startDate: '2026-12-08' }), HOME);
      expect(found.items?.map(({ id }) => id)).to.deep.equal(['2']);
      expect(found.dropped).to.deep.equal([0]);
    }),
  );

  it('is known by its address where it has no id', () => {
    expect(read({ url: '/a', name: 'N', startDate: '2026-12-08' })[0]?.id).to.equal('https://www.kitu.example/a');
  });
  it('has a wall time in its own zone, else in that of the feed, else in Berlin', () => {
    const start = { startDate: '2026-12-08T10:00' };
    expect(iso(first(start)?.start)).to.equal('2026-12-08T09:00:00Z');
    expect(iso(first({ ...start, timeZone: 'Europe/London' })?.start)).to.equal('2026-12-08T10:00:00Z');
    expect(iso(first({ ...start, timeZone: 'Europe/Germany' })?.start)).to.equal('2026-12-08T09:00:00Z');
    const elsewhere = { _kitu: { timeZone: 'Asia/Tokyo', dates: [{ id: 1, name: 'N', ...start }] } };
    expect(iso(parseDates(elsewhere, HOME).items?.[0]?.start)).to.equal('2026-12-08T01:00:00Z');
  });
  const ends: readonly (readonly [string, object, string | undefined])[] = [
    ['has an end', { endDate: '2026-12-08T13:30' }, '2026-12-08T12:30:00Z'],
    ['has no end before its start', { endDate: '2026-12-08T09:00' }, undefined],
    ['has no end that repeats its start', { endDate: '2026-12-08T10:00' }, undefined],
    ['has no end that is a day when its start is a time', { endDate: '2026-12-09' }, undefined],
    ['may be one day', { startDate: '2026-12-08', endDate: '2026-12-08' }, '2026-12-08'],
    ['may be several days', { startDate: '2026-12-08', endDate: '2026-12-10' }, '2026-12-10'],
  ];
  ends.forEach(([title, date, expected]) => it(title, () => expect(iso(first(date)?.end)).to.equal(expected)));

  it('belongs to a series, whose name is not said twice', () => {
    expect(first({ superEvent: { id: 's', name: 'Reihe' } })?.series).to.equal('Reihe');
    expect(first({ superEvent: 'Reihe' })?.series).to.equal('Reihe');
    expect(first({ superEvent: { name: 'N' } })?.series).to.equal(undefined);
    expect(first({ schedulingNote: 'jeden Dienstag' })?.note).to.equal('jeden Dienstag');
  });
  it('has keywords from a list, or from a text with commas', () => {
    expect(first({ keywords: ['a', { name: 'b' }, 7, null] })?.keywords).to.deep.equal(['a', 'b', '7']);
    expect(first({ keywords: 'a, b' })?.keywords).to.deep.equal(['a', 'b']);
  });
  it('has its own language, else that of the feed', () => {
    const found = parseDates(
      { language: 'de', ...feed({ id: 1, name: 'N', startDate: '2026-12-08', inLanguage: 'EN' }) },
      HOME,
    );
    expect(found.items?.[0]?.language).to.equal('en');
    expect(first({ inLanguage: '??' })?.language).to.equal(undefined);
  });
  it('of strange shape never throws', () => {
    const strange: readonly unknown[] = [
      {},
      [],
      7,
      true,
      null,
      { toString: 1 },
      { nodeType: 1 },
      [[[]]],
      'x'.repeat(5000),
      '2026-12-08',
    ];
    const names = [
      'id',
      'url',
      'name',
      'description',
      'startDate',
      'endDate',
      'previousStartDate',
      'timeZone',
      'eventStatus',
      'eventAttendanceMode',
      'location',
      'superEvent',
      'schedulingNote',
      'keywords',
      'attachments',
      'inLanguage',
    ];
    names.forEach((name) => strange.forEach((value) => expect(() => first({ [name]: value })).to.not.throw()));
  });
});

describe('what became of a date', () => {
  const cases: readonly (readonly [string, object, object])[] = [
    ['is nothing as planned', { eventStatus: 'https://schema.org/EventScheduled' }, { status: undefined }],
    ['is nothing when unknown', { eventStatus: 'Sold out' }, { status: undefined }],
    [
      'is cancelled',
      { eventStatus: 'https://schema.org/EventCancelled' },
      { status: 'EventCancelled', start: '2026-12-08T09:00:00Z' },
    ],
    [
      'is cancelled, with only the old start',
      { eventStatus: 'EventCancelled', startDate: null, previousStartDate: '2026-12-10' },
      { status: 'EventCancelled', start: '2026-12-10' },
    ],
    [
      'is postponed, with only the old start',
      { eventStatus: 'EventPostponed', startDate: null, previousStartDate: '2026-12-10' },
      { status: 'EventPostponed', start: '2026-12-10' },
    ],
    [
      'is postponed, with the old start where the start is',
      { eventStatus: 'EventPostponed' },
      { status: 'EventPostponed', start: '2026-12-08T09:00:00Z' },
    ],
    [
      'is rescheduled when called postponed, with both starts',
      { eventStatus: 'EventPostponed', previousStartDate: '2026-12-03' },
      { status: 'EventRescheduled', previous: '2026-12-03' },
    ],
    [
      'is rescheduled',
      { eventStatus: 'EventRescheduled', previousStartDate: '2026-12-03T10:00' },
      { status: 'EventRescheduled', previous: '2026-12-03T09:00:00Z' },
    ],
    ['is rescheduled without an old start', { eventStatus: 'EventRescheduled' }, { status: 'EventRescheduled' }],
    [
      'is rescheduled when there is another old start',
      { previousStartDate: '2026-12-03' },
      { status: 'EventRescheduled', previous: '2026-12-03' },
    ],
    ['is nothing when the old start is the start', { previousStartDate: '2026-12-08T10:00' }, { status: undefined }],
    ['is moved online', { eventStatus: 'EventMovedOnline' }, { status: 'EventMovedOnline' }],
    [
      'is the gravest of several',
      { eventStatus: ['EventMovedOnline', 'EventCancelled'] },
      { status: 'EventCancelled' },
    ],
  ];
  cases.forEach(([title, date, expected]) =>
    it(title, () => {
      const found = first(date);
      expect({ status: found?.status, start: iso(found?.start), previous: iso(found?.previous) }).to.deep.equal({
        start: '2026-12-08T09:00:00Z',
        previous: undefined,
        ...expected,
      });
    }),
  );
});

describe('where a date is', () => {
  const hall = {
    name: 'Altes Rathaus',
    address: { streetAddress: 'Alter Markt 6', postalCode: '39104', addressLocality: 'Magdeburg' },
  };
  const room = { type: 'VirtualLocation', name: 'Videokonferenz', url: 'https://v.example/gv' };
  const places = (date: object): readonly string[] | undefined =>
    first(date)?.places.map(({ name, address, url, virtual }) =>
      [virtual ? 'online' : 'vor Ort', name, address, url].filter(Boolean).join('|'),
    );
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['is not said', {}, []],
    ['is a place with its address', { location: hall }, ['vor Ort|Altes Rathaus|Alter Markt 6, 39104 Magdeburg']],
    ['is a name', { location: 'Magdeburg' }, ['vor Ort|Magdeburg']],
    ['is a video room', { location: room }, ['online|Videokonferenz|https://v.example/gv']],
    [
      'is both',
      { location: [hall, room], eventAttendanceMode: 'MixedEventAttendanceMode' },
      ['vor Ort|Altes Rathaus|Alter Markt 6, 39104 Magdeburg', 'online|Videokonferenz|https://v.example/gv'],
    ],
    [
      'is online without saying where',
      { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' },
      ['online'],
    ],
    [
      'is both, saying one',
      { location: room, eventAttendanceMode: 'MixedEventAttendanceMode' },
      ['vor Ort', 'online|Videokonferenz|https://v.example/gv'],
    ],
    [
      'is no longer the old place when moved online',
      { location: [hall, room], eventStatus: 'EventMovedOnline' },
      ['online|Videokonferenz|https://v.example/gv'],
    ],
    [
      'is still the old place, too, when moved online in part',
      { location: hall, eventStatus: 'EventMovedOnline', eventAttendanceMode: 'MixedEventAttendanceMode' },
      ['vor Ort|Altes Rathaus|Alter Markt 6, 39104 Magdeburg', 'online'],
    ],
    [
      'is no longer the old place when moved online and to another day',
      {
        location: hall,
        eventStatus: ['EventRescheduled', 'EventMovedOnline'],
        startDate: '2126-12-02',
        previousStartDate: '2126-12-01',
      },
      ['online'],
    ],
    ['is no script', { location: { type: 'VirtualLocation', url: 'javascript:alert(1)' } }, []],
  ];
  cases.forEach(([title, date, expected]) => it(title, () => expect(places(date)).to.deep.equal(expected)));
});

describe('upcoming dates', () => {
  const ALL = { keywords: '', days: 0 };
  const ids = (items: readonly DateItem[], now: string, choice = {}): string =>
    chosenDates(items, { ...ALL, ...choice }, new Date(now).getTime())
      .items.map(({ id }) => id)
      .join('');
  const until = (items: readonly DateItem[], now: string, choice = {}): string | undefined => {
    const instant = chosenDates(items, { ...ALL, ...choice }, new Date(now).getTime()).until;
    return instant === Infinity ? undefined : new Date(instant).toISOString();
  };
  const date = (id: string, startDate: string, endDate?: string, more?: object): object => ({
    id,
    name: id,
    startDate,
    endDate,
    ...more,
  });

  /** Title, date, the instant at which it goes. */
  const endings: readonly (readonly [string, object, string])[] = [
    ['of hours go at their end', date('a', '2026-12-08T10:00', '2026-12-08T13:30'), '2026-12-08T12:30:00Z'],
    ['without an end go with the day on which they start', date('a', '2026-12-08T10:00'), '2026-12-08T23:00:00Z'],
    ['of a day go at its end', date('a', '2026-12-08'), '2026-12-08T23:00:00Z'],
    ['of several days go at the end of the last', date('a', '2027-03-02', '2027-03-04'), '2027-03-04T23:00:00Z'],
    ['over midnight go the next day', date('a', '2026-12-12T20:00', '2026-12-13T02:00'), '2026-12-13T01:00:00Z'],
    ['of the day of 23 hours go at its end', date('a', '2027-03-28'), '2027-03-28T22:00:00Z'],
    ['of the day of 25 hours go at its end', date('a', '2026-10-25'), '2026-10-25T23:00:00Z'],
    [
      'that end in the hour that comes twice go the first time',
      date('a', '2026-10-25T01:00', '2026-10-25T02:30'),
      '2026-10-25T00:30:00Z',
    ],
    [
      'that end in the hour that is missing go an hour later',
      date('a', '2027-03-28T01:00', '2027-03-28T02:30'),
      '2027-03-28T01:30:00Z',
    ],
    [
      'in another zone go with its day',
      date('a', '2026-12-08', undefined, { timeZone: 'Pacific/Kiritimati' }),
      '2026-12-08T10:00:00Z',
    ],
    [
      'that are cancelled stay as long',
      date('a', '2026-12-08T10:00', '2026-12-08T13:30', { eventStatus: 'EventCancelled' }),
      '2026-12-08T12:30:00Z',
    ],
    [
      'that are postponed stay until the old day is over',
      { id: 'a', name: 'a', eventStatus: 'EventPostponed', previousStartDate: '2026-12-10' },
      '2026-12-10T23:00:00Z',
    ],
    [
      'that are rescheduled stay until the new one is over',
      date('a', '2027-01-19T09:30', '2027-01-19T15:00', {
        eventStatus: 'EventRescheduled',
        previousStartDate: '2026-12-03T09:30',
      }),
      '2027-01-19T14:00:00Z',
    ],
  ];
  endings.forEach(([title, entry, end]) =>
    it(title, () => {
      const items = read(entry);
      const at = (minutes: number): string => new Date(new Date(end).getTime() + minutes * 60_000).toISOString();
      expect([-1, 0, 1].map((minutes) => ids(items, at(minutes)))).to.deep.equal(['a', '', '']);
      expect(until(items, at(-1))).to.equal(at(0));
      expect(until(items, at(0))).to.equal(undefined);
    }),
  );

  it('come in the order in which they start, whole days before their hours', () => {
    const items = read(
      date('d', '2026-12-09T10:00+01:00'),
      date('b', '2026-12-08T10:00'),
      date('a', '2026-12-08'),
      date('c', '2026-12-08T09:30Z'),
    );
    expect(ids(items, '2026-12-01T00:00:00Z')).to.equal('abcd');
  });
  it('have one of the keywords wanted, in any case', () => {
    const items = read(date('a', '2026-12-08', undefined, { keywords: 'Rat, Bürger' }), date('b', '2026-12-09'));
    expect(ids(items, '2026-12-01T00:00:00Z', { keywords: ' rat ,x' })).to.equal('a');
    expect(ids(items, '2026-12-01T00:00:00Z', { keywords: ' , ' })).to.equal('ab');
    expect(until(items, '2026-12-01T00:00:00Z', { keywords: 'x' })).to.equal(undefined);
  });
  it('may be those of the next days, which come in at midnight', () => {
    const items = read(date('a', '2026-12-01'), date('b', '2026-12-08T18:00'), date('c', '2026-12-09T08:00'));
    const choice = { days: 7 };
    expect(ids(items, '2026-11-30T22:59:00Z', choice)).to.equal('a');
    expect(until(items, '2026-11-30T22:59:00Z', choice)).to.equal('2026-11-30T23:00:00.000Z');
    expect(ids(items, '2026-11-30T23:00:00Z', choice)).to.equal('ab');
    expect(until(items, '2026-11-30T23:00:00Z', choice)).to.equal('2026-12-01T23:00:00.000Z');
    expect(ids(items, '2026-12-01T23:00:00Z', choice)).to.equal('bc');
  });
  it('count days and not hours across a change of the clocks', () => {
    const items = read(date('a', '2027-03-29'));
    expect(until(items, '2027-03-20T00:00:00Z', { days: 3 })).to.equal('2027-03-25T23:00:00.000Z');
    expect(until(items, '2027-03-20T00:00:00Z', { days: 0 })).to.equal('2027-03-29T22:00:00.000Z');
  });
});
