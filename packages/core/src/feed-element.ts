import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { addAlarm } from './alarm.js';
import { announcerFor } from './announcer.js';
import { FeedAttributes } from './feed-attributes.js';
import type { Listen } from './feed-events.js';
import { feedTexts } from './feed-messages.js';
import { openFeed } from './feed-source.js';
import { feedState, stateInWords, type FeedState } from './feed-state.js';
import { renderFrame, renderRetry } from './feed-template.js';
import type { Entry, Feed } from './feed.js';
import { addFilter } from './filter.js';
import { addLatestRun } from './latest-run.js';
import { localeAt, updateWithLang } from './locale.js';
import type { Locale, Texts } from './messages.js';
import { addNamedEntry, namedEntry } from './named-entry.js';
import { near } from './near.js';
import { addPrinted } from './printed.js';
import { addRetry } from './retry.js';
import type { LimitedSelection, Selection } from './selection.js';
import { keepStates } from './states.js';
import { feedStyles } from './styles.js';
import { showTarget, watchReader } from './target.js';
import { warmUp, type TimeStyle } from './time.js';
import { VERSION } from './version.js';

// Says more about two methods that are inherited.
/* eslint-disable @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-unused-vars */
export interface FeedElement<Item extends Entry, Chosen extends Selection<unknown> = Selection<Item>> {
  addEventListener: Listen<AddEventListenerOptions>;
  removeEventListener: Listen<EventListenerOptions>;
}
/* eslint-enable @typescript-eslint/no-unused-vars */

/**
 * The contract of every widget: an address, how its feed gets onto the page, and honest states. A widget adds what
 * its feed means, in the order in which the data flows: `parse`, `select`, `renderItems`.
 *
 * @slot - A link to a page with the same content. It shows without JavaScript, until there are entries, and when there are none to be had; with `keep-link` always.
 * @fires load - The feed was read and is shown.
 * @fires {CustomEvent<FeedError>} error - The feed could not be read; `detail` says why.
 * @csspart base - All of the widget.
 * @csspart heading - The heading above the entries.
 * @csspart filter - The choice with `filter`, and its label.
 * @csspart skeleton - What stands in for the entries while they are loading.
 * @csspart message - The sentence that says that there is nothing, or what went wrong.
 * @csspart retry - The button „Erneut versuchen“.
 * @cssproperty --kitu-accent - Colour of links, buttons and marks.
 * @cssproperty --kitu-muted - Colour of what is less important, such as dates.
 * @cssproperty --kitu-border - Colour of lines.
 * @cssproperty --kitu-surface - Background of cards.
 * @cssproperty --kitu-radius - How round corners are.
 * @cssproperty --kitu-gap - Space between entries.
 * @cssproperty --kitu-print-links - `inline` prints the address of each link behind it.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Entries are shown.
 * @cssState empty - The feed has nothing to show now.
 * @cssState stale - The last reload failed; what is shown is from before.
 * @cssState error - The feed could not be read, and there is nothing to show.
 */
export abstract class FeedElement<
  Item extends Entry,
  Chosen extends Selection<unknown> = Selection<Item>,
> extends FeedAttributes {
  /** The version of the script that defined the element. */
  static readonly version = VERSION;

  static override styles: CSSResultGroup = feedStyles;

  /** The widget's own texts; `things` is its word for what it shows: „Meldungen“, „Termine“. */
  protected abstract readonly texts: Texts<{ readonly things: string }>;

  /** How the widget writes its times. The formatter for it is created while the feed is loading. */
  protected readonly timeStyle: TimeStyle = 'time';

  /** For how many entries there is room while the feed is loading, where `limit` does not say it. */
  protected get expected(): number {
    return 10;
  }

  /** How many entries are shown at most, below 1 all; and besides the one that the page's address names. */
  protected get most(): number {
    return this.limit;
  }

  /** The announcements for screen readers. */
  protected readonly announcer = announcerFor(this);

  /** The feed as it was last read. Kept when a reload fails. */
  protected override feed: Feed<Item> | undefined;

  readonly #retry = addRetry(this, () => {
    this.announcer.asked = false;
    void this.refresh();
  });
  /** Of the feed; while there is none, of what is printed. */
  #selection: Selection<unknown> | undefined;
  #state: FeedState = 'loading';
  #near: Promise<void> | undefined;

  readonly #task = addLatestRun(
    this,
    () => this.src,
    (src) => this.#load(src),
    (feed) => this.#loaded(feed),
    (error) => this.fail(error),
  );

  readonly #printed = addPrinted(this, this.#retry, this.#task);

  readonly #filter = addFilter(this, this.announcer, this.webmaster, () => this.#printed.open());

  constructor() {
    super();
    updateWithLang(this);
    const selection = (): Selection<unknown> | undefined => this.#selection;
    const until = (): number => selection()?.until ?? Infinity;
    addAlarm(this, until, () => this.requestUpdate());
    addNamedEntry(this, selection, () => this.#printed.open());
    keepStates(this, () => [this.#state, ...(this.#selection?.states ?? [])]);
  }

  /** Reads a document as this widget's feed; it may take further ones. Throws a `FeedError` where it is none. */
  protected abstract parse(json: unknown, address: string): Feed<Item> | Promise<Feed<Item>>;

  /** Chooses what to show at an instant, without the limit. */
  protected abstract select(feed: Feed<Item>, now: number): Chosen;

  /** Draws what was chosen, as far as `most` goes: at least one entry. */
  protected abstract renderItems(selection: Chosen & LimitedSelection<unknown>, feed: Feed<Item>): TemplateResult;

  /** Reads the feed again. Resolves when it is done, whatever came of it. */
  async refresh(): Promise<void> {
    await this.#task.run();
    // Out of the page nothing is drawn.
    if (this.isConnected) await this.updateComplete;
  }

  /** The language of the place where the element stands. */
  protected get locale(): Locale {
    return localeAt(this);
  }

  async #load(src: string): Promise<Feed<Item>> {
    watchReader();
    if (this.loading === 'lazy' && !namedEntry()) await (this.#near ??= near(this));
    this.#retry.begin();
    const { address, json } = openFeed(src, this.baseURI);
    setTimeout(() => warmUp(this.locale.tag, this.timeStyle));
    return this.parse(await json, address);
  }

  #loaded(feed: Feed<Item>): void {
    this.#settle();
    this.#retry.succeed(feed);
    if (this.#printed.giveWay(feed.modified, (asOf) => this.select(feed, asOf).until)) this.feed = feed;
    this.announcer.clear();
    feed.notes.forEach((note) => this.webmaster.tell(note));
    this.dispatchWhenDrawn(new CustomEvent('load'));
  }

  protected override fail(error: unknown): void {
    this.#settle();
    this.#retry.fail(error);
    this.webmaster.tell(error);
    this.dispatchWhenDrawn(new CustomEvent('error', { detail: error }));
  }

  /** What takes the place of the skeleton is seldom exactly as high. */
  #settle(): void {
    if (this.#state !== 'loading') return;
    this.requestUpdate();
    void this.updateComplete.then(showTarget);
  }

  async #tryAgain(): Promise<void> {
    this.announcer.asked = true;
    await this.refresh();
    if (!this.announcer.asked || this.#retry.error) return;
    // Chromium keeps its caret where the button was, which is hidden now, and screen readers read on from there.
    const section = this.renderRoot.querySelector('section:focus');
    if (section) getSelection()?.collapse(section, 0);
    const { language } = this.locale;
    this.announcer.announce(feedTexts[language].updated(this.texts[language].things));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) {
      this.feed = undefined;
      this.#retry.reset();
    }
    const left = this.#printed.update(changed);
    const { feed, locale } = this;
    const { things } = this.texts[locale.language];
    this.#selection = feed ? this.#filter.apply(this.select(feed, Date.now()), this.most, locale, things) : left;
    this.#state = feedState(this.feed, this.#selection, Boolean(this.#retry.error));
  }

  protected override render(): TemplateResult {
    const { feed, locale } = this;
    const { error, lastSuccess } = this.#retry;
    const { things } = this.texts[locale.language];
    const state = this.#state;
    const reloading = this.announcer.asked && state !== 'ready' && this.#task.isPending();
    const message = stateInWords(reloading ? 'reloading' : state, feed, things, lastSuccess, locale);
    const status = this.announcer.renderRegion(message);
    const retry = error ? () => void this.#tryAgain() : undefined;
    const button = retry || this.announcer.asked ? renderRetry(locale, retry) : nothing;
    const isDrawn = feed && this.#selection?.items.length;
    const entries = isDrawn ? this.renderItems(this.#selection as Chosen & LimitedSelection<unknown>, feed) : nothing;
    const fallback = isDrawn && !this.keepLink ? nothing : (this.fallback ?? html`<slot></slot>`);
    const expected = state === 'loading' ? (this.limit >= 1 ? this.limit : this.expected) : 0;
    // In a sentence there is no room for it.
    const filter = isDrawn || expected > 1 ? this.#filter.render(locale, !isDrawn) : nothing;
    const content = [this.announcer.renderMessage(message), filter, entries, fallback];
    return renderFrame(this, locale, expected, content, status, button);
  }
}
