import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importCsv } from '../src/import/csv.js';
import type { Imported } from '../src/import/imported.js';
import { input, isSound, OPTIONS } from './support.js';

const courses = (csv: string, mapping = {}): Imported => importCsv(input(csv), { ...OPTIONS, mapping });
const dates = (csv: string): Imported => importCsv(input(csv), { ...OPTIONS, as: 'dates' });

const runs = ({ courses: found = [] }: Imported): readonly string[] =>
  found.flatMap(({ name, hasCourseInstance }) =>
    hasCourseInstance.map(({ startDate, endDate, previousStartDate, eventStatus }) =>
      [name, startDate ?? '-', endDate ?? '', previousStartDate ? `(${previousStartDate})` : '', eventStatus ?? '']
        .filter(Boolean)
        .join(' '),
    ),
  );

const told = ({ problems }: Imported): readonly string[] =>
  problems.map(({ severity, code, line, value }) => [severity, code, line ?? [], value ?? []].flat().join(' '));

describe('a table has rows that are no entries', () => {
  const csv = `Titel;Datum;Uhrzeit;Plätze
Januar 2027;;;
Excel;12.01.2027;9:00–16:00 Uhr;12
2. Halbjahr 2027;;;
Sprachen;;;
Englisch;irgendwann;;10
Summe;;;12
Gesamt;31.12.2027;;12
* Änderungen vorbehalten;;;
Stand: 20.11.2026;;;
`;
  test('headings, sums and remarks are told, and never become courses or dates', () => {
    assert.deepEqual(runs(courses(csv)), ['Excel 2027-01-12T09:00 2027-01-12T16:00']);
    assert.deepEqual(courses(csv).courses?.length, 1);
    assert.deepEqual(
      dates(csv).dates?.map(({ name }) => name),
      ['Excel'],
    );
  });
  test('a heading is a note, a title alone a warning, a row that cannot be read an error', () => {
    assert.deepEqual(told(courses(csv)), [
      'note left-out 2 Januar 2027',
      'note left-out 4 2. Halbjahr 2027',
      'warning left-out 5 Sprachen',
      'error unreadable-cell 6 irgendwann',
      'error dropped 6',
      'note left-out 7 Summe',
      'note left-out 8 Gesamt',
      'note left-out 9 * Änderungen vorbehalten',
      'note left-out 10 Stand: 20.11.2026',
    ]);
  });
  test('a sum or a month may stand in the first column, whichever it is', () => {
    const imported = dates(
      'Tag;Datum;Was;Bemerkung\nJanuar;;;\nFr;01.01.2027;Konzert;\nSa;02.01.2027;Skat;fällt aus\nSumme;;;2\n',
    );
    assert.deepEqual(
      imported.dates?.map(({ name, eventStatus }) => [name, eventStatus]),
      [
        ['Konzert', undefined],
        ['Skat', 'EventCancelled'],
      ],
    );
    assert.deepEqual(told(imported), ['note remark-column', 'note left-out 2 Januar', 'note left-out 5 Summe']);
  });
  test('the header may stand there again, and another one may follow', () => {
    const imported = courses(
      'Titel;Datum;Ort\nA;12.01.2027;Halle\nTitel;Datum;Ort\nB;13.01.2027;Halle\n\nDatum;Titel;Ort\n14.01.2027;C;Halle\n',
    );
    assert.deepEqual(runs(imported), ['A 2027-01-12', 'B 2027-01-13', 'C 2027-01-14']);
    assert.deepEqual(told(imported), []);
  });
  test('what is marked as private is not published', () => {
    const imported = dates(
      'Betreff,Beginnt am,Beginnt um,Privat\nRat,12.1.2027,18:00:00,Falsch\nArzt,13.1.2027,8:00:00,Wahr\n',
    );
    assert.deepEqual(
      imported.dates?.map(({ name }) => name),
      ['Rat'],
    );
    assert.deepEqual(told(imported), ['note left-out 3']);
  });
  test('without a column for the start its courses have no dates', () => {
    const imported = courses('Titel;Beschreibung\nA;Text\nSumme;\n');
    assert.deepEqual(
      imported.courses?.map(({ name, hasCourseInstance }) => [name, hasCourseInstance.length]),
      [['A', 0]],
    );
    assert.deepEqual(told(imported), ['note left-out 3 Summe', 'warning no-start-column']);
  });
});

describe('the start and the end of a row', () => {
  const cases: readonly (readonly [string, string, readonly string[], (readonly string[])?])[] = [
    [
      '„von“ and „bis“ are hours beside a day',
      'Titel;Datum;Von;Bis\nA;12.12.2026;17:00;19:00\nB;15.12.2026;16 Uhr;20 Uhr\n',
      ['A 2026-12-12T17:00 2026-12-12T19:00', 'B 2026-12-15T16:00 2026-12-15T20:00'],
    ],
    [
      '„von“ and „bis“ are days where there is no other',
      'Titel;Von;Bis\nA;12.12.2026;14.12.2026\n',
      ['A 2026-12-12 2026-12-14'],
    ],
    [
      '„Beginn“ and „Ende“ may hold day and hour',
      'Titel;Beginn;Ende\nA;12.12.2026 17:00;12.12.2026 19:00\n',
      ['A 2026-12-12T17:00 2026-12-12T19:00'],
    ],
    [
      'days and hours may be those of a range',
      'Titel;Datum;Uhrzeit\nA;08.–10.12.2026;9:00–16:00 Uhr\n',
      ['A 2026-12-08T09:00 2026-12-10T16:00'],
    ],
    [
      'hours after midnight belong to the next day',
      'Titel;Datum;Zeit\nA;18.12.2026;22:00 – 2:00\n',
      ['A 2026-12-18T22:00 2026-12-19T02:00'],
      ['note next-day 2 22:00 – 2:00'],
    ],
    [
      'an end before the start is told and missing',
      'Titel;Datum;Zeit\nA;18.12.2026;20–18 Uhr\n',
      ['A 2026-12-18T20:00'],
      ['error end-before-start 2 20–18 Uhr'],
    ],
    [
      'an end without an hour is told',
      'Titel;Datum;Uhrzeit\nA;08.–10.12.2026;9:00\n',
      ['A 2026-12-08T09:00'],
      ['warning no-end 2 9:00'],
    ],
    [
      'the other weekday is told',
      'Titel;Wochentag;Datum\nA;Mo;12.01.2027\nB;Di;12.01.2027\n',
      ['A 2027-01-12', 'B 2027-01-12'],
      ['warning other-weekday 2 Mo'],
    ],
    [
      'a whole day of Outlook ends on its last day',
      'Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis\nA;12.6.2027;00:00:00;15.6.2027;00:00:00;Ein\n',
      ['A 2027-06-12 2027-06-14'],
    ],
    [
      'several days begin a run on the first',
      'Titel;Datum;Uhrzeit\nA;14.12., 21.12.2026;18 Uhr\n',
      ['A 2026-12-14T18:00'],
      ['note several-days 2 14.12., 21.12.2026'],
    ],
    [
      'what follows a day and is not understood is told',
      'Titel;Datum\nA;12.01.2027 (Ferien)\n',
      ['A 2027-01-12'],
      ['warning partly-read 2 12.01.2027 (Ferien)'],
    ],
    [
      'a day that may be another one is none',
      'Titel;Datum\nA;12.01.2027 oder 19.01.2027\n',
      [],
      ['error unreadable-cell 2 12.01.2027 oder 19.01.2027', 'error dropped 2'],
    ],
    [
      'two columns that name different days are told',
      'Titel;Datum;Beginn\nA;12.01.2027;13.01.2027\n',
      ['A 2027-01-13'],
      ['warning other-day 2 12.01.2027'],
    ],
    [
      'a row without a title below one is its next date',
      'Titel;Datum\nA;12.01.2027\n;19.01.2027\n',
      ['A 2027-01-12', 'A 2027-01-19'],
      ['note inherited-title 3 19.01.2027'],
    ],
  ];
  for (const [title, csv, expected, problems = []] of cases)
    test(title, () => {
      const imported = courses(csv);
      assert.deepEqual(runs(imported), expected);
      assert.deepEqual(told(imported), problems);
      isSound(imported);
    });

  test('several days of a date are as many dates', () => {
    const imported = dates('Titel;Datum;Zeit\nMarkt;5.12. und 12.12.2026;9–12 Uhr\n');
    assert.deepEqual(
      imported.dates?.map(({ id, startDate }) => [id, startDate]),
      [
        ['markt-2026-12-05T09:00', '2026-12-05T09:00'],
        ['markt-2026-12-12T09:00', '2026-12-12T09:00'],
      ],
    );
    isSound(imported);
  });
  test('a rhythm behind the first day is kept in words', () => {
    const [course] = courses('Titel;Datum\nYoga;ab 11.01.2027, 10 x montags\n').courses ?? [];
    assert.equal(course?.hasCourseInstance[0]?.schedulingNote, '10 x montags');
  });
  test('a header of two lines says to what „von“ and „bis“ belong', () => {
    const imported = courses(
      'Kurs;;Termin;;;Plätze;;Anmeldung;\nNr.;Titel;Datum;von;bis;max.;frei;von;bis\nK1;Yoga;12.01.2027;18:00;19:30;12;3;01.12.2026;05.01.2027\n',
    );
    const [run] = imported.courses?.[0]?.hasCourseInstance ?? [];
    assert.deepEqual(
      [
        run?.id,
        run?.startDate,
        run?.endDate,
        run?.maximumAttendeeCapacity,
        run?.remainingAttendeeCapacity,
        JSON.stringify(run?.offers),
      ],
      ['K1', '2027-01-12T18:00', '2027-01-12T19:30', 12, 3, '[{"validFrom":"2026-12-01","validThrough":"2027-01-05"}]'],
    );
    assert.deepEqual(told(imported), []);
  });
});

describe('what became of a row', () => {
  const csv = `Titel;Datum;Uhrzeit;Status
A;12.01.2027;18–20 Uhr;entfällt
B;12.01.2027;18–20 Uhr;verschoben auf 19.01.2027
C;12.01.2027;18–20 Uhr;verschoben
D;12.01.2027;18–20 Uhr;nicht ausgebucht
E;12.01.2027;18–20 Uhr;nach Rücksprache
F;12.01.2027 entfällt;18–20 Uhr;
ABGESAGT: G;12.01.2027;18–20 Uhr;
Verschoben auf 19.01.2027: H;12.01.2027;18–20 Uhr;
`;
  test('is shown, and moved days are told', () => {
    const imported = courses(csv);
    assert.deepEqual(runs(imported), [
      'A 2027-01-12T18:00 2027-01-12T20:00 EventCancelled',
      'B 2027-01-19T18:00 2027-01-19T20:00 (2027-01-12T18:00) EventRescheduled',
      'C - (2027-01-12T18:00) EventPostponed',
      'D 2027-01-12T18:00 2027-01-12T20:00',
      'E 2027-01-12T18:00 2027-01-12T20:00',
      'F 2027-01-12T18:00 2027-01-12T20:00 EventCancelled',
      'G 2027-01-12T18:00 2027-01-12T20:00 EventCancelled',
      'H 2027-01-19T18:00 2027-01-19T20:00 (2027-01-12T18:00) EventRescheduled',
    ]);
    assert.deepEqual(told(imported), [
      'note moved 3 verschoben auf 19.01.2027',
      'warning moved 4 verschoben',
      'warning unknown-status 6 nach Rücksprache',
      'note moved 9 12.01.2027',
    ]);
    isSound(imported);
  });
  test('what is moved keeps its identity', () => {
    const row = (status: string): string | undefined =>
      courses(`Titel;Datum;Status\nA;12.01.2027;${status}\n`).courses?.[0]?.hasCourseInstance[0]?.id;
    assert.equal(row('verschoben auf 19.01.2027'), row('geplant'));
  });
  test('seats and prices in words are read, or told', () => {
    const imported = courses(`Titel;Datum;Plätze;freie Plätze;Gebühr
A;12.01.2027;14;35 %;25 €/erm. 18 €
B;12.01.2027;14;ausgebucht;ab 25 €
C;12.01.2027;8-14;noch 3;25/18 €
D;12.01.2027;14;Warteliste;kostenfrei
`);
    assert.deepEqual(
      imported.courses?.map(({ hasCourseInstance: [run] }) => [
        run?.maximumAttendeeCapacity,
        run?.remainingAttendeeCapacity,
        run?.waitingList?.open,
        run?.offers?.map(({ name, price, availability }) =>
          [price, name ?? availability].filter((part) => part !== undefined).join(' '),
        ),
      ]),
      [
        [14, undefined, undefined, ['25', '18 ermäßigt']],
        [14, 0, undefined, ['SoldOut']],
        [undefined, 3, undefined, ['25']],
        [14, 0, true, ['0 SoldOut']],
      ],
    );
    assert.deepEqual(told(imported), [
      'error unreadable-cell 2 35 %',
      'error unreadable-cell 3 ab 25 €',
      'error unreadable-cell 4 8-14',
      'warning partly-read 4 25/18 €',
    ]);
    isSound(imported);
  });
});

describe('courses and their identities', () => {
  test('titles that differ only in what an identity cannot hold stay two courses', () => {
    const csv =
      'Kursnr.;Titel;Beginn\nK1;C++;26.01.2027\nK2;C;26.02.2027\nK3;Русский язык A1;26.03.2027\nK4;Українська мова A1;26.04.2027\n';
    const ids = (text: string): ReadonlyMap<string, string> =>
      new Map((courses(text).courses ?? []).map(({ id, name }) => [name, id]));
    const found = ids(csv);
    assert.deepEqual([...found.keys()], ['C++', 'C', 'Русский язык A1', 'Українська мова A1']);
    assert.equal(new Set(found.values()).size, 4);
    // Whatever else the table holds.
    assert.equal(ids('Titel;Beginn\nC;26.02.2027\nC++;26.01.2027\n').get('C++'), found.get('C++'));
    assert.equal(found.get('C'), 'c');
  });
  test('titles that are written differently are one course, and that is told', () => {
    const imported = courses('Titel;Beginn\nYoga für alle;12.01.2027\nYoga  für Alle!;19.01.2027\n');
    assert.equal(imported.courses?.length, 1);
    assert.deepEqual(told(imported), ['note same-course 3 Yoga  für Alle!']);
  });
  test('the same number twice is two runs', () => {
    const imported = courses('Nr.;Titel;Beginn\nK1;A;12.01.2027\nK1;A;19.01.2027\nK1~2;A;26.01.2027\n');
    assert.deepEqual(
      imported.courses?.[0]?.hasCourseInstance.map(({ id }) => id),
      ['K1', 'K1~2', 'K1~2~2'],
    );
  });
  test('of „Kurs“ and „Titel“ the latter is the title, and that is told', () => {
    const imported = courses('Kurs;Titel;Beginn\nK1;Yoga;12.01.2027\n');
    assert.equal(imported.courses?.[0]?.name, 'Yoga');
    assert.deepEqual(told(imported), ['warning same-field']);
  });
});

describe('a CSV', () => {
  test('may have tabs, a byte order mark, a line for Excel, and cells of several lines', () => {
    for (const csv of [
      '\ufeffTitel\tBeginn\nA\t12.01.2027\n',
      'sep=|\r\nTitel|Beginn\r\nA|12.01.2027\r\n',
      '"Titel","Beschreibung","Beginn"\n"A","eins\nzwei","12.01.2027"\n',
    ])
      assert.deepEqual(runs(courses(csv)), ['A 2027-01-12']);
  });
  test('counts rows as Excel does', () =>
    assert.deepEqual(told(courses('Titel;Beschreibung;Beginn\nA;"eins\nzwei";12.01.2027\nB;;bald\n')), [
      'error unreadable-cell 3 bald',
      'error dropped 3',
    ]));
  test('whose quotation mark is never closed says which rows are missing', () => {
    const imported = courses('Titel;Beginn\nA;12.01.2027\n"B;13.01.2027\nC;14.01.2027\n');
    assert.deepEqual(runs(imported), ['A 2027-01-12']);
    assert.match(imported.problems.at(-1)?.message.de ?? '', /Zeile 3: .* Diese Zeile und alle danach fehlen/);
  });
  test('may hold the errors and links of Excel', () => {
    const imported = courses(
      'Titel;Beginn;Plätze;Anmeldung\nA;12.01.2027;#NV;"=HYPERLINK(""https://stadt.example/a"";""Hier"")"\nB;########;12;\n',
    );
    assert.equal(imported.courses?.[0]?.hasCourseInstance[0]?.offers?.[0]?.url, 'https://stadt.example/a');
    assert.deepEqual(told(imported), ['error formula 2 #NV', 'error formula 3 ########', 'error dropped 3']);
  });
});

describe('rows of sums, periods and remarks with a day', () => {
  const rows = `Nr.;Titel;Datum;Plätze
1;Excel;12.01.2027;12
;Januar 2027;31.01.2027;12
;Q1;31.03.2027;12
;Gesamt 2027;31.12.2027;12
;Gesamtergebnis;31.12.2027;12
;Anzahl Kurse: 1;31.12.2027;
;Stand: 20.11.2026;20.11.2026;
Excel;Summer School;13.01.2027;
Gesamt:;;31.12.2027;12
Stand:;;20.11.2026;
Q1/2027;;31.03.2027;12
Σ;;;12
`;
  test('are never entries, nor further days of the course above them', () => {
    assert.deepEqual(runs(courses(rows)), ['Excel 2027-01-12', 'Summer School 2027-01-13']);
    assert.equal(dates(rows).dates?.length, 2);
  });
  test('are told, a period with a day as a warning', () =>
    assert.deepEqual(told(courses(rows)).slice(0, 3), [
      'warning left-out 3 Januar 2027',
      'warning left-out 4 Q1',
      'note left-out 5 Gesamt 2027',
    ]));
  test('are not confused with titles that begin alike', () => {
    const titles = ['Gesamtelternvertretung', 'Total normal', 'Herbstmarkt', 'Hinweise zum Steuerrecht', 'Summertime'];
    const imported = courses(`Titel;Datum\n${titles.map((title) => `${title};12.01.2027\n`).join('')}`);
    assert.deepEqual(
      imported.courses?.map(({ name }) => name),
      titles,
    );
  });
  test('a heading in another column than that of the titles is a warning, and a row without a title names its value', () => {
    const imported = courses('Nr.;Titel;Datum;Plätze\nFachbereich Sprachen;;;\n;;;12\nK1;A;12.01.2027;\n');
    assert.deepEqual(
      imported.problems.map(({ severity, message }) => `${severity} ${message.de}`),
      [
        'warning Zeile 2 hat nur eine Zelle („Fachbereich Sprachen“) und fehlt: eine Überschrift oder ein Eintrag ohne Beginn.',
        'error Zeile 3 ohne Titel („12“) wurde weggelassen.',
      ],
    );
  });
});

describe('what rows say beside their columns', () => {
  const messages = ({ problems }: Imported): readonly string[] => problems.map(({ message }) => message.de);
  test('„ausgebucht“ beside free seats shows no number, and is told', () => {
    const imported = courses('Titel;Datum;Plätze;belegt;Status\nA;12.01.2027;14;9;ausgebucht\n');
    const run = imported.courses?.[0]?.hasCourseInstance[0];
    assert.equal(run?.remainingAttendeeCapacity, undefined);
    assert.equal(run?.offers?.[0]?.availability, 'SoldOut');
    assert.deepEqual(told(imported), ['warning contradiction 2 9']);
  });
  test('remarks that speak of a state and are not understood are told', () => {
    const remark = 'Dozentin krank, Termin wird verschoben';
    assert.deepEqual(told(courses(`Titel;Datum;Bemerkung\nA;12.01.2027;${remark}\nB;12.01.2027;mit Stift\n`)), [
      'note remark-column',
      `warning unknown-status 2 ${remark}`,
    ]);
  });
  test('a title keeps nothing of the words for a state', () => {
    const titles = ['A – Termin entfällt!', 'A // ABGESAGT', 'AUSGEBUCHT! A', 'A – leider ausgebucht'];
    for (const title of titles)
      assert.equal(courses(`Titel;Datum\n${title};12.01.2027\n`).courses?.[0]?.name, 'A', title);
  });
  test('what is missing is named: the day, or an hour', () => {
    assert.match(
      messages(dates('Titel;Datum;von\nA;;17:00\n'))[0] ?? '',
      /Der Tag fehlt, „17:00“ ist nur eine Uhrzeit/,
    );
    const [unread = ''] = messages(dates('Titel;Datum;von;bis\nA;12.01.2027;17:00;ca. 19 Uhr\n'));
    assert.match(unread, /Zeile 2, Spalte „bis“: „ca. 19 Uhr“ .* zum Beispiel: 16:00$/);
  });
  test('more free seats than there are, and other numbers than are booked, are told', () => {
    const imported = courses('Titel;Datum;Plätze;belegt;frei\nA;12.01.2027;14;;20\nB;12.01.2027;14;9;3\n');
    assert.deepEqual(
      imported.courses?.map(({ hasCourseInstance: [run] }) => run?.remainingAttendeeCapacity),
      [undefined, 3],
    );
    assert.deepEqual(told(imported), ['warning contradiction 2 20', 'note contradiction 3 3']);
  });
  test('midnight behind a day is none where a program wrote it, or a column has the hour', () => {
    const imported = dates(
      'Titel;Datum;Uhrzeit\nA;12.01.2027 00:00:00;\nB;2027-01-12 00:00:00;18:00\nC;12.01.2027 0:00;18:00\n',
    );
    assert.deepEqual(
      imported.dates?.map(({ startDate }) => startDate),
      ['2027-01-12', '2027-01-12T18:00', '2027-01-12T18:00'],
    );
    assert.deepEqual(told(imported), []);
  });
  test('two hours for one beginning, and a year of another century, are told', () => {
    const imported = dates('Titel;Datum;Uhrzeit\nA;12.01.2027 18:00;19:00\nB;12.01.2127;\n');
    assert.deepEqual(
      imported.dates?.map(({ startDate }) => startDate),
      ['2027-01-12T18:00', '2127-01-12'],
    );
    assert.deepEqual(told(imported), ['warning other-hour 2 19:00', 'warning odd-year 3 12.01.2127']);
  });
  test('cells without the name of a column are told, and a table without rows', () => {
    const imported = courses('Titel;Datum;\nA;12.01.2027;x;Saal\nB;13.01.2027\n');
    assert.deepEqual(told(imported), ['warning no-column 2 x']);
    assert.match(messages(imported)[0] ?? '', /Zeile 2 „x“, 2 „Saal“/);
    assert.deepEqual(told(courses('Titel;Datum\n\n')), ['warning no-rows']);
  });
  test('the lower line of a header of two lines may stand there again', () => {
    const imported = courses(
      ';;Termin;;;Anmeldung;\nNr.;Titel;Datum;von;bis;von;bis\nK1;A;12.01.2027;18:00;20:00;;\nNr.;Titel;Datum;von;bis;von;bis\nK2;B;13.01.2027;18:00;20:00;01.12.2026;04.01.2027\n',
    );
    assert.deepEqual(runs(imported), ['A 2027-01-12T18:00 2027-01-12T20:00', 'B 2027-01-13T18:00 2027-01-13T20:00']);
    assert.deepEqual(told(imported), []);
  });
  test('of several days nobody knows which one is cancelled or moved', () => {
    for (const row of [
      'A;12.01.2027 (entfällt), 19.01.2027;',
      'A;12.01.2027, 19.01.2027 entfällt;',
      'A;12.1. u. 19.1.2027;verschoben auf 26.01.2027',
    ]) {
      const imported = dates(`Titel;Datum;Status\n${row}\n`);
      assert.deepEqual(imported.dates, [], row);
      assert.match(messages(imported).at(-1) ?? '', /^Zeile 2 wurde weggelassen/, row);
    }
    assert.deepEqual(
      dates('Titel;Datum;Status\nA;12.1. u. 19.1.2027;entfällt\n').dates?.map(({ eventStatus }) => eventStatus),
      ['EventCancelled', 'EventCancelled'],
    );
  });
  test('a rhythm before days is kept in words', () => {
    for (const day of ['Dienstags, 12.01.–16.03.2027', 'Dienstags ab 12.01.2027', 'dienstags 12.01.–16.03.2027']) {
      const [run] = courses(`Titel;Datum\nA;${day}\n`).courses?.[0]?.hasCourseInstance ?? [];
      assert.equal(run?.startDate, '2027-01-12', day);
      assert.match(run?.schedulingNote ?? '', /^dienstags$/i, day);
    }
  });
  test('a column may have the name of a state, and a mark in it', () => {
    const imported = courses(
      'Titel;Datum;abgesagt;Ausgebucht;Anmeldeschluss\nA;12.01.2027;x;nein;\nB;13.01.2027;nein;ja;bis 05.01.2027\nC;14.01.2027;;offen;\n',
    );
    assert.deepEqual(runs(imported), ['A 2027-01-12 EventCancelled', 'B 2027-01-13', 'C 2027-01-14']);
    const offers = imported.courses?.map(({ hasCourseInstance: [run] }) => run?.offers?.[0]);
    assert.deepEqual(
      offers?.map((offer) => offer?.availability),
      [undefined, 'SoldOut', 'InStock'],
    );
    assert.equal(offers?.[1]?.validThrough, '2027-01-05');
    assert.deepEqual(told(imported), []);
  });
  test('hours from and to may share a column', () =>
    assert.deepEqual(runs(courses('Titel;Datum;Uhrzeit (von - bis)\nA;12.01.2027;18–20 Uhr\n')), [
      'A 2027-01-12T18:00 2027-01-12T20:00',
    ]));
  test('the first of several columns of days is the beginning, the others are named', () => {
    const imported = courses('Titel;1. Termin;2. Termin\nA;12.01.2027;19.01.2027\n');
    assert.deepEqual(runs(imported), ['A 2027-01-12']);
    assert.match(messages(imported)[0] ?? '', /nicht erkannt und fehlen: „2. Termin“/);
  });
  test('several days are told with the column in which they stand', () =>
    assert.deepEqual(told(dates('Titel;Datum;Beginn\nA;12.1. u. 19.1.2027;18 Uhr\n')), [
      'note several-days 2 12.1. u. 19.1.2027',
    ]));
});
