import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { cellText, readDay, readHours, type Cell, type Hours } from './cells.js';
import type { Field } from './columns.js';

/** A row of a table, read by field. What cannot be read is told with its row and column. */
export class Row {
  constructor(
    /** As in the file, the header being row 1. */
    readonly number: number,
    private readonly cells: ReadonlyMap<Field, { readonly cell: Cell; readonly column: string }>,
    private readonly problems: Problem[],
  ) {}

  /** The cell of a field as text. */
  text(field: Field): string | undefined {
    return cellText(this.cells.get(field)?.cell);
  }

  /** The cell of a field, read by a function; what is there and cannot be read is told. */
  read<Value>(field: Field, reader: (cell: Cell) => Value | undefined, expected: string): Value | undefined {
    const found = this.cells.get(field);
    if (!found || cellText(found.cell) === undefined) return undefined;
    const value = reader(found.cell);
    if (value === undefined) this.#unreadable(field, expected);
    return value;
  }

  /** A start or an end, from the columns of its day and its hour. */
  when(
    dayField: Field,
    hourField: Field,
    fallback?: { readonly day: string; readonly hours: string | undefined },
  ): string | undefined {
    const day = this.read(dayField, readDay, '08.12.2026') ?? fallback?.day;
    if (!day) return undefined;
    const hours = this.#hours(dayField)?.from ?? this.#hours(hourField)?.from ?? fallback?.hours;
    return hours ? `${day}T${hours}` : day;
  }

  /** The end of hours that stand in one cell: „9–16 Uhr“. */
  until(...fields: readonly Field[]): string | undefined {
    return fields.map((field) => this.#hours(field)?.to).find(Boolean);
  }

  /** Tells that the row is left out. */
  drop(message: Problem['message']): undefined {
    this.problems.push({ severity: 'error', code: 'dropped', line: this.number, message });
    return undefined;
  }

  #hours(field: Field): Hours | undefined {
    const cell = this.cells.get(field)?.cell;
    const isDay = readDay(cell) !== undefined && !/[T\s,]\s*\d{1,2}[:.]?\d*/.test(cellText(cell) ?? '');
    return isDay ? undefined : field.endsWith('Time') ? this.read(field, readHours, '10:00') : readHours(cell);
  }

  #unreadable(field: Field, expected: string): void {
    const { cell, column } = this.cells.get(field) ?? {};
    const value = cellText(cell);
    if (this.problems.some((problem) => problem.line === this.number && problem.path?.[0] === column)) return;
    this.problems.push({
      severity: 'error',
      code: 'unreadable-cell',
      line: this.number,
      path: [column ?? field],
      value,
      message: words(
        `Zeile ${this.number}, Spalte „${column}“: „${value}“ ist nicht lesbar und fehlt. Erwartet wird zum Beispiel: ${expected}`,
        `Row ${this.number}, column “${column}”: “${value}” cannot be read and is missing. Expected is for example: ${expected}`,
      ),
    });
  }
}
