import type { Feed } from '@kitu/core/feed.js';
import { spanInWords } from '@kitu/core/span.js';
import { endOf, format, type Moment } from '@kitu/core/time.js';
import { current, parseBoard, type Roster } from '@kitu/widgets/board/feed.js';
import { parseCourses, type Course } from '@kitu/widgets/course/feed.js';
import { parseDates, upcoming, type DateItem } from '@kitu/widgets/dates/feed.js';
import { latest, parseNews, type NewsItem } from '@kitu/widgets/news/feed.js';
import { words, type Words } from '../words.js';
import type { Document } from './document.js';
import type { SectionName } from './sections.js';

/** What one widget would show at an instant, all pages together. */
export interface Preview {
  readonly section: SectionName;
  readonly widget: string;
  /** The section is there, though perhaps empty. */
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
  const all = { limit: 0, keywords: '', days: 0 };
  return [
    section('items', 'kitu-news', news, latest(news.items ?? [], { limit: 0, tags: [] }, now).items.map(newsItem)),
    section('dates', 'kitu-dates', dates, upcoming(dates.items ?? [], all, now).items.map(dateItem)),
    section(
      'courses',
      'kitu-course',
      courses,
      (courses.items ?? []).map((course) => courseItem(course, now)),
    ),
    section('board', 'kitu-board', board, current(board.items ?? [], { group: '', limit: 0 }, now).items.map(roster)),
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

const speech = { de: { language: 'de', locale: 'de-DE' }, en: { language: 'en', locale: 'en-GB' } } as const;

const day = (time: Moment | undefined): Words =>
  time ? words(format(time, 'de-DE', 'date'), format(time, 'en-GB', 'date')) : words('ohne Datum', 'undated');

const newsItem = ({ id, title, summary, date }: NewsItem): Shown => ({
  id,
  title: title ?? summary ?? id,
  detail: day(date),
});

const span = (start: Moment, end: Moment | undefined): Words =>
  words(spanInWords({ start, end }, speech.de, start.zone), spanInWords({ start, end }, speech.en, start.zone));

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

/** Its next run and the free seats in it. */
function courseItem({ id, name, runs }: Course, now: number): Shown {
  const run = runs.find(({ start, end, status }) => start && status !== 'EventCancelled' && endOf(end ?? start) > now);
  if (!run?.start) return { id, title: name, detail: words('kein Termin geplant', 'no date planned') };
  const when = span(run.start, run.end);
  const { remaining, maximum } = run;
  const seats =
    remaining === undefined
      ? words('', '')
      : words(
          `, ${remaining}${maximum ? ` von ${maximum}` : ''} Plätzen frei`,
          `, ${remaining}${maximum ? ` of ${maximum}` : ''} seats free`,
        );
  return { id, title: name, detail: words(when.de + seats.de, when.en + seats.en) };
}

const roster = ({ id, name, seats, vacancies }: Roster): Shown => ({
  id,
  title: name,
  detail: words(
    (seats.length === 1 ? '1 Sitz' : `${seats.length} Sitze`) + (vacancies > 0 ? `, ${vacancies} unbesetzt` : ''),
    (seats.length === 1 ? '1 seat' : `${seats.length} seats`) + (vacancies > 0 ? `, ${vacancies} vacant` : ''),
  ),
});
