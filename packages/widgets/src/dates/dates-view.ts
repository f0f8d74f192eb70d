import { renderAttachments } from '@kitu/core/attachment-view.js';
import { feedTexts } from '@kitu/core/feed-messages.js';
import { renderHeading } from '@kitu/core/heading.js';
import { placeInWords, type Place } from '@kitu/core/place.js';
import { spanInWords, type Span, type Speech } from '@kitu/core/span.js';
import { format, machineTime, type TimeStyle } from '@kitu/core/time.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { DateItem } from './dates-feed.js';
import type { DatesTexts } from './dates-messages.js';

/** How a date is drawn. */
export interface DateView extends Speech {
  readonly texts: DatesTexts;
  /** Level of its heading. */
  readonly level: number;
  /** Title and time only. */
  readonly compact: boolean;
  /** Saves a date as a calendar file; none: it is not offered. */
  readonly save: ((item: DateItem) => void) | undefined;
}

const DAY = 86_400_000;

/** Draws one date. */
export const renderDate = (item: DateItem, view: DateView): TemplateResult =>
  html`<li part="item" class=${item.status ?? nothing}>
    ${view.compact ? nothing : renderLeaf(item, view)}
    <div class="text">
      ${renderTitle(item, view)}${renderWhen(item, view)}${view.compact ? nothing : renderDetails(item, view)}
    </div>
  </li>`;

/** For the eyes only: the words beside it say the same. */
function renderLeaf({ start, end }: DateItem, { locale }: DateView): TemplateResult {
  const long = end && end.ms - start.ms >= DAY;
  const piece = (style: TimeStyle): string => {
    const from = format(start, locale, style);
    const to = long ? format(end, locale, style) : from;
    return from === to ? from : `${from}–${to}`;
  };
  return html`<div part="leaf" aria-hidden="true">
    <span>${piece('weekday')}</span><span class="day ${long ? 'days' : ''}">${piece('day')}</span
    ><span>${piece('month')}</span>
  </div>`;
}

function renderTitle({ language, name, status, url }: DateItem, { level, texts }: DateView): TemplateResult {
  return renderHeading(
    level,
    'title',
    html`${status ? html`<span part="status">${texts.status[status]}</span><span class="unseen">${': '}</span>` : nothing}<a
        href=${url ?? nothing}
        lang=${language ?? nothing}
        >${name}</a
      >`,
  );
}

function renderWhen(item: DateItem, view: DateView): TemplateResult {
  const { previous, status } = item;
  const { texts } = view;
  const when = (span: Span): TemplateResult =>
    html`<time datetime=${machineTime(span.start)}>${spanInWords(span, view)}</time>`;
  const struck = (span: Span): TemplateResult => html`<del>${when(span)}</del>`;
  const open = status === 'EventPostponed';
  const old = open ? item : previous && { start: previous };
  return html`<p part="date">${open ? texts.open : status === 'EventCancelled' ? struck(item) : when(item)}</p>
    ${old ? html`<p part="previous">${texts.previously} ${struck(old)}</p>` : nothing}`;
}

function renderDetails(item: DateItem, view: DateView): TemplateResult {
  const { description, language, status } = item;
  const { locale, save, texts } = view;
  return html`${item.places.map((place) => renderPlace(place, item, view))}
    <div class="facts">${facts(item, view).map((fact) => html`<p part="meta">${fact}</p>`)}</div>
    ${description ? html`<p part="description" lang=${language ?? nothing}>${description}</p>` : nothing}
    ${renderAttachments(item.attachments, locale)}
    ${
      save && status !== 'EventPostponed'
        ? html`<button part="calendar" type="button" @click=${() => save(item)}>
            ${status === 'EventCancelled' ? texts.saveCancelled : texts.save}<span class="unseen"
              >: ${item.name}, ${format(item.start, locale, 'date')}</span
            >
          </button>`
        : nothing
    }`;
}

/** A place; nobody is led into the video room of a date that is off. */
function renderPlace(place: Place, { name, places, status }: DateItem, { texts }: DateView): TemplateResult {
  const { url, virtual } = place;
  const off = status === 'EventCancelled' || status === 'EventPostponed';
  const words = placeInWords(place) || (url ? texts.join : '');
  const label = virtual ? texts.online : places.length > 1 || !words ? texts.onsite : '';
  return html`<p part="place">
    ${label}${label && words ? ': ' : nothing}${
      url && !off
        ? html`<a href=${url}>${words}${virtual ? html`<span class="unseen">: ${name}</span>` : nothing}</a>`
        : words
    }
  </p>`;
}

/** Series, doors, organizer and price, as far as the feed has them. */
function facts(item: DateItem, { language, locale, texts }: DateView): readonly unknown[] {
  const { doors, organizer } = item;
  const series = [item.series, item.note].filter(Boolean).join(', ');
  return [
    series && texts.series + series,
    doors && texts.doors + feedTexts[language].clock(format(doors, locale, 'time')),
    organizer && texts.organizer + organizer,
    item.free && texts.free,
  ].filter(Boolean);
}
