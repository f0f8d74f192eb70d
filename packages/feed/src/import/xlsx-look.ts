import { eachTag, relations } from './xlsx-workbook.js';

/** A block of cells, its rows and columns counted from 0. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Properties of a sheet that change what a person sees, other than cell values. Indexes of rows and columns from 0. */
export interface Look {
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
  readonly merged: readonly Block[];
  readonly links: readonly (Block & { readonly address: string })[];
  /** Columns of cells whose text is struck out, by row. */
  readonly struck: ReadonlyMap<number, ReadonlySet<number>>;
  /** Errors, formulas without a result, and `=HYPERLINK(…)`, by row and column. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

interface OpenCell {
  readonly place: Block;
  readonly type: string;
  formula: string;
  value: string;
  /** Does the file store a result, even an empty text? */
  hasValue: boolean;
}

/** Parses a reference, `B3` or `B3:D5`. */
export function blockOf(reference: string): Block | undefined {
  const [, column = '', row, toColumn, toRow] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference) ?? [];
  if (!row) return undefined;
  const [left, top] = [columnOf(column), Number(row) - 1];
  return { top, left, bottom: toRow ? Number(toRow) - 1 : top, right: toColumn ? columnOf(toColumn) : left };
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads the properties of a sheet (ECMA-376 Part 1, 18.3) that the reader of cell values does not return. */
export function lookOf(sheet: Uint8Array, rels: Uint8Array | undefined, struckFormats: ReadonlySet<string>): Look {
  const targets = relations(rels);
  const hiddenRows = new Set<number>();
  const columns: (readonly [number, number])[] = [];
  const merged: Block[] = [];
  const links: (Block & { address: string })[] = [];
  const formulas = new Map<number, Map<number, string>>();
  const struck = new Map<number, Set<number>>();
  let cell: OpenCell | undefined;
  let inside: 'f' | 'v' | undefined;
  const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
  eachTag(
    sheet,
    (name, attributes) => {
      const place = blockOf(attributes['r'] ?? attributes['ref'] ?? '');
      if (name === 'row' && isTrue(attributes['hidden'])) hiddenRows.add(Number(attributes['r']) - 1);
      else if (name === 'col' && isTrue(attributes['hidden']))
        columns.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
      else if (name === 'c') {
        cell = place && { place, type: attributes['t'] ?? 'n', formula: '', value: '', hasValue: false };
        if (place && struckFormats.has(attributes['s'] ?? '0'))
          struck.set(place.top, (struck.get(place.top) ?? new Set()).add(place.left));
      } else if (name === 'f' || name === 'v') {
        inside = name;
        if (cell && name === 'v') cell.hasValue = true;
      } else if (name === 'mergeCell' && place) merged.push(place);
      else if (name === 'hyperlink' && place) {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
        const address = targets.get(id ?? '');
        if (address) links.push({ ...place, address });
      }
    },
    {
      text: (text) => {
        if (cell && inside === 'f' && cell.formula.length < 4000) cell.formula += text;
        else if (cell && inside === 'v' && cell.value.length < 100) cell.value += text;
      },
      close: (name) => {
        if (name === 'f' || name === 'v') inside = undefined;
        const shown = name === 'c' && cell ? formulaOf(cell) : undefined;
        if (shown === undefined || !cell) return;
        const row = formulas.get(cell.place.top) ?? new Map<number, string>();
        formulas.set(cell.place.top, row.set(cell.place.left, shown));
      },
    },
  );
  const isHiddenColumn = (column: number): boolean => columns.some(([from, to]) => column >= from && column <= to);
  return { hiddenRows, isHiddenColumn, merged, links, struck, formulas };
}

/** The formula or error that a cell has instead of a value. */
function formulaOf({ type, formula, value, hasValue }: OpenCell): string | undefined {
  if (/^HYPERLINK\(/i.test(formula)) return `=${formula}`;
  if (type === 'e') return value || '#N/A';
  // An empty text is a valid result of a formula, an empty number is not.
  return formula && !(type === 'str' ? hasValue : value) ? `=${formula}` : undefined;
}
