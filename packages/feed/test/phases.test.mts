import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { current, parseBoard } from '@kitu/widgets/board/feed.js';
import { groupView } from '@kitu/widgets/board/view.js';
import { parseCourses } from '@kitu/widgets/course/feed.js';
import { offered } from '@kitu/widgets/course/state.js';
import { parseDates, chosenDates } from '@kitu/widgets/dates/feed.js';
import { dateView } from '@kitu/widgets/dates/view.js';
import { latest, parseNews } from '@kitu/widgets/news/feed.js';
import { phases } from '../src/render/phases.js';

const HOME = 'https://town.example/kitu.json';
const NOW = Date.UTC(2026, 11, 1, 7);
const YEAR = Date.UTC(2027, 11, 1);
const GERMAN = { language: 'de', tag: 'de-DE', visitor: 'Europe/Berlin' } as const;

function only<Item>(items: readonly Item[] | undefined): Item {
  const [item] = items ?? [];
  if (!item) throw new Error('no entry');
  return item;
}
const feed = (section: string, entry: object): object => ({ _kitu: { version: 1, [section]: [{ id: 1, ...entry }] } });

describe('the phases of a date', () => {
  const of = (date: object, now = NOW) =>
    phases(
      only(parseDates(feed('dates', { name: 'N', startDate: '2026-12-08T10:00', ...date }), HOME).items),
      (items, at) => chosenDates(items, { keywords: '', days: 0 }, at),
      (item) => dateView(item, GERMAN),
      now,
      YEAR,
    );

  test('are one, which ends when it is over', () => {
    const [phase, ...others] = of({ endDate: '2026-12-08T13:30' });
    assert.deepEqual(others, []);
    assert.equal(phase?.when?.words, 'Dienstag, 8. Dezember 2026, 10:00 bis 13:30 Uhr');
    assert.deepEqual([phase.from, phase.until], [undefined, '2026-12-08T12:30:00Z']);
  });
  test('are none when it is over', () => {
    assert.deepEqual(of({}, Date.UTC(2026, 11, 8, 23)), []);
  });
  test('end with its day where it has no end, also on the day of 25 hours', () => {
    assert.equal(of({})[0]?.until, '2026-12-08T23:00:00Z');
    assert.equal(of({ startDate: '2027-10-31' })[0]?.until, '2027-10-31T23:00:00Z');
  });
  test('are plain data, without what is not there', () => {
    assert.deepEqual(of({ startDate: '2026-12-11', endDate: '2026-12-12' }), [
      {
        id: '1',
        title: 'N',
        leaf: { day: '11–12', month: 'Dez', year: '2026', days: true },
        month: 'Dezember 2026',
        when: { machine: '2026-12-11', words: 'Freitag, 11. bis Samstag, 12. Dezember 2026' },
        places: [],
        attachments: [],
        calendar: 'N, 11. Dezember 2026',
        keywords: [],
        organizer: [],
        day: '2026-12-11',
        zone: 'Europe/Berlin',
        until: '2026-12-12T23:00:00Z',
      },
    ]);
  });
});

describe('the phases of a course', () => {
  const of = (horizon: number, ...runs: readonly object[]) =>
    phases(
      only(parseCourses(feed('courses', { name: 'N', hasCourseInstance: runs }), HOME).items),
      (items, at) => offered(items, { course: '', run: '', few: 3 }, at),
      ({ state, run }) => ({ state, run: run?.id }),
      NOW,
      horizon,
    );
  const run = (id: string, day: string, offer: object): object => ({
    id,
    startDate: `${day}T18:00`,
    endDate: `${day}T20:00`,
    remainingAttendeeCapacity: 9,
    offers: [offer],
  });

  test('turn its badge at the moment at which it turns', () => {
    assert.deepEqual(of(YEAR, run('a', '2026-12-20', { validFrom: '2026-12-05T08:00', validThrough: '2026-12-18' })), [
      { state: 'opensLater', run: 'a', until: '2026-12-05T07:00:00Z' },
      { state: 'free', run: 'a', from: '2026-12-05T07:00:00Z', until: '2026-12-18T23:00:00Z' },
      { state: 'closed', run: 'a', from: '2026-12-18T23:00:00Z', until: '2026-12-20T19:00:00Z' },
      { state: 'past', from: '2026-12-20T19:00:00Z' },
    ]);
  });
  test('go on to the next run', () => {
    const shown = of(YEAR, run('a', '2026-12-20', {}), run('b', '2027-01-20', {})).map(
      (phase) => `${phase.run ?? ''} ${phase.state}`,
    );
    assert.deepEqual(shown, ['a free', 'a running', 'b free', 'b running', ' past']);
  });
  test('begin before the horizon, and the last one ends when it ends', () => {
    assert.deepEqual(of(Date.UTC(2026, 11, 20, 18), run('a', '2026-12-20', {}), run('b', '2027-01-20', {})), [
      { state: 'free', run: 'a', until: '2026-12-20T17:00:00Z' },
      { state: 'running', run: 'a', from: '2026-12-20T17:00:00Z', until: '2026-12-20T19:00:00Z' },
    ]);
  });
  test('are at most eight, and the last one ends when it ends', () => {
    const all = of(YEAR, ...[2, 3, 4, 5, 6].map((day) => run(`${day}`, `2026-12-0${day}`, {})));
    assert.equal(all.length, 8);
    assert.deepEqual(all.at(-1), {
      state: 'running',
      run: '5',
      from: '2026-12-05T17:00:00Z',
      until: '2026-12-05T19:00:00Z',
    });
  });
  test('stay few where hundreds of runs are over at once', () => {
    const offers = Array.from({ length: 20 }, (_, place) => ({ validThrough: `2026-12-10T10:${place + 10}` }));
    const runs = Array.from({ length: 400 }, (_, place) => ({
      id: `${place}`,
      startDate: new Date(Date.UTC(2027, 0, 1) + place * 3_600_000).toISOString(),
      offers,
    }));
    const [phase] = of(YEAR, ...runs);
    assert.deepEqual(phase, { state: 'unknown', run: '0', until: '2026-12-10T09:29:00Z' });
  });
});

describe('the phases of a board', () => {
  const of = (...membership: readonly object[]) =>
    phases(
      only(parseBoard(feed('board', { name: 'N', memberCount: 2, membership }), HOME).items),
      (items, at) => current(items, { group: '' }, at),
      (roster) => {
        const { seats = [], vacancies } = groupView(roster, GERMAN);
        return { seats: seats.map(({ person, term }) => [person?.name, term].filter(Boolean).join(' ')), vacancies };
      },
      NOW,
      YEAR,
    );

  test('change when a term ends, and when another one begins', () => {
    assert.deepEqual(
      of({ person: 'Ada', endDate: '2026-12-31' }, { person: 'Bo' }, { person: 'Cem', startDate: '2027-02' }),
      [
        { seats: ['Ada bis 31. Dezember 2026', 'Bo', 'Cem ab Februar 2027'], until: '2026-12-31T23:00:00Z' },
        { seats: ['Bo', 'Cem ab Februar 2027'], from: '2026-12-31T23:00:00Z', until: '2027-01-31T23:00:00Z' },
        { seats: ['Bo', 'Cem seit Februar 2027'], from: '2027-01-31T23:00:00Z' },
      ],
    );
  });
  test('are one for ever where nothing ends', () => {
    assert.deepEqual(of({ person: 'Ada' }), [{ seats: ['Ada'], vacancies: 'Ein Sitz derzeit unbesetzt' }]);
  });
  test('are one for ever where it ends with the last year of four digits', () => {
    assert.deepEqual(of({ person: 'Ada', endDate: '9999-12-31' }), [
      { seats: ['Ada bis 31. Dezember 9999'], vacancies: 'Ein Sitz derzeit unbesetzt' },
    ]);
  });
});

describe('the phases of a news item', () => {
  const of = (kitu: object) =>
    phases(
      only(parseNews({ items: [{ id: 1, title: 'T', _kitu: kitu }] }, HOME).items),
      (items, at) => latest(items, { tags: '' }, at),
      ({ picture, title }) => ({ title, image: picture?.url }),
      NOW,
      YEAR,
    );
  const image = { url: '/a.jpg', expires: '2026-12-10' };

  test('end with it', () => {
    assert.deepEqual(of({ expires: '2026-12-24T12:00' }), [{ title: 'T', until: '2026-12-24T11:00:00Z' }]);
  });
  test('go on without the picture when that has to go', () => {
    assert.deepEqual(of({ image }), [
      { title: 'T', image: 'https://town.example/a.jpg', until: '2026-12-10T23:00:00Z' },
      { title: 'T', from: '2026-12-10T23:00:00Z' },
    ]);
  });
  test('are one where the picture had to go before', () => {
    assert.deepEqual(of({ image: { ...image, expires: '2026-11-10' }, expires: '2026-12-24' }), [
      { title: 'T', until: '2026-12-24T23:00:00Z' },
    ]);
  });
});

describe('phases', () => {
  /** Shown from 10 to 20, in words that change at 15; asked at each of the instants. */
  const walk = (instants: readonly number[], words: (at: number) => object) =>
    phases(
      'x',
      (items, at) => ({
        items: at >= 10_000 && at < 20_000 ? items : [],
        until: instants.find((instant) => instant > at) ?? Infinity,
      }),
      (_shown, at) => words(at),
      0,
      Infinity,
    );

  test('that say the same are one, and those that do not are not', () => {
    const instants = [10_000, 12_000, 15_000, 18_000, 20_000, 30_000];
    assert.deepEqual(
      walk(instants, (at) => ({ late: at >= 15_000 })),
      [
        { from: '1970-01-01T00:00:10Z', until: '1970-01-01T00:00:15Z' },
        { late: true, from: '1970-01-01T00:00:15Z', until: '1970-01-01T00:00:20Z' },
      ],
    );
  });
  test('that say the same with a pause between them are two', () => {
    const pause = phases(
      'x',
      (items, at) => ({ items: at === 1000 ? [] : items, until: at < 2000 ? at + 1000 : Infinity }),
      () => ({}),
      0,
      Infinity,
    );
    assert.deepEqual(pause, [{ until: '1970-01-01T00:00:01Z' }, { from: '1970-01-01T00:00:02Z' }]);
  });
  test('keep every place of a list', () => {
    assert.deepEqual(
      walk([10_000, 20_000], () => ({ row: ['', false, undefined, []], none: [], no: '', not: false, zero: 0 })),
      [{ row: ['', false, null, []], none: [], zero: 0, from: '1970-01-01T00:00:10Z', until: '1970-01-01T00:00:20Z' }],
    );
  });
  test('refuse a choice that ends before it begins', () => {
    assert.throws(
      () =>
        phases(
          'x',
          (items, at) => ({ items, until: at }),
          () => ({}),
          0,
          1,
        ),
      RangeError,
    );
  });
});
