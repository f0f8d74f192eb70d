import type { Locale } from '@kitu/core/messages.js';
import { timeInWords } from '@kitu/core/span.js';
import { endOf, machineTime, type Moment, type TimeView } from '@kitu/core/time.js';
import { courseTexts } from './course-messages.js';
import {
  asOfInWords,
  dateInWords,
  furtherInWords,
  placesInWords,
  pricesInWords,
  stateInWords,
} from './course-sentences.js';
import type { Availability, CourseState } from './course-state.js';

/** Words, and where they lead, if anywhere. */
export interface WordsView {
  readonly words: string;
  readonly url?: string | undefined;
}

/** How a run stands. `url` is for a badge that is a link itself, inside a sentence. */
export interface BadgeView extends WordsView {
  readonly state: CourseState;
  /** Goes on behind the badge, which is short: „ 2027, 08:00 Uhr“, „, ausgebucht“. */
  readonly note?: string | undefined;
}

/**
 * A course, or one of its runs, in words, as it stands at an instant. Where it is written as JSON, what is `undefined` or
 * empty is left out.
 */
export interface CourseWords {
  /** Of the course. */
  readonly id: string;
  /** Also said to screen readers behind each link, since they list links without their context. */
  readonly name: string;
  /** The page of the course. */
  readonly url?: string | undefined;
  /** The language (BCP 47) of `name` and `description`. */
  readonly language?: string | undefined;
  readonly description?: string | undefined;
  readonly badge: BadgeView;
  /** „nächster Durchgang am 9. Dezember: 9 von 14 Plätzen frei“ */
  readonly further?: WordsView | undefined;
  /** „Anmelden“ */
  readonly link?: WordsView | undefined;
  readonly date?: TimeView | undefined;
  readonly place?: string | undefined;
  /** „90,00 € (Mitgliedskommunen), 140,00 € (Gäste)“ */
  readonly price?: string | undefined;
  /** When registration closes, while it is open. */
  readonly deadline?: string | undefined;
  readonly keywords?: readonly string[];
}

/** A course in words for pages whose choices are not known yet. */
export interface CourseView extends CourseWords {
  /** „Stand: …“ Always an instant for machines, so that of two the earlier one is also the smaller text. */
  readonly modified?: TimeView | undefined;
  /** Where the run is, for visitors who choose by that. */
  readonly places?: readonly { readonly name?: string | undefined }[];
  /** What is said instead where the page's `few` is as many `seats` or more. */
  readonly few?: Pick<CourseWords, 'badge' | 'further'> & { readonly seats: number };
}

/**
 * A course in words. Creating formatters is slow on a phone, so what not every layout shows is worded when it is asked
 * for.
 */
export function courseWords(found: Availability, locale: Locale): CourseWords {
  const { bookable, closes, course, further, now, run, state, url } = found;
  const { runs, ...about } = course;
  const { join, register } = courseTexts[locale.language];
  const start = run?.start;
  const next = further?.run?.start;
  return {
    ...about,
    badge: {
      state,
      ...stateInWords(found, locale),
      url: further ? undefined : (url ?? (bookable ? course.url : undefined)),
    },
    further: next && { words: furtherInWords(further, next, now, locale), url: further.url ?? course.url },
    link: url ? { words: state === 'waitingList' ? join : register, url } : undefined,
    get date() {
      return start && { machine: machineTime(start), words: dateInWords(run, start, locale) };
    },
    place: run && placesInWords(run, locale),
    get price() {
      return pricesInWords(found, locale);
    },
    get deadline() {
      return bookable ? closes && timeInWords(closes, locale) : undefined;
    },
  };
}

/**
 * The same with what is needed to choose from courses that are already in words.
 *
 * @param found - Chosen with `few: 0`.
 * @param asOf - As of when the feed is right; it counts where the run does not say it.
 */
export function courseView(found: Availability, asOf: Moment | undefined, locale: Locale): CourseView {
  const { further } = found;
  const modified = found.run?.modified ?? asOf;
  const words = asOfInWords([found], asOf, locale);
  const { run, state } = further ?? found;
  const scarce: Availability = further
    ? { ...found, further: { ...further, state: 'few' } }
    : { ...found, state: 'few' };
  const { badge, further: next } = courseWords(scarce, locale);
  return {
    ...courseWords(found, locale),
    places: found.places.map(({ name }) => ({ name })),
    modified:
      modified && words
        ? { machine: machineTime({ ...modified, allDay: false, ms: endOf(modified) }), words }
        : undefined,
    ...(state === 'free' && run?.remaining ? { few: { seats: run.remaining, badge, further: next } } : {}),
  };
}

/** What a page says whose `few` is known. */
export const withFew = (view: CourseView, few: number): CourseView =>
  view.few && view.few.seats <= few ? { ...view, ...view.few } : view;

/** As of when several courses are right: the earliest `modified`. */
export const asOfView = (views: readonly CourseView[]): TimeView | undefined =>
  views
    .flatMap(({ modified }) => modified ?? [])
    .reduce<TimeView | undefined>((first, next) => (first && first.machine <= next.machine ? first : next), undefined);
