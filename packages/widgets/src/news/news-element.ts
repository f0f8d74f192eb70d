import { FeedElement } from '@kitu/core/feed-element.js';
import { feedTexts } from '@kitu/core/feed-messages.js';
import type { Feed } from '@kitu/core/feed.js';
import { fetchJson } from '@kitu/core/fetch-json.js';
import { hostNote } from '@kitu/core/link-hosts.js';
import { listStyles } from '@kitu/core/list-styles.js';
import { moreFor } from '@kitu/core/more.js';
import type { ImageRule } from '@kitu/core/picture-template.js';
import type { Picture } from '@kitu/core/picture.js';
import type { LimitedSelection, Selection } from '@kitu/core/selection.js';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { append, latest, parseNews, type NewsItem } from './news-feed.js';
import { newsTexts, type NewsTexts } from './news-messages.js';
import { parseInBrowser } from './news-parser.js';
import { newsStyles } from './news-styles.js';
import { renderNews } from './news-template.js';
import { newsView } from './news-view.js';

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
 * @csspart subscribe - The link „Meldungen abonnieren (RSS)“.
 */
export class NewsElement extends FeedElement<NewsItem> {
  static override styles: CSSResultGroup = [FeedElement.styles, newsStyles, listStyles];

  static override properties: PropertyDeclarations = {
    layout: {},
    content: {},
    tags: {},
    images: {},
    more: { type: Boolean },
    authors: { type: Boolean },
    collapse: { type: Boolean },
    subscribe: { type: Boolean },
  };

  /** How the items are laid out. */
  layout: 'list' | 'cards' | 'compact' = 'list';

  /** How much of an item is shown. */
  content: 'summary' | 'full' | 'none' = 'summary';

  /** Show only items with one of these tags, separated by commas. */
  tags = '';

  /** Which pictures are loaded: of the feed's and the page's own host, all, or none. */
  images: ImageRule = 'same-host';

  /** Offer a button that shows the next items. */
  more = false;

  /** Name the authors. */
  authors = false;

  /** Fold long texts behind „Weiterlesen“ (with `content="full"`). */
  collapse = false;

  /** Offer the RSS or Atom file that the feed names, for feed readers. */
  subscribe = false;

  protected override readonly texts = newsTexts;
  protected override readonly timeStyle = 'date';

  readonly #further = moreFor(
    this,
    this.announcer,
    (added, shown) => this.#texts.shown(added, shown),
    () => this.#turnPage(),
  );
  /** The further pages of the feed that a person asked for, as they were last read. */
  #pages: Feed<NewsItem>[] = [];
  /** A further page is loading. */
  #turning = false;
  #enlarged: Picture | undefined;

  /** Entries may have moved between pages, so all pages are read again with the first one. */
  protected override async parse(json: unknown, address: string): Promise<Feed<NewsItem>> {
    const pages = this.#pages;
    let feed = parseNews(json, address);
    for (let place = 0; place < pages.length && feed.next; place++) {
      const page = await this.#readPage(feed.next);
      if (page) pages[place] = page;
      // Where one page fails, the news of the other pages is still shown.
      const known = pages[place];
      if (known) feed = append(feed, known);
    }
    return feed;
  }

  async #readPage(address: string): Promise<Feed<NewsItem> | undefined> {
    try {
      return parseNews(await fetchJson(address), address);
    } catch (error) {
      this.webmaster.tell(error);
      return undefined;
    }
  }

  protected override get most(): number {
    return this.#further.limit();
  }

  protected override select(feed: Feed<NewsItem>, now: number): Selection<NewsItem> {
    return latest(feed.items ?? [], this, now);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#pages = [];
    super.willUpdate(changed);
  }

  protected override renderItems(news: LimitedSelection<NewsItem>, feed: Feed<NewsItem>): TemplateResult {
    const { headingLevel, locale } = this;
    const parse = this.content === 'full' ? parseInBrowser : undefined;
    return renderNews(
      news.items.map((item) => newsView(item, locale, parse)),
      {
        choices: this,
        enlarge: this.#enlarge,
        hostNote: hostNote(feed.address),
        level: headingLevel + 1,
        locale,
        rss: feed.rss,
      },
      this.more ? this.#further.button(news.items.length, news.total, Boolean(feed.next)) : undefined,
      this.#enlarged,
    );
  }

  readonly #enlarge = (picture: Picture): void => {
    this.#enlarged = picture;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector('dialog')?.showModal());
  };

  /** Reads the next page of the feed. Resolves with whether there is more to show now. */
  async #turnPage(): Promise<boolean> {
    const { feed } = this;
    if (!feed?.next || this.#turning) return false;
    this.#turning = true;
    this.announcer.announce(feedTexts[this.locale.language].reloading(this.#texts.things), true);
    const page = await this.#readPage(feed.next);
    this.#turning = false;
    // Meanwhile it may be another feed, or the same one read anew.
    if (this.feed !== feed) return false;
    if (!page) {
      this.announcer.announce(this.#texts.noMore, true);
      return false;
    }
    this.feed = append(feed, page);
    this.#pages.push(page);
    return true;
  }

  get #texts(): NewsTexts {
    return newsTexts[this.locale.language];
  }
}
