import { matches } from '@kitu/core/keywords.js';
import { first } from '@kitu/core/selection.js';
import { dayOf, machineTime } from '@kitu/core/time.js';
import type { Choices } from './choices.js';
import type { Validity } from './phases.js';

/** What was chosen from a section. */
export interface Chosen<View> {
  readonly views: readonly View[];
  /** All of them, without the limit. */
  readonly all: readonly View[];
}

/** Is an entry true at an instant (milliseconds)? */
export const isTrueAt = ({ from, until }: Validity, now: number): boolean =>
  (from === undefined || instant(from) <= now) && (until === undefined || now < instant(until));

/** Is an entry over at an instant? */
export const isOverAt = ({ until }: Validity, now: number): boolean => until !== undefined && instant(until) <= now;

/** Milliseconds of an instant in a view file, where it stands as `machineTime` writes it; the schema sees to that. */
export const instant = (text: string): number => new Date(text).getTime();

const limited = <View>(views: readonly View[], { limit }: Choices, usual: number): Chosen<View> => ({
  views: first(views, limit === undefined ? usual : Number(limit)),
  all: views,
});

/** The news that a page asks for. */
export const chooseNews = <View extends { readonly tags?: readonly string[] }>(
  views: readonly View[],
  choices: Choices,
): Chosen<View> =>
  limited(
    views.filter(({ tags }) => matches(tags ?? [], choices['tags'] ?? '')),
    choices,
    10,
  );

/** The dates that a page asks for: `until` is a number of days. Those that are over come in the order of the others. */
export function chooseDates<
  View extends { readonly keywords?: readonly string[]; readonly day: string; readonly zone: string },
>(views: readonly View[], choices: Choices, now: number): Chosen<View> {
  if (choices['show'] === 'past') {
    const past = views.filter(({ keywords }) => matches(keywords ?? [], choices['keywords'] ?? ''));
    return limited(past.reverse(), choices, 10);
  }
  const days = Number(choices['until'] ?? 0) || Infinity;
  const isNear = ({ day, zone }: View): boolean =>
    dayNumber(day) - days <= dayNumber(machineTime(dayOf({ ms: now, allDay: false, zone })));
  const wanted = views.filter((view) => matches(view.keywords ?? [], choices['keywords'] ?? '') && isNear(view));
  return limited(wanted, choices, 10);
}

const dayNumber = (day: string): number => instant(`${day}T00:00:00Z`) / 86_400_000;

/** What is chosen from the courses by. */
interface CourseEntry {
  readonly id: string;
  readonly run?: string;
  readonly date?: { readonly machine: string } | undefined;
}

/**
 * The courses that a page asks for, the next one first, or the one. Without a wish for a run, a course stands for its next
 * one.
 */
export function chooseCourses<View extends CourseEntry>(views: readonly View[], choices: Choices): Chosen<View> {
  const { course, run = '' } = choices;
  const wanted = views.filter((view) => (view.run ?? '') === run && (!course || view.id === course));
  return limited(wanted.sort(byStart), choices, 0);
}

function byStart(a: CourseEntry, b: CourseEntry): number {
  const [first, second] = [a, b].map(({ date }) => date?.machine ?? '~') as [string, string];
  return first < second ? -1 : Number(first > second);
}

/** The groups that a page asks for, or the one. */
export const chooseGroups = <View extends { readonly id: string }>(
  views: readonly View[],
  choices: Choices,
): Chosen<View> =>
  limited(
    views.filter(({ id }) => !choices['group'] || id === choices['group']),
    choices,
    0,
  );
