import { Failure } from '../failure.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { cellText, hyperlink, isFault, isNothing, type Cell, type SheetRow } from './cells.js';
import { FIELDS, rankOf, type Field } from './columns.js';
import type { Imported, ImportOptions } from './imported.js';
import { Row, type Found } from './row.js';
import { headerIn, isLowerLine, isRepeated, type Column, type Header } from './table-header.js';
import { coursesOf, datesOf } from './table-entries.js';
import type { Line } from './table-rows.js';

/** A sheet: its rows, and how its dates are stored. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Are its dates counted from 1904? */
  readonly date1904?: boolean | undefined;
}

/** Imports a table as courses or dates. The first row with recognised names for title and date is the header. */
export function importTable({ rows, date1904 = false }: Sheet, address: string, options: ImportOptions): Imported {
  const header = headerIn(rows, options.mapping);
  if (!header) throw noHeader(rows, address);
  const problems: Problem[] = [...columnProblems(header)];
  const hasStart = header.columns.some(
    ({ field }) => field === 'startDate' || field === 'startTime' || field === 'weekday',
  );
  const reading = { zone: options.zone, date1904, hasStart };
  const lost: Lost[] = [];
  const lines = linesOf(rows, header, options, (row, columns) => {
    lost.push(...withoutName(row, columns));
    return new Row(row.number, cellsOf(row, columns, problems), problems, {
      ...reading,
      hasBadTitle: columns.some(({ field, place }) => field === 'name' && isFault(row.cells[place] ?? null)),
    });
  });
  problems.push(...tellLost(lost), ...(lines.some(Boolean) ? [] : [NO_ROWS]));
  return options.as === 'dates'
    ? { dates: datesOf(lines, problems), problems }
    : { courses: coursesOf(lines, problems), problems };
}

const NO_ROWS: Problem = {
  severity: 'warning',
  code: 'no-rows',
  message: words(
    'Unter den Spaltennamen steht nichts; es gibt keinen Eintrag.',
    'There is nothing below the names of columns, and no entry.',
  ),
};

/** Cells in columns without a name: an unquoted separator within a text makes one cell too many. */
const withoutName = ({ number, cells }: SheetRow, columns: readonly Column[]): readonly Lost[] =>
  cells.flatMap((cell, place) =>
    columns[place]?.name || isNothing(cell) ? [] : [{ number, text: cellText(hyperlink(cell)?.words ?? cell) }],
  );

interface Lost {
  readonly number: number;
  readonly text: string | undefined;
}

function tellLost(lost: readonly Lost[]): readonly Problem[] {
  const [first] = lost;
  if (!first) return [];
  const list = lost.slice(0, 5).map(({ number, text = '' }) => `${number} „${text.slice(0, 60)}“`);
  const shown = list.join(', ') + (lost.length > list.length ? ` … (${lost.length})` : '');
  const message = words(
    `Über diesen Zellen steht kein Spaltenname, sie werden nicht gelesen: Zeile ${shown}. In CSV gehört ein Text mit Trennzeichen in Anführungszeichen.`,
    `Above these cells there is no name of a column, they are not read: row ${shown}. In CSV a text with a separator belongs in quotation marks.`,
  );
  return [{ severity: 'warning', code: 'no-column', line: first.number, value: first.text, message }];
}

/** The rows below the header. A further header replaces the column names from there on. */
function linesOf(
  rows: readonly SheetRow[],
  first: Header,
  { mapping }: ImportOptions,
  rowOf: (row: SheetRow, columns: readonly Column[]) => Row,
): readonly Line[] {
  let header = first;
  let begin = first.place + first.height;
  const lines: Line[] = [];
  for (let place = begin; place < rows.length; place++) {
    const row = rows[place];
    if (row && isLowerLine(row, header)) {
      lines.push(undefined);
      continue;
    }
    const next = row && isRepeated(row, header) ? headerIn(rows.slice(place, place + 2), mapping) : undefined;
    if (next?.place === 0) {
      header = next;
      begin = place + next.height;
      lines.push(undefined);
    }
    if (!row || place < begin) continue;
    lines.push(row.cells.every(isNothing) ? undefined : rowOf(row, header.columns));
  }
  return lines;
}

/** The filled cells of a row by field. Formula errors are reported and count as empty. */
function cellsOf(row: SheetRow, columns: readonly Column[], problems: Problem[]): ReadonlyMap<Field, readonly Found[]> {
  const cells = new Map<Field, Found[]>();
  for (const { field, name, place } of columns) {
    const written = row.cells[place] ?? null;
    const linked = hyperlink(written);
    const cell = linked ? linked.words : written;
    if (!field || isNothing(cell)) continue;
    if (isFault(cell)) problems.push(fault(row.number, name, cell));
    else {
      const found = { cell, column: name, link: linked?.address ?? row.links?.get(place) };
      cells.set(field, [...(cells.get(field) ?? []), found]);
    }
  }
  for (const [field, found] of cells)
    found.sort((one, other) => rankOf(field, one.column) - rankOf(field, other.column) || 0);
  return cells;
}

function fault(line: number, column: string, cell: Cell): Problem {
  const value = cellText(cell);
  const message = words(
    `Zeile ${line}, Spalte „${column}“: „${value}“ ist kein Wert, sondern eine Formel oder ihr Fehler; die Zelle gilt als leer. Bitte die Datei in Excel öffnen, in Ordnung bringen und speichern.`,
    `Row ${line}, column “${column}”: “${value}” is no value, but a formula or its error; the cell counts as empty. Please open the file in Excel, mend and save it.`,
  );
  return { severity: 'error', code: 'formula', line, path: [column], value, message };
}

/** Fields that may have several columns, which are read together. */
const TOGETHER: ReadonlySet<Field> = new Set([
  'startDate',
  'startTime',
  'endDate',
  'endTime',
  'weekday',
  'location',
  'keywords',
  'description',
  'remark',
  'status',
  'private',
]);

function columnProblems({ columns }: Header): readonly Problem[] {
  const unknown = columns.filter(({ field, name }) => !field && name).map(({ name }) => name);
  const quoted = unknown.map((name) => `„${name}“`).join(', ');
  const message = words(
    `Diese Spalten wurden nicht erkannt und fehlen: ${quoted}. Wenn sie wichtig sind: --mapping mit einer Datei wie {${JSON.stringify(unknown[0])}: "description"}. Felder: ${FIELDS.join(', ')}.`,
    `These columns were not recognised and are missing: ${quoted}. If they matter: --mapping with a file such as {${JSON.stringify(unknown[0])}: "description"}. Fields: ${FIELDS.join(', ')}.`,
  );
  const notRecognised: readonly Problem[] = unknown.length
    ? [{ severity: 'warning', code: 'unknown-column', message }]
    : [];
  return [...notRecognised, ...FIELDS.flatMap((field) => sameField(field, columns)), ...remarks(columns)];
}

/** Reports columns with remarks: their text is not published, because it is often meant for the office only. */
function remarks(columns: readonly Column[]): readonly Problem[] {
  const names = columns.filter(({ field }) => field === 'remark').map(({ name }) => `„${name}“`);
  if (!names.length) return [];
  const message = words(
    `Aus ${names.join(', ')} werden nur Worte wie „fällt aus“ gelesen; anderes wird nicht veröffentlicht. Soll der Text erscheinen, ordnet --mapping die Spalte „description“ zu.`,
    `Of ${names.join(', ')} only words such as “fällt aus” are read; the rest is not published. If the text is to be shown, --mapping assigns the column to “description”.`,
  );
  return [{ severity: 'note', code: 'remark-column', message }];
}

function sameField(field: Field, columns: readonly Column[]): readonly Problem[] {
  const same = columns.filter((column) => column.field === field);
  if (same.length < 2 || TOGETHER.has(field)) return [];
  const [first = '', ...others] = same
    .map(({ name }) => name)
    .sort((one, other) => rankOf(field, one) - rankOf(field, other) || 0);
  const message = words(
    `Die Spalten „${[first, ...others].join('“, „')}“ meinen dasselbe (${field}). Je Zeile gilt die erste davon, die ausgefüllt ist.`,
    `The columns “${[first, ...others].join('”, “')}” mean the same (${field}). In each row the first of them that is filled counts.`,
  );
  return [{ severity: 'warning', code: 'same-field', message }];
}

function noHeader(rows: readonly SheetRow[], address: string): Failure {
  const first = (rows[0]?.cells ?? [])
    .map((cell) => `„${(cellText(cell) ?? '').slice(0, 60)}“`)
    .slice(0, 20)
    .join(', ');
  return new Failure(
    'no-header',
    words(
      `In ${address} wurde keine Zeile mit Spaltennamen erkannt; gebraucht wird mindestens ein Titel und ein Beginn. Die erste Zeile ist: ${first || '(leer)'}. Mit --mapping lassen sich Spalten zuordnen: {"Meine Spalte": "name"}`,
      `No row with names of columns was recognised in ${address}; a title and a start are needed at least. The first row is: ${first || '(empty)'}. With --mapping columns can be assigned: {"My column": "name"}`,
    ),
  );
}
