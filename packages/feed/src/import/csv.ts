import Papa from 'papaparse';
import type { Input } from '../net/input.js';
import { words } from '../words.js';
import type { Imported, ImportOptions } from './imported.js';
import { headerIn, importTable } from './table.js';

/** A table of comma-separated (or semicolon-separated) values becomes courses or dates. */
export function importCsv({ text, address }: Input, options: ImportOptions): Imported {
  // Excel may name its separator in a first line of its own.
  const table = text.replace(/^\ufeff?sep=.\r?\n/i, '');
  const { data, errors } = Papa.parse<string[]>(table, { delimiter: separatorOf(table, options) });
  const imported = importTable(data, address, options);
  const broken = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row, message }) => ({
      severity: 'warning' as const,
      code: 'quotes',
      line: (row ?? 0) + 1,
      message: words(
        `Zeile ${(row ?? 0) + 1}: Ein Anführungszeichen fehlt (${message}).`,
        `Row ${(row ?? 0) + 1}: a quotation mark is missing (${message}).`,
      ),
    }));
  return { ...imported, problems: [...imported.problems, ...broken] };
}

/** The separator with which names of columns are recognised; guessed from few rows, a guess is often wrong. */
const separatorOf = (table: string, { mapping }: ImportOptions): string =>
  [';', ',', '\t', '|'].find(
    (delimiter) => headerIn(Papa.parse<string[]>(table, { delimiter, preview: 20 }).data, mapping) >= 0,
  ) ?? '';
