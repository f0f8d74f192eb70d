import { strToU8, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Imported, ImportOptions } from '../src/import/imported.js';
import { importXlsx } from '../src/import/xlsx.js';
import { unzip } from '../src/import/zip.js';
import { Budget } from '../src/net/budget.js';
import { LIMITS } from '../src/net/limits.js';
import { input, isSound, OPTIONS } from './support.js';
import { workbook, workbookFiles, type TestSheet } from './workbook.js';

const HEADER = ['Titel', 'Beginn', 'Uhrzeit', 'Plätze', 'Anmeldung'] as const;
const NOTES: TestSheet = { name: 'Hinweise', rows: [['Bitte nur gelbe Felder ausfüllen'], ['Stand: November']] };

const read = (sheets: readonly TestSheet[], options: Partial<ImportOptions> = {}, properties = ''): Promise<Imported> =>
  importXlsx({ ...input(''), bytes: workbook(sheets, properties) }, { ...OPTIONS, budget: new Budget(), ...options });

const runs = ({ courses = [] }: Imported): readonly string[] =>
  courses.flatMap(({ name, hasCourseInstance }) => hasCourseInstance.map(({ startDate }) => `${name} ${startDate}`));

const codes = ({ problems }: Imported): readonly string[] =>
  problems.map(({ severity, code, line }) => [severity, code, line ?? []].flat().join(' '));

describe('a workbook', () => {
  const simple: TestSheet = { name: 'Kurse', rows: [HEADER, ['Excel für Fortgeschrittene', '08.12.2026', null, 12]] };
  test('is read like any table', async () => {
    const imported = await read([simple]);
    assert.deepEqual(runs(imported), ['Excel für Fortgeschrittene 2026-12-08']);
    assert.equal(imported.courses?.[0]?.hasCourseInstance[0]?.maximumAttendeeCapacity, 12);
    isSound(imported);
  });
  test('has the sheets that it has', () =>
    assert.rejects(async () => read([simple], { sheet: 'Termine' }), /There are: „Kurse“/));
  test('is no CSV', () =>
    assert.rejects(async () => importXlsx(input('Titel;Beginn'), OPTIONS), /no readable Excel file/));
  test('may begin with a cover sheet, and says which sheet was read', async () => {
    const imported = await read([NOTES, { ...NOTES, name: 'Listen', isHidden: true }, simple]);
    assert.deepEqual(runs(imported), ['Excel für Fortgeschrittene 2026-12-08']);
    assert.match(imported.problems[0]?.message.de ?? '', /„Kurse“, nicht „Hinweise“, „Listen“. Ausgeblendet: „Listen“/);
  });
  test('keeps its hidden sheets to itself, unless one is asked for', async () => {
    const old: TestSheet = { name: '2026', isHidden: true, rows: [HEADER, ['Alt', '08.12.2026']] };
    assert.deepEqual(runs(await read([old, simple])), ['Excel für Fortgeschrittene 2026-12-08']);
    assert.deepEqual(runs(await read([old, simple], { sheet: '2026' })), ['Alt 2026-12-08']);
  });
  test('with two lists says that one is not read', async () => {
    const imported = await read([simple, { ...simple, name: 'Sommer' }]);
    assert.match(
      imported.problems[0]?.message.en ?? '',
      /Names of columns stand here, too: „Sommer“ \(--sheet "Sommer"\)/,
    );
    assert.equal(imported.problems[0]?.severity, 'warning');
  });
  test('without a header names its sheets and --sheet', () =>
    assert.rejects(
      async () => read([NOTES, { ...NOTES, name: 'Mehr' }]),
      /Sheets: „Hinweise“, „Mehr“. --sheet "Hinweise"/,
    ));
  test('is read without what is struck out, and it is told', async () => {
    const fonts = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>';
    const formats = '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
    const cell = (text: string, format: number): string => `<c s="${format}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [
      HEADER,
      ['Backen', cell('01.12.2026', 1)],
      [cell('Nähen', 1), cell('02.12.2026', 1)],
      ['Singen', cell('08.12.2026', 2)],
    ];
    const files = workbookFiles([{ name: 'Kurse', rows }]);
    files['xl/styles.xml'] = strToU8(
      `<styleSheet>${fonts}<cellStyleXfs><xf fontId="1"/></cellStyleXfs>${formats}</styleSheet>`,
    );
    const imported = await importXlsx({ ...input(''), bytes: zipSync(files) }, { ...OPTIONS, budget: new Budget() });
    assert.deepEqual(
      runs(imported).filter((run) => /\d/.test(run)),
      ['Singen 2026-12-08'],
    );
    const [problem] = imported.problems;
    assert.deepEqual([problem?.code, problem?.severity, problem?.line], ['struck-out', 'warning', 2]);
    assert.match(problem?.message.de ?? '', /Zeile 2 „01\.12\.2026“, 3 „Nähen“, 3 „02\.12\.2026“\./);
  });
  test('is read without the rows and columns that are hidden, and they are told', async () => {
    const imported = await read([
      {
        name: 'Kurse',
        before: '<cols><col min="3" max="3" hidden="1"/></cols>',
        rows: [
          ['Titel', 'Beginn', 'Dozent', 'Plätze'],
          ['A', '08.12.2026', 'Frau Muster', 12],
          ['B', '09.12.2026', 'Herr Muster', 12],
        ],
        hiddenRows: [3],
      },
    ]);
    assert.deepEqual(runs(imported), ['A 2026-12-08']);
    assert.equal(imported.courses?.[0]?.hasCourseInstance[0]?.instructor, undefined);
    assert.deepEqual(codes(imported), ['note hidden-rows 3', 'note hidden-columns']);
  });
  test('has titles that are merged over several rows, and rows without a title below one', async () => {
    const imported = await read([
      {
        name: 'Kurse',
        rows: [
          HEADER,
          ['A', '08.12.2026'],
          [null, '15.12.2026'],
          ['B', '09.12.2026'],
          [null, '16.12.2026'],
          [null],
          [null, '17.12.2026'],
        ],
        after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      },
    ]);
    assert.deepEqual(runs(imported), ['A 2026-12-08', 'A 2026-12-15', 'B 2026-12-09', 'B 2026-12-16']);
    // Below an empty row nobody knows to what a row belongs.
    assert.deepEqual(codes(imported), ['note inherited-title 5', 'error dropped 7']);
  });
  test('has days and hours as Excel keeps them, and a day that lost its format', async () => {
    const imported = await read([
      {
        name: 'Kurse',
        rows: [HEADER, ['A', '<c s="1"><v>46364</v></c>', '<c s="2"><v>0.388888888888889</v></c>'], ['B', 46_366, 0]],
      },
    ]);
    assert.deepEqual(runs(imported), ['A 2026-12-08T09:20', 'B 2026-12-10T00:00']);
    assert.deepEqual(codes(imported), ['note concluded 3']);
  });
  test('may count its days from 1904', async () => {
    const rows = [HEADER, ['A', '<c s="1"><v>44902</v></c>', '<c s="2"><v>0.375</v></c>'], ['B', 44_904]];
    const imported = await read([{ name: 'Kurse', rows }], {}, '<workbookPr date1904="1"/>');
    assert.deepEqual(runs(imported), ['A 2026-12-08T09:00', 'B 2026-12-10']);
  });
  test('has addresses behind words', async () => {
    const imported = await read([
      {
        name: 'Kurse',
        rows: [
          HEADER,
          ['A', '08.12.2026', null, null, 'Anmelden'],
          [
            'B',
            '08.12.2026',
            null,
            null,
            '<c t="str"><f>HYPERLINK("https://stadt.example/b","Hier")</f><v>Hier</v></c>',
          ],
          ['C', '08.12.2026', null, null, 'telefonisch'],
        ],
        after: '<hyperlinks><hyperlink ref="E2" r:id="rId1"/></hyperlinks>',
        links: ['https://stadt.example/a?x=1&y=2'],
      },
    ]);
    assert.deepEqual(
      imported.courses?.map(({ hasCourseInstance: [run] }) => run?.offers?.[0]?.url),
      ['https://stadt.example/a?x=1&y=2', 'https://stadt.example/b', undefined],
    );
    assert.deepEqual(codes(imported), ['warning no-address 4']);
  });
  test('that is damaged names the sheet and the place', () =>
    assert.rejects(
      async () => read([{ name: 'Kurse', rows: [HEADER, ['A', '<c s="77"><v>46364</v></c>']] }]),
      /The sheet “Kurse” .* is damaged \(.*row 2, col 2/,
    ));
  test('has texts as they were written', async () => {
    const imported = await read([
      {
        name: 'Kurse',
        rows: [
          ['Titel', 'Beginn', 'Beschreibung'],
          ['A', '08.12.2026', 'eins_x000D_\nzwei'],
        ],
      },
    ]);
    assert.equal(imported.courses?.[0]?.description, 'eins\nzwei');
  });
  test('tells errors of formulas, and formulas without a result', async () => {
    const imported = await read([
      {
        name: 'Kurse',
        rows: [
          HEADER,
          ['A', '08.12.2026', null, '<c t="e"><f>B9</f><v>#REF!</v></c>'],
          ['B', '08.12.2026', null, '<c><f>SUM(D1:D2)</f></c>'],
          ['C', '08.12.2026', null, '<c><f>7+5</f><v>12</v></c>'],
          ['D', '<c t="e"><f>B9</f><v>#N/A</v></c>', null, 12],
          ['<c t="str"><f>A9</f></c>', '08.12.2026'],
          ['F', '08.12.2026', '<c t="str"><f>IF(A1="",1,"")</f><v></v></c>', 12],
        ],
      },
    ]);
    assert.deepEqual(
      imported.courses?.map(({ name, hasCourseInstance: [run] }) => `${name} ${run?.maximumAttendeeCapacity}`),
      ['A undefined', 'B undefined', 'C 12', 'F 12'],
    );
    assert.deepEqual(codes(imported), [
      'error formula 2',
      'error formula 3',
      'error formula 5',
      'error formula 6',
      'error dropped 5',
      'error dropped 6',
    ]);
  });
});

describe('an archive', () => {
  const limits = { ...LIMITS, sourceUnpacked: 1_000_000 };
  const files = workbookFiles([{ name: 'Kurse', rows: [HEADER] }]);
  test('that unpacks to more than the source may cost is refused', () =>
    assert.rejects(
      async () =>
        importXlsx(
          {
            ...input(''),
            bytes: zipSync({ ...files, 'xl/sharedStrings.xml': new Uint8Array(1_100_000) }, { level: 9 }),
          },
          { ...OPTIONS, budget: new Budget(limits) },
        ),
      /more than 1 MB unpacked/,
    ));
  test('gives its reader what its directory lists, and nothing else', async () => {
    // A file that the directory does not list, as large as the limit: a reader that goes from file to file unpacks it.
    const hidden = zipSync({ 'xl/worksheets/sheet9.xml': new Uint8Array(1_100_000) }, { level: 9 });
    const bytes = behind(hidden.subarray(0, hidden.lastIndexOf(0x50) - 100), zipSync(files));
    const budget = new Budget(limits);
    await importXlsx({ ...input(''), bytes: workbook([{ name: 'Kurse', rows: [HEADER] }]) }, { ...OPTIONS, budget });
    const before = budget.unpackedLeft;
    const imported = await importXlsx({ ...input(''), bytes }, { ...OPTIONS, budget });
    assert.deepEqual(imported.courses, []);
    assert.ok(before - budget.unpackedLeft < 10_000);
  });
  test('is charged for each file', () => {
    const budget = new Budget(limits);
    unzip(zipSync({ a: new Uint8Array(1000), b: [new Uint8Array(500), { level: 0 }] }), () => true, budget, 'x');
    assert.equal(budget.unpackedLeft, limits.sourceUnpacked - 1500);
  });
});

/** An archive with bytes before it; the places that its directory names move with it. */
function behind(before: Uint8Array, archive: Uint8Array): Uint8Array {
  const bytes = Buffer.concat([before, archive]);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const count = bytes.readUInt16LE(end + 10);
  let entry = bytes.readUInt32LE(end + 16) + before.length;
  bytes.writeUInt32LE(entry, end + 16);
  for (let place = 0; place < count; place++) {
    bytes.writeUInt32LE(bytes.readUInt32LE(entry + 42) + before.length, entry + 42);
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}
