import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { cellText, isNothing, type Cell, type SheetRow } from './cells.js';
import type { Look } from './xlsx-look.js';

type Mutable = Cell[][];

/** The most cells that are filled from merged blocks: overlapping blocks could make this endless. */
const FILLED = 200_000;

/** The rows as a person reads them: merged cells filled, hyperlinks attached, without what is struck out. */
export function visibleRows(
  values: readonly (readonly Cell[])[],
  look: Look,
  mapping: Readonly<Record<string, string>>,
): { readonly rows: readonly SheetRow[]; readonly problems: readonly Problem[] } {
  const cells: Mutable = values.map((row) => [...row]);
  withFormulas(cells, look);
  withMerged(cells, look);
  const { columns, problem } = hiddenColumns(cells, look, mapping);
  const links = linksOf(look, cells.length);
  const hidden: number[] = [];
  const struck: string[] = [];
  const rows = cells.flatMap((row, place): readonly SheetRow[] => {
    if (look.hiddenRows.has(place)) {
      if (!row.every(isNothing)) hidden.push(place + 1);
      return [];
    }
    const isStruck = (cell: Cell, column: number): boolean =>
      !isNothing(cell) && !columns.has(column) && Boolean(look.struck.get(place)?.has(column));
    struck.push(...row.filter(isStruck).map((cell) => `${place + 1} „${(cellText(cell) ?? '').slice(0, 60)}“`));
    return [
      {
        number: place + 1,
        cells: row.map((cell, column) => (columns.has(column) || isStruck(cell, column) ? null : cell)),
        links: links.get(place),
      },
    ];
  });
  return { rows, problems: [...(hidden.length ? [hiddenRows(hidden)] : []), ...struckOut(struck), ...problem] };
}

function withFormulas(cells: Mutable, { formulas }: Look): void {
  for (const [place, shown] of formulas) {
    const row = (cells[place] ??= []);
    for (const [column, text] of shown) {
      while (row.length < column) row.push(null);
      // A HYPERLINK formula without a text shows the stored value of its cell.
      const kept = cellText(row[column]);
      const [, address] = /^=HYPERLINK\(\s*"([^"]+)"/i.exec(text) ?? [];
      if (!/^=HYPERLINK/i.test(text)) row[column] = text;
      else if (address && kept) row[column] = `=HYPERLINK("${address}","${kept.replaceAll('"', '')}")`;
    }
  }
  for (let place = 0; place < cells.length; place++) cells[place] ??= [];
}

/** Copies the value of a merged block to each of its rows. */
function withMerged(cells: Mutable, { merged }: Look): void {
  let filled = 0;
  for (const { top, left, bottom } of merged) {
    const value = cells[top]?.[left] ?? null;
    if (value === null) continue;
    for (let place = top + 1; place <= Math.min(bottom, cells.length - 1) && filled < FILLED; place++, filled++) {
      const row = cells[place];
      if (row && row.some((cell) => !isNothing(cell))) row[left] ??= value;
    }
  }
}

/** Hidden columns are left out, unless the mapping names them. */
function hiddenColumns(
  cells: Mutable,
  look: Look,
  mapping: Readonly<Record<string, string>>,
): { readonly columns: ReadonlySet<number>; readonly problem: readonly Problem[] } {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = new Set<number>();
  const names: string[] = [];
  for (let column = 0; column < width; column++) {
    if (!look.isHiddenColumn(column)) continue;
    const texts = cells.slice(0, 30).flatMap((row) => cellText(row[column]) ?? []);
    if (texts.some((text) => Object.hasOwn(mapping, text))) continue;
    columns.add(column);
    if (texts[0]) names.push(`„${texts[0].slice(0, 60)}“`);
  }
  const message = words(
    `Diese Spalten sind ausgeblendet und werden nicht gelesen: ${names.join(', ')}. Wer sie braucht, nennt sie in --mapping.`,
    `These columns are hidden and not read: ${names.join(', ')}. If they are needed, name them in --mapping.`,
  );
  return { columns, problem: names.length ? [{ severity: 'note', code: 'hidden-columns', message }] : [] };
}

function hiddenRows(rows: readonly number[]): Problem {
  const list = rows.slice(0, 50).join(', ') + (rows.length > 50 ? ' …' : '');
  const message = words(
    rows.length === 1
      ? `Eine Zeile ist ausgeblendet (auch ein Filter tut das) und fehlt: ${list}.`
      : `${rows.length} Zeilen sind ausgeblendet (auch durch einen Filter) und fehlen: ${list}.`,
    `${rows.length} rows are hidden (a filter does that, too) and missing: ${list}.`,
  );
  return { severity: 'note', code: 'hidden-rows', line: rows[0], message };
}

function struckOut(cells: readonly string[]): readonly Problem[] {
  const list = cells.slice(0, 20).join(', ') + (cells.length > 20 ? ' …' : '');
  const message = words(
    `Was durchgestrichen ist, gilt nicht mehr und wird nicht gelesen. Zeile ${list}.`,
    `What is struck out does not hold any more and is not read. Row ${list}.`,
  );
  return cells.length ? [{ severity: 'warning', code: 'struck-out', line: parseInt(list, 10), message }] : [];
}

/** Hyperlinks of cells by row and column; a link over many rows ends at the last existing one. */
function linksOf({ links }: Look, height: number): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const found = new Map<number, Map<number, string>>();
  let filled = 0;
  for (const { top, bottom, left, right, address } of links)
    for (let place = top; place <= Math.min(bottom, height - 1) && filled < FILLED; place++, filled++) {
      const row = found.get(place) ?? new Map<number, string>();
      for (let column = left; column <= Math.min(right, left + 50); column++) row.set(column, address);
      found.set(place, row);
    }
  return found;
}
