import { DAY } from '@kitu/core/time.js';
import { words } from '../words.js';
import { cellText, readYes } from './cells.js';
import { readSeats } from './cells-seats.js';
import { readStatus, type Status } from './cells-status.js';
import type { WhenOptions } from './cells-when.js';
import type { OccasionEntry } from './entries.js';
import type { Found, Row } from './row.js';
import { addressOf, placeOf } from './row-places.js';
import { timesOf } from './row-when.js';

/** The dates of a row, one for each day in its cell, and the state of all of them. */
export interface Occasions {
  readonly entries: readonly Omit<OccasionEntry, 'id'>[];
  readonly status: Status;
}

/** Reads the dates of a row. A row without a start is reported, and the result is `undefined`. */
export function occasionsOf(row: Row, titled: Status): Occasions | undefined {
  const times = timesOf(row);
  const status = { ...titled, ...times?.status, ...statusOf(row, times?.spans[0]?.start) };
  if (!times) return noStart(row);
  if (times.spans.length > 1 && status.moved?.day) {
    const found = row.first('status') ?? row.first('remark') ?? row.first('name');
    return found && noDay(row, found);
  }
  const shared = { url: addressOf(row, 'url') ?? row.first('name')?.link, location: placeOf(row) };
  const entries = times.spans.map(({ start, end }) => ({
    ...shared,
    ...changed(row, { startDate: start, endDate: end }, status),
    ...(times.rhythm ? { schedulingNote: times.rhythm } : {}),
  }));
  return { entries, status };
}

/** Leaves out a row with several days of which an unknown one is moved: one would be shown on a wrong day. */
function noDay(row: Row, { column, cell }: Found): undefined {
  const text = cellText(cell);
  return row.drop(
    words(
      `Zeile ${row.number} wurde weggelassen: Sie nennt mehrere Tage, und „${text}“ (Spalte „${column}“) sagt nicht, welcher gemeint ist. Bitte für jeden Tag eine Zeile.`,
      `Row ${row.number} was left out: it names several days, and “${text}” (column “${column}”) does not say which one is meant. Please write a row for each day.`,
    ),
  );
}

function noStart(row: Row): undefined {
  const cells = [...row.all('startDate'), ...row.all('startTime')];
  const unread = cells.find((found) => {
    const when = row.when(found, true);
    return !when || when.rest || when.spans.length;
  });
  const value = cellText((unread ?? cells[0])?.cell);
  const why = unread
    ? words(`Der Beginn „${value}“ ist nicht lesbar`, `the start “${value}” cannot be read`)
    : value
      ? words(`Der Tag fehlt, „${value}“ ist nur eine Uhrzeit`, `the day is missing, “${value}” is nothing but a time`)
      : words('Der Beginn fehlt', 'the start is missing');
  return row.drop(
    words(`Zeile ${row.number} wurde weggelassen: ${why.de}.`, `Row ${row.number} was left out: ${why.en}.`),
  );
}

/** The state from the columns for it, and from remarks that are about nothing else. */
function statusOf(row: Row, near: string | undefined): Status {
  const options = { ...row.options, hours: false, near };
  const statuses = row.all('status').map((found) => {
    const text = cellText(found.cell) ?? '';
    const status = marked(found, options) ?? readStatus(text, options) ?? seatsIn(text, options);
    if (!status) tellUnknown(row, found);
    return status ?? {};
  });
  const remarks = row.all('remark').map((remark) => {
    const words = cellText(remark.cell) ?? '';
    const read = readStatus(words, options);
    if (!read && OF_STATUS.test(words)) tellUnknown(row, remark);
    return read ?? {};
  });
  return Object.assign({}, ...remarks, ...statuses) as Status;
}

/** A state from a mark: „x“ or „ja“ in a column with the name „abgesagt“. */
function marked({ cell, column }: Found, options: WhenOptions): Status | undefined {
  // These words may also describe a state themselves: „offen“ in a column „ausgebucht“ does not mean “yes”.
  const isSo = /^(offen|geschlossen|ein|aus|an)$/i.test(cellText(cell) ?? '') ? undefined : readYes(cell);
  const status = isSo === undefined ? undefined : readStatus(column, options);
  return isSo || !status ? status : {};
}

/** Words that make it likely that a remark is about the state. */
const OF_STATUS = /abgesagt|\babsage|entfällt|\bausfall|\bfällt\b.*\baus\b|verschoben|storniert|gestrichen|ausgebucht/i;

function tellUnknown(row: Row, found: Found): void {
  const text = (cellText(found.cell) ?? '').slice(0, 200);
  row.tell(
    'warning',
    'unknown-status',
    found,
    words(
      `„${text}“ ist nicht verstanden und ändert nichts. Verstanden wird zum Beispiel: abgesagt, verschoben auf 19.01.2027, ausgebucht, Warteliste, findet statt.`,
      `“${text}” was not understood and changes nothing. Understood is for example: abgesagt, verschoben auf 19.01.2027, ausgebucht, Warteliste, findet statt.`,
    ),
  );
}

/** „noch 3 Plätze“ */
function seatsIn(text: string, options: WhenOptions): Status | undefined {
  const seats = /noch|frei|pl[aä]tz/i.test(text) ? readSeats(text, 'remaining', options) : undefined;
  return seats?.count === undefined ? undefined : { ...seats.status, remaining: seats.count };
}

type Times = Pick<OccasionEntry, 'startDate' | 'endDate' | 'eventStatus' | 'previousStartDate'>;

/** Applies a state (moved, cancelled) to times. */
function changed(row: Row, { startDate = '', endDate }: Times, { isCancelled, moved }: Status): Times {
  if (isCancelled) return { startDate, endDate, eventStatus: 'EventCancelled' };
  if (!moved) return { startDate, endDate };
  const [day = '', hours] = startDate.split('T');
  if (moved.from) return { startDate, endDate, eventStatus: 'EventRescheduled', previousStartDate: moved.from };
  if (!moved.day && !moved.clock) {
    tell(
      row,
      words(
        'Verschoben ohne lesbaren neuen Tag: Gezeigt wird der Tag der Zeile als abgelöster Termin.',
        'Moved without a new day that can be read: the day of the row is shown as the old one.',
      ),
      'warning',
    );
    return { eventStatus: 'EventPostponed', previousStartDate: startDate };
  }
  const clock = moved.clock ?? hours;
  const to = moved.day ?? day;
  const start = clock ? `${to}T${clock}` : to;
  if (start === startDate) return { startDate, endDate, eventStatus: 'EventRescheduled' };
  tell(
    row,
    words(`Gilt als verschoben von ${startDate} auf ${start}.`, `Read as moved from ${startDate} to ${start}.`),
    'note',
  );
  const end = moved.until ? `${to}T${moved.until}` : moved.clock ? undefined : shifted(startDate, endDate, to);
  return {
    startDate: start,
    endDate: end && end > start ? end : undefined,
    eventStatus: 'EventRescheduled',
    previousStartDate: startDate,
  };
}

const midnight = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00Z`);

/** Moves an end by the same number of days as its start. */
function shifted(start: string, end: string | undefined, to: string): string | undefined {
  if (!end) return undefined;
  const days = Math.round((midnight(end) - midnight(start)) / DAY);
  return new Date(midnight(to) + days * DAY).toISOString().slice(0, 10) + end.slice(10);
}

function tell(row: Row, message: ReturnType<typeof words>, severity: 'note' | 'warning'): void {
  const found = row.first('status') ?? row.first('remark') ?? row.first('startDate') ?? row.first('name');
  if (found) row.tell(severity, 'moved', found, message);
}
