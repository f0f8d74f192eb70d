import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { cellText } from './cells.js';
import { readStatus, type Status } from './cells-status.js';
import type { Field } from './columns.js';
import type { CourseEntry, DateEntry, RunEntry } from './entries.js';
import { paragraphs } from './html.js';
import { titled } from './ics/status.js';
import type { Row } from './row.js';
import { occasionsOf, type Occasions } from './row-occasion.js';
import { addressOf } from './row-places.js';
import { bookingOf, pricesOf } from './row-run.js';
import { OwnIds, slug } from './table-ids.js';
import { titledRows, type TitledRow, type Line } from './table-rows.js';

interface OpenCourse extends CourseEntry {
  readonly hasCourseInstance: RunEntry[];
  readonly ids: OwnIds;
}

/** Rows as courses: rows with the same title become runs of one course. */
export function coursesOf(lines: readonly Line[], problems: Problem[]): readonly CourseEntry[] {
  const courses = new Map<string, OpenCourse>();
  for (const found of titledRows(lines)) {
    const { row } = found;
    const { name, status } = withoutStatus(found);
    const id = slug(name);
    const run = row.options.hasStart ? runOf(row, id, status) : undefined;
    if (row.options.hasStart && !run) continue;
    const course = courses.get(id) ?? { ...courseOf(row, id, name), ids: new OwnIds() };
    if (course.name !== name) tellOther(row, name, course.name);
    courses.set(id, course);
    if (run) course.hasCourseInstance.push({ ...run, id: course.ids.own(run.id) });
  }
  if (courses.size && lines.some((row) => row && !row.options.hasStart)) problems.push(NO_START);
  return [...courses.values()].map(({ ids: _, ...course }) => course);
}

const courseOf = (row: Row, id: string, name: string): Omit<OpenCourse, 'ids'> => ({
  id,
  name,
  description: descriptionOf(row),
  url: addressOf(row, 'url') ?? row.first('name')?.link,
  keywords: keywords(row),
  hasCourseInstance: [],
});

const NO_START: Problem = {
  severity: 'warning',
  code: 'no-start-column',
  message: words(
    'Die Tabelle hat keine Spalte für den Beginn; ihre Kurse stehen ohne Termin da.',
    'The table has no column for the start; its courses have no dates.',
  ),
};

/** Rows as dates. */
export function datesOf(lines: readonly Line[], problems: Problem[]): readonly DateEntry[] {
  const ids = new OwnIds();
  const dates: DateEntry[] = [];
  for (const found of titledRows(lines)) {
    const { name, status } = withoutStatus(found);
    const occasions = occasionsOf(found.row, status);
    if (occasions)
      for (const date of datesOfRow(found.row, name, occasions)) dates.push({ ...date, id: ids.own(date.id) });
  }
  problems.push(...unused(lines));
  return dates;
}

function datesOfRow(row: Row, name: string, { entries }: Occasions): readonly DateEntry[] {
  const prices = pricesOf(row);
  if (entries.length > 1)
    tellDays(
      row,
      entries.map(({ startDate }) => startDate ?? ''),
      true,
    );
  const isFree = prices.length > 0 && prices.every(({ price }) => price === 0);
  return entries.map((entry, place) => ({
    id: idOf(row, `${slug(name)}-${entry.previousStartDate ?? entry.startDate ?? ''}`, place),
    ...entry,
    name,
    description: descriptionOf(row),
    keywords: keywords(row),
    ...(isFree ? { isAccessibleForFree: true } : {}),
  }));
}

/** Fields that courses have and dates do not. */
const NOT_OF_DATES: readonly Field[] = [
  'maximum',
  'remaining',
  'booked',
  'waiting',
  'waitingUrl',
  'registration',
  'validFrom',
  'validThrough',
  'instructor',
];

function unused(lines: readonly Line[]): readonly Problem[] {
  const columns = new Set<string>();
  for (const row of lines)
    for (const field of NOT_OF_DATES) for (const { column } of row?.all(field) ?? []) columns.add(column);
  if (!columns.size) return [];
  const names = [...columns].map((column) => `„${column}“`).join(', ');
  const message = words(
    `Termine haben keine Felder für diese Spalten: ${names}. Kurse haben sie (ohne --as dates).`,
    `Dates have no fields for these columns: ${names}. Courses have them (without --as dates).`,
  );
  return [{ severity: 'note', code: 'unused-column', message }];
}

function runOf(row: Row, base: string, status: Status): RunEntry | undefined {
  const occasions = occasionsOf(row, status);
  const [first, ...more] = occasions?.entries ?? [];
  if (!occasions || !first) return undefined;
  const start = first.startDate ?? first.previousStartDate ?? '';
  if (more.length) tellDays(row, [start, ...more.map(({ startDate }) => startDate ?? '')], false);
  const days = more.map(({ startDate = '' }) => startDate.slice(0, 10).split('-').reverse().join('.'));
  return {
    // The identity is made from the previous start, so that it stays the same when a date is moved.
    id: idOf(row, `${base}-${first.previousStartDate ?? start}`, 0),
    ...first,
    ...(days.length && days.length < 30
      ? { schedulingNote: [first.schedulingNote ?? [], `auch am ${days.join(', ')}`].flat().join(', ') }
      : {}),
    ...bookingOf(row, occasions.status),
  };
}

const idOf = (row: Row, fallback: string, place: number): string => {
  const own = row.text('id') ?? row.text('courseCode');
  return own ? `${own}${place ? `~${place + 1}` : ''}` : fallback;
};

const descriptionOf = (row: Row): string | undefined => paragraphs(row.joined('description', '\n\n'));

const keywords = (row: Row): readonly string[] | undefined =>
  row
    .joined('keywords', ',')
    ?.split(/[,;|\n]/)
    .flatMap((word) => word.trim() || []);

const BEHIND =
  /^(.{1,300}?)\s*(?:[([–—-]|\s-)\s*(?:leider\s+|bereits\s+)?(ausgebucht|fast ausgebucht|warteliste|belegt|verschoben[^()[\]]{0,60})\s*[!)\]]*$/i;

/** A state in front of the title: „Verschoben auf 27.12.2026: Lesung“, „AUSGEBUCHT! Yoga“. */
const BEFORE = /^((?:verschoben|ausgebucht|warteliste)[^:!]{0,60})(?::|!+)\s+(.{1,300})$/i;

/** What remains behind the title when the state is removed from „Yoga – Termin entfällt“ or „Yoga // abgesagt“. */
const NOUN = /\s*(?:\/\/+|(?:[,:(]|\s[–—-])\s*(?:(?:der|dieser) )?(?:termin|kurs|veranstaltung))\s*$/i;

/** Splits a title from a state: „ABGESAGT: Yoga“ is Yoga, cancelled; „Yoga (ausgebucht)“ is Yoga, full. */
function withoutStatus({ row, name: written }: TitledRow): { readonly name: string; readonly status: Status } {
  const options = { ...row.options, hours: false };
  const [, before = '', behind] = BEFORE.exec(written.slice(0, 400)) ?? [];
  const told = behind ? readStatus(before, options) : undefined;
  if (behind && told) return { name: behind, status: told };
  const { name, isCancelled } = titled(written);
  if (isCancelled) return { name: name.replace(NOUN, '') || name, status: { isCancelled } };
  const [, left, word] = BEHIND.exec(written.slice(0, 400)) ?? [];
  const status = word ? readStatus(word, options) : undefined;
  return left && status ? { name: left, status } : { name: written, status: {} };
}

function tellDays(row: Row, days: readonly string[], areAll: boolean): void {
  const cells = [...row.all('startDate'), ...row.all('startTime')];
  const found = cells.find((cell) => (row.when(cell, true)?.spans.length ?? 0) > 1) ?? cells[0] ?? row.first('name');
  if (!found) return;
  const list = days.slice(0, 20).join(', ');
  row.tell(
    'note',
    'several-days',
    found,
    areAll
      ? words(
          `„${cellText(found.cell)}“ nennt mehrere Tage; jeder ist ein Termin: ${list}.`,
          `“${cellText(found.cell)}” names several days; each is a date: ${list}.`,
        )
      : words(
          `„${cellText(found.cell)}“ nennt mehrere Tage; der Durchgang beginnt am ersten (${list}).`,
          `“${cellText(found.cell)}” names several days; the run begins on the first (${list}).`,
        ),
  );
}

function tellOther(row: Row, name: string, other: string): void {
  const found = row.first('name');
  if (found)
    row.tell(
      'note',
      'same-course',
      found,
      words(`„${name}“ gilt als Durchgang von „${other}“.`, `“${name}” counts as a run of “${other}”.`),
    );
}
