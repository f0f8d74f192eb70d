import { FeedElement } from '@kitu/core/feed-element.js';
import type { Feed } from '@kitu/core/feed.js';
import { hostNote } from '@kitu/core/link-hosts.js';
import { listStyles } from '@kitu/core/list-styles.js';
import { moreFor } from '@kitu/core/more.js';
import type { LimitedSelection, Selection } from '@kitu/core/selection.js';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { calendarFile, calendarFileName } from './dates-calendar.js';
import { parseDates, chosenDates, type DateItem } from './dates-feed.js';
import { datesTexts } from './dates-messages.js';
import { datesStyles } from './dates-styles.js';
import { renderDates } from './dates-template.js';
import { dateWords, mapOf } from './dates-view.js';

/**
 * Upcoming dates from a KITU feed. A date goes when it is over, without a reload.
 *
 * @element kitu-dates
 * @summary Shows the upcoming dates of a feed as a list with calendar leaves, or as a compact list.
 * @csspart month - The heading above the dates of a month.
 * @csspart list - A list of dates.
 * @csspart item - One date.
 * @csspart leaf - The calendar leaf with weekday, day and month.
 * @csspart title - The title of a date.
 * @csspart status - What became of a date: „Abgesagt“.
 * @csspart date - When a date is.
 * @csspart previous - When a date would have been.
 * @csspart place - Where a date is.
 * @csspart map - The link from a place to a map.
 * @csspart meta - The line with the series and its rhythm.
 * @csspart description - What a date is about.
 * @csspart attachments - The files that belong to a date.
 * @csspart calendar - The button „In den Kalender“.
 * @csspart more - The button „Weitere Termine“.
 * @csspart subscribe - The line „Alle Termine in meinen Kalender“.
 */
export class DatesElement extends FeedElement<DateItem> {
  static override styles: CSSResultGroup = [FeedElement.styles, datesStyles, listStyles];

  static override properties: PropertyDeclarations = {
    layout: {},
    groupBy: { attribute: 'group-by' },
    keywords: {},
    until: { type: Number },
    calendar: {},
    more: { type: Boolean },
    show: {},
    map: {},
    collapse: { type: Boolean },
  };

  /** How the dates are laid out; the compact list has title and time only. */
  layout: 'list' | 'compact' = 'list';

  /** Put the dates of each month under a heading of their own. */
  groupBy: 'none' | 'month' = 'none';

  /** Show only dates with one of these keywords, separated by commas. */
  keywords = '';

  /** Show only dates that start today or within so many days after; 0 for all. */
  until = 0;

  /** Offer each date as a calendar file, and all of them where the feed names such a file (and `keywords` leaves none out), or not. */
  calendar: 'file' | 'none' = 'file';

  /** Offer a button that shows the next dates. */
  more = false;

  /** Show the upcoming dates, or an archive: those that are over, the last one first, without calendar files. The feed must hold them. */
  show: 'upcoming' | 'past' = 'upcoming';

  /** A map for places that have an address: where it is, with `{address}` in its address, such as `https://www.openstreetmap.org/search?query={address}`. Nothing is loaded from there. */
  map = '';

  /** Fold place, series, description, files and calendar file of each date behind “Details”; title, time and what became of it stay. */
  collapse = false;

  protected override readonly texts = datesTexts;

  readonly #further = moreFor(this, this.announcer, (added, shown) =>
    datesTexts[this.locale.language].shown(added, shown),
  );

  protected override parse(json: unknown, address: string): Feed<DateItem> {
    return parseDates(json, address);
  }

  protected override get most(): number {
    return this.#further.limit();
  }

  protected override select(feed: Feed<DateItem>, now: number): Selection<DateItem> {
    const { keywords, show, until } = this;
    return chosenDates(feed.items ?? [], { keywords, days: until, show }, now);
  }

  protected override renderItems(
    { items, total }: LimitedSelection<DateItem>,
    { address, base, calendar }: Feed<DateItem>,
  ): TemplateResult {
    const { locale, map, texts } = this;
    if (map && !mapOf(map, 'x')) this.webmaster.tell('In map fehlt eine Adresse mit {address}.');
    return renderDates(
      items.map((item) => dateWords(item, locale)),
      {
        page: this,
        locale,
        texts: texts[locale.language],
        hostNote: hostNote(address),
        file: calendar,
        more: this.more ? this.#further.button(items.length, total) : undefined,
        save: ({ id }) => items.filter((item) => item.id === id).forEach((item) => save(item, base)),
      },
    );
  }
}

/** Saves a date as a calendar file: a Blob, because a strict Content-Security-Policy has no use for `data:`. */
function save(item: DateItem, base: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([calendarFile(item, base, Date.now())], { type: 'text/calendar' }));
  link.download = calendarFileName(item);
  link.click();
  // Safari asks the visitor first, and reads the file only then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
