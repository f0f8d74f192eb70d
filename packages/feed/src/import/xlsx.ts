import readWorkbook from 'read-excel-file/node';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import { words } from '../words.js';
import type { Cell } from './cells.js';
import type { Imported, ImportOptions } from './imported.js';
import { importTable } from './table.js';
import { requireModestZip } from './zip.js';

/** A sheet of an Excel workbook (.xlsx) becomes courses or dates. */
export async function importXlsx({ bytes, address }: Input, options: ImportOptions): Promise<Imported> {
  requireModestZip(bytes, address);
  const sheets = await readWorkbook(Buffer.from(bytes)).catch((cause: unknown) => {
    throw notExcel(address, cause);
  });
  const found = options.sheet === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === options.sheet);
  if (!found)
    throw noSheet(
      address,
      options.sheet ?? '',
      sheets.map(({ sheet }) => sheet),
    );
  return importTable(found.data as unknown as readonly (readonly Cell[])[], `${address} (${found.sheet})`, options);
}

const notExcel = (address: string, cause: unknown): Failure =>
  new Failure(
    'not-xlsx',
    words(
      `${address} ist keine lesbare Excel-Datei (.xlsx). Ältere Dateien (.xls) bitte in Excel öffnen und als .xlsx speichern.`,
      `${address} is no readable Excel file (.xlsx). Please open older files (.xls) in Excel and save them as .xlsx.`,
    ),
    { cause },
  );

const noSheet = (address: string, sheet: string, sheets: readonly string[]): Failure =>
  new Failure(
    'no-sheet',
    words(
      `${address} hat kein Blatt „${sheet}“. Es gibt: ${sheets.join(', ')}.`,
      `${address} has no sheet “${sheet}”. There are: ${sheets.join(', ')}.`,
    ),
  );
