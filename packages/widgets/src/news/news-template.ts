import { anchorOf } from '@kitu/core/anchor.js';
import { renderAttachments } from '@kitu/core/attachment-template.js';
import { renderHeading } from '@kitu/core/heading.js';
import { keyed } from '@kitu/core/keyed.js';
import { renderMore, type MoreButton } from '@kitu/core/more.js';
import { allowed, renderPicture, type ImageRule } from '@kitu/core/picture-template.js';
import type { Picture } from '@kitu/core/picture.js';
import type { HostNote } from '@kitu/core/link-hosts.js';
import { foreign, type Locale } from '@kitu/core/messages.js';
import { renderFold, renderLink, spokenName } from '@kitu/core/link-template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { renderBlocks } from './news-content-template.js';
import { newsTexts } from './news-messages.js';
import type { NewsView } from './news-view.js';

/** What a page chooses: the attributes of the element. */
export interface NewsChoices {
  readonly layout: 'list' | 'cards' | 'compact';
  readonly content: 'summary' | 'full' | 'none';
  readonly images: ImageRule;
  /** Name the authors. */
  readonly authors: boolean;
  /** Fold long texts. */
  readonly collapse: boolean;
  /** Offer the RSS or Atom file. */
  readonly subscribe: boolean;
}

/** How news are drawn. */
export interface NewsOptions {
  readonly choices: NewsChoices;
  readonly locale: Locale;
  readonly hostNote: HostNote;
  /** The RSS or Atom file, if the feed names one. */
  readonly rss: string | undefined;
  /** Level of an item's heading. */
  readonly level: number;
  /** Shows a picture as large as the window. */
  readonly enlarge: (picture: Picture) => void;
}

/**
 * Draws news.
 *
 * @param more - The button for further items, if any.
 * @param enlarged - The picture that is shown as large as the window.
 */
export function renderNews(
  news: readonly NewsView[],
  options: NewsOptions,
  more?: MoreButton,
  enlarged?: Picture,
): TemplateResult {
  const { choices, hostNote, locale, rss } = options;
  const { content } = choices;
  const texts = newsTexts[locale.language];
  const layout = /^(cards|compact)$/.test(choices.layout) ? choices.layout : 'list';
  return html`<ul part="list" role="list" class="kitu-${layout} kitu-${content}">
      ${keyed(
        news,
        (item) => item.id,
        (item) => renderItem(item, options),
      )}
    </ul>
    ${renderMore(more, texts.more)}
    ${choices.subscribe && rss ? html`<p part="subscribe">${renderLink(rss, hostNote, texts.subscribe, '')}</p>` : nothing}
    ${content === 'full' ? renderDialog(enlarged, locale) : nothing}`;
}

function renderItem(item: NewsView, options: NewsOptions): TemplateResult {
  const { attachments, picture, summary, url } = item;
  const { choices, hostNote, locale } = options;
  const language = foreign(item.language, locale);
  const compact = choices.layout === 'compact';
  const full = choices.content === 'full';
  const own = language ? locale.tag : nothing;
  const title = item.title ?? html`<span lang=${own}>${item.untitled}</span>`;
  return html`<li part="item" id=${anchorOf(item.id)} lang=${language ?? nothing}>
    ${!full && !compact ? renderTeaser(picture, options) : nothing}
    <div class="kitu-text">
      ${renderMeta(item, options, own)}
      ${renderHeading(options.level, 'title', url ? html`<a href=${url} data-host=${hostNote(url)}>${title}</a>` : title)}
      ${
        full
          ? html`${renderFigure(picture, options, own)}${renderContent(item, options, own)}`
          : choices.content !== 'none' && !compact && summary
            ? html`<p part="summary">${summary}</p>`
            : nothing
      }
      ${compact ? nothing : renderAttachments(attachments, hostNote)}
    </div>
  </li>`;
}

/** The language of the widget's own words, in an entry of another one. */
type Own = string | typeof nothing;

function renderTeaser(whole: Picture | undefined, { choices, hostNote }: NewsOptions): unknown {
  const picture = allowed(whole, choices.images, hostNote);
  if (!picture) return nothing;
  return html`<div class="kitu-teaser">
    ${renderPicture(picture)} ${picture.credit ? html`<small part="credit">${picture.credit}</small>` : nothing}
  </div>`;
}

function renderMeta({ authors, date, tags = [] }: NewsView, { choices }: NewsOptions, own: Own): unknown {
  const names = choices.authors && authors;
  if (!date && !names && !tags.length) return nothing;
  return html`<p part="meta">
    ${date ? html`<time part="date" datetime=${date.machine} lang=${own}>${date.words}</time>` : nothing}
    ${names ? html`<span lang=${own}>${names}</span>` : nothing}
    ${tags.map((tag) => [html`<span part="tag">${tag}</span>`, ' '])}
  </p>`;
}

function renderContent({ content, title }: NewsView, options: NewsOptions, own: Own): TemplateResult {
  const { choices, hostNote, level, locale } = options;
  const whole = renderBlocks(content, level + 1, hostNote, (picture) => renderFigure(picture, options, own));
  const { readOn } = newsTexts[locale.language];
  const folded = choices.collapse && whole.length > 3;
  return html`<div part="content">
    ${folded ? whole.slice(0, 2) : whole} ${folded ? renderFold(readOn, title, whole.slice(2), own) : nothing}
  </div>`;
}

function renderFigure(
  whole: Picture | undefined,
  { choices, enlarge, hostNote, locale }: NewsOptions,
  own: Own,
): unknown {
  const picture = allowed(whole, choices.images, hostNote);
  if (!picture) return nothing;
  const words = newsTexts[locale.language].enlarge;
  return html`<figure part="figure">
    ${renderPicture(picture)}
    <button
      part="enlarge"
      type="button"
      lang=${own}
      aria-label=${spokenName(words, picture.alt)}
      @click=${() => enlarge(picture)}
    >
      ${words}
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
function renderDialog(picture: Picture | undefined, { language }: Locale): TemplateResult {
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
