import type { Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import { cellText, type Cell } from './cells.js';
import { readWhen, type When, type WhenOptions } from './cells-when.js';
import type { Field } from './columns.js';

/** A cell of a row, and where it stands. */
export interface Found {
  readonly cell: Cell;
  /** The name of its column. */
  readonly column: string;
  /** The address that lies behind it. */
  readonly link?: string | undefined;
}

/** How the rows of a table are read. */
export interface RowOptions extends Omit<WhenOptions, 'hours'> {
  /** Does the table have a column for the start? */
  readonly hasStart: boolean;
  /** Does the cell of the title hold an error of a formula? Then the title above is not that of this row. */
  readonly hasBadTitle: boolean;
}

/** A row of a table, read by field. What cannot be read is told with its row and column. */
export class Row {
  readonly #told = new Set<string>();

  constructor(
    /** As the program that shows the table counts, from 1. */
    readonly number: number,
    /** All that is filled; several cells where several columns mean one field. */
    private readonly cells: ReadonlyMap<Field, readonly Found[]>,
    private readonly problems: Problem[],
    readonly options: RowOptions,
  ) {}

  /** The cells of a field that are filled. */
  all(field: Field): readonly Found[] {
    return this.cells.get(field) ?? [];
  }

  /** The first cell of a field that is filled. */
  first(field: Field): Found | undefined {
    return this.all(field)[0];
  }

  /** The first cell of a field as text. */
  text(field: Field): string | undefined {
    return cellText(this.first(field)?.cell);
  }

  /** All different cells of a field as one text. */
  joined(field: Field, separator: string): string | undefined {
    const texts = this.all(field).flatMap(({ cell }) => cellText(cell) ?? []);
    return [...new Set(texts)].join(separator) || undefined;
  }

  /** The words of the first cell that is filled. */
  get lead(): string | undefined {
    return cellText([...this.cells.values()][0]?.[0]?.cell);
  }

  /** How many cells are filled. */
  get size(): number {
    return [...this.cells.values()].reduce((sum, found) => sum + found.length, 0);
  }

  /** The cell of a field, read by a function; what is there and cannot be read is told. */
  read<Value>(field: Field, reader: (cell: Cell) => Value | undefined, expected: string): Value | undefined {
    const found = this.first(field);
    if (!found) return undefined;
    const value = reader(found.cell);
    if (value === undefined) this.unreadable(found, expected);
    return value;
  }

  /** What a cell says of days and hours. */
  when({ cell }: Found, hours: boolean, isEnd = false): When | undefined {
    return readWhen(cell, { ...this.options, hours, isEnd });
  }

  /** Tells that the row is left out. */
  drop(message: Words, severity: Problem['severity'] = 'error', value?: string): undefined {
    const code = severity === 'error' ? 'dropped' : 'left-out';
    this.problems.push({ severity, code, line: this.number, ...(value === undefined ? {} : { value }), message });
    return undefined;
  }

  /** Tells that a cell cannot be read; once for each. */
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

  /** Tells something of a cell, with its row, its column and its value; once for each cell and code. */
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
