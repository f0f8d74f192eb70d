import { renderAttachments } from '@kitu/core/attachment-view.js';
import { FeedElement } from '@kitu/core/feed-element.js';
import type { Feed } from '@kitu/core/feed.js';
import { fetchJson } from '@kitu/core/fetch-json.js';
import { renderHeading } from '@kitu/core/heading.js';
import { keyed } from '@kitu/core/keyed.js';
import { mayLoad, renderPicture, type ImageRule } from '@kitu/core/picture-view.js';
import type { Picture } from '@kitu/core/picture.js';
import { property } from '@kitu/core/property.js';
import { format, machineTime } from '@kitu/core/time.js';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { parseContent } from './news-content.js';
import { renderBlocks } from './news-content-view.js';
import { append, latest, parseNews, type NewsItem, type NewsSelection } from './news-feed.js';
import { newsTexts, type NewsTexts } from './news-messages.js';
import { newsStyles } from './news-styles.js';

/**
 * News from any JSON Feed 1.0 or 1.1.
 *
 * @element kitu-news
 * @summary Shows the news of a feed as a list, as cards, or as a compact list.
 * @csspart list - The list of items.
 * @csspart item - One item.
 * @csspart image - A picture.
 * @csspart meta - The line with date, authors and tags.
 * @csspart date - The date of an item.
 * @csspart tag - A tag of an item.
 * @csspart title - The title of an item.
 * @csspart summary - The teaser of an item.
 * @csspart content - The whole text of an item.
 * @csspart figure - A picture with its caption.
 * @csspart caption - The caption of a picture.
 * @csspart credit - Who made a picture.
 * @csspart enlarge - The button „Bild vergrößern“.
 * @csspart dialog - The large picture.
 * @csspart attachments - The files that belong to an item.
 * @csspart more - The button „Weitere Meldungen“.
 */
export class NewsElement extends FeedElement<NewsItem, NewsSelection> {
  static override styles: CSSResultGroup = [FeedElement.styles, newsStyles];

  /** How the items are laid out. */
  @property() layout: 'list' | 'cards' | 'compact' = 'list';

  /** How much of an item is shown. */
  @property() content: 'summary' | 'full' | 'none' = 'summary';

  /** Show only items with one of these tags, separated by commas. */
  @property() tags = '';

  /** Which pictures are loaded: of the feed's and the page's own host, all, or none. */
  @property() images: ImageRule = 'same-host';

  /** Offer a button that shows the next items. */
  @property({ type: Boolean }) more = false;

  /** Name the authors. */
  @property({ type: Boolean }) authors = false;

  /** Fold long texts behind „Weiterlesen“ (with `content="full"`). */
  @property({ type: Boolean }) collapse = false;

  protected override readonly texts = newsTexts;
  protected override readonly timeStyle = 'date';

  /** How many more items a person asked for. */
  #extra = 0;
  /** Further pages of the feed that a person asked for. */
  #pages: readonly Feed<NewsItem>[] = [];
  #enlarged: Picture | undefined;

  protected override parse(json: unknown, address: string): Feed<NewsItem> {
    return parseNews(json, address);
  }

  protected override select(feed: Feed<NewsItem>, now: number): NewsSelection {
    const items = this.#pages.reduce((all, page) => append(all, page.items ?? []), feed.items ?? []);
    const limit = this.limit > 0 ? this.limit + this.#extra : 0;
    return latest(items, { limit, tags: this.tags.split(',') }, now);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) {
      this.#extra = 0;
      this.#pages = [];
    }
    super.willUpdate(changed);
  }

  protected override renderItems(news: NewsSelection): TemplateResult {
    const layout = /^(cards|compact)$/.test(this.layout) ? this.layout : 'list';
    const rest = news.total > news.items.length || this.#next;
    return html`<ul part="list" role="list" class="${layout} ${this.content}">
        ${keyed(
          news.items,
          (item) => item.id,
          (item) => this.#renderItem(item, layout),
        )}
      </ul>
      ${
        this.more && rest
          ? html`<button part="more" type="button" @click=${() => this.#showMore(news)}>${this.#texts.more}</button>`
          : nothing
      }
      ${this.content === 'full' ? this.#renderDialog() : nothing}`;
  }

  #renderItem(item: NewsItem, layout: string): TemplateResult {
    const { date, language, picture, url } = item;
    const title = item.title ?? this.#own(this.#texts.untitled(date ? this.#format(date) : ''));
    const full = this.content === 'full';
    return html`<li part="item" lang=${language ?? nothing}>
      ${!full && layout !== 'compact' ? this.#renderTeaser(picture) : nothing}
      <div class="text">
        ${this.#renderMeta(item)}
        ${renderHeading(this.headingLevel + 1, 'title', url ? html`<a href=${url}>${title}</a>` : title)}
        ${
          full
            ? html`${this.#renderFigure(picture)}${this.#renderContent(item)}`
            : this.content !== 'none' && layout !== 'compact' && item.summary
              ? html`<p part="summary">${item.summary}</p>`
              : nothing
        }
        ${layout === 'compact' ? nothing : renderAttachments(item.attachments, this.locale.locale)}
      </div>
    </li>`;
  }

  /** The widget's own words, in an entry that may be of another language. */
  #own(words: string): TemplateResult {
    return html`<span lang=${this.locale.locale}>${words}</span>`;
  }

  #renderTeaser(picture: Picture | undefined): unknown {
    if (!mayLoad(picture, this.images, this.address)) return nothing;
    return html`<div class="teaser">
      ${renderPicture(picture)} ${picture.credit ? html`<small part="credit">${picture.credit}</small>` : nothing}
    </div>`;
  }

  #renderMeta({ authors, date, tags }: NewsItem): unknown {
    const names = this.authors ? authors.join(', ') : '';
    if (!date && !names && !tags.length) return nothing;
    return html`<p part="meta">
      ${
        date
          ? html`<time part="date" datetime=${machineTime(date)} lang=${this.locale.locale}>${this.#format(date)}</time>`
          : nothing
      }
      ${names ? this.#own(this.#texts.by(names)) : nothing} ${tags.map((tag) => html`<span part="tag">${tag}</span>`)}
    </p>`;
  }

  #renderContent(item: NewsItem): TemplateResult {
    const blocks = item.html ? parseContent(item.html, item.url ?? this.address) : undefined;
    const text = item.text ?? item.summary ?? '';
    const whole: readonly unknown[] = blocks
      ? renderBlocks(blocks, {
          level: this.headingLevel + 2,
          figure: (picture) => this.#renderFigure(picture),
        })
      : text.split(/\n\s*\n/).map((paragraph) => html`<p class="lines">${paragraph}</p>`);
    const folded = this.collapse && whole.length > 3;
    return html`<div part="content">
      ${folded ? whole.slice(0, 2) : whole}
      ${
        folded
          ? html`<details>
              <summary>${this.#own(this.#texts.readOn)}<span class="unseen">: ${item.title}</span></summary>
              ${whole.slice(2)}
            </details>`
          : nothing
      }
    </div>`;
  }

  #renderFigure(picture: Picture | undefined): unknown {
    if (!mayLoad(picture, this.images, this.address)) return nothing;
    return html`<figure part="figure">
      ${renderPicture(picture)}
      <button part="enlarge" type="button" @click=${() => this.#enlarge(picture)}>
        ${this.#own(this.#texts.enlarge)}${picture.alt && html`<span class="unseen">: ${picture.alt}</span>`}
      </button>
      ${this.#renderCaption(picture)}
    </figure>`;
  }

  #renderCaption({ caption, credit }: Picture): unknown {
    if (!caption && !credit) return nothing;
    return html`<figcaption part="caption">
      ${caption} ${credit ? html`<small part="credit">${credit}</small>` : nothing}
    </figcaption>`;
  }

  #renderDialog(): TemplateResult {
    const picture = this.#enlarged;
    return html`<dialog part="dialog" aria-label=${this.#texts.enlarge}>
      ${
        picture
          ? html`<figure>
              <img src=${picture.url} alt=${picture.alt} referrerpolicy="no-referrer" />
              ${this.#renderCaption(picture)}
            </figure>`
          : nothing
      }
      <form method="dialog"><button part="close">${this.#texts.close}</button></form>
    </dialog>`;
  }

  async #enlarge(picture: Picture): Promise<void> {
    this.#enlarged = picture;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  async #showMore(before: NewsSelection): Promise<void> {
    const shown = before.items.length;
    const next = this.#next;
    if (shown >= before.total && next) {
      try {
        this.#pages = [...this.#pages, parseNews(await fetchJson(next), next)];
      } catch {
        this.announce(this.#texts.noMore);
        return;
      }
    }
    this.#extra += this.limit;
    this.requestUpdate();
    await this.updateComplete;
    const items = this.renderRoot.querySelectorAll<HTMLElement>('[part="item"]');
    this.announce(this.#texts.shown(items.length - shown, items.length));
    // The button that was pressed may be gone: the focus goes on to the first new item.
    if (!this.renderRoot.querySelector('[part="more"]')) items[shown]?.querySelector('a')?.focus();
  }

  /** The address of the page after the last one that was read. */
  get #next(): string | undefined {
    return (this.#pages[this.#pages.length - 1] ?? this.feed)?.next;
  }

  get #texts(): NewsTexts {
    return newsTexts[this.locale.language];
  }

  #format(date: NonNullable<NewsItem['date']>): string {
    return format(date, this.locale.locale, 'date');
  }
}
