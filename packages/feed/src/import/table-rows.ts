import { words } from '../words.js';
import { cellText, readYes } from './cells.js';
import { monthOf } from './date-words.js';
import type { Row } from './row.js';
import type { Line } from './table.js';

/** A row with the title that counts for it. */
export interface TitledRow {
  readonly row: Row;
  readonly name: string;
}

/** Rows of sums. */
const SUM =
  /^(zwischen|gesamt)?summe( .{0,40})?$|^(gesamt(zahl)?|insgesamt|total|übertrag|anzahl( der)? (kurse|termine|veranstaltungen)|ergebnis)$/i;
/** What Outlook writes where something is not for everybody. */
const PRIVATE = /^(privat|private|vertraulich|confidential|persönlich|personal)$/i;
/** Remarks of the whole table. */
const REMARK =
  /^(\*|¹|²|³|\(?stand\b|\(?änderungen\b|hinweise?\b|legende\b|quelle\b|erstellt\b|alle angaben\b|fußnote)/i;

/** Is a title the name of a month, a quarter or a year: „Januar 2027“, „1. Halbjahr 2027“? */
function isPeriod(title: string): boolean {
  const [, word = '', year] = /^(\p{L}{3,9})\.?(?:\s+('?\d{2}|\d{4}))?:?$/u.exec(title) ?? [];
  // „Mai“ could be a title, were it a row with a date.
  if (word && monthOf(word) && (year || word.length > 3)) return true;
  return /^((\d\.|i{1,2}\.?) ?)?(quartal|halbjahr|semester|trimester|kw|kalenderwoche|(früh|herbst)jahr(ssemester)?|(sommer|winter|herbst)(semester)?)( ?\/? ?\d{1,4}){0,2}:?$|^\d{4}(\/\d{2,4})?$/i.test(
    title,
  );
}

/** The rows that are entries. A row without a title below one that has a title belongs to it; all others are told. */
export function* titledRows(lines: readonly Line[]): Generator<TitledRow> {
  let title: string | undefined;
  for (const row of lines) {
    if (!row) title = undefined;
    else {
      const own = row.text('name')?.replace(/\s+/g, ' ');
      if (isLeftOut(row, own)) title = own && row.size > 1 ? title : undefined;
      else {
        const name = own ?? inherited(row, title);
        title = name;
        if (name) yield { row, name };
      }
    }
  }
}

/** What stands between entries, and what is not for the public. */
function isLeftOut(row: Row, own: string | undefined): boolean {
  const isPrivate = row.all('private').some(({ cell }) => readYes(cell) ?? PRIVATE.test(cellText(cell) ?? ''));
  if (isPrivate)
    row.drop(
      words(
        `Zeile ${row.number} ist als privat markiert und fehlt.`,
        `Row ${row.number} is marked as private and missing.`,
      ),
      'note',
    );
  // „Summe“ may stand in the first column, whichever it is.
  const title = own ?? row.lead;
  if (isPrivate || !title) return isPrivate;
  const isHeading = row.size === 1 && isPeriod(title);
  if (!SUM.test(title) && !REMARK.test(title) && !isHeading) return own !== undefined && isAlone(row, own);
  // „Hinweise zum Waffenrecht“ with a date is a course.
  if (!SUM.test(title) && (row.text('startDate') ?? row.text('startTime'))) return false;
  row.drop(
    words(
      `Zeile ${row.number} („${title.slice(0, 80)}“) ist kein Eintrag und fehlt.`,
      `Row ${row.number} (“${title.slice(0, 80)}”) is no entry and is missing.`,
    ),
    'note',
    title,
  );
  return true;
}

/** A title and nothing else: the heading of a section, or a course without a date. */
function isAlone(row: Row, title: string): boolean {
  if (row.size > 1 || !row.options.hasStart) return false;
  row.drop(
    words(
      `Zeile ${row.number} hat nur einen Titel („${title.slice(0, 80)}“) und fehlt: eine Überschrift oder ein Eintrag ohne Beginn.`,
      `Row ${row.number} has nothing but a title (“${title.slice(0, 80)}”) and is missing: a heading, or an entry without a start.`,
    ),
    'warning',
    title,
  );
  return true;
}

function inherited(row: Row, title: string | undefined): string | undefined {
  const start = row.first('startDate') ?? row.first('startTime');
  if (!title || !start || row.options.hasBadTitle)
    return row.drop(
      words(`Zeile ${row.number} ohne Titel wurde weggelassen.`, `Row ${row.number} without a title was left out.`),
    );
  row.tell(
    'note',
    'inherited-title',
    start,
    words(
      `Die Zeile hat keinen Titel; sie gilt als weiterer Termin von „${title}“.`,
      `The row has no title; it counts as a further date of “${title}”.`,
    ),
  );
  return title;
}
