import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode } from '../src/net/charset.js';
import { importCsv } from '../src/import/csv.js';
import { input, isSound, OPTIONS } from './support.js';

const LIST = `Kursnr.;Titel;Beginn;Uhrzeit;Plätze;Belegt;Warteliste;Gebühr (in €);Anmeldeschluss;Raum;Kursleiter/in
K1;Basisbefähigung;08.12.2026;9:00-16:00 Uhr;14;14;4;25,00;04.12.2026;"Schulungsraum; 1. OG";Frau Muster
K2;Basisbefähigung;12.01.2027;9:00-16:00 Uhr;14;5;;25,00;;;
K3;Sichere E-Mail;irgendwann;;10;1;;;;;
;;;;;;;;;;
K4;;01.02.2027;;;;;;;;
K5;Excel;02.02.2027;;zehn;;;;;;
`;

describe('a list of courses', () => {
  test('as CSV from German Excel has runs, seats, waiting lists, prices and deadlines', () => {
    const imported = importCsv(input(LIST), OPTIONS);
    const [first, excel, ...more] = imported.courses ?? [];
    assert.deepEqual(JSON.parse(JSON.stringify(first)), {
      id: 'basisbefaehigung',
      name: 'Basisbefähigung',
      hasCourseInstance: [
        {
          id: 'K1',
          startDate: '2026-12-08T09:00',
          endDate: '2026-12-08T16:00',
          location: [{ name: 'Schulungsraum; 1. OG' }],
          maximumAttendeeCapacity: 14,
          remainingAttendeeCapacity: 0,
          waitingList: { open: true, count: 4 },
          offers: [{ price: 25, priceCurrency: 'EUR', validThrough: '2026-12-04' }],
          instructor: [{ name: 'Frau Muster' }],
        },
        {
          id: 'K2',
          startDate: '2027-01-12T09:00',
          endDate: '2027-01-12T16:00',
          maximumAttendeeCapacity: 14,
          remainingAttendeeCapacity: 9,
          offers: [{ price: 25, priceCurrency: 'EUR' }],
        },
      ],
    });
    // What is told as left out is left out.
    assert.deepEqual([excel?.name, excel?.hasCourseInstance.length, more], ['Excel', 1, []]);
    isSound(imported);
  });
  test('tells what it could not read, with row, column and value', () => {
    const { problems } = importCsv(input(LIST), OPTIONS);
    assert.deepEqual(
      problems.map(({ code, line, value }) => [code, line, value].filter((part) => part !== undefined).join(' ')),
      ['unreadable-cell 4 irgendwann', 'dropped 4', 'dropped 6', 'unreadable-cell 7 zehn'],
    );
  });
  test('tells which columns it did not recognise, and takes them by a mapping', () => {
    const csv = 'Titel;Beginn;Wann genau;Geheim\nA;08.12.2026;10 Uhr;x\n';
    const imported = importCsv(input(csv), { ...OPTIONS, mapping: { 'Wann genau': 'startTime' } });
    assert.equal(imported.courses?.[0]?.hasCourseInstance[0]?.startDate, '2026-12-08T10:00');
    assert.match(imported.problems[0]?.message.de ?? '', /nicht erkannt und fehlen: „Geheim“/);
  });
  test('in windows-1252 has its umlauts', () => {
    const bytes = Buffer.from('Titel;Beginn\nPrüfung;08.12.2026\n', 'latin1');
    assert.equal(importCsv(input(decode(bytes).text), OPTIONS).courses?.[0]?.name, 'Prüfung');
  });
  test('may have a title above its header', () => {
    assert.equal(importCsv(input('Kursprogramm 2027\n\nTitel;Beginn\nA;08.12.2026\n'), OPTIONS).courses?.length, 1);
  });
  test('may be a list of dates', () => {
    const imported = importCsv(input('Veranstaltung,Datum,Ort\nRatssitzung,08.12.2026 18:00,Rathaus\n'), {
      ...OPTIONS,
      as: 'dates',
    });
    assert.deepEqual(
      imported.dates?.map(({ name, startDate, location }) => [name, startDate, location?.[0]?.name]),
      [['Ratssitzung', '2026-12-08T18:00', 'Rathaus']],
    );
    isSound(imported);
  });
  test('without a header fails, and shows what is there', () => {
    assert.throws(() => importCsv(input('1;2;3\n'), OPTIONS), /The first row is: „1/);
  });
});
