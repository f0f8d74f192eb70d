import { FeedElement } from '@kitu/core/feed-element.js';
import { noteMissing } from '@kitu/core/feed-notes.js';
import type { Feed } from '@kitu/core/feed.js';
import { hostNote } from '@kitu/core/link-hosts.js';
import type { Texts } from '@kitu/core/messages.js';
import type { Selection } from '@kitu/core/selection.js';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { parseCourses, type Course } from './course-feed.js';
import { courseTexts, oneTexts } from './course-messages.js';
import { asOfInWords } from './course-sentences.js';
import { isWanted, offered, type Availability } from './course-state.js';
import { courseStyles } from './course-styles.js';
import { renderCourses } from './course-template.js';
import { courseWords } from './course-view.js';

/** The style sheet asks for these attributes, so they are there whoever sets them. */
const STYLED = { reflect: true, useDefault: true };

/**
 * Whether there are seats in a course: as a badge in a sentence, as a line, or as a card; or a list of all courses.
 *
 * @element kitu-course
 * @summary Shows the availability of one course, or of all courses of a feed.
 * @csspart list - The list of courses.
 * @csspart item - One course with its badge.
 * @csspart name - The name of a course.
 * @csspart description - What a course is about.
 * @csspart date - The date of a run.
 * @csspart facts - Date, place, price and deadline in a card.
 * @csspart badge - The badge; also has its state as a part: `::part(full)`.
 * @csspart further - The next run with free seats, where this one has none.
 * @csspart link - The link for registration or the waiting list.
 * @csspart as-of - „Stand: …“.
 * @cssproperty --kitu-success - Text of a badge that says that there are free seats.
 * @cssproperty --kitu-success-background - Its background.
 * @cssproperty --kitu-warning - Text of a badge that says that there are few seats, or a waiting list.
 * @cssproperty --kitu-warning-background - Its background.
 * @cssproperty --kitu-danger - Text of a badge that says that it is full or cancelled.
 * @cssproperty --kitu-danger-background - Its background.
 * @cssproperty --kitu-info - Text of a badge that says that registration opens later, or that there will be a new date.
 * @cssproperty --kitu-info-background - Its background.
 * @cssState cancelled - Of one course: its run is cancelled.
 * @cssState postponed - Of one course: its run has no new date yet.
 * @cssState past - Of one course: its run is over, or none is planned.
 * @cssState opensLater - Of one course: registration is not open yet.
 * @cssState closed - Of one course: registration is over.
 * @cssState running - Of one course: its run has begun.
 * @cssState waitingList - Of one course: it is full and has a waiting list.
 * @cssState full - Of one course: it is full.
 * @cssState few - Of one course: there are few seats.
 * @cssState free - Of one course: there are seats.
 * @cssState unknown - Of one course: nothing is known of its seats.
 */
export class CourseElement extends FeedElement<Course, Selection<Availability>> {
  static override styles: CSSResultGroup = [FeedElement.styles, courseStyles];

  static override properties: PropertyDeclarations = {
    course: STYLED,
    run: STYLED,
    few: { type: Number },
    layout: STYLED,
    limit: { type: Number },
  };

  /** The `id` of a course; without it all courses are listed. */
  course = '';

  /** The `id` of a run; without it the next run counts. */
  run = '';

  /** From how many free seats on there are „nur noch“ so many. */
  few = 3;

  /** How much is shown: a badge (of one course: inside a sentence), a line with date and link, or a card. */
  layout: 'badge' | 'line' | 'card' = 'badge';

  /** How many courses are shown at most; 0 for all. */
  override limit = 0;

  protected override get texts(): Texts<{ readonly things: string }> {
    return this.course || this.run ? oneTexts : courseTexts;
  }

  protected override get expected(): number {
    return this.course || this.run ? 1 : 8;
  }

  protected override parse(json: unknown, address: string): Feed<Course> {
    return noteMissing(parseCourses(json, address), this.course || this.run, (course) => isWanted(course, this));
  }

  protected override select(feed: Feed<Course>, now: number): Selection<Availability> {
    return offered(feed.items ?? [], this, now);
  }

  protected override renderItems(
    { items }: Selection<Availability>,
    { address, modified }: Feed<Course>,
  ): TemplateResult {
    const { locale } = this;
    return renderCourses(
      items.map((found) => courseWords(found, locale)),
      {
        page: this,
        locale,
        texts: courseTexts[locale.language],
        hostNote: hostNote(address),
        // A badge in a sentence does not ask for it.
        get asOf() {
          return asOfInWords(items, modified, locale);
        },
      },
    );
  }
}
