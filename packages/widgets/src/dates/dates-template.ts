import { renderAttachments } from '@kitu/core/attachment-template.js';
import { attachmentView } from '@kitu/core/attachment-view.js';
import { renderHeading } from '@kitu/core/heading.js';
import { placeInWords, type Place } from '@kitu/core/place.js';
import { spanInWords, type Span } from '@kitu/core/span.js';
import type { HostNote } from '@kitu/core/link-hosts.js';
import type { Locale } from '@kitu/core/messages.js';
import { format, machineTime, type TimeStyle } from '@kitu/core/time.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { DateItem } from './dates-feed.js';
import { datesTexts } from './dates-messages.js';

/** How a date is drawn. */
export interface DateOptions {
  readonly locale: Locale;
  readonly hostNote: HostNote;
  /** Level of its heading. */
  readonly level: number;
  /** Title and time only. */
  readonly compact: boolean;
  /** Saves a date as a calendar file; none: it is not offered. */
  readonly save: ((item: DateItem) => void) | undefined;
}

const DAY = 86_400_000;

/** Draws one date. */
export function renderDate(item: DateItem, options: DateOptions): TemplateResult {
  const { language, name, status, url } = item;
  const { compact, hostNote, level, locale } = options;
  const texts = datesTexts[locale.language];
  const title = html`${status ? html`<span part="status">${texts.status[status]}</span><span class="unseen">${': '}</span>` : nothing}<a
      href=${url ?? nothing}
      data-host=${hostNote(url)}
      lang=${language ?? nothing}
      >${name}</a
    >`;
  return html`<li part="item" class=${isOff(item) ? 'off' : nothing}>
    ${compact ? nothing : renderLeaf(item, locale)}
    <div class="text">
      ${renderHeading(level, 'title', title)}${renderWhen(item, locale)}${compact ? nothing : renderDetails(item, options)}
    </div>
  </li>`;
}

const isOff = ({ status }: DateItem): boolean => status === 'EventCancelled' || status === 'EventPostponed';

/** Hidden from screen readers: the text beside it says the same. */
function renderLeaf({ start, end }: DateItem, { tag }: Locale): TemplateResult {
  const long = end && end.ms - start.ms >= DAY;
  const piece = (style: TimeStyle): string => {
    const from = format(start, tag, style);
    const to = long ? format(end, tag, style) : from;
    return from === to ? from : `${from}–${to}`;
  };
  return html`<div part="leaf" aria-hidden="true">
    <span>${piece('weekday')}</span><span class="day ${long ? 'days' : ''}">${piece('day')}</span
    ><span>${piece('month')}</span>
  </div>`;
}

/** When it is, or would have been; a time that is no longer valid is struck through. */
function renderWhen(item: DateItem, locale: Locale): TemplateResult {
  const { previous, status } = item;
  const texts = datesTexts[locale.language];
  const when = (span: Span): TemplateResult =>
    html`<time datetime=${machineTime(span.start)}>${spanInWords(span, locale)}</time>`;
  const struck = (span: Span): TemplateResult => html`<del>${when(span)}</del>`;
  const open = status === 'EventPostponed';
  const old = open ? item : previous && { start: previous };
  return html`<p part="date">${open ? texts.open : status === 'EventCancelled' ? struck(item) : when(item)}</p>
    ${old ? html`<p part="previous">${texts.previously} ${struck(old)}</p>` : nothing}`;
}

function renderDetails(item: DateItem, options: DateOptions): TemplateResult {
  const { hostNote, locale, save } = options;
  const { description, language, name, start, status } = item;
  const texts = datesTexts[locale.language];
  const series = [item.series, item.note].filter(Boolean).join(', ');
  return html`${item.places.map((place) => renderPlace(place, item, options))}
  ${series ? html`<p part="meta">${texts.series}: ${series}</p>` : nothing}
  ${description ? html`<p part="description" lang=${language ?? nothing}>${description}</p>` : nothing}
  ${renderAttachments(
    item.attachments.map((file) => attachmentView(file, locale.tag)),
    hostNote,
  )}
  ${
    save && status !== 'EventPostponed'
      ? html`<button part="calendar" type="button" @click=${() => save(item)}>
          ${texts.save}<span class="unseen">: ${name}, ${format(start, locale.tag, 'date')}</span>
        </button>`
      : nothing
  }`;
}

/** A place. Of a cancelled date, the video meeting is not linked. */
function renderPlace(place: Place, item: DateItem, { hostNote, locale }: DateOptions): TemplateResult {
  const texts = datesTexts[locale.language];
  const { url, virtual } = place;
  const address = placeInWords(place);
  const label = virtual ? texts.online : item.places.length > 1 || !address ? texts.onsite : '';
  const words = [label, address].filter(Boolean).join(': ');
  return html`<p part="place">
    ${url && !isOff(item) ? html`<a href=${url} data-host=${hostNote(url)}>${words}<span class="unseen">: ${item.name}</span></a>` : words}
  </p>`;
}
