/** A cell of a table: text, or what Excel knows better. Excel's times are given as if they were in UTC. */
export type Cell = string | number | boolean | Date | null;

/** A row of a table. */
export interface SheetRow {
  /** As the program that shows the table counts, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Addresses that lie behind cells, by the place of the column from 0. */
  readonly links?: ReadonlyMap<number, string> | undefined;
}

const MINUTE = 60_000;

/** The day before which Excel's dates are only times of day. */
const FIRST_DAY = Date.UTC(1905, 0, 1);

/** Is this a time of day without a day? */
export const isClock = (cell: Date): boolean => cell.getTime() < FIRST_DAY;

/** A cell as text: `2026-12-08`, `2026-12-08T09:15`, `09:15` for what Excel keeps as a date. */
export function cellText(cell: Cell | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (!(cell instanceof Date)) return String(cell).trim() || undefined;
  if (Number.isNaN(cell.getTime())) return undefined;
  // Excel's fractions of a day are not exact: 9:20 may come as 9:19:59.999.
  const text = new Date(Math.round(cell.getTime() / MINUTE) * MINUTE).toISOString();
  return isClock(cell) ? text.slice(11, 16) : text.slice(0, 16).replace('T00:00', '');
}

/** What Excel shows where a formula has no result, in German and English; `####` where a column was too narrow. */
const FAULT =
  /^#(N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|DIV\/0!|NAME\?|NULL!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!|CALC!|GETTING_DATA|#+)$/i;

/** Does a cell hold an error, or a formula of which the file does not keep the result? */
export function isFault(cell: Cell): boolean {
  const text = typeof cell === 'string' ? cell.trim() : '';
  return text.length < 20 && FAULT.test(text) ? true : /^=[\p{L}(+-]/u.test(text);
}

/** Does a cell say that there is nothing: empty, `–`, „k. A.“? */
export function isNothing(cell: Cell): boolean {
  const text = cellText(cell);
  return text === undefined || /^([-–—/.]{1,5}|k\. ?A\.|n\/a)$/i.test(text);
}

/** The address and the words of `=HYPERLINK("https://…";"Anmelden")`. */
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
