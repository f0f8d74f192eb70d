import { Failure } from '../failure.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { cellText, type Cell } from './cells.js';
import { fieldOf, FIELDS, type Field } from './columns.js';
import type { Imported, ImportOptions } from './imported.js';
import { Row } from './row.js';
import { coursesOf, datesOf } from './table-entries.js';

/** A table becomes courses or dates. The first row in which a name and a date are recognised is the header. */
export function importTable(table: readonly (readonly Cell[])[], address: string, options: ImportOptions): Imported {
  const problems: Problem[] = [];
  const { mapping } = options;
  const place = headerIn(table, mapping);
  const header = table[place];
  if (!header) throw noHeader(table, address);
  const fields = header.map((cell) => fieldOf(cellText(cell) ?? '', mapping));
  problems.push(...unknownColumns(header, fields));
  const rows = table
    .slice(place + 1)
    .map((cells, index) => ({ cells, number: place + index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== undefined))
    .map(({ cells, number }) => new Row(number, cellsOf(cells, header, fields), problems));
  return options.as === 'dates' ? { dates: datesOf(rows), problems } : { courses: coursesOf(rows), problems };
}

/** The place of the row that holds the names of columns; -1 if there is none among the first. */
export const headerIn = (table: readonly (readonly Cell[])[], mapping: ImportOptions['mapping']): number =>
  table.slice(0, 20).findIndex((row) => isHeader(row.map((cell) => fieldOf(cellText(cell) ?? '', mapping))));

const isHeader = (fields: readonly (Field | undefined)[]): boolean =>
  fields.includes('name') && fields.some((field) => field !== undefined && field !== 'name');

/** Of two columns for one field the first that is filled counts. */
function cellsOf(
  cells: readonly Cell[],
  header: readonly Cell[],
  fields: readonly (Field | undefined)[],
): ReadonlyMap<Field, { readonly cell: Cell; readonly column: string }> {
  const found = new Map<Field, { cell: Cell; column: string }>();
  fields.forEach((field, column) => {
    const cell = cells[column] ?? null;
    if (field && cellText(cell) !== undefined && !found.has(field))
      found.set(field, { cell, column: cellText(header[column]) ?? field });
  });
  return found;
}

function unknownColumns(header: readonly Cell[], fields: readonly (Field | undefined)[]): readonly Problem[] {
  const unknown = header.flatMap((cell, column) => (fields[column] ? [] : (cellText(cell) ?? [])));
  if (!unknown.length) return [];
  const names = unknown.map((name) => `„${name}“`).join(', ');
  return [
    {
      severity: 'warning',
      code: 'unknown-column',
      message: words(
        `Diese Spalten wurden nicht erkannt und fehlen: ${names}. Wenn sie wichtig sind: --mapping mit einer Datei wie {${JSON.stringify(unknown[0])}: "description"}. Felder: ${FIELDS.join(', ')}.`,
        `These columns were not recognised and are missing: ${names}. If they matter: --mapping with a file such as {${JSON.stringify(unknown[0])}: "description"}. Fields: ${FIELDS.join(', ')}.`,
      ),
    },
  ];
}

function noHeader(table: readonly (readonly Cell[])[], address: string): Failure {
  const first = (table[0] ?? []).map((cell) => `„${cellText(cell) ?? ''}“`).join(', ');
  return new Failure(
    'no-header',
    words(
      `In ${address} wurde keine Zeile mit Spaltennamen erkannt; gebraucht wird mindestens ein Titel und ein Beginn. Die erste Zeile ist: ${first || '(leer)'}. Mit --mapping lassen sich Spalten zuordnen: {"Meine Spalte": "name"}`,
      `No row with names of columns was recognised in ${address}; a title and a start are needed at least. The first row is: ${first || '(empty)'}. With --mapping columns can be assigned: {"My column": "name"}`,
    ),
  );
}
