import { machineTime, moment } from '@kitu/core/time.js';

/** A cell of a table: text, or what Excel knows better. */
export type Cell = string | number | boolean | Date | null;

/** A cell as text. Excel keeps times as if they were in UTC. */
export function cellText(cell: Cell | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace('T00:00', '');
  return String(cell).trim() || undefined;
}

/** A day: `2026-12-08`, `8.12.2026`, `08.12.26`, also with a weekday before it. */
export function readDay(cell: Cell | undefined): string | undefined {
  const text = cellText(cell)?.replace(/^(mo|di|mi|do|fr|sa|so)[a-z]*[.,]*\s+/i, '');
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?!\d)/.exec(text ?? '') ?? [];
  const iso = day
    ? `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : (text?.slice(0, 10) ?? '');
  const found = moment(iso);
  return found?.allDay ? machineTime(found) : undefined;
}

/** From when and until when, as `10:00`. */
export interface Hours {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Hours: `10:00`, `10.00 Uhr`, `9 Uhr`, `9:00–16:30 Uhr`; also behind a day. */
export function readHours(cell: Cell | undefined): Hours | undefined {
  // Excel's times of day are a part of a day.
  if (typeof cell === 'number')
    return cell > 0 && cell < 1 ? { from: clock(Math.round(cell * 1440)), to: undefined } : undefined;
  const text = cellText(cell)
    ?.replace(/^.*?\d{4}-\d\d-\d\d[T ]?/, '')
    .replace(/^.*?\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}[,\s]*/, '');
  if (!text) return undefined;
  const [, hour, minute, toHour, toMinute] =
    /^(?:um |ab |von )?(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?(?: ?Uhr)?(?:\s*(?:-|–|bis)\s*(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?(?: ?Uhr)?)?$/i.exec(
      text.trim(),
    ) ?? [];
  const from = clockOf(hour, minute);
  return from === undefined ? undefined : { from, to: clockOf(toHour, toMinute) };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const clockOf = (hour: string | undefined, minute = '00'): string | undefined =>
  hour && Number(hour) < 24 && Number(minute) < 60 ? clock(Number(hour) * 60 + Number(minute)) : undefined;

/** A whole number: `14`, `14 Plätze`. */
export function readCount(cell: Cell | undefined): number | undefined {
  const digits = /^(\d{1,6})(?!\d|[.,]\d)/.exec(cellText(cell) ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A price in euros: `25`, `25,00 €`, `1.250,- EUR`, „kostenlos“. */
export function readPrice(cell: Cell | undefined): number | undefined {
  const text = cellText(cell) ?? '';
  if (/^(kostenlos|kostenfrei|gebührenfrei|entgeltfrei|frei|gratis)$/i.test(text)) return 0;
  const [, whole = '', cents = '0'] =
    /^(?:€|EUR)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:[.,](\d{1,2}|-+|–|—))?\s*(?:€|EUR|Euro)?$/i.exec(text) ?? [];
  if (!whole) return undefined;
  const fraction = /^\d+$/.test(cents) ? Number(`0.${cents}`) : 0;
  return Number(whole.replaceAll('.', '')) + fraction;
}

/** A word for yes or no. */
export function readYes(cell: Cell | undefined): boolean | undefined {
  const text = cellText(cell)?.toLowerCase() ?? '';
  return /^(ja|j|x|true|wahr|offen|yes)$/.test(text)
    ? true
    : /^(nein|n|-|false|falsch|geschlossen|no)$/.test(text)
      ? false
      : undefined;
}
