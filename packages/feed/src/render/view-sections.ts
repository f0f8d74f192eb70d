import type { Entry, Feed } from '@kitu/core/feed.js';
import type { Selection } from '@kitu/core/selection.js';
import { overAt } from '@kitu/core/span.js';
import { machineTime, startOf } from '@kitu/core/time.js';
import { current, parseBoard, type Group } from '@kitu/widgets/board/feed.js';
import { groupView } from '@kitu/widgets/board/view.js';
import { parseCourses, type Course } from '@kitu/widgets/course/feed.js';
import { isOver, offered } from '@kitu/widgets/course/state.js';
import { courseView } from '@kitu/widgets/course/view.js';
import { parseDates, chosenDates, type DateItem } from '@kitu/widgets/dates/feed.js';
import { dateView } from '@kitu/widgets/dates/view.js';
import { instantText } from '../import/imported.js';
import { phases } from './phases.js';
import { newsSection } from './view-news.js';
import type { InAllLanguages, ViewEntry } from './view-file.js';

/** The names of the sections in a view file. */
export type ViewSectionName = 'news' | 'dates' | 'courses' | 'board';

/** One section of a view file, made of what a widget reads, chooses and words. */
export interface ViewSection {
  readonly name: ViewSectionName;
  readonly parse: (json: unknown, address: string) => Feed<Entry>;
  /**
   * All entries in their order, with their phases.
   *
   * @param now - The first instant (milliseconds).
   * @param horizon - No phase begins then or later.
   */
  readonly entries: (
    feed: Feed<never>,
    inAllLanguages: InAllLanguages,
    now: number,
    horizon: number,
  ) => readonly ViewEntry[];
}

/** How many runs of a course have entries of their own. */
const RUN_LIMIT = 20;
/** A run that is named beside a full one is among so many. Of a course with hundreds of runs all would take minutes. */
const AHEAD = 20;

/** A course with the runs that can be named now, or beside one of them. */
function nearby(course: Course, run: string, now: number): Course {
  const { runs } = course;
  const from = run ? runs.slice(runs.findIndex(({ id }) => id === run)) : runs.filter((one) => !isOver(one, now));
  return runs.length > AHEAD && from.length ? { ...course, runs: from.slice(0, AHEAD) } : course;
}

const dates = {
  name: 'dates',
  parse: parseDates,
  entries(feed: Feed<DateItem>, inAllLanguages: InAllLanguages, now: number, horizon: number) {
    const select = (items: readonly DateItem[], at: number): Selection<DateItem> =>
      chosenDates(items, { keywords: '', days: 0 }, at);
    const view = (item: DateItem): object => ({
      ...inAllLanguages((locale) => dateView(item, locale)),
      end: item.end && machineTime(item.end),
    });
    // Those that are over are for archives.
    return [...(feed.items ?? [])]
      .sort((a, b) => startOf(a.start) - startOf(b.start))
      .flatMap((item) => {
        const end = overAt(item);
        return end > now ? phases(item, select, view, now, horizon) : [{ ...view(item), until: instantText(end) }];
      });
  },
} as const;

const courses = {
  name: 'courses',
  parse: parseCourses,
  entries(feed: Feed<Course>, inAllLanguages: InAllLanguages, now: number, horizon: number) {
    const one = (course: Course, run: string): readonly ViewEntry[] =>
      phases(
        nearby(course, run, now),
        (items, at) => offered(items, { course: course.id, run, few: 0 }, at),
        (found) => ({ ...inAllLanguages((locale) => courseView(found, feed.modified, locale)), ...(run && { run }) }),
        now,
        horizon,
      ) as readonly ViewEntry[];
    return (feed.items ?? []).flatMap((course) => [
      ...one(course, ''),
      ...course.runs.slice(0, RUN_LIMIT).flatMap(({ id }) => one(course, id)),
    ]);
  },
} as const;

const board = {
  name: 'board',
  parse: parseBoard,
  entries(feed: Feed<Group>, inAllLanguages: InAllLanguages, now: number, horizon: number) {
    return (feed.items ?? []).flatMap((group) =>
      phases(
        group,
        (items, at) => current(items, { group: '' }, at),
        (roster) => inAllLanguages((locale) => groupView(roster, locale)),
        now,
        horizon,
      ),
    );
  },
} as const;

/** The sections, in the order in which a view file has them. */
export const VIEW_SECTIONS = [newsSection, dates, courses, board] as unknown as readonly ViewSection[];
