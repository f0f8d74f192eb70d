import type { Place } from '@kitu/core/place.js';
import { nextAfter, type Selection } from '@kitu/core/selection.js';
import { dayOf, endOf, startOf, type Moment } from '@kitu/core/time.js';
import { startOrder, type Course, type CourseRun, type Offer, type Stock } from './course-feed.js';

/** How a run stands: exactly one of these, the first that applies, in this order. */
export type CourseState =
  | 'cancelled'
  | 'postponed'
  | 'past'
  | 'opensLater'
  | 'closed'
  | 'running'
  | 'waitingList'
  | 'full'
  | 'few'
  | 'free'
  | 'unknown';

/** How a run stands at an instant. */
export interface RunAvailability {
  /** The run that is shown; none: no run is planned. */
  readonly run: CourseRun | undefined;
  readonly state: CourseState;
  /** A seat can be had now: `few`, `free` or `unknown`. */
  readonly bookable: boolean;
  /** When registration opens next. */
  readonly opens?: Moment | undefined;
  /** When registration closes for everybody. */
  readonly closes?: Moment | undefined;
  /** The offers that count: those that are not over, or all of them if there is none. */
  readonly offers: readonly Offer[];
  /** Where to do what can be done now: register, or join the waiting list. */
  readonly url?: string | undefined;
}

/** How a course stands at an instant. */
export interface Availability extends RunAvailability {
  /** Of the course. */
  readonly id: string;
  readonly course: Course;
  /** What visitors choose by. */
  readonly keywords: readonly string[];
  readonly places: readonly Place[];
  /** The instant (milliseconds). */
  readonly now: number;
  /** Where this run has no seats now: the next one that is known to have seats. */
  readonly further: RunAvailability | undefined;
  /** The instant (milliseconds) at which something of this can change; `Infinity` if never. */
  readonly until: number;
}

/** What to tell of a course. */
export interface RunChoice {
  /** Only this run; empty for the next one. */
  readonly run: string;
  /** From how many seats on there are few. */
  readonly few: number;
}

/** What to choose from the courses. */
export interface CourseChoice extends RunChoice {
  /** Only this course; empty for all, or for the one with the run. */
  readonly course: string;
}

const ahead = (time: Moment | undefined, now: number): boolean => time !== undefined && startOf(time) > now;
const over = (time: Moment | undefined, now: number): boolean => time !== undefined && endOf(time) <= now;
const hasSeats = ({ availability }: Offer): boolean => availability !== 'SoldOut';
/** Is a run over? One that does not take place is over when it would have been. */
export const isOver = ({ end, previous, start }: CourseRun, now: number): boolean =>
  over(end ?? start ?? previous, now);

/** Moments in their order. */
export const inOrder = (times: readonly (Moment | undefined)[]): Moment[] =>
  times.flatMap((time) => time ?? []).sort((a, b) => endOf(a) - endOf(b));

/** Why there is no seat to be had now, if there is none. `open` are the offers of now, `left` those not sold out. */
function obstacle(
  run: CourseRun,
  open: readonly Offer[],
  left: readonly Offer[],
  now: number,
): CourseState | undefined {
  const { offers, remaining, start, status, waitingList } = run;
  if (status === 'EventCancelled') return 'cancelled';
  if (status === 'EventPostponed') return 'postponed';
  if (isOver(run, now)) return 'past';
  if (offers.length && !open.length) return offers.every(({ through }) => over(through, now)) ? 'closed' : 'opensLater';
  if (!ahead(start, now) && !open.some(({ through }) => through)) return 'running';
  if (remaining !== 0 && (left.length || !open.length)) return undefined;
  if (remaining !== 0 && offers.some((offer) => hasSeats(offer) && ahead(offer.from, now))) return 'opensLater';
  return waitingList ? 'waitingList' : 'full';
}

function runAvailability(run: CourseRun, few: number, now: number): RunAvailability {
  const { offers, remaining, url, waitingList } = run;
  const open = offers.filter(({ from, through }) => !ahead(from, now) && !over(through, now));
  const left = open.filter(hasSeats);
  const lasting = offers.filter(({ through }) => !over(through, now));
  const last = lasting.filter(hasSeats);
  const opening = offers.filter(({ from }) => ahead(from, now));
  const opens = inOrder(opening.filter(hasSeats).map(({ from }) => from));
  const reason = obstacle(run, open, left, now);
  const has = (stock: Stock): boolean => open.some(({ availability }) => availability === stock);
  const scarce = has('LimitedAvailability') || Number(remaining) <= few;
  return {
    run,
    bookable: !reason,
    state: reason ?? (scarce ? 'few' : remaining || has('InStock') ? 'free' : 'unknown'),
    opens: opens[0] ?? inOrder(opening.map(({ from }) => from))[0],
    closes: last.every(({ through }) => through) ? inOrder(last.map(({ through }) => through)).pop() : undefined,
    offers: lasting.length ? lasting : offers,
    url: reason ? (reason === 'waitingList' ? waitingList?.url : undefined) : (left[0]?.url ?? url),
  };
}

/** The instants at which the year of a moment begins and ends, where the moment is. */
function yearOf(time: Moment): readonly number[] {
  const year = new Date(dayOf(time).ms).getUTCFullYear();
  return [0, 1].map((after) => startOf({ ...time, allDay: true, ms: Date.UTC(year + after, 0) }));
}

/**
 * How a course stands: its next run (the first that is neither over nor cancelled), or the run that is wanted. Where
 * its data contradict each other, the worse counts.
 */
export function availability(course: Course, { run: wanted, few }: RunChoice, now: number): Availability {
  const runs = course.runs.map((run) => runAvailability(run, few, now));
  const shown = wanted
    ? runs.find(({ run }) => run?.id === wanted)
    : (runs.find(({ state }) => state !== 'past' && state !== 'cancelled') ??
      runs.find(({ run }) => run && !isOver(run, now)));
  const further = shown?.bookable
    ? undefined
    : runs.slice(shown ? runs.indexOf(shown) + 1 : 0).find((next) => next.bookable && next.state !== 'unknown');
  // Its date is said without the year while that is the current one.
  const years = further?.run?.start ? yearOf(further.run.start) : [];
  return {
    ...(shown ?? { run: undefined, state: 'past', bookable: false, offers: [] }),
    id: course.id,
    course,
    keywords: course.keywords,
    places: shown?.run?.places ?? [],
    now,
    further,
    until: nextAfter(now, [...years, ...course.runs.flatMap(boundaries)]),
  };
}

/** The instants at which something of a run can change. */
const boundaries = ({ end, offers, previous, start }: CourseRun): readonly number[] =>
  [start, end, previous, ...offers.flatMap(({ from, through }) => [from, through])].flatMap((time) =>
    time ? [startOf(time), endOf(time)] : [],
  );

/** Is it the course that is wanted, or the one with the run? Without any choice all are. */
export const isWanted = ({ id, runs }: Course, { course, run }: Pick<CourseChoice, 'course' | 'run'>): boolean =>
  course ? id === course : !run || runs.some((other) => other.id === run);

/** The courses that are wanted, as they stand at an instant: the next one first. */
export function offered(courses: readonly Course[], choice: CourseChoice, now: number): Selection<Availability> {
  const wanted = courses.filter((course) => isWanted(course, choice));
  const items = wanted.map((course) => availability(course, choice, now));
  items.sort((a, b) => startOrder(a.run) - startOrder(b.run));
  return {
    items,
    until: Math.min(...items.map(({ until }) => until)),
    states: choice.course || choice.run ? items.slice(0, 1).map(({ state }) => state) : [],
  };
}
