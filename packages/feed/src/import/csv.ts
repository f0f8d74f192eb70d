import Papa from 'papaparse';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { SheetRow } from './cells.js';
import type { Imported, ImportOptions } from './imported.js';
import { importTable } from './table.js';
import { HEADER_ROWS, headerIn } from './table-header.js';

/** A table of comma-separated (or semicolon-separated) values becomes courses or dates. */
export function importCsv({ text, address }: Input, options: ImportOptions): Imported {
  // Excel may name its separator in an extra first line (`sep=;`), which it does not show.
  const [, named] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  const table = text.replace(/^\ufeff?(?:sep=.\r?\n)?/i, '');
  const { data, errors } = Papa.parse<string[]>(table, { delimiter: named ?? separatorOf(table, options) });
  // A quotation mark that is never closed makes all following rows part of one cell.
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const rows = rowsOf(open ? data.slice(0, -1) : data);
  const imported = importTable({ rows }, address, options);
  return { ...imported, problems: [...imported.problems, ...errors.flatMap((error) => quotes(error, data))] };
}

const rowsOf = (data: readonly string[][]): readonly SheetRow[] =>
  data.map((cells, place) => ({ number: place + 1, cells }));

function quotes({ type, code, row = 0 }: Papa.ParseError, data: readonly string[][]): readonly Problem[] {
  if (type !== 'Quotes') return [];
  const isOpen = code === 'MissingQuotes';
  const line = isOpen ? data.length : row + 1;
  const message = isOpen
    ? words(
        `Zeile ${line}: Ein Anführungszeichen wird nicht geschlossen. Diese Zeile und alle danach fehlen.`,
        `Row ${line}: a quotation mark is not closed. This row and all behind it are missing.`,
      )
    : words(
        `Zeile ${line}: In einer Zelle steht ein Anführungszeichen allein; richtig sind zwei. Bitte die Zeile prüfen.`,
        `Row ${line}: a quotation mark stands alone within a cell; two are right. Please check the row.`,
      );
  return [{ severity: isOpen ? 'error' : 'warning', code: 'quotes', line, message }];
}

/** The separator with which most column names are recognised: with few rows, other ways of guessing often fail. */
function separatorOf(table: string, { mapping }: ImportOptions): string {
  const known = [';', ',', '\t', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(table, { delimiter, preview: HEADER_ROWS });
    const count = headerIn(rowsOf(data), mapping)?.columns.filter(({ field }) => field).length ?? 0;
    return { delimiter, count };
  });
  const [best] = known.sort((one, other) => other.count - one.count);
  return best?.count ? best.delimiter : '';
}
