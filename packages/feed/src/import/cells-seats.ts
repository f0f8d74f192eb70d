import { cellText, type Cell } from './cells.js';
import { readStatus, type Status } from './cells-status.js';
import type { WhenOptions } from './cells-when.js';

/** The seats in a cell. */
export interface Seats {
  readonly count?: number | undefined;
  /** „3 von 14“: the total. */
  readonly of?: number | undefined;
  /** „noch 3“ means free seats, even in a column for the total. */
  readonly free?: number | undefined;
  /** The state, if the cell has words instead of a number or behind it. */
  readonly status?: Status | undefined;
}

const PEOPLE = String.raw`(?:plätzen?|plaetze|platz|personen|person|pers\.?|tn|teilnehmer\S*|teilnehmende\S*|leute|kinder|sitzplätze)`;
const FREE = '(?:frei|verfügbar|übrig)';
const COUNT = RegExp(
  String.raw`^(?:(?:nur|noch|insgesamt|insg\.|gesamt:?)\s+)*(\d{1,5})(?:\s*(?:freie\s+)?${PEOPLE})?(?:\s*${FREE})?$`,
  'i',
);
/** „max. 12“, „bis zu 12 Personen“: accepted only for the total. */
const MOST = RegExp(
  String.raw`^(?:max\.?|maximal|höchstens|bis(?: zu)?)\s*(\d{1,5})(?:\s*${PEOPLE})?$|^(\d{1,5})(?:\s*${PEOPLE})?\s*(?:max\.?|maximal)$`,
  'i',
);
const OF = RegExp(
  String.raw`^(?:noch\s+)?(\d{1,5})\s*(?:von|of)\s*(\d{1,5})(?:\s*${PEOPLE})?(?:\s*(?:${FREE}|belegt|gebucht))?$`,
  'i',
);

/**
 * Reads a number of seats: `14`, „14 Plätze“, „noch 3“, „3 von 14“, „ausgebucht“. Ranges and inexact numbers are
 * rejected: `8-14`, `35 %`, `> 5`, „ca. 10“.
 *
 * @param kind - What the column counts.
 */
export function readSeats(
  cell: Cell,
  kind: 'maximum' | 'remaining' | 'booked',
  options: WhenOptions,
): Seats | undefined {
  // Formulas give negative numbers for overbooked courses.
  if (typeof cell === 'number')
    return Number.isInteger(cell) && (cell >= 0 || kind === 'remaining') ? { count: Math.max(0, cell) } : undefined;
  const text =
    typeof cell === 'string'
      ? cell
          .trim()
          .replace(/\s+/g, ' ')
          .replace(/(?<=\p{L})[!.]+$/u, '')
      : '';
  if (!text || text.length > 200) return undefined;
  const count = COUNT.exec(text)?.[1] ?? (kind === 'maximum' ? most(text) : undefined);
  if (count !== undefined) return counted(Number(count), /noch|frei|verfügbar|übrig/i.test(text), kind);
  if (/^-\d{1,4}$/.test(text) && kind === 'remaining') return { count: 0 };
  const [, part, all] = OF.exec(text) ?? [];
  // „9 von 14 belegt“ in a column of free seats would be read as 9 free ones, so it is rejected.
  if (part && all && kind !== 'maximum' && /belegt|gebucht/i.test(text) === (kind === 'booked'))
    return { count: Number(part), of: Number(all) };
  return words(text, kind, options);
}

function counted(count: number, isFree: boolean, kind: 'maximum' | 'remaining' | 'booked'): Seats | undefined {
  if (!isFree || kind === 'remaining') return { count };
  return kind === 'maximum' ? { free: count } : undefined;
}

const most = (text: string): string | undefined => MOST.exec(text)?.slice(1).find(Boolean);

function words(text: string, kind: 'maximum' | 'remaining' | 'booked', options: WhenOptions): Seats | undefined {
  if (kind === 'remaining' && /^(keine?r?|nein|null|no|none)$/i.test(text)) return { count: 0 };
  if (kind === 'remaining' && /^(ja|yes)$/i.test(text)) return { status: { seats: 'InStock' } };
  const [, number, behind] = /^(\d{1,5})\s*[(,;–-]\s*([^\d]+)$/.exec(text) ?? [];
  const status = readStatus(behind ?? text, options);
  if (!status || status.isCancelled || status.moved) return undefined;
  // „voll“ in a column for the total does not say how many seats there are.
  return { ...(number ? { count: Number(number) } : {}), status };
}

/** A whole number: `14`, „14 Personen“. */
export const readCount = (cell: Cell): number | undefined => {
  const count = COUNT.exec(cellText(cell) ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
};
