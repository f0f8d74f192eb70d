import type { Feed } from '@kitu/core/feed.js';
import { spanInWords } from '@kitu/core/span.js';
import { format, type Moment } from '@kitu/core/time.js';
import { current, parseBoard, type Roster } from '@kitu/widgets/board/feed.js';
import { parseCourses, type Course } from '@kitu/widgets/course/feed.js';
import { availability, type CourseState } from '@kitu/widgets/course/state.js';
import { parseDates, chosenDates, type DateItem } from '@kitu/widgets/dates/feed.js';
import { latest, parseNews, type NewsItem } from '@kitu/widgets/news/feed.js';
import { words, type Words } from '../words.js';
import type { Document } from './document.js';
import type { SectionName } from './sections.js';

/** What one widget would show at an instant, all pages together. */
export interface Preview {
  readonly section: SectionName;
  readonly widget: string;
  /** The feed has the section, which may be empty. */
  readonly present: boolean;
  readonly shown: readonly Shown[];
}

/** One entry as its widget shows it, in a line. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly detail: Words;
}

/** What each widget would show of a feed at an instant. */
export function preview({ json, base }: Document, now: number): readonly Preview[] {
  const news = parseNews(json, base);
  const dates = parseDates(json, base);
  const courses = parseCourses(json, base);
  const board = parseBoard(json, base);
  const all = { keywords: '', days: 0 };
  return [
    section('items', 'kitu-news', news, latest(news.items ?? [], { tags: '' }, now).items.map(newsItem)),
    section('dates', 'kitu-dates', dates, chosenDates(dates.items ?? [], all, now).items.map(dateItem)),
    section(
      'courses',
      'kitu-course',
      courses,
      (courses.items ?? []).map((course) => courseItem(course, now)),
    ),
    section('board', 'kitu-board', board, current(board.items ?? [], { group: '' }, now).items.map(roster)),
  ];
}

const section = (
  name: SectionName,
  widget: string,
  { items }: Feed<{ id: string }>,
  shown: readonly Shown[],
): Preview => ({
  section: name,
  widget,
  present: items !== undefined,
  shown,
});

const LOCALES = { de: { language: 'de', tag: 'de-DE' }, en: { language: 'en', tag: 'en-GB' } } as const;

const day = (time: Moment | undefined): Words =>
  time ? words(format(time, 'de-DE', 'date'), format(time, 'en-GB', 'date')) : words('ohne Datum', 'undated');

const newsItem = ({ id, title, summary, date }: NewsItem): Shown => ({
  id,
  title: title ?? summary ?? id,
  detail: day(date),
});

const span = (start: Moment, end: Moment | undefined): Words =>
  words(
    spanInWords({ start, end }, { ...LOCALES.de, visitor: start.zone }),
    spanInWords({ start, end }, { ...LOCALES.en, visitor: start.zone }),
  );

const STATUS: Readonly<Record<string, Words>> = {
  EventCancelled: words(', abgesagt', ', cancelled'),
  EventPostponed: words(', verschoben', ', postponed'),
  EventRescheduled: words(', neuer Termin', ', new date'),
  EventMovedOnline: words(', findet online statt', ', moved online'),
};

function dateItem({ id, name, start, end, status }: DateItem): Shown {
  const when = span(start, end);
  const note = (status && STATUS[status]) ?? words('', '');
  return { id, title: name, detail: words(when.de + note.de, when.en + note.en) };
}

const COURSE: Readonly<Record<CourseState, Words>> = {
  cancelled: words('abgesagt', 'cancelled'),
  postponed: words('verschoben', 'postponed'),
  past: words('kein Termin geplant', 'no date planned'),
  opensLater: words('Anmeldung beginnt später', 'registration opens later'),
  closed: words('Anmeldeschluss vorbei', 'registration closed'),
  running: words('läuft bereits', 'already running'),
  waitingList: words('ausgebucht, Warteliste offen', 'booked out, waiting list open'),
  full: words('ausgebucht', 'booked out'),
  few: words('nur noch wenige Plätze', 'few seats left'),
  free: words('Plätze frei', 'seats free'),
  unknown: words('Anmeldung möglich', 'registration possible'),
};

/** The run that the badge describes, its status, and its free seats. */
function courseItem(course: Course, now: number): Shown {
  const { id, name } = course;
  const { run, state } = availability(course, { run: '', few: 3 }, now);
  const when = run?.start ? span(run.start, run.end) : words('', '');
  const seats = /^(few|free)$/.test(state) && run?.remaining !== undefined ? ` (${run.remaining})` : '';
  const line = (at: string, how: string): string => [at, how + seats].filter(Boolean).join(', ');
  return { id, title: name, detail: words(line(when.de, COURSE[state].de), line(when.en, COURSE[state].en)) };
}

const roster = ({ id, name, seats, vacancies }: Roster): Shown => ({
  id,
  title: name,
  detail: words(
    (seats.length === 1 ? '1 Sitz' : `${seats.length} Sitze`) + (vacancies > 0 ? `, ${vacancies} unbesetzt` : ''),
    (seats.length === 1 ? '1 seat' : `${seats.length} seats`) + (vacancies > 0 ? `, ${vacancies} vacant` : ''),
  ),
});
