import { anchorOf } from '@kitu/core/anchor.js';
import { renderAttachments } from '@kitu/core/attachment-template.js';
import { renderHeading } from '@kitu/core/heading.js';
import { keyed } from '@kitu/core/keyed.js';
import { renderIcon } from '@kitu/core/icon.js';
import type { HostNote } from '@kitu/core/link-hosts.js';
import { foreign, type Locale } from '@kitu/core/messages.js';
import { renderMore, type MoreButton } from '@kitu/core/more.js';
import { renderFold, renderLink, spokenName } from '@kitu/core/link-template.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { DatesTexts } from './dates-messages.js';
import { mapOf, type DateWords, type WhenView } from './dates-view.js';

/** What the page chose: the attributes of the element. */
export interface DateChoices {
  readonly layout: string;
  readonly groupBy: string;
  readonly calendar: string;
  readonly show: string;
  readonly map: string;
  readonly collapse: boolean;
  readonly keywords: string;
  readonly headingLevel: number;
}

/** A leaf of a calendar. */
const CALENDAR = 'M2 3.5h12v10.5H2zM2 7.5h12M5 1.5v4M11 1.5v4';

/** How dates are drawn. */
export interface DateOptions {
  readonly page: DateChoices;
  readonly locale: Locale;
  readonly texts: DatesTexts;
  readonly hostNote: HostNote;
  /** The calendar file with all dates, if the feed names one. */
  readonly file: string | undefined;
  /** The button for further dates, if any. */
  readonly more: MoreButton | undefined;
  /** Saves a date as a calendar file. */
  readonly save: (date: DateWords) => void;
}

/** Draws the dates as one list, or one for each month. */
export function renderDates(dates: readonly DateWords[], options: DateOptions): TemplateResult {
  const { groupBy, headingLevel, layout } = options.page;
  const grouped = groupBy === 'month';
  const monthOf = ({ month }: DateWords): string => (grouped ? month : '');
  return html`${keyed(
    [...new Set(dates.map(monthOf))],
    (month) => month,
    (month) =>
      html`${grouped ? renderHeading(headingLevel + 1, 'month', month) : nothing}
        <ul part="list" role="list" class=${layout === 'compact' ? 'kitu-compact' : 'kitu-list'}>
          ${keyed(
            dates.filter((date) => monthOf(date) === month),
            ({ id }) => id,
            (date) => renderDate(date, headingLevel + (grouped ? 2 : 1), options),
          )}
        </ul>`,
  )}${renderMore(options.more, options.texts.more)}${renderSubscription(options)}`;
}

/** Has a calendar any use for the dates? */
const isOffered = ({ calendar, show }: DateChoices): boolean => calendar !== 'none' && show !== 'past';

/** The link for all dates. Where the page chose some of them, it would promise too little or too much. */
const renderSubscription = ({ file, hostNote, page, texts }: DateOptions): unknown =>
  file && isOffered(page) && !page.keywords
    ? html`<p part="subscribe">
        ${renderLink(file.replace(/^https?/, 'webcal'), hostNote, texts.subscribe, '', nothing, renderIcon(CALENDAR))}
        ${renderLink(file, hostNote, texts.file, texts.subscribe)}
      </p>`
    : nothing;

function renderDate(date: DateWords, level: number, options: DateOptions): TemplateResult {
  const { language, off, previous, statusWords, url, when } = date;
  const { hostNote, locale, page, texts } = options;
  const compact = page.layout === 'compact';
  const lang = foreign(language, locale) ?? nothing;
  // The space belongs to the template: between two of Lit's comments, Chromium does not pass it on.
  const words = statusWords
    ? html`<span part="status">${statusWords}</span> <span lang=${lang}>${date.title}</span>`
    : html`<span lang=${lang}>${date.title}</span>`;
  // In the link: screen readers read a heading in pieces where a link begins, and list links without what is around them.
  const title = html`<a href=${url ?? nothing} data-host=${hostNote(url)}>${words}</a>`;
  return html`<li part="item" id=${anchorOf(date.id)} class=${off ? 'kitu-off' : nothing}>
    ${compact ? nothing : renderLeaf(date, page)}
    <div class="kitu-text">
      ${renderHeading(level, 'title', title)}
      <p part="date">${when ? renderTime(compact ? { ...when, hours: undefined } : when) : texts.open}</p>
      ${previous ? html`<p part="previous">${texts.previously} ${renderTime(previous)}</p>` : nothing}${compact ? nothing : renderDetails(date, options)}
    </div>
  </li>`;
}

/** Hidden from screen readers: the text beside it says the same to them. A heading of the month has the year, too. */
const renderLeaf = ({ leaf }: DateWords, { groupBy }: DateChoices): TemplateResult =>
  html`<div part="leaf" aria-hidden="true">
    <span class="kitu-day ${leaf.days ? 'kitu-days' : ''}">${leaf.day}</span>
    <span>${leaf.month} ${groupBy === 'month' ? nothing : leaf.year}</span>
  </div>`;

/** The eye has the day on the leaf. */
const renderTime = ({ hours, machine, words }: WhenView): TemplateResult =>
  html`<time datetime=${machine}
    >${hours ? html`<span aria-hidden="true">${hours}</span> <span class="kitu-unseen">${words}</span>` : words}</time
  >`;

/** Never folded: what became of a date. */
function renderDetails(date: DateWords, { hostNote, locale, page, save, texts }: DateOptions): TemplateResult {
  const { attachments, calendar, description, language, places, series, title } = date;
  const isSaved = isOffered(page) && calendar;
  const details = html`${places?.map(({ address, url, words }) => {
    const map = mapOf(page.map, address);
    return html`<p part="place">
      ${url ? renderLink(url, hostNote, words, title) : words}
      ${map ? renderLink(map, hostNote, texts.map, words, 'map') : nothing}
    </p>`;
  })}
  ${series ? html`<p part="meta">${texts.series}: ${series}</p>` : nothing}
  ${description ? html`<p part="description" lang=${foreign(language, locale) ?? nothing}>${description}</p>` : nothing}
  ${renderAttachments(attachments, hostNote)}
  ${
    isSaved
      ? html`<button
          part="calendar"
          type="button"
          aria-label=${spokenName(texts.save, calendar)}
          @click=${() => save(date)}
        >
          ${renderIcon(CALENDAR)}${texts.save}
        </button>`
      : nothing
  }`;
  const isEmpty = !(places?.length || series || description || attachments?.length || isSaved);
  return page.collapse && !isEmpty ? renderFold(texts.details, title, details) : details;
}
