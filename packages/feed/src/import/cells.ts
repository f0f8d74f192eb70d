/** A cell of a table: text, or a typed value of Excel. Excel's dates have no zone and are given as if in UTC. */
export type Cell = string | number | boolean | Date | null;

/** A row of a table. */
export interface SheetRow {
  /** The row number from 1, as shown by spreadsheet programs. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Hyperlinks of cells, by column index from 0. */
  readonly links?: ReadonlyMap<number, string> | undefined;
}

const MINUTE = 60_000;

/** Excel dates before this day are times of day without a date. */
const FIRST_DAY = Date.UTC(1905, 0, 1);

/** Is this a time of day without a day? */
export const isClock = (cell: Date): boolean => cell.getTime() < FIRST_DAY;

/** A cell as text; Excel's dates become `2026-12-08`, `2026-12-08T09:15` or `09:15`. */
export function cellText(cell: Cell | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (!(cell instanceof Date)) return String(cell).trim() || undefined;
  if (Number.isNaN(cell.getTime())) return undefined;
  // Excel stores times as fractions of a day, which are inexact: 9:20 may come as 9:19:59.999.
  const text = new Date(Math.round(cell.getTime() / MINUTE) * MINUTE).toISOString();
  return isClock(cell) ? text.slice(11, 16) : text.slice(0, 16).replace('T00:00', '');
}

/** Error values of Excel, in German and English; `####` is shown if a column is too narrow. */
const FAULT =
  /^#(N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|DIV\/0!|NAME\?|NULL!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!|CALC!|GETTING_DATA|#+)$/i;

/** Does a cell hold an error, or a formula whose result is not stored in the file? */
export function isFault(cell: Cell): boolean {
  const text = typeof cell === 'string' ? cell.trim() : '';
  return text.length < 20 && FAULT.test(text) ? true : /^=[\p{L}(+-]/u.test(text);
}

/** Is a cell empty, or a placeholder for “empty”: `–`, „k. A.“? */
export function isNothing(cell: Cell): boolean {
  const text = cellText(cell);
  return text === undefined || /^([-–—/.]{1,5}|k\. ?A\.|n\/a)$/i.test(text);
}

/** Address and text of `=HYPERLINK("https://…";"Anmelden")`. */
export function hyperlink(cell: Cell): { readonly address: string; readonly words: string } | undefined {
  const text = typeof cell === 'string' ? cell.trim().slice(0, 4000) : '';
  const [, address, words] = /^=HYPERLINK\(\s*"([^"]+)"\s*(?:[;,]\s*"([^"]*)"\s*)?\)$/i.exec(text) ?? [];
  return address ? { address, words: words ?? address } : undefined;
}

/** A word for yes or no. */
export function readYes(cell: Cell | undefined): boolean | undefined {
  const text = cellText(cell)?.toLowerCase() ?? '';
  return /^(ja|j|x|true|wahr|ein|an|offen|yes)$/.test(text)
    ? true
    : /^(nein|n|-|false|falsch|aus|geschlossen|no|keine?)$/.test(text)
      ? false
      : undefined;
}
