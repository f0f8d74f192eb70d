import { cellText, hyperlink, isNothing, type Cell, type SheetRow } from './cells.js';
import { fieldOf, fieldUnder, type Field } from './columns.js';

/** A column: its index from 0, its name, and its field. */
export interface Column {
  readonly place: number;
  readonly name: string;
  readonly field: Field | undefined;
}

/** The row, or pair of rows, with the column names. */
export interface Header {
  /** Row index, from 0. */
  readonly place: number;
  readonly height: 1 | 2;
  readonly columns: readonly Column[];
}

type Mapping = Readonly<Record<string, string>>;

/** The number of rows in which a header is searched. */
export const HEADER_ROWS = 30;

/** Finds the header: the first row or pair of rows with title and start; else with the title and any other field. */
export function headerIn(rows: readonly SheetRow[], mapping: Mapping): Header | undefined {
  let second: Header | undefined;
  for (let place = 0; place < Math.min(rows.length, HEADER_ROWS); place++) {
    const header = headerAt(rows, place, mapping);
    if (header && has(header, 'startDate', 'startTime', 'weekday')) return header;
    second ??= header;
  }
  return second;
}

const has = ({ columns }: Header, ...fields: readonly Field[]): boolean =>
  columns.some(({ field }) => field !== undefined && fields.includes(field));

function headerAt(rows: readonly SheetRow[], place: number, mapping: Mapping): Header | undefined {
  const upper = namesOf(rows[place]);
  const lower = namesOf(rows[place + 1]);
  const one = header(
    place,
    1,
    upper.map((name) => [name, fieldOf(name, mapping)]),
  );
  const pair = isSecondLine(upper, lower, mapping) ? header(place, 2, pairs(upper, lower, mapping)) : undefined;
  return [pair, one].find(
    (found) => found && has(found, 'name') && found.columns.some(({ field }) => field && field !== 'name'),
  );
}

const header = (place: number, height: 1 | 2, names: readonly (readonly [string, Field | undefined])[]): Header => ({
  place,
  height,
  columns: names.map(([name, field], column) => ({ place: column, name, field })),
});

const namesOf = (row: SheetRow | undefined): readonly string[] =>
  (row?.cells ?? []).map((cell) => (isNothing(cell) ? '' : nameOf(cell)));

const nameOf = (cell: Cell): string => (cellText(hyperlink(cell)?.words ?? cell) ?? '').replace(/\s+/g, ' ');

/** Does the row below a header hold column names, too? „Termin“ above „von“ and „bis“. */
function isSecondLine(upper: readonly string[], lower: readonly string[], mapping: Mapping): boolean {
  const filled = lower.flatMap((name, column) => (name ? [[over(upper, column), name] as const] : []));
  return (
    upper.filter(Boolean).length > 1 &&
    filled.length > 1 &&
    filled.every(([above, name]) => fieldOf(name, mapping) ?? fieldUnder(above, name, mapping))
  );
}

/** The upper name of a column; a name over several columns is stored in the first of them only. */
function over(upper: readonly string[], column: number): string {
  for (let place = column; place >= 0; place--) if (upper[place]) return upper[place] ?? '';
  return '';
}

const pairs = (
  upper: readonly string[],
  lower: readonly string[],
  mapping: Mapping,
): readonly (readonly [string, Field | undefined])[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const name = lower[column] ?? '';
    if (!name) return [upper[column] ?? '', fieldOf(upper[column] ?? '', mapping)] as const;
    const above = over(upper, column);
    // A name that is merged over both rows is stored in both.
    return above === name
      ? ([name, fieldOf(name, mapping)] as const)
      : ([`${above} ${name}`.trim(), fieldUnder(above, name, mapping)] as const);
  });

/** Is this a repeated header in the middle of a table? All of its cells are then column names. */
export function isRepeated(row: SheetRow, { columns }: Header): boolean {
  const names = namesOf(row);
  const filled = names.filter(Boolean);
  if (filled.length < 2) return false;
  const isSame = filled.every((name) =>
    columns.some((column) => column.name === name || column.name.startsWith(`${name} `)),
  );
  return isSame || filled.every((name) => fieldOf(name, {}) !== undefined);
}

/** Is this a repetition of only the lower row of a header with two rows? */
export function isLowerLine(row: SheetRow, { height, columns }: Header): boolean {
  const filled = namesOf(row).flatMap((name, place) => (name ? [{ name, upper: columns[place]?.name ?? '' }] : []));
  return (
    height === 2 && filled.length > 1 && filled.every(({ name, upper }) => upper === name || upper.endsWith(` ${name}`))
  );
}
