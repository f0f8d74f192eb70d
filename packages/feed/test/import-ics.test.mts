import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importIcs } from '../src/import/ics.js';
import { isSound, input, OPTIONS, read, testOnCorpus } from './support.js';

const at = (day: string): typeof OPTIONS => ({ ...OPTIONS, now: Date.parse(`${day}T09:00:00Z`) });
const calendar = (...events: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map((event) => `BEGIN:VEVENT\nUID:u\nSUMMARY:S\n${event}\nEND:VEVENT`),
    'END:VCALENDAR',
  ]
    .join('\n')
    .replace(/\n/g, '\r\n');
/** `start end zone` of every date. */
const dates = (text: string, now = '2026-11-23'): readonly string[] =>
  importIcs(input(text), at(now)).dates?.map(({ startDate, endDate, timeZone }) =>
    [startDate, endDate, timeZone].filter(Boolean).join(' '),
  ) ?? [];

describe('real calendars', () => {
  testOnCorpus('ics/nodeical-sabredav-school-holidays.ics', 'whole days end with their last day', async (path) => {
    const imported = importIcs(await read(path), at('2018-07-01'));
    assert.deepEqual(
      imported.dates?.map(({ startDate, endDate }) => [startDate, endDate]),
      [['2018-07-02', '2018-08-10']],
    );
    isSound(imported);
  });
  testOnCorpus(
    'ics/nodeical-whole_day_moved_over_dst_change_berlin.ics',
    'a day that was moved across the change of the clocks is the day it was moved to',
    async (path) => {
      const imported = importIcs(await read(path), at('2024-10-20'));
      assert.deepEqual(
        imported.dates?.map(({ startDate }) => startDate),
        ['2024-10-27', '2024-10-29', '2024-10-30'],
      );
      isSound(imported);
    },
  );
  testOnCorpus('ics/nodeical-mixed-timezone-handling.ics', 'times keep their zones, days have none', async (path) => {
    const imported = importIcs(await read(path), at('2002-10-01'));
    assert.deepEqual(
      imported.dates?.map(({ name, startDate, endDate, timeZone }) => [name, startDate, endDate, timeZone]).sort(),
      [
        ['Date Only (Explicit)', '2002-10-28', undefined, undefined],
        ['Date Only (Implicit)', '2002-10-28', undefined, undefined],
        ['Inline Timezone', '2002-10-28T01:20', '2002-10-29T01:20', 'America/New_York'],
        ['No Timezone', '2002-10-28T01:20', '2002-10-29T01:20', 'US/Pacific'],
        ['UTC Timezone', '2002-10-28T01:20:00Z', '2002-10-29T01:20:00Z', undefined],
      ],
    );
    isSound(imported);
  });
});

describe('a series', () => {
  /** Title, event or events, dates. */
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'keeps its wall time when the clocks change',
      [
        'DTSTART;TZID=Europe/Berlin:20270321T180000\nDTEND;TZID=Europe/Berlin:20270321T193000\nRRULE:FREQ=WEEKLY;COUNT=2',
      ],
      ['2027-03-21T18:00 2027-03-21T19:30', '2027-03-28T18:00 2027-03-28T19:30'],
    ],
    [
      'leaves out its EXDATE, also where that is in UTC',
      ['DTSTART;TZID=Europe/Berlin:20261201T100000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261202T090000Z'],
      ['2026-12-01T10:00', '2026-12-03T10:00'],
    ],
    [
      'has its RDATE',
      ['DTSTART;TZID=Europe/Berlin:20261201T100000\nRDATE;TZID=Europe/Berlin:20261205T100000'],
      ['2026-12-01T10:00', '2026-12-05T10:00'],
    ],
    [
      'ends with an UNTIL in UTC, the last one included',
      ['DTSTART;TZID=Europe/Berlin:20261201T100000\nRRULE:FREQ=DAILY;UNTIL=20261202T090000Z'],
      ['2026-12-01T10:00', '2026-12-02T10:00'],
    ],
    [
      'knows the second Tuesday of the month',
      ['DTSTART;VALUE=DATE:20261208\nRRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=2'],
      ['2026-12-08', '2027-01-12'],
    ],
    [
      'is moved by a RECURRENCE-ID, also where that is in UTC',
      [
        'DTSTART;TZID=Europe/Berlin:20261201T100000\nRRULE:FREQ=DAILY;COUNT=2',
        'RECURRENCE-ID:20261202T090000Z\nDTSTART;TZID=Europe/Berlin:20261204T110000',
      ],
      ['2026-12-01T10:00', '2026-12-04T11:00'],
    ],
    ['that never ends goes twelve months ahead', ['DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=YEARLY'], ['2027-01-01']],
    [
      'that began long ago begins today',
      ['DTSTART;TZID=Europe/Berlin:20150101T100000\nRRULE:FREQ=MONTHLY;UNTIL=20270101T090000Z'],
      ['2026-12-01T10:00', '2027-01-01T10:00'],
    ],
  ];
  for (const [title, events, expected] of cases)
    test(title, () => assert.deepEqual(dates(calendar(...events)), expected));

  test('has one identity, and says its rhythm in words', () => {
    const [date] =
      importIcs(input(calendar('DTSTART;VALUE=DATE:20261215\nRRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=2')), OPTIONS).dates ??
      [];
    assert.deepEqual(date?.superEvent, { id: 'u', name: 'S' });
    assert.equal(date.schedulingNote, 'jeden dritten Dienstag im Monat');
  });
  test('of seconds is cut short, and that is told', () => {
    const { problems } = importIcs(input(calendar('DTSTART:20261201T100000\nRRULE:FREQ=SECONDLY')), OPTIONS);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['series-cut'],
    );
  });
});

describe('a zone', () => {
  /** Name in the calendar, zone in the feed, problems. */
  const cases: readonly (readonly [string, string | undefined, readonly string[]])[] = [
    ['W. Europe Standard Time', undefined, []],
    ['"Europe/Berlin"', undefined, []],
    ['GMT Standard Time', 'Europe/London', []],
    ['/freeassociation.sourceforge.net/Europe/Vienna', 'Europe/Vienna', []],
    ['(GMT +01:00)', undefined, ['unknown-zone']],
    ['Customized Time Zone', undefined, ['unknown-zone']],
  ];
  for (const [name, zone, problems] of cases) {
    test(`called ${name} is ${zone ?? 'that of the feed'}`, () => {
      const imported = importIcs(
        input(calendar(`DTSTART;TZID=${name.includes(':') ? `"${name}"` : name}:20261201T100000`)),
        OPTIONS,
      );
      assert.deepEqual(
        imported.dates?.map(({ startDate, timeZone }) => [startDate, timeZone]),
        [['2026-12-01T10:00', zone]],
      );
      assert.deepEqual(
        imported.problems.map(({ code }) => code),
        problems,
      );
    });
  }
});

describe('an event', () => {
  test('has its place, its room on the internet, its status and its keywords', () => {
    const event =
      'DTSTART:20261201T100000\nDURATION:PT90M\nLOCATION:Altes Rathaus\\, Saal 1\nCONFERENCE;VALUE=URI:https://v.example/gv\nSTATUS:CANCELLED\nCATEGORIES:Rat,Bürger';
    const [date] = importIcs(input(calendar(event)), OPTIONS).dates ?? [];
    assert.equal(date?.endDate, '2026-12-01T11:30');
    assert.deepEqual(date.location, [
      { name: 'Altes Rathaus, Saal 1' },
      { type: 'VirtualLocation', url: 'https://v.example/gv' },
    ]);
    assert.equal(date.eventStatus, 'EventCancelled');
    assert.deepEqual(date.keywords, ['Rat', 'Bürger']);
  });
  test('that is private is not published, and that is told', () => {
    const { dates: found, problems } = importIcs(input(calendar('DTSTART:20261201T100000\nCLASS:PRIVATE')), OPTIONS);
    assert.deepEqual(found, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['private'],
    );
  });
  test('that cannot be read does not take the others with it', () => {
    const broken = calendar('DTSTART:20261201T100000').replace(
      'BEGIN:VEVENT',
      'BEGIN:VEVENT\r\nSUMMARY:Kaputt\r\nDTSTART:20261301\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    );
    const { dates: found, problems } = importIcs(input(broken), OPTIONS);
    assert.deepEqual(
      found?.map(({ name }) => name),
      ['S'],
    );
    assert.deepEqual(
      problems.map(({ code, value, line }) => [code, value, line]),
      [
        ['unreadable-time', '20261301', 5],
        ['dropped', '20261301', 5],
      ],
    );
  });
});

test('a page is no calendar', () => {
  assert.throws(() => importIcs(input('<html>'), OPTIONS), /is no calendar/);
});
