import { words } from '../words.js';
import { cellText, readYes } from './cells.js';
import { monthOf } from './date-words.js';
import type { Row } from './row.js';

/** A row, or `undefined` for a gap: an empty row, or one that begins a new section. */
export type Line = Row | undefined;

/** A row with its own or inherited title. */
export interface TitledRow {
  readonly row: Row;
  readonly name: string;
}

/** Words for rows with sums. */
const SUM =
  /^(zwischen|gesamt|teil|end)?summen?(?![\p{L}\d]).{0,40}$|^[σ∑].{0,40}$|^(übertrag|mittelwert|durchschnitt):?$|^(kurse|plätze|termine|teilnehmer|teilnehmende|anzahl) (ins)?gesamt:?$/iu;
/** Words for sums only if nothing but a period or a number follows: „Gesamt 2027“, „Anzahl der Kurse: 3“. */
const TOTAL =
  /^(?:gesamt(?:zahl|anzahl|ergebnis)?|insgesamt|total|ergebnis|anzahl)(?:\s+(?:der\s+)?(?:kurse|plätze|termine|veranstaltungen|teilnehmer|teilnehmende|anmeldungen))?(?:\s*[:=]|(?=\s|$))\s*(.*)$/i;
/** Values by which Outlook marks private appointments. */
const PRIVATE = /^(privat|private|vertraulich|confidential|persönlich|personal)$/i;
/** Remarks about the whole table. */
const REMARK =
  /^(\*|¹|²|³|\d\)|\(?stand\b|\(?änderungen\b|hinweise?\b|legende\b|quelle\b|erstellt\b|druckdatum\b|seite \d|alle angaben\b|fußnote)/i;
/** „Stand: 20.11.2026“ is a remark, even if the date has a cell of its own. */
const AS_OF = /^\(?(stand|druckdatum|erstellt( am)?)\b[\s:]*([\d.\s]+)?\)?$/i;

/** Is a title only a month, a quarter or a year: „Januar 2027“, „1. Halbjahr 2027“? */
function isPeriod(title: string): boolean {
  const [, word = '', year] = /^(\p{L}{3,9})\.?(?:\s+('?\d{2}|\d{4}))?:?$/u.exec(title) ?? [];
  // „Mai“ is too short to be sure: it may be the title of an entry with a date.
  if (word && monthOf(word) && (year || word.length > 3)) return true;
  return /^((\d\.|i{1,2}v?\.?) ?)?(quartal|halbjahr|hj|semester|trimester|kw|kalenderwoche|woche|q ?[1-4]|ws|ss|wise|sose|(früh|herbst)jahr(ssemester)?|(sommer|winter|herbst)(semester)?)(\/(sommer|winter|herbst))?( ?\/? ?\d{1,4}){0,2}:?$|^\d{4}(\/\d{2,4})?$/i.test(
    title,
  );
}

/** Is a title a label of a sum: „Summe“, „Gesamt Januar“, „Anzahl: 3“? */
function isSum(title: string): boolean {
  const rest = TOTAL.exec(title)?.[1];
  return SUM.test(title) || (rest !== undefined && (/^[\d\s().,]*(kurse?\)?)?$/i.test(rest) || isPeriod(rest)));
}

/** The rows that are entries. A row without a title inherits that of the row above; rows left out are reported. */
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

/** Is a row no entry (heading, sum, remark) or private? This is reported. */
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
  // „Summe“ may be in the first column, whichever field that column has.
  const title = own ?? row.lead;
  if (isPrivate || !title) return isPrivate;
  const isHeading = isPeriod(title);
  const isNone = isSum(title) || AS_OF.test(title) || isHeading;
  if (!isNone && !REMARK.test(title)) return isAlone(row, own, title);
  const hasStart = row.first('startDate') ?? row.first('startTime');
  // „Hinweise zum Waffenrecht“ with a date is a course, not a remark.
  if (!isNone && own && hasStart) return false;
  row.drop(
    words(
      `Zeile ${row.number} („${title.slice(0, 80)}“) ist kein Eintrag und fehlt.`,
      `Row ${row.number} (“${title.slice(0, 80)}”) is no entry and is missing.`,
    ),
    // A period in a row with a date may be a real title, so this is a warning.
    isHeading && hasStart ? 'warning' : 'note',
    title,
  );
  return true;
}

/** Is a row only a title: the heading of a section, or a course without a date? This is reported. */
function isAlone(row: Row, own: string | undefined, title: string): boolean {
  if (row.size > 1 || !row.options.hasStart || row.first('startDate') || row.first('startTime')) return false;
  if (!own && !/\p{L}{3}/u.test(title)) return false;
  row.drop(
    words(
      `Zeile ${row.number} hat nur ${own ? 'einen Titel' : 'eine Zelle'} („${title.slice(0, 80)}“) und fehlt: eine Überschrift oder ein Eintrag ohne Beginn.`,
      `Row ${row.number} has nothing but a ${own ? 'title' : 'cell'} (“${title.slice(0, 80)}”) and is missing: a heading, or an entry without a start.`,
    ),
    'warning',
    title,
  );
  return true;
}

function inherited(row: Row, title: string | undefined): string | undefined {
  const start = row.first('startDate') ?? row.first('startTime');
  const lead = (row.lead ?? '').slice(0, 80);
  if (!title || !start || row.options.hasBadTitle)
    return row.drop(
      words(
        `Zeile ${row.number} ohne Titel („${lead}“) wurde weggelassen.`,
        `Row ${row.number} without a title (“${lead}”) was left out.`,
      ),
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
