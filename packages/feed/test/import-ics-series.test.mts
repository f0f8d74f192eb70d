import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendar, importAll, times, told } from './import-ics-support.js';

/** A title, events of one UID (`|` ends a line), `start end zone` of their dates, and what is told. */
type Case = readonly [title: string, events: readonly string[], dates: readonly string[], problems?: readonly string[]];

const check = ([title, events, dates, problems = []]: Case): void =>
  void test(title, () => {
    const imported = importAll(
      calendar(events.map((event) => (event.includes('SUMMARY') ? event : `SUMMARY:S|${event}`))),
    );
    assert.deepEqual(times(imported), dates);
    assert.deepEqual(
      imported.problems.map(({ code }) => code),
      problems,
    );
  });

const DAYS = 'DTSTART;VALUE=DATE:20270105|DTEND;VALUE=DATE:20270106|RRULE:FREQ=WEEKLY;COUNT=4';
const HOURS = 'DTSTART;TZID=Europe/Berlin:20270105T100000|RRULE:FREQ=DAILY;COUNT=3';

describe('an exception of whole days', () => {
  const all = ['2027-01-05', '2027-01-12', '2027-01-19', '2027-01-26'];
  const without = all.filter((day) => day !== '2027-01-19');
  const cases: readonly Case[] = [
    ['is named by a day', [`${DAYS}|EXDATE;VALUE=DATE:20270119`], without],
    ['is named by a bare day', [`${DAYS}|EXDATE:20270119`], without],
    ['is named by local midnight', [`${DAYS}|EXDATE:20270119T000000`], without],
    [
      'is named by midnight in a zone with a Windows name',
      [`${DAYS}|EXDATE;TZID=W. Europe Standard Time:20270119T000000`],
      without,
    ],
    ['is named by local midnight in UTC', [`${DAYS}|EXDATE:20270118T230000Z`], without],
    ['is named by midnight in UTC', [`${DAYS}|EXDATE:20270119T000000Z`], without],
    [
      'is moved by local midnight',
      [DAYS, 'RECURRENCE-ID;TZID=W. Europe Standard Time:20270119T000000|DTSTART;VALUE=DATE:20270120'],
      ['2027-01-05', '2027-01-12', '2027-01-20', '2027-01-26'],
    ],
    [
      'is moved by an instant',
      [DAYS, 'RECURRENCE-ID:20270118T230000Z|DTSTART;VALUE=DATE:20270120'],
      ['2027-01-05', '2027-01-12', '2027-01-20', '2027-01-26'],
    ],
  ];
  cases.forEach(check);
});

describe('an exception of times', () => {
  const cases: readonly Case[] = [
    [
      'in UTC is named by the day that it is in the calendar',
      ['DTSTART:20270104T233000Z|RRULE:FREQ=DAILY;COUNT=2|EXDATE;VALUE=DATE:20270106'],
      ['2027-01-04T23:30:00Z'],
    ],
    ['is named by its day', [`${HOURS}|EXDATE;VALUE=DATE:20270106`], ['2027-01-05T10:00', '2027-01-07T10:00']],
    [
      'is named by its midnight',
      [`${HOURS}|EXDATE;TZID=Europe/Berlin:20270106T000000`],
      ['2027-01-05T10:00', '2027-01-07T10:00'],
    ],
    [
      'is moved by its day',
      [HOURS, 'RECURRENCE-ID;VALUE=DATE:20270106|DTSTART;TZID=Europe/Berlin:20270106T150000'],
      ['2027-01-05T10:00', '2027-01-06T15:00', '2027-01-07T10:00'],
    ],
    [
      'without a zone has that of the series',
      ['DTSTART;TZID=America/New_York:20270105T100000|RRULE:FREQ=DAILY;COUNT=2|EXDATE:20270106T100000'],
      ['2027-01-05T10:00 America/New_York'],
    ],
    [
      'at another hour takes out nothing, and that is told',
      [`${HOURS}|EXDATE;TZID=Europe/Berlin:20270106T110000`],
      ['2027-01-05T10:00', '2027-01-06T10:00', '2027-01-07T10:00'],
      ['exception-misses'],
    ],
    [
      'that is cancelled says so',
      [
        HOURS,
        'RECURRENCE-ID;TZID=Europe/Berlin:20270106T100000|DTSTART;TZID=Europe/Berlin:20270106T100000|STATUS:CANCELLED',
      ],
      ['2027-01-05T10:00', '2027-01-06T10:00', '2027-01-07T10:00'],
    ],
    [
      'that is private takes the ordinary date out',
      [
        HOURS,
        'CLASS:PRIVATE|RECURRENCE-ID;TZID=Europe/Berlin:20270106T100000|DTSTART;TZID=Europe/Berlin:20270108T090000',
      ],
      ['2027-01-05T10:00', '2027-01-07T10:00'],
      ['private'],
    ],
    [
      'of a private series is private',
      [
        `CLASS:PRIVATE|${HOURS}`,
        'RECURRENCE-ID;TZID=Europe/Berlin:20270106T100000|DTSTART;TZID=Europe/Berlin:20270106T150000',
      ],
      [],
      ['private'],
    ],
    [
      'with a mark that nobody knows is private',
      [
        HOURS,
        'CLASS:INTERN|RECURRENCE-ID;TZID=Europe/Berlin:20270106T100000|DTSTART;TZID=Europe/Berlin:20270108T090000',
      ],
      ['2027-01-05T10:00', '2027-01-07T10:00'],
      ['private'],
    ],
    [
      'with the highest SEQUENCE counts',
      [
        HOURS,
        'SEQUENCE:3|RECURRENCE-ID;TZID=Europe/Berlin:20270106T100000|DTSTART;TZID=Europe/Berlin:20270106T140000',
        'SEQUENCE:1|RECURRENCE-ID:20270106T090000Z|DTSTART;TZID=Europe/Berlin:20270106T110000',
      ],
      ['2027-01-05T10:00', '2027-01-06T14:00', '2027-01-07T10:00'],
    ],
    [
      'with the newer DTSTAMP counts',
      [
        HOURS,
        'DTSTAMP:20261102T080000Z|RECURRENCE-ID;TZID=Europe/Berlin:20270106T100000|DTSTART;TZID=Europe/Berlin:20270106T140000',
        'DTSTAMP:20261101T080000Z|RECURRENCE-ID;TZID=Europe/Berlin:20270106T100000|DTSTART;TZID=Europe/Berlin:20270106T110000',
      ],
      ['2027-01-05T10:00', '2027-01-06T14:00', '2027-01-07T10:00'],
    ],
    [
      'that cannot be read does not bring the ordinary date back',
      [HOURS, 'RECURRENCE-ID;TZID=Europe/Berlin:20270106T100000|DTSTART:nie'],
      ['2027-01-05T10:00', '2027-01-07T10:00'],
      ['unreadable-time', 'dropped'],
    ],
    [
      'that changes all later ones shifts them',
      [
        HOURS.replace('COUNT=3', 'COUNT=4'),
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270106T100000|DTSTART;TZID=Europe/Berlin:20270106T120000|DURATION:PT1H',
      ],
      [
        '2027-01-05T10:00',
        '2027-01-06T12:00 2027-01-06T13:00',
        '2027-01-07T12:00 2027-01-07T13:00',
        '2027-01-08T12:00 2027-01-08T13:00',
      ],
    ],
  ];
  cases.forEach(check);
});

describe('a rule', () => {
  const cases: readonly Case[] = [
    [
      'gives no time that the clock skips',
      ['DTSTART;TZID=Europe/Berlin:20270327T023000|RRULE:FREQ=DAILY;UNTIL=20270329'],
      ['2027-03-27T02:30', '2027-03-29T02:30'],
      ['skipped-hour'],
    ],
    [
      'does not count a time that the clock skips',
      ['DTSTART;TZID=Europe/Berlin:20270327T023000|RRULE:FREQ=DAILY;COUNT=3'],
      ['2027-03-27T02:30', '2027-03-29T02:30', '2027-03-30T02:30'],
      ['skipped-hour'],
    ],
    [
      'of whole days ends with an instant that is midnight',
      ['DTSTART;VALUE=DATE:20270105|RRULE:FREQ=DAILY;UNTIL=20270106T230000Z'],
      ['2027-01-05', '2027-01-06', '2027-01-07'],
    ],
    [
      'of whole days ends with the end of a day',
      ['DTSTART;VALUE=DATE:20270105|RRULE:FREQ=DAILY;UNTIL=20270106T235959Z'],
      ['2027-01-05', '2027-01-06'],
    ],
    [
      'of times ends with a day, which is part of it',
      ['DTSTART;TZID=Europe/Berlin:20270105T100000|RRULE:FREQ=DAILY;UNTIL=20270106'],
      ['2027-01-05T10:00', '2027-01-06T10:00'],
    ],
    [
      'that ends before it begins has no dates',
      ['DTSTART:20270105T100000|RRULE:FREQ=DAILY;UNTIL=20270104T100000'],
      [],
      ['ends-before-start'],
    ],
    ['knows no 29 February in other years', ['DTSTART;VALUE=DATE:20240229|RRULE:FREQ=YEARLY'], [], ['no-dates']],
    [
      'knows the last day of a month',
      ['DTSTART;VALUE=DATE:20261231|RRULE:FREQ=YEARLY;BYMONTH=2,3,12;BYMONTHDAY=-1;COUNT=3'],
      ['2026-12-31', '2027-02-28', '2027-03-31'],
    ],
    ['knows weeks by their number', ['DTSTART:20270308T100000|RRULE:FREQ=YEARLY;BYWEEKNO=10'], ['2027-03-08T10:00']],
    [
      'knows the last working day of a week',
      ['DTSTART:20270108T100000|RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2'],
      ['2027-01-08T10:00', '2027-01-15T10:00'],
    ],
    [
      'has dates of its own kind besides (RDATE)',
      [
        'DTSTART:20270105T100000|DTEND:20270105T110000|RDATE;VALUE=PERIOD:20270106T100000/PT3H,20270107T100000/20270107T103000',
      ],
      ['2027-01-05T10:00 2027-01-05T11:00', '2027-01-06T10:00 2027-01-06T13:00', '2027-01-07T10:00 2027-01-07T10:30'],
    ],
    [
      'of exceptions (EXRULE) takes dates out',
      ['DTSTART:20270104T100000|RRULE:FREQ=DAILY;COUNT=3|EXRULE:FREQ=WEEKLY;BYDAY=TU'],
      ['2027-01-04T10:00', '2027-01-06T10:00'],
    ],
    [
      'that its start does not fit has the start as its first date, and that is told',
      ['DTSTART:20270105T100000|RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3'],
      ['2027-01-05T10:00', '2027-01-11T10:00', '2027-01-18T10:00'],
      ['start-off-rule'],
    ],
    [
      'gives no date that no calendar has',
      ['DTSTART:20270101T100000|RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30'],
      ['2027-01-01T10:00'],
      ['start-off-rule'],
    ],
  ];
  cases.forEach(check);
});

describe('several events with one UID', () => {
  const cases: readonly Case[] = [
    [
      'with one title and start at several places are all shown',
      ['DTSTART:20270105T100000|LOCATION:Nord', 'DTSTART:20270105T100000|LOCATION:Süd'],
      ['2027-01-05T10:00', '2027-01-05T10:00'],
      ['uid-not-unique'],
    ],
    [
      'that are no series are all shown',
      [
        'SUMMARY:Bio|DTSTART;VALUE=DATE:20270105',
        'SUMMARY:Papier|DTSTART;VALUE=DATE:20270105',
        'SUMMARY:Rat|DTSTART:20270106T180000',
      ],
      ['2027-01-05', '2027-01-05', '2027-01-06T18:00'],
      ['uid-not-unique'],
    ],
    [
      'with one title at several times are all shown',
      ['DTSTART:20270105T100000', 'DTSTART:20270106T100000'],
      ['2027-01-05T10:00', '2027-01-06T10:00'],
      ['uid-not-unique'],
    ],
    [
      'are versions where SEQUENCE rises: the newest counts',
      ['DTSTART:20270105T100000|SEQUENCE:2', 'DTSTART:20270104T100000|SEQUENCE:1'],
      ['2027-01-05T10:00'],
      ['older-version'],
    ],
    [
      'of which one is the same twice are one',
      ['DTSTART:20270105T100000', 'DTSTART:20270105T100000'],
      ['2027-01-05T10:00'],
    ],
  ];
  cases.forEach(check);

  test('have an id each', () => {
    const { dates } = importAll(
      calendar([
        'SUMMARY:A|DTSTART:20270105T100000',
        'SUMMARY:B|DTSTART:20270105T100000',
        'SUMMARY:C|DTSTART:20270106T100000',
      ]),
    );
    assert.equal(new Set(dates?.map(({ id }) => id)).size, 3);
  });
});

describe('the zone that a calendar defines', () => {
  /** A zone as far ahead of UTC, in winter and in summer. */
  const zone = (name: string, winter: string, summer: string, more = ''): string =>
    `BEGIN:VTIMEZONE|TZID:${name}${more}|BEGIN:STANDARD|DTSTART:16010101T030000|TZOFFSETFROM:${summer}|TZOFFSETTO:${winter}|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10|END:STANDARD|BEGIN:DAYLIGHT|DTSTART:16010101T020000|TZOFFSETFROM:${winter}|TZOFFSETTO:${summer}|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3|END:DAYLIGHT|END:VTIMEZONE`;
  const event = (name: string): string =>
    `SUMMARY:S|DTSTART;TZID="${name}":20261211T100000|DTEND;TZID="${name}":20261211T110000|RRULE:FREQ=MONTHLY;INTERVAL=7;COUNT=2`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'counts where nobody knows its name',
      zone('Customized Time Zone', '+0000', '+0100'),
      ['2026-12-11T11:00 2026-12-11T12:00', '2027-07-11T11:00 2027-07-11T12:00'],
    ],
    [
      'is that of the feed where its clocks agree',
      zone('Customized Time Zone', '+0100', '+0200'),
      ['2026-12-11T10:00 2026-12-11T11:00', '2027-07-11T10:00 2027-07-11T11:00'],
    ],
    [
      'may say where it is',
      zone('Customized Time Zone', '+0000', '+0000', '|X-LIC-LOCATION:Europe/London'),
      ['2026-12-11T10:00 2026-12-11T11:00 Europe/London', '2027-07-11T10:00 2027-07-11T11:00 Europe/London'],
    ],
  ];
  for (const [title, head, dates] of cases)
    test(title, () => {
      const imported = importAll(calendar([event('Customized Time Zone')], head));
      assert.deepEqual(times(imported), dates);
      assert.deepEqual(told(imported), []);
    });
  test('does not count where its name is known', () => {
    const imported = importAll(
      calendar([event('W. Europe Standard Time')], zone('W. Europe Standard Time', '+0500', '+0500')),
    );
    assert.equal(times(imported)[0], '2026-12-11T10:00 2026-12-11T11:00');
  });
  for (const name of [
    '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
    'europe/berlin',
    'Germany/Berlin',
    '/mozilla.org/20050126_1/Europe/Berlin',
  ])
    test(`called „${name}“ needs none`, () => {
      const imported = importAll(calendar([event(name)]));
      assert.deepEqual([times(imported)[0], told(imported)], ['2026-12-11T10:00 2026-12-11T11:00', []]);
    });
  test('that nobody knows is never UTC, and that is told', () => {
    const imported = importAll(calendar(['SUMMARY:S|DTSTART;TZID=Rathaus:20261211T100000'], 'X-WR-TIMEZONE:UTC'));
    assert.deepEqual([times(imported), told(imported)], [['2026-12-11T10:00'], ['unknown-zone 7 Rathaus']]);
  });
  test('of which only the distance to UTC is known has that distance, and that is told', () => {
    const imported = importAll(
      calendar(['SUMMARY:S|DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20261211T100000']),
    );
    assert.deepEqual(times(imported), ['2026-12-11T16:00']);
    assert.deepEqual(
      imported.problems.map(({ code }) => code),
      ['unknown-zone'],
    );
  });
  test('of the calendar counts for times that name none', () => {
    const imported = importAll(calendar(['SUMMARY:S|DTSTART:20261211T100000'], 'X-WR-TIMEZONE:Europe/London'));
    assert.deepEqual(times(imported), ['2026-12-11T10:00 Europe/London']);
  });
});
