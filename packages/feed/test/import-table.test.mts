import { zipSync, strToU8 } from 'fflate';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode } from '../src/net/charset.js';
import { readDay, readHours, readPrice, type Cell } from '../src/import/cells.js';
import { importCsv } from '../src/import/csv.js';
import { importXlsx } from '../src/import/xlsx.js';
import { input, isSound, OPTIONS } from './support.js';

describe('a cell', () => {
  const days: readonly (readonly [Cell, string | undefined])[] = [
    ['08.12.2026', '2026-12-08'],
    ['8.12.26', '2026-12-08'],
    ['Di., 08.12.2026', '2026-12-08'],
    ['Dienstag 8. 12. 2026', '2026-12-08'],
    ['2026-12-08', '2026-12-08'],
    ['08.12.2026 10:00', '2026-12-08'],
    [new Date('2026-12-08T00:00:00Z'), '2026-12-08'],
    ['30.02.2026', undefined],
    ['nach Absprache', undefined],
    [45000, undefined],
  ];
  for (const [cell, day] of days) test(`${String(cell)} is the day ${day}`, () => assert.equal(readDay(cell), day));

  const hours: readonly (readonly [Cell, string | undefined, string | undefined])[] = [
    ['10:00', '10:00', undefined],
    ['9.30 Uhr', '09:30', undefined],
    ['9 Uhr', '09:00', undefined],
    ['9:00 - 16:30 Uhr', '09:00', '16:30'],
    ['von 9 bis 12 Uhr', '09:00', '12:00'],
    ['08.12.2026 10:00', '10:00', undefined],
    [0.375, '09:00', undefined],
    [new Date('1899-12-30T09:15:00Z'), '09:15', undefined],
    ['vormittags', undefined, undefined],
    ['25:00', undefined, undefined],
  ];
  for (const [cell, from, to] of hours) {
    test(`${String(cell)} is from ${from} to ${to}`, () =>
      assert.deepEqual([readHours(cell)?.from, readHours(cell)?.to], [from, to]));
  }

  const prices: readonly (readonly [Cell, number | undefined])[] = [
    ['25', 25],
    ['25,50 €', 25.5],
    ['1.250,- EUR', 1250],
    ['kostenlos', 0],
    [49.9, 49.9],
    ['auf Anfrage', undefined],
  ];
  for (const [cell, price] of prices)
    test(`${String(cell)} costs ${price}`, () => assert.equal(readPrice(cell), price));
});

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
    const [first, excel] = imported.courses ?? [];
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
    assert.deepEqual([excel?.name, excel?.hasCourseInstance.length], ['Sichere E-Mail', 0]);
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
    assert.throws(() => importCsv(input('1;2;3\n'), OPTIONS), /The first row is: „1“, „2“, „3“/);
  });
});

/** A workbook with one sheet, as small as Excel allows. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Kurse" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${numbered(sheet)}</sheetData></worksheet>`,
    ),
  });
}

/** With the addresses that cells have: A1, B1, … */
function numbered(sheet: string): string {
  let row = 0;
  let column = 0;
  return sheet
    .replace(/<row>/g, () => ((row += 1), `<row r="${row}">`))
    .replace(/<row r="(\d+)">|<c/g, (found, number?: string) =>
      number ? ((row = Number(number)), (column = 0), found) : `<c r="${String.fromCharCode(65 + column++)}${row}"`,
    );
}

describe('a workbook', () => {
  const bytes = workbook([
    ['Titel', 'Beginn', 'Plätze'],
    ['Excel für Fortgeschrittene', '08.12.2026', 12],
  ]);
  test('is read like any table', async () => {
    const imported = await importXlsx({ ...input(''), bytes }, OPTIONS);
    assert.deepEqual(
      imported.courses?.map(({ name, hasCourseInstance: [run] }) => [
        name,
        run?.startDate,
        run?.maximumAttendeeCapacity,
      ]),
      [['Excel für Fortgeschrittene', '2026-12-08', 12]],
    );
    isSound(imported);
  });
  test('has the sheets that it has', () =>
    assert.rejects(
      async () => importXlsx({ ...input(''), bytes }, { ...OPTIONS, sheet: 'Termine' }),
      /There are: Kurse/,
    ));
  test('is no CSV', () =>
    assert.rejects(async () => importXlsx(input('Titel;Beginn'), OPTIONS), /no readable Excel file/));
  test('that unpacks to more than a table is refused', () =>
    assert.rejects(
      async () =>
        importXlsx(
          { ...input(''), bytes: zipSync({ 'xl/workbook.xml': new Uint8Array(110_000_000) }, { level: 9 }) },
          OPTIONS,
        ),
      /larger than 100 MB when unpacked/,
    ));
});
