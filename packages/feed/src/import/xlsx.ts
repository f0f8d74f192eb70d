import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { Cell, SheetRow } from './cells.js';
import type { Imported, ImportOptions } from './imported.js';
import { importTable } from './table.js';
import { headerIn } from './table-header.js';
import { lookOf } from './xlsx-look.js';
import { visibleRows } from './xlsx-rows.js';
import { struckFormats, workbookOf, type SheetPart, type Workbook } from './xlsx-workbook.js';
import { unzip } from './zip.js';

/** Imports a sheet of an Excel workbook (.xlsx) as courses or dates. */
export async function importXlsx({ bytes, address }: Input, options: ImportOptions): Promise<Imported> {
  const book = opened(bytes, address, options);
  const { sheet, rows, problems } = await chosenSheet(book, address, options);
  const imported = importTable({ rows, date1904: book.date1904 }, `${address} (${sheet.name})`, options);
  return { ...imported, problems: [...problems, ...imported.problems] };
}

/** A workbook, and a new archive with only the files that were unpacked within the budget, for the Excel reader. */
interface Opened extends Workbook {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly archive: Buffer;
}

function opened(bytes: Uint8Array, address: string, { budget }: ImportOptions): Opened {
  try {
    const files = unzip(
      bytes,
      (name) =>
        /\.(xml|rels)$/i.test(name) && !/^(docProps|customXml|xl\/(drawings|charts|media|theme|pivot))/i.test(name),
      budget,
      address,
    );
    const book = workbookOf(files);
    if (!book.sheets.length) throw new Error('no sheets');
    return { ...book, files, archive: Buffer.from(zipSync(Object.fromEntries(files), { level: 0 })) };
  } catch (cause) {
    throw cause instanceof Failure ? cause : notExcel(address, cause);
  }
}

interface Read {
  readonly sheet: SheetPart;
  readonly rows: readonly SheetRow[];
  readonly problems: readonly Problem[];
}

/** The requested sheet, else the first visible one with a header. */
async function chosenSheet(book: Opened, address: string, options: ImportOptions): Promise<Read> {
  const wanted = book.sheets.filter(({ name }) => name === options.sheet);
  const visible = book.sheets.filter(({ isHidden }) => !isHidden);
  const candidates = options.sheet === undefined ? (visible.length ? visible : book.sheets) : wanted;
  const found: Read[] = [];
  for (const sheet of candidates) {
    const read = await readPart(book, sheet, address, options);
    if (headerIn(read.rows, options.mapping)) found.push(read);
    else if (options.sheet !== undefined) return read;
  }
  const [first, ...others] = found;
  if (!first) throw noSheet(address, options.sheet, book.sheets);
  const skipped = options.sheet === undefined ? book.sheets.filter(({ name }) => name !== first.sheet.name) : [];
  return {
    ...first,
    problems: [...(skipped.length ? [otherSheets(first.sheet, skipped, others)] : []), ...first.problems],
  };
}

async function readPart(book: Opened, sheet: SheetPart, address: string, { mapping }: ImportOptions): Promise<Read> {
  const file = book.files.get(sheet.path);
  if (!file) return { sheet, rows: [], problems: [] };
  const rels = book.files.get(sheet.path.replace(/([^/]+)$/, '_rels/$1.rels'));
  const look = lookOf(file, rels, struckFormats(book.files.get('xl/styles.xml')));
  const values = await readSheet(book.archive, sheet.name, { trim: false }).catch((cause: unknown) => {
    throw brokenSheet(address, sheet, cause);
  });
  return { sheet, ...visibleRows(values as unknown as readonly (readonly Cell[])[], look, mapping) };
}

const named = (sheets: readonly { readonly name: string }[]): string =>
  sheets.map(({ name }) => `„${name}“`).join(', ');

/** Reports sheets that are not read: a warning if one of them also holds a table, else a note. */
function otherSheets(read: SheetPart, skipped: readonly SheetPart[], others: readonly Read[]): Problem {
  const hidden = skipped.filter(({ isHidden }) => isHidden);
  const lists = others.map(({ sheet }) => sheet);
  const message = words(
    `Gelesen wird das Blatt „${read.name}“, nicht ${named(skipped)}.${hidden.length ? ` Ausgeblendet: ${named(hidden)}.` : ''}${lists.length ? ` Auch hier stehen Spaltennamen: ${named(lists)} (--sheet ${JSON.stringify(lists[0]?.name)}).` : ' Ein anderes wählt --sheet.'}`,
    `The sheet “${read.name}” is read, not ${named(skipped)}.${hidden.length ? ` Hidden: ${named(hidden)}.` : ''}${lists.length ? ` Names of columns stand here, too: ${named(lists)} (--sheet ${JSON.stringify(lists[0]?.name)}).` : ' --sheet chooses another one.'}`,
  );
  return { severity: lists.length ? 'warning' : 'note', code: 'other-sheets', message };
}

const brokenSheet = (address: string, { name }: SheetPart, cause: unknown): Failure =>
  new Failure(
    'broken-sheet',
    words(
      `Das Blatt „${name}“ von ${address} ist beschädigt (${reasonOf(cause)}). Bitte die Datei in Excel öffnen und neu speichern.`,
      `The sheet “${name}” of ${address} is damaged (${reasonOf(cause)}). Please open the file in Excel and save it again.`,
    ),
    { cause },
  );

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);

const notExcel = (address: string, cause: unknown): Failure =>
  new Failure(
    'not-xlsx',
    words(
      `${address} ist keine lesbare Excel-Datei (.xlsx). Ältere Dateien (.xls) bitte in Excel öffnen und als .xlsx speichern.`,
      `${address} is no readable Excel file (.xlsx). Please open older files (.xls) in Excel and save them as .xlsx.`,
    ),
    { cause },
  );

function noSheet(address: string, asked: string | undefined, sheets: readonly SheetPart[]): Failure {
  const names = sheets.map(({ name, isHidden }) => ({ name: isHidden ? `${name}“ (ausgeblendet) „` : name }));
  const list = named(names).replaceAll(' „“', '');
  const example = sheets.find(({ isHidden }) => !isHidden)?.name ?? sheets[0]?.name;
  return asked === undefined
    ? new Failure(
        'no-header',
        words(
          `In keinem sichtbaren Blatt von ${address} wurde eine Zeile mit Spaltennamen erkannt; gebraucht wird mindestens ein Titel und ein Beginn. Blätter: ${list}. Ein Blatt wählt --sheet ${JSON.stringify(example)}, Spalten ordnet --mapping zu: {"Meine Spalte": "name"}`,
          `In no visible sheet of ${address} a row with names of columns was recognised; a title and a start are needed at least. Sheets: ${list}. --sheet ${JSON.stringify(example)} chooses a sheet, --mapping assigns columns: {"My column": "name"}`,
        ),
      )
    : new Failure(
        'no-sheet',
        words(
          `${address} hat kein Blatt „${asked}“. Es gibt: ${list}.`,
          `${address} has no sheet “${asked}”. There are: ${list}.`,
        ),
      );
}
