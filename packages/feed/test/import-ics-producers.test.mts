import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendar, importAll, times, told } from './import-ics-support.js';

const BERLIN = 'TZID=Europe/Berlin';
const SERIES = `SUMMARY:Rat|DTSTART;${BERLIN}:20261207T180000|DTEND;${BERLIN}:20261207T190000|RRULE:FREQ=WEEKLY;COUNT=4`;
const ONE = `DTSTART;${BERLIN}:20261207T180000`;

/** `start status` of every date. */
const states = (events: readonly string[], head = ''): readonly string[] =>
  (importAll(calendar(events, head)).dates ?? []).map(({ startDate, eventStatus }) =>
    [startDate, eventStatus].filter(Boolean).join(' '),
  );

const codes = (events: readonly string[], head = ''): readonly string[] =>
  importAll(calendar(events, head)).problems.map(({ code }) => code);

describe('the end of whole days', () => {
  test('may be the midnight of the calendar, in UTC', () => {
    const days = (end: string): readonly string[] =>
      times(importAll(calendar([`SUMMARY:S|DTSTART;VALUE=DATE:20261210|DTEND:${end}`])));
    assert.deepEqual(days('20261212T230000Z'), ['2026-12-10 2026-12-12']);
    assert.deepEqual(days('20261213T000000Z'), ['2026-12-10 2026-12-12']);
    assert.deepEqual(days('20261212T170000Z'), ['2026-12-10 2026-12-12']);
  });
});

describe('days that are written as midnight to midnight in UTC', () => {
  const imported = importAll(
    calendar([
      'SUMMARY:Winter|DTSTART:20261210T000000Z|DTEND:20261211T000000Z',
      'SUMMARY:Sommer|DTSTART:20270710T000000Z|DTEND:20270712T000000Z',
      'SUMMARY:Nachts|DTSTART:20270713T000000Z|DTEND:20270713T020000Z',
    ]),
  );
  test('are days, and that is told', () => {
    assert.deepEqual(times(imported), [
      '2026-12-10',
      '2027-07-10 2027-07-11',
      '2027-07-13T00:00:00Z 2027-07-13T02:00:00Z',
    ]);
    assert.deepEqual(
      imported.problems.filter(({ code }) => code === 'read-as-days').map(({ value }) => value),
      ['20261210T000000Z', '20270710T000000Z'],
    );
  });
});

describe('names of zones', () => {
  const zoned = (name: string): readonly string[] => {
    const imported = importAll(calendar([`SUMMARY:S|DTSTART;TZID="${name}":20270710T100000`]));
    return [...times(imported), ...imported.problems.map(({ code }) => code)];
  };
  for (const name of ['Coordinated Universal Time', '(UTC) Coordinated Universal Time', '(UTC+00:00) UTC', 'UTC+0'])
    test(`„${name}“ is UTC`, () => assert.deepEqual(zoned(name), ['2027-07-10T10:00:00Z']));
  for (const name of ['Romance Standard Time', 'Central European Standard Time'])
    test(`„${name}“ shows the time of Berlin, and needs no zone of its own`, () =>
      assert.deepEqual(zoned(name), ['2027-07-10T10:00']));
});

describe('a cancelled date of a series', () => {
  test('is told by RECURRENCE-ID and STATUS alone', () => {
    const imported = importAll(calendar([SERIES, `RECURRENCE-ID;${BERLIN}:20261214T180000|STATUS:CANCELLED`]));
    assert.deepEqual(
      imported.dates?.map(({ startDate, endDate, eventStatus, name }) => [startDate, endDate, eventStatus, name]),
      [
        ['2026-12-07T18:00', '2026-12-07T19:00', undefined, 'Rat'],
        ['2026-12-14T18:00', '2026-12-14T19:00', 'EventCancelled', 'Rat'],
        ['2026-12-21T18:00', '2026-12-21T19:00', undefined, 'Rat'],
        ['2026-12-28T18:00', '2026-12-28T19:00', undefined, 'Rat'],
      ],
    );
    assert.deepEqual(imported.problems, []);
  });
  test('keeps the place and the words of its series, where it brings none', () => {
    const { dates } = importAll(
      calendar([
        `${SERIES}|LOCATION:Rathaus|DESCRIPTION:Öffentlich|CATEGORIES:Rat`,
        `RECURRENCE-ID;${BERLIN}:20261214T180000|STATUS:CANCELLED|DESCRIPTION:Krankheit`,
      ]),
    );
    const [, off] = dates ?? [];
    assert.deepEqual([off?.location, off?.description, off?.keywords], [[{ name: 'Rathaus' }], 'Krankheit', ['Rat']]);
  });
  test('also of whole days', () =>
    assert.deepEqual(
      states([
        'SUMMARY:Tonne|DTSTART;VALUE=DATE:20261210|RRULE:FREQ=WEEKLY;COUNT=2',
        'RECURRENCE-ID;VALUE=DATE:20261217|STATUS:CANCELLED',
      ]),
      ['2026-12-10', '2026-12-17 EventCancelled'],
    ));
  test('is one of a series that is cancelled, unless it says otherwise', () => {
    const moved = `RECURRENCE-ID;${BERLIN}:20261214T180000|SUMMARY:Rat|DTSTART;${BERLIN}:20261214T190000`;
    const off = SERIES.replace('COUNT=4', 'COUNT=2|STATUS:CANCELLED|SEQUENCE:1');
    assert.deepEqual(states([off, moved]), ['2026-12-07T18:00 EventCancelled', '2026-12-14T19:00 EventCancelled']);
    assert.deepEqual(states([off, `${moved}|STATUS:CONFIRMED`]), [
      '2026-12-07T18:00 EventCancelled',
      '2026-12-14T19:00',
    ]);
    assert.deepEqual(states([off, `${moved}|SEQUENCE:2`]), ['2026-12-07T18:00 EventCancelled', '2026-12-14T19:00']);
  });
  test('is not shown a second time as it was', () =>
    assert.deepEqual(
      states([
        `DTSTAMP:20261105T000000Z|STATUS:CANCELLED|SUMMARY:Abgesagt: Rat|${ONE}`,
        `DTSTAMP:20261101T000000Z|SUMMARY:Rat|${ONE}`,
      ]),
      ['2026-12-07T18:00 EventCancelled'],
    ));
});

describe('a title that says that a date is cancelled', () => {
  const named = (title: string): readonly (string | undefined)[] => {
    const [date] = importAll(calendar([`SUMMARY:${title}|${ONE}`])).dates ?? [];
    return [date?.name, date?.eventStatus];
  };
  for (const title of [
    'Rat - ENTFÄLLT -',
    'ENTFALLEN: Rat',
    'Rat (entfallen)',
    'Ausfall: Rat',
    'Absage: Rat',
    'Fällt leider aus: Rat',
    'Rat fällt leider aus',
    'Rat fällt heute aus',
    '*** ABGESAGT *** Rat',
    '+++ABGESAGT+++ Rat',
    'Rat ist abgesagt',
    'Rat wurde abgesagt!',
    'gecancelt: Rat',
    'ENTFÄLLT! Rat',
    'Rat [abgesagt]',
  ])
    test(`„${title}“`, () => assert.deepEqual(named(title), ['Rat', 'EventCancelled']));
  for (const title of ['Rat (fällt aus wegen Krankheit)', 'ABGESAGT wegen Krankheit: Rat'])
    test(`„${title}“ keeps its reason`, () => assert.deepEqual(named(title), [title, 'EventCancelled']));
  for (const title of [
    'Wegfall der Sperrmüllabfuhr',
    'Die abgesagte Hochzeit',
    'Ausfall der Heizung: was tun?',
    'Rat (nicht abgesagt)',
    'Rat fällt nicht aus',
    'Verschoben: Rat',
  ])
    test(`„${title}“ says something else`, () => assert.deepEqual(named(title), [title, undefined]));
});

describe('a date of a series that is left out', () => {
  test('may be named by its midnight, also in UTC', () => {
    const without = ['2026-12-07T18:00', '2026-12-21T18:00', '2026-12-28T18:00'];
    assert.deepEqual(states([`${SERIES}|EXDATE:20261213T230000Z`]), without);
    assert.deepEqual(states([`${SERIES}|EXDATE;${BERLIN}:20261214T000000`]), without);
  });
});

describe('a state', () => {
  test('in German is read', () =>
    assert.deepEqual(states([`SUMMARY:A|STATUS:ABGESAGT|${ONE}`]), ['2026-12-07T18:00 EventCancelled']));
  test('that is unknown is told', () =>
    assert.deepEqual(told(importAll(calendar([`SUMMARY:A|STATUS:POSTPONED|${ONE}`]))), ['unknown-status 6 POSTPONED']));
  test('that is provisional is told', () =>
    assert.deepEqual(codes([`SUMMARY:A|STATUS:TENTATIVE|${ONE}`]), ['tentative']));
});

describe('a change of a date and all later ones', () => {
  test('in UTC keeps the hour of the series when the clocks change', () =>
    assert.deepEqual(
      times(
        importAll(
          calendar([
            `SUMMARY:Rat|DTSTART;${BERLIN}:20270308T180000|RRULE:FREQ=WEEKLY;COUNT=4`,
            'RECURRENCE-ID;RANGE=THISANDFUTURE:20270315T170000Z|SUMMARY:Rat|DTSTART:20270316T180000Z',
          ]),
        ),
      ),
      ['2027-03-08T18:00', '2027-03-16T18:00:00Z', '2027-03-23T18:00:00Z', '2027-03-30T17:00:00Z'],
    ));
  test('may be followed by an exception that names the new time', () =>
    assert.deepEqual(
      states([
        SERIES,
        `RECURRENCE-ID;RANGE=THISANDFUTURE;${BERLIN}:20261214T180000|SUMMARY:Rat|DTSTART;${BERLIN}:20261215T190000`,
        `RECURRENCE-ID;${BERLIN}:20261222T190000|SUMMARY:Rat|STATUS:CANCELLED|DTSTART;${BERLIN}:20261222T190000`,
      ]),
      ['2026-12-07T18:00', '2026-12-15T19:00', '2026-12-22T19:00 EventCancelled', '2026-12-29T19:00'],
    ));
});

describe('a calendar tells', () => {
  test('that it has no dates at all, and what else it has', () => {
    const [problem, ...more] = importAll(
      'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:A\r\nEND:VTODO\r\nEND:VCALENDAR\r\n',
    ).problems;
    assert.deepEqual([problem?.code, problem?.severity, more], ['no-dates', 'warning', []]);
    assert.match(problem?.message.de ?? '', /keinen Termin \(VEVENT\).*VTODO/);
  });
  test('that all of its dates are over', () =>
    assert.deepEqual(codes([`SUMMARY:A|DTSTART;VALUE=DATE:20200101|RRULE:FREQ=DAILY;COUNT=2`]), ['no-dates']));
  test('that a single date is later than is looked ahead', () => {
    const { dates, problems } = importAll(calendar([`SUMMARY:B|DTSTART;${BERLIN}:20290607T180000`]));
    assert.deepEqual([dates, problems.map(({ code }) => code)], [[], ['later']]);
    assert.match(problems[0]?.message.de ?? '', /nach dem 2027-11-23 .*--months/);
  });
  test('that a series in UTC is at another hour when the clocks change', () =>
    assert.deepEqual(codes(['SUMMARY:A|DTSTART:20270308T170000Z|RRULE:FREQ=WEEKLY;COUNT=4']), ['utc-series']));
  test('nothing of a series in UTC that ends before', () =>
    assert.deepEqual(codes(['SUMMARY:A|DTSTART:20270301T170000Z|RRULE:FREQ=WEEKLY;COUNT=2']), []));
  test('that a day is left out on which the series has no date', () =>
    assert.deepEqual(codes([`${SERIES}|EXDATE;${BERLIN}:20261215T180000`]), ['exception-misses']));
  test('that an exception is missing whose date cannot be read', () =>
    assert.deepEqual(codes([SERIES, `RECURRENCE-ID:heute|SUMMARY:Rat|DTSTART;${BERLIN}:20261215T180000`]), [
      'unreadable-time',
      'dropped',
    ]));
  test('that a time does not exist when the clock goes forward', () =>
    assert.deepEqual(codes([`SUMMARY:A|DTSTART;${BERLIN}:20270328T023000`]), ['skipped-hour']));
  test('that a time is in UTC and in a zone at once', () =>
    assert.deepEqual(told(importAll(calendar([`SUMMARY:A|DTSTART;${BERLIN}:20261207T180000Z`]))), [
      'two-zones 6 20261207T180000Z',
    ]));
  test('that an end and a duration contradict each other', () =>
    assert.deepEqual(codes([`SUMMARY:A|${ONE}|DTEND;${BERLIN}:20261207T190000|DURATION:PT2H`]), ['two-ends']));
});

describe('dates that share a UID, a title and a time', () => {
  test('are one, in its newer version', () =>
    assert.deepEqual(
      states([`SUMMARY:A|${ONE}|DTSTAMP:20261101T000000Z`, `SUMMARY:A|${ONE}|DTSTAMP:20261102T000000Z|DESCRIPTION:b`]),
      ['2026-12-07T18:00'],
    ));
  test('are several where nothing says which is newer, and they say different things', () =>
    assert.deepEqual(states([`SUMMARY:Abfuhr|${ONE}|DESCRIPTION:Bio`, `SUMMARY:Abfuhr|${ONE}|DESCRIPTION:Papier`]), [
      '2026-12-07T18:00',
      '2026-12-07T18:00',
    ]));
});

describe('what programs write about a date', () => {
  const first = (event: string): Record<string, unknown> =>
    ({ ...importAll(calendar([`SUMMARY:A|${ONE}|${event}`])).dates?.[0] }) as Record<string, unknown>;
  test('a description in HTML alone', () =>
    assert.equal(
      first('X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Beginn 18 Uhr</p></body></html>')['description'],
      'Beginn 18 Uhr',
    ));
  test('the comments of an editor are no text', () =>
    assert.equal(first('DESCRIPTION:<!-- wp:paragraph -->\\nText\\n<!-- /wp:paragraph -->')['description'], 'Text'));
  test('a place on several lines', () =>
    assert.deepEqual(first('LOCATION:Rathaus\\nMarkt 1\\n39104 Musterstadt')['location'], [
      { name: 'Rathaus, Markt 1, 39104 Musterstadt' },
    ]));
  test('a name with percent signs', () =>
    assert.deepEqual(first('ORGANIZER;CN="Stadt%20M%C3%BCster":mailto:a@b.example')['organizer'], {
      name: 'Stadt Müster',
    }));
  test('a word that comes twice', () =>
    assert.deepEqual(first('CATEGORIES:Rat,Kultur|CATEGORIES:Rat')['keywords'], ['Rat', 'Kultur']));
  test('an address without its https://', () =>
    assert.equal(first('URL:www.stadt.example/rat')['url'], 'https://www.stadt.example/rat'));
});
