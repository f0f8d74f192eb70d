import { words } from '../words.js';
import { cellText, readYes } from './cells.js';
import { readStatus, type Status } from './cells-status.js';
import type { Span, When } from './cells-when.js';
import { weekdayOf } from './date-words.js';
import type { Found, Row } from './row.js';

/** The times of a row, combined from all of its columns. */
export interface Times {
  /** In the order of the cell; several if it lists several days. */
  readonly spans: readonly { readonly start: string; readonly end?: string | undefined }[];
  /** Rhythm in words: „10 x montags“. */
  readonly rhythm?: string | undefined;
  /** The state, if it is written behind a date. */
  readonly status?: Status | undefined;
}

/** Content of cells with days other than the days. */
interface Said {
  found?: Status;
  rhythm?: string;
}

interface Read {
  readonly found: Found;
  readonly when: When;
}

const DAY = '08.12.2026';
const CLOCK = '10:00';
/** Words for “all day” in a column of times. */
const ALL_DAY = /^(ganztägig|ganztags|ganzer tag|den ganzen tag)$/i;
const RHYTHM =
  /^\(?(?:\d{1,3}\s*(?:x|×|mal|termine?|abende?|tage?|treffen|wochen?|einheiten|vormittage?|nachmittage?|kurstage?|ue|ustd\.?|std\.?|stunden)(?![\p{L}])|wöchentlich|14-?tägig|täglich|monatlich|jede[nrs]?\s|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs)[^\d]*\)?$/iu;

/**
 * Reads the start and the end of a row. The content of a cell decides, not only its column: „von“ may hold a day or a
 * time, and a day may be followed by its times. Contradictions are reported.
 */
export function timesOf(row: Row): Times | undefined {
  const status: Said = {};
  const read = (cells: readonly Found[], expected: string, hours: boolean, isEnd = false): readonly Read[] =>
    cells.flatMap((found) => {
      const when = whenOf(row, found, { hours, isEnd, expected }, status);
      return when ? [{ found, when }] : [];
    });
  // If the day has a column of its own, „von“ and „bis“ hold times.
  const isHours = row.all('startDate').length > 1 || row.all('weekday').length > 0;
  const isHourColumn = (found: Found): boolean => isHours && /^(von|beginn|start|ab|anfang)\b/i.test(found.column);
  const starts = [...row.all('startDate'), ...daysAmongWeekdays(row)].flatMap((found) =>
    read([found], isHourColumn(found) ? CLOCK : DAY, isHours),
  );
  const hours = read(row.all('startTime'), CLOCK, true);
  const day = [...starts, ...hours].find(({ when }) => when.spans.length);
  if (!day) return undefined;
  const ends = read(row.all('endDate'), isHours ? '16:00' : '10.12.2026', true, true);
  const endHours = read(row.all('endTime'), '16:00', true, true);
  checkDays(row, day, [...starts, ...hours]);
  checkWeekday(row, day.when);
  // Exports write a day as midnight of that day, so a column with a time takes precedence over 00:00.
  const others = [...starts, ...hours].filter(({ found }) => found !== day.found);
  const other = firstOf(others, ({ clock: own }) => own);
  const ofDay = (own: string | undefined): string | undefined => (own === '00:00' ? (other ?? own) : own);
  const clock = ofDay(firstOf([day], ({ clock: own }) => own)) ?? other;
  checkClocks(row, clock, others);
  checkYear(row, day);
  const until = firstOf([...endHours, ...ends, day, ...starts, ...hours], (span, { found }) =>
    endHours.concat(ends).some((end) => end.found === found) ? (span.until ?? span.clock) : span.until,
  );
  const endDay = ends.flatMap(({ when }) => when.spans)[0];
  const spans = day.when.spans.map((span) =>
    boundsOf(
      row,
      {
        ...span,
        clock: ofDay(span.clock) ?? clock,
        until: (endHours.length || ends.length ? until : span.until) ?? until,
        endDay: endDay?.day ?? span.endDay,
      },
      ends[0]?.found ?? endHours[0]?.found ?? hours[0]?.found ?? day.found,
    ),
  );
  return { spans: isAllDay(row) ? spans.map(wholeDays) : spans, rhythm: status.rhythm, status: status.found };
}

const isAllDay = (row: Row): boolean => row.all('allDay').some(({ cell }) => readYes(cell));

/** Outlook ends an all-day event at midnight of the following day: the end becomes the last day. */
function wholeDays({ start, end = start }: Times['spans'][number]): Times['spans'][number] {
  const day = start.slice(0, 10);
  const last = end.endsWith('T00:00') ? dayAfter(end.slice(0, 10), -1) : end.slice(0, 10);
  return last > day ? { start: day, end: last } : { start: day };
}

/** Cells of a column „Tag“ (weekday) that hold days. */
const daysAmongWeekdays = (row: Row): readonly Found[] =>
  row.all('weekday').filter((found) => row.when(found, false)?.spans.length);

const firstOf = (
  reads: readonly Read[],
  of: (span: Partial<Span>, read: Read) => string | undefined,
): string | undefined =>
  reads.map((read) => of(read.when.spans[0]?.clock ? read.when.spans[0] : read.when, read)).find(Boolean);

/** Reads one cell; ambiguous content is reported. */
function whenOf(
  row: Row,
  found: Found,
  { hours, isEnd, expected }: { readonly hours: boolean; readonly isEnd: boolean; readonly expected: string },
  said: Said,
): When | undefined {
  const when = row.when(found, hours, isEnd) ?? behindWords(row, found, said);
  if (!when) {
    if (!hours || !ALL_DAY.test(cellText(found.cell) ?? '')) row.unreadable(found, expected);
    return undefined;
  }
  if (when.rest) {
    const status = readStatus(when.rest, { ...row.options, hours, near: when.spans[0]?.day });
    // A state behind several days, or a cancellation followed by another day, does not say which day is meant.
    const isOpen = when.spans.length > 1 || (status?.isCancelled && /\d\./.test(when.rest));
    if (status && isOpen) {
      row.unreadable(found, expected);
      return undefined;
    }
    if (status) said.found = { ...said.found, ...status };
    else if (RHYTHM.test(when.rest)) said.rhythm = when.rest.replace(/^\(|\)$/g, '');
    else if (/\d|\?|\boder\b|\bnicht\b|\bca\b/i.test(when.rest)) {
      row.unreadable(found, expected);
      return undefined;
    } else row.tell('warning', 'partly-read', found, partly(found, when.rest));
  }
  if (when.otherWeekday) row.tell('warning', 'other-weekday', found, otherWeekday(cellText(found.cell)));
  if (when.isConcluded) row.tell('note', 'concluded', found, concluded(found, when));
  return when;
}

/** Reads a day behind words: „abgesagt: 12.01.2027“, „jeden Montag ab 11.01.2027“. */
function behindWords(row: Row, found: Found, said: Said): When | undefined {
  const text = (cellText(found.cell) ?? '').slice(0, 300).replace(/\s+/g, ' ');
  const [, before = '', rest] =
    /^(.{4,60}?)(?:,? (?:ab|vom|seit)(?: dem)? |: ?| )(\d{1,2}\..{3,100})$/i.exec(text) ?? [];
  const status = rest ? readStatus(before, { ...row.options, hours: false }) : undefined;
  const isRhythm = rest !== undefined && RHYTHM.test(before);
  const when = status?.isCancelled || isRhythm ? row.when({ ...found, cell: rest ?? '' }, false) : undefined;
  if (when && isRhythm) said.rhythm = before.replace(/,$/, '');
  else if (when) said.found = { ...said.found, ...status };
  return when;
}

/** Reports two columns with different days. */
function checkDays(row: Row, day: Read, others: readonly Read[]): void {
  const first = day.when.spans[0]?.day;
  for (const { found, when } of others) {
    const other = when.spans[0]?.day;
    if (found === day.found || !other || other === first) continue;
    row.tell(
      'warning',
      'other-day',
      found,
      words(
        `„${cellText(found.cell)}“ ist ein anderer Tag als in Spalte „${day.found.column}“ (${first}); dieser gilt.`,
        `“${cellText(found.cell)}” is another day than in column “${day.found.column}” (${first}), which counts.`,
      ),
    );
  }
}

/** Reports two columns with different times. */
function checkClocks(row: Row, clock: string | undefined, others: readonly Read[]): void {
  for (const { found, when } of others) {
    const other = when.spans[0]?.clock ?? when.clock;
    if (other && other !== clock && other !== '00:00')
      row.tell(
        'warning',
        'other-hour',
        found,
        words(
          `„${cellText(found.cell)}“ ist eine andere Uhrzeit als ${clock} in einer anderen Spalte; diese gilt.`,
          `“${cellText(found.cell)}” is another hour than ${clock} in another column, which counts.`,
        ),
      );
  }
}

/** Reports a year outside 2000–2099, which is probably a typing mistake. */
function checkYear(row: Row, { found, when }: Read): void {
  const year = when.spans[0]?.day.slice(0, 4) ?? '';
  if (year < '2000' || year > '2099')
    row.tell(
      'warning',
      'odd-year',
      found,
      words(`Das Jahr ist ${year}; bitte prüfen.`, `The year is ${year}; please check.`),
    );
}

/** Reports a day that contradicts the weekday column: one of the two is wrong. */
function checkWeekday(row: Row, { spans: [span] }: When): void {
  const found = row.first('weekday');
  const text = cellText(found?.cell) ?? '';
  const weekday = /^\p{L}{2,10}\.?$/u.test(text) ? weekdayOf(text) : undefined;
  if (!found || !span || weekday === undefined || new Date(`${span.day}T00:00Z`).getUTCDay() === weekday) return;
  row.tell('warning', 'other-weekday', found, otherWeekday(`${text}, ${span.day}`));
}

/** Start and end of a span in the forms that a feed uses. */
function boundsOf(row: Row, { day, clock, endDay = day, until }: Span, found: Found): Times['spans'][number] {
  if (!clock) {
    if (until)
      row.tell(
        'warning',
        'no-start',
        found,
        words(
          `Das Ende (${until} Uhr) fehlt, weil die Uhrzeit des Beginns fehlt.`,
          `The end (${until}) is missing, because the hour of the start is.`,
        ),
      );
    return endDay > day ? { start: day, end: endDay } : tooEarly(row, found, day, endDay, day);
  }
  const start = `${day}T${clock}`;
  if (!until) {
    if (endDay > day)
      row.tell(
        'warning',
        'no-end',
        found,
        words(
          `Das Ende am ${endDay} fehlt, weil seine Uhrzeit fehlt.`,
          `The end on ${endDay} is missing, because its hour is.`,
        ),
      );
    return endDay < day ? tooEarly(row, found, day, endDay, start) : { start };
  }
  const end = until === '24:00' ? `${dayAfter(endDay)}T00:00` : `${endDay}T${until}`;
  if (end > start) return { start, end };
  // „22:00–2:00 Uhr“ ends on the following day.
  if (endDay === day && until <= '06:00' && clock >= '12:00') {
    const next = `${dayAfter(day)}T${until}`;
    row.tell(
      'note',
      'next-day',
      found,
      words(`Das Ende um ${until} Uhr gilt am Tag darauf.`, `The end at ${until} counts on the next day.`),
    );
    return { start, end: next };
  }
  return end === start ? { start } : tooEarly(row, found, day, end, start);
}

function tooEarly(row: Row, found: Found, day: string, end: string, start: string): { start: string } {
  if (end < day || end < start)
    row.tell(
      'error',
      'end-before-start',
      found,
      words(
        `Das Ende (${end}) liegt vor dem Beginn (${start}) und fehlt.`,
        `The end (${end}) lies before the start (${start}) and is missing.`,
      ),
    );
  return { start };
}

const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const partly = ({ cell }: Found, rest: string): ReturnType<typeof words> =>
  words(
    `Von „${cellText(cell)}“ wurde nur Tag und Uhrzeit verstanden; „${rest}“ fehlt.`,
    `Of “${cellText(cell)}” only day and time were understood; “${rest}” is missing.`,
  );

const otherWeekday = (text: string | undefined): ReturnType<typeof words> =>
  words(
    `Wochentag und Tag passen nicht zusammen: „${text}“. Es gilt der Tag; bitte prüfen.`,
    `Weekday and day do not agree: “${text}”. The day counts; please check.`,
  );

function concluded({ cell }: Found, { spans, clock, until }: When): ReturnType<typeof words> {
  const read = spans.length
    ? spans
        .map(({ day, endDay, clock: own }) => [day, own].filter(Boolean).join(' ') + (endDay ? ` – ${endDay}` : ''))
        .join(', ')
    : `${clock}–${until}`;
  return words(`„${cellText(cell)}“ gilt als ${read}.`, `“${cellText(cell)}” is read as ${read}.`);
}
