import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importIcs } from '../src/import/ics.js';
import { calendar, importAll, times, told } from './import-ics-support.js';
import { input, OPTIONS } from './support.js';

/** A value, the dates that come of it, and what is told. */
type Case = readonly [event: string, dates: readonly string[], problems: readonly string[]];

/** Imports an event called „Probe“ beside a good one, which always has to be there. */
function check([event, dates, problems]: Case): void {
  const imported = importAll(
    calendar([`SUMMARY:Probe|${event}`, 'SUMMARY:Rat|DTSTART:20270301T180000']).replace(
      'UID:u\r\nSUMMARY:Rat',
      'UID:r\r\nSUMMARY:Rat',
    ),
  );
  assert.deepEqual(times(imported), [...dates, '2027-03-01T18:00']);
  assert.deepEqual(told(imported), problems);
}

describe('one value that cannot be read costs one field or one entry', () => {
  const cases: readonly Case[] = [
    ['DTSTART:', [], ['unreadable-time 6 Probe', 'dropped 6 Probe']],
    ['DTSTART:20270230T100000', [], ['unreadable-time 6 20270230T100000', 'dropped 6 20270230T100000']],
    ['DTSTART:bald', [], ['unreadable-time 6 bald', 'dropped 6 bald']],
    ['LOCATION:Rathaus', [], ['dropped 3 Probe']],
    ['DTSTART:20270107T100000|DTEND:', ['2027-01-07T10:00'], ['unreadable-time 7 Probe, 2027-01-07T10:00']],
    ['DTSTART:20270107T100000|DTEND:20270107T250000', ['2027-01-07T10:00'], ['unreadable-time 7 20270107T250000']],
    ['DTSTART:20270107T100000|DTEND:20270106T100000', ['2027-01-07T10:00'], ['unreadable-end 7 20270106T100000']],
    ['DTSTART:20270107T100000|DTEND;VALUE=DATE:20270109', ['2027-01-07T10:00'], ['unreadable-end 7 20270109']],
    ['DTSTART;VALUE=DATE:20270107|DTEND;VALUE=DATE:20270103', ['2027-01-07'], ['unreadable-end 7 20270103']],
    ['DTSTART:20270107T100000|DURATION:P1Y', ['2027-01-07T10:00'], ['unreadable-end 7 P1Y']],
    ['DTSTART:20270107T100000|DURATION:-PT1H', ['2027-01-07T10:00'], ['unreadable-end 7 -PT1H']],
    ['DTSTART:20270107T100000|DURATION:P4000D', ['2027-01-07T10:00'], ['unreadable-end 7 P4000D']],
    ['DTSTART:20270107T100000|RRULE:', ['2027-01-07T10:00'], ['empty-rule 7 Probe, 2027-01-07T10:00']],
    ['DTSTART:20270107T100000|RRULE:FREQ=OFT', ['2027-01-07T10:00'], ['unreadable-rule 7 FREQ=OFT']],
    ['DTSTART:20270107T100000|RRULE:COUNT=3', ['2027-01-07T10:00'], ['unreadable-rule 7 COUNT=3']],
    [
      'DTSTART:20270107T100000|RRULE:FREQ=MONTHLY;BYDAY=6TU',
      ['2027-01-07T10:00'],
      ['unreadable-rule 7 FREQ=MONTHLY;BYDAY=6TU'],
    ],
    [
      'DTSTART:20270107T100000|RRULE:FREQ=DAILY;INTERVAL=0;COUNT=2',
      ['2027-01-07T10:00'],
      ['unreadable-rule 7 FREQ=DAILY;INTERVAL=0;COUNT=2'],
    ],
    [
      'DTSTART:20270107T100000|RRULE:FREQ=DAILY;UNTIL=Sommer',
      ['2027-01-07T10:00'],
      ['unreadable-rule 7 FREQ=DAILY;UNTIL=Sommer'],
    ],
    [
      'DTSTART:20270107T100000|RRULE:FREQ=DAILY;COUNT=2|EXDATE:',
      ['2027-01-07T10:00', '2027-01-08T10:00'],
      ['unreadable-time 8 Probe, 2027-01-07T10:00'],
    ],
    [
      'DTSTART:20270107T100000|RRULE:FREQ=DAILY;COUNT=2|EXDATE:20270108T100000,morgen',
      ['2027-01-07T10:00'],
      ['unreadable-time 8 morgen'],
    ],
    ['DTSTART:20270107T100000|RDATE:', ['2027-01-07T10:00'], ['unreadable-time 7 Probe, 2027-01-07T10:00']],
    ['DTSTART:20270107T100000|LAST-MODIFIED:heute', ['2027-01-07T10:00'], ['unreadable-time 7 heute']],
    ['DTSTART:20270107T100000|Freier Text', ['2027-01-07T10:00'], ['unreadable-line 7 Freier Text']],
    ['DTSTART:20270107T100000|eins|zwei|drei', ['2027-01-07T10:00'], ['unreadable-line 7 eins']],
    ['DTSTART;VALUE=DATE:20270107|DURATION:P2Y', ['2027-01-07'], ['unreadable-end 7 P2Y']],
  ];
  for (const found of cases) test(found[0].replaceAll('|', ' '), () => check(found));

  test('the message says title, date and value', () => {
    const [problem] = importAll(calendar(['SUMMARY:Sprechstunde|DTSTART:20270107T100000|DURATION:P1Y'])).problems;
    assert.equal(problem?.message.de, '„Sprechstunde“ (2027-01-07T10:00): DURATION ist nicht lesbar und fehlt: "P1Y"');
  });
});

describe('what is written otherwise than the standard wants, and has only one meaning, is read', () => {
  const cases: readonly Case[] = [
    ['DTSTART:20270107T1000', ['2027-01-07T10:00'], ['unusual-time 6 20270107T1000']],
    ['DTSTART:2027-01-07T10:00:00', ['2027-01-07T10:00'], ['unusual-time 6 2027-01-07T10:00:00']],
    ['DTSTART:20270107T100000+0100', ['2027-01-07T09:00:00Z'], ['unusual-time 6 20270107T100000+0100']],
    ['dtstart;tzid=Europe/Berlin:20270107t100000', ['2027-01-07T10:00'], []],
    ['DTSTART;VALUE=DATE-TIME:20270107', ['2027-01-07'], []],
    ['DTSTART:20270107Z', ['2027-01-07'], ['unusual-time 6 20270107Z']],
    ['DTSTART:20270107|DTEND:20270109', ['2027-01-07 2027-01-08'], []],
    ['DTSTART;VALUE=DATE:20270107T000000', ['2027-01-07'], []],
    ['DTSTART;VALUE=DATE:20270107|DTEND;VALUE=DATE:20270107', ['2027-01-07'], []],
    ['DTSTART;VALUE=DATE:20270107|DURATION:P2D', ['2027-01-07 2027-01-08'], []],
    ['DTSTART;VALUE=DATE:20270107|DURATION:PT24H', ['2027-01-07'], []],
    ['DTSTART;TZID=Europe/Berlin:20270107T090000Z', ['2027-01-07T09:00:00Z'], ['two-zones 6 20270107T090000Z']],
    ['DTSTART:20270107T100000|LAST-MODIFIED:20261101', ['2027-01-07T10:00'], []],
    ['DTSTART:20270107T100000|RRULE: freq=daily; count=2', ['2027-01-07T10:00', '2027-01-08T10:00'], []],
    ['DTSTART;VALUE=DATE:20270107|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE:20270114,20270121', ['2027-01-07'], []],
    ['DTSTART:20270107T100000|RRULE:FREQ=DAILY;COUNT=3|EXDATE:20270108,20270109', ['2027-01-07T10:00'], []],
  ];
  for (const found of cases) test(found[0].replaceAll('|', ' '), () => check(found));
});

describe('an end', () => {
  const cases: readonly Case[] = [
    // 11:00 in UTC is noon in Berlin.
    ['DTSTART;TZID=Europe/Berlin:20270107T100000|DTEND:20270107T110000Z', ['2027-01-07T10:00 2027-01-07T12:00'], []],
    [
      'DTSTART:20270107T090000Z|DTEND;TZID=Europe/Berlin:20270107T120000',
      ['2027-01-07T09:00:00Z 2027-01-07T11:00:00Z'],
      [],
    ],
    [
      'DTSTART;TZID=America/New_York:20270107T100000|DTEND:20270107T110000',
      ['2027-01-07T10:00 2027-01-07T11:00 America/New_York'],
      [],
    ],
  ];
  for (const found of cases) test(found[0].replaceAll('|', ' '), () => check(found));
  test('of a duration in hours is exact also when the clocks change, of one in days it is not', () => {
    const of = (duration: string): readonly string[] =>
      times(importAll(calendar([`SUMMARY:S|DTSTART;TZID=Europe/Berlin:20270327T220000|DURATION:${duration}`])));
    assert.deepEqual(of('PT8H'), ['2027-03-27T22:00 2027-03-28T07:00']);
    assert.deepEqual(of('P1D'), ['2027-03-27T22:00 2027-03-28T22:00']);
  });
  test('is there for all dates of a series that begins in the hour that comes twice', () => {
    const event = 'SUMMARY:S|DTSTART;TZID=Europe/Berlin:20271031T023000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2';
    assert.deepEqual(times(importAll(calendar([event]))), ['2027-10-31T02:30', '2027-11-07T02:30 2027-11-07T03:30']);
  });
});

describe('whole days that are written as midnight to midnight are days', () => {
  const cases: readonly Case[] = [
    ['DTSTART;TZID=Europe/Berlin:20261212T000000|DTEND;TZID=Europe/Berlin:20261213T000000', ['2026-12-12'], []],
    ['DTSTART:20261212T000000|DTEND:20261212T235900', ['2026-12-12'], []],
    ['DTSTART:20261211T230000Z|DTEND:20261213T225959Z', ['2026-12-12 2026-12-13'], []],
    ['DTSTART:20261212T000000Z|DTEND:20261213T000000Z|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', ['2026-12-12'], []],
    ['DTSTART:20261212T000000|DTEND:20261212T060000', ['2026-12-12T00:00 2026-12-12T06:00'], []],
    [
      'DTSTART:20270325T230000Z|DTEND:20270326T230000Z|RRULE:FREQ=DAILY;COUNT=2|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ['2027-03-26', '2027-03-27'],
      [],
    ],
  ];
  for (const found of cases)
    test(found[0].replaceAll('|', ' '), () => {
      const imported = importAll(calendar([`SUMMARY:S|${found[0]}`]));
      assert.deepEqual(times(imported), found[1]);
      assert.deepEqual(told(imported), found[2]);
    });
});

describe('a text', () => {
  const first = (event: string): Readonly<Record<string, unknown>> => ({
    ...importAll(calendar([`DTSTART:20270107T100000|${event}`])).dates?.[0],
  });

  test('that is folded within a letter is whole', () => {
    const text = calendar(['DTSTART:20270107T100000|SUMMARY:Fundbüro und Bürgerbüro|LOCATION:Gebäude am Süderplatz']);
    const bytes = Buffer.from(text);
    const cut = bytes.indexOf(0xc3) + 1;
    const folded = Buffer.concat([bytes.subarray(0, cut), Buffer.from('\r\n '), bytes.subarray(cut)]);
    const source = { ...input(folded.toString('latin1')), bytes: folded };
    const [date] = importIcs(source, OPTIONS).dates ?? [];
    assert.equal(date?.name, 'Fundbüro und Bürgerbüro');
    assert.deepEqual(date.location, [{ name: 'Gebäude am Süderplatz' }]);
  });
  test('that is cut within a letter costs no umlaut of other lines', () => {
    const text = calendar(['DTSTART:20270107T100000|SUMMARY:Bürgerbüro|DESCRIPTION:Öffnung']);
    const bytes = Buffer.from(text);
    const broken = Buffer.concat([
      bytes.subarray(0, bytes.lastIndexOf('\r\nEND:VEVENT')),
      Buffer.from([0xc3]),
      bytes.subarray(bytes.lastIndexOf('\r\nEND:VEVENT')),
    ]);
    const [date] = importIcs({ ...input(broken.toString('latin1')), bytes: broken }, OPTIONS).dates ?? [];
    assert.equal(date?.name, 'Bürgerbüro');
  });
  test('has the lines of a program that breaks them raw', () => {
    assert.equal(
      first('SUMMARY:S|DESCRIPTION:Erste Zeile|zweite Zeile||Beginn: 18 Uhr|https://stadt.example/|LOCATION:Rathaus')[
        'description'
      ],
      'Erste Zeile\nzweite Zeile\n\nBeginn: 18 Uhr\nhttps://stadt.example/',
    );
    assert.equal(first('SUMMARY:Sitzung|des Ortsrates')['name'], 'Sitzung des Ortsrates');
  });
  test('is read where a line is folded between a name and its colon', () => {
    assert.equal(first('SUMMARY| :Rat|LOCATION| ;LANGUAGE=de:Saal')['name'], 'Rat');
    assert.deepEqual(first('SUMMARY| :Rat|LOCATION| ;LANGUAGE=de:Saal')['location'], [{ name: 'Saal' }]);
  });
  test('in quoted-printable is read', () => {
    assert.equal(first('SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:B=C3=BCrger=|b=C3=BCro')['name'], 'Bürgerbüro');
    assert.equal(first('SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:B=FCrgerb=FCro')['name'], 'Bürgerbüro');
  });
  test('resolves backslashes once, and a lone carriage return ends a line', () => {
    assert.equal(first('SUMMARY:S|DESCRIPTION:a\\, b\\; c\\\\nd\\ne\rf')['description'], 'a, b; c\\nd\ne\nf');
  });
  test('with colons and semicolons in quoted parameters is read', () => {
    assert.equal(first('SUMMARY;ALTREP="cid:x;y:z";LANGUAGE=de:Rat: Sitzung')['name'], 'Rat: Sitzung');
  });
});

describe('a title', () => {
  const named = (summary: string): readonly unknown[] => {
    const { dates } = importAll(calendar([`DTSTART:20270107T100000|SUMMARY:${summary}`]));
    return dates?.map(({ name, eventStatus }) => [name, eventStatus]) ?? [];
  };
  for (const summary of [
    'Abgesagt: Bürgersprechstunde',
    'ABGESAGT! Bürgersprechstunde',
    'ENTFÄLLT - Bürgersprechstunde',
    'ENTFÄLLT Bürgersprechstunde',
    '[abgesagt] Bürgersprechstunde',
    '*** Fällt aus: Bürgersprechstunde',
    'Canceled: Bürgersprechstunde',
    'Bürgersprechstunde (entfällt!)',
    'Bürgersprechstunde – abgesagt',
    'Bürgersprechstunde entfällt',
  ])
    test(`„${summary}“ is cancelled, and says so once`, () =>
      assert.deepEqual(named(summary), [['Bürgersprechstunde', 'EventCancelled']]));
  for (const summary of [
    'Markt: nicht abgesagt',
    'Entfällt nicht: Markt',
    'Was tun, wenn der Flug entfällt und man bleibt?',
    'Abgesagt',
  ])
    test(`„${summary}“ is shown as it is`, () => assert.deepEqual(named(summary), [[summary, undefined]]));
  for (const summary of ['Beschäftigt', 'Busy', 'gebucht', 'Abwesend', 'Privater Termin'])
    test(`„${summary}“ says nothing, is left out, and that is told once`, () => {
      const imported = importAll(calendar([`DTSTART:20270107T100000|SUMMARY:${summary}`]));
      assert.deepEqual([imported.dates, told(imported)], [[], ['busy']]);
    });
});

describe('a calendar', () => {
  test('that stops within an event keeps the events before it, and both are told', () => {
    const text = calendar(['SUMMARY:Ganz|DTSTART:20270107T100000', 'SUMMARY:Halb|DTSTART:20270108T100000']).replace(
      'UID:u\r\nSUMMARY:Halb',
      'UID:h\r\nSUMMARY:Halb',
    );
    const imported = importAll(text.slice(0, text.lastIndexOf('\r\nEND:VEVENT') - 4));
    assert.deepEqual(
      imported.dates?.map(({ name }) => name),
      ['Ganz'],
    );
    assert.deepEqual(
      imported.problems.map(({ code }) => code),
      ['cut', 'dropped'],
    );
  });
  test('may hold events that are not closed', () => {
    const text = calendar(['SUMMARY:A|DTSTART:20270107T100000', 'UID:b|SUMMARY:B|DTSTART:20270108T100000']).replace(
      'END:VEVENT\r\n',
      '',
    );
    assert.deepEqual(
      importAll(text).dates?.map(({ name }) => name),
      ['A', 'B'],
    );
  });
  test('of cancellations (METHOD:CANCEL) has cancelled dates', () => {
    const { dates } = importAll(calendar(['SUMMARY:S|DTSTART:20270107T100000'], 'METHOD:CANCEL'));
    assert.equal(dates?.[0]?.eventStatus, 'EventCancelled');
  });
  test('has a name on one line', () => {
    const text = calendar(['SUMMARY:S|DTSTART:20270107T100000'], 'X-WR-CALNAME;VALUE=TEXT:Stadt\\nEND:VCALENDAR');
    assert.equal(importAll(text).title, 'Stadt END:VCALENDAR');
  });
  test('takes time in proportion to its length, whatever is in it', () => {
    for (const piece of [
      'BEGIN:VEVENT\r\n',
      'BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART:nie\r\nEND:VEVENT\r\n',
      'BEGIN:X-A\r\n',
      'SUMMARY:"\r\n',
      ' folded\r\n',
      'BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:x\r\nDTSTART:20270107\r\nEND:VEVENT\r\n',
    ]) {
      const [one, four] = [4_000, 16_000].map((count) => {
        const text = `BEGIN:VCALENDAR\r\n${piece.repeat(count)}END:VCALENDAR`;
        importAll(text);
        const before = process.cpuUsage();
        importAll(text);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      // Square growth is sixteen-fold.
      assert.ok((four ?? 0) < 10 * (one ?? 0) + 200_000, `${piece}: ${one} and ${four} µs`);
    }
  });
});
