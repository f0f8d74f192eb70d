import { renderAttachments } from '@kitu/core/attachment-template.js';
import { attachmentView } from '@kitu/core/attachment-view.js';
import { renderHeading } from '@kitu/core/heading.js';
import { allowed, renderPicture, type ImageRule } from '@kitu/core/picture-template.js';
import type { Picture } from '@kitu/core/picture.js';
import type { HostNote } from '@kitu/core/link-hosts.js';
import type { Locale } from '@kitu/core/messages.js';
import { format, machineTime, type Moment } from '@kitu/core/time.js';
import { html, nothing, type TemplateResult } from 'lit';
import { parseContent } from './news-content.js';
import { renderBlocks } from './news-content-template.js';
import type { NewsItem } from './news-feed.js';
import { newsTexts } from './news-messages.js';

/** How an item is drawn. */
export interface NewsOptions {
  readonly locale: Locale;
  readonly hostNote: HostNote;
  /** Level of its heading. */
  readonly level: number;
  readonly layout: 'list' | 'cards' | 'compact';
  readonly content: 'summary' | 'full' | 'none';
  /** Name the authors. */
  readonly authors: boolean;
  /** Fold long texts. */
  readonly collapse: boolean;
  readonly images: ImageRule;
  /** Where the feed came from; what an item names is relative to it. */
  readonly address: string;
  /** Shows a picture as large as the window. */
  readonly enlarge: (picture: Picture) => void;
}

/** Draws one item. */
export function renderNewsItem(item: NewsItem, options: NewsOptions): TemplateResult {
  const { date, language, picture, url } = item;
  const { content, hostNote, locale } = options;
  const compact = options.layout === 'compact';
  const full = content === 'full';
  const title = item.title ?? own(newsTexts[locale.language].untitled(date ? dateInWords(date, locale) : ''), locale);
  return html`<li part="item" lang=${language ?? nothing}>
    ${!full && !compact ? renderTeaser(picture, options) : nothing}
    <div class="text">
      ${renderMeta(item, options)}
      ${renderHeading(options.level, 'title', url ? html`<a href=${url} data-host=${hostNote(url)}>${title}</a>` : title)}
      ${
        full
          ? html`${renderFigure(picture, options)}${renderContent(item, options)}`
          : content !== 'none' && !compact && item.summary
            ? html`<p part="summary">${item.summary}</p>`
            : nothing
      }
      ${
        compact
          ? nothing
          : renderAttachments(
              item.attachments.map((file) => attachmentView(file, locale.tag)),
              hostNote,
            )
      }
    </div>
  </li>`;
}

/** The widget's own words, in an entry that may be of another language. */
const own = (words: string, { tag }: Locale): TemplateResult => html`<span lang=${tag}>${words}</span>`;

const dateInWords = (date: Moment, { tag }: Locale): string => format(date, tag, 'date');

function renderTeaser(whole: Picture | undefined, { address, images }: NewsOptions): unknown {
  const picture = allowed(whole, images, address);
  if (!picture) return nothing;
  return html`<div class="teaser">
    ${renderPicture(picture)} ${picture.credit ? html`<small part="credit">${picture.credit}</small>` : nothing}
  </div>`;
}

function renderMeta({ authors, date, tags }: NewsItem, options: NewsOptions): unknown {
  const { locale } = options;
  const names = options.authors ? authors.join(', ') : '';
  if (!date && !names && !tags.length) return nothing;
  return html`<p part="meta">
    ${
      date
        ? html`<time part="date" datetime=${machineTime(date)} lang=${locale.tag}>${dateInWords(date, locale)}</time>`
        : nothing
    }
    ${names ? own(newsTexts[locale.language].by(names), locale) : nothing}
    ${tags.map((tag) => html`<span part="tag">${tag}</span>`)}
  </p>`;
}

function renderContent(item: NewsItem, options: NewsOptions): TemplateResult {
  const { locale } = options;
  const blocks = item.html ? parseContent(item.html, item.base) : undefined;
  const text = item.text ?? item.summary ?? '';
  const whole: readonly unknown[] = blocks
    ? renderBlocks(blocks, {
        hostNote: options.hostNote,
        level: options.level + 1,
        figure: (picture) => renderFigure(picture, options),
      })
    : text.split(/\n\s*\n/).map((paragraph) => html`<p class="lines">${paragraph}</p>`);
  const folded = options.collapse && whole.length > 3;
  return html`<div part="content">
    ${folded ? whole.slice(0, 2) : whole}
    ${
      folded
        ? html`<details>
            <summary>
              ${own(newsTexts[locale.language].readOn, locale)}<span class="unseen">: ${item.title}</span>
            </summary>
            ${whole.slice(2)}
          </details>`
        : nothing
    }
  </div>`;
}

function renderFigure(whole: Picture | undefined, { address, enlarge, images, locale }: NewsOptions): unknown {
  const picture = allowed(whole, images, address);
  if (!picture) return nothing;
  return html`<figure part="figure">
    ${renderPicture(picture)}
    <button part="enlarge" type="button" @click=${() => enlarge(picture)}>
      ${own(newsTexts[locale.language].enlarge, locale)}${picture.alt && html`<span class="unseen">: ${picture.alt}</span>`}
    </button>
    ${renderCaption(picture)}
  </figure>`;
}

function renderCaption({ caption, credit }: Picture): unknown {
  if (!caption && !credit) return nothing;
  return html`<figcaption part="caption">
    ${caption} ${credit ? html`<small part="credit">${credit}</small>` : nothing}
  </figcaption>`;
}

/** The frame in which a picture is as large as the window; empty until somebody enlarges one. */
export function renderDialog(picture: Picture | undefined, { language }: Locale): TemplateResult {
  const texts = newsTexts[language];
  return html`<dialog part="dialog" aria-label=${texts.enlarge}>
    ${
      picture
        ? html`<figure>
            <img src=${picture.url} alt=${picture.alt} referrerpolicy="no-referrer" />
            ${renderCaption(picture)}
          </figure>`
        : nothing
    }
    <form method="dialog"><button part="close">${texts.close}</button></form>
  </dialog>`;
}
