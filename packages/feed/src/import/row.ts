import type { Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import { cellText, type Cell } from './cells.js';
import { readWhen, type When, type WhenOptions } from './cells-when.js';
import type { Field } from './columns.js';

/** A cell of a row, with its column. */
export interface Found {
  readonly cell: Cell;
  /** The name of its column. */
  readonly column: string;
  /** The hyperlink of the cell. */
  readonly link?: string | undefined;
}

/** How the rows of a table are read. */
export interface RowOptions extends Omit<WhenOptions, 'hours'> {
  /** Does the table have a column for the start? */
  readonly hasStart: boolean;
  /** Does the title cell hold a formula error? Then the row must not inherit the title of the row above. */
  readonly hasBadTitle: boolean;
}

/** A row of a table, read by field. Unreadable values are reported with row and column. */
export class Row {
  readonly #told = new Set<string>();

  constructor(
    /** The row number from 1, as shown by spreadsheet programs. */
    readonly number: number,
    /** All filled cells by field; several if several columns have the same field. */
    private readonly cells: ReadonlyMap<Field, readonly Found[]>,
    private readonly problems: Problem[],
    readonly options: RowOptions,
  ) {}

  /** The filled cells of a field. */
  all(field: Field): readonly Found[] {
    return this.cells.get(field) ?? [];
  }

  /** The first filled cell of a field. */
  first(field: Field): Found | undefined {
    return this.all(field)[0];
  }

  /** The first filled cell of a field as text. */
  text(field: Field): string | undefined {
    return cellText(this.first(field)?.cell);
  }

  /** All different cells of a field, joined to one text. */
  joined(field: Field, separator: string): string | undefined {
    const texts = this.all(field).flatMap(({ cell }) => cellText(cell) ?? []);
    return [...new Set(texts)].join(separator) || undefined;
  }

  /** The text of the first filled cell. */
  get lead(): string | undefined {
    return cellText([...this.cells.values()][0]?.[0]?.cell);
  }

  /** The number of filled cells. */
  get size(): number {
    return [...this.cells.values()].reduce((sum, found) => sum + found.length, 0);
  }

  /** Reads the cell of a field with a function; an unreadable cell is reported. */
  read<Value>(field: Field, reader: (cell: Cell) => Value | undefined, expected: string): Value | undefined {
    const found = this.first(field);
    if (!found) return undefined;
    const value = reader(found.cell);
    if (value === undefined) this.unreadable(found, expected);
    return value;
  }

  /** The days and times in a cell. */
  when({ cell }: Found, hours: boolean, isEnd = false): When | undefined {
    return readWhen(cell, { ...this.options, hours, isEnd });
  }

  /** Reports that the row is left out. */
  drop(message: Words, severity: Problem['severity'] = 'error', value?: string): undefined {
    const code = severity === 'error' ? 'dropped' : 'left-out';
    this.problems.push({ severity, code, line: this.number, ...(value === undefined ? {} : { value }), message });
    return undefined;
  }

  /** Reports an unreadable cell, once per cell. */
  unreadable(found: Found, expected: string): void {
    const value = cellText(found.cell);
    this.tell(
      'error',
      'unreadable-cell',
      found,
      words(
        `„${value}“ ist nicht lesbar und fehlt. Erwartet wird zum Beispiel: ${expected}`,
        `“${value}” cannot be read and is missing. Expected is for example: ${expected}`,
      ),
    );
  }

  /** Reports a problem of a cell with row, column and value, once per cell and code. */
  tell(severity: Problem['severity'], code: string, { cell, column }: Found, { de, en }: Words): void {
    const key = `${code} ${column}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.problems.push({
      severity,
      code,
      line: this.number,
      path: [column],
      value: cellText(cell),
      message: words(
        `Zeile ${this.number}, Spalte „${column}“: ${de}`,
        `Row ${this.number}, column “${column}”: ${en}`,
      ),
    });
  }
}
