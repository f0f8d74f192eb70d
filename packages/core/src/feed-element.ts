import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { AlarmController } from './alarm.js';
import { backOff } from './back-off.js';
import type { FeedError } from './feed-error.js';
import type { Listen } from './feed-events.js';
import { feedTexts, type FeedTexts } from './feed-messages.js';
import type { Entry, Feed, Selection } from './feed.js';
import { openFeed } from './feed-source.js';
import { renderHeading } from './heading.js';
import { nameHosts } from './link-hosts.js';
import { LatestRunController } from './latest-run.js';
import { LocaleController } from './locale.js';
import type { Texts } from './messages.js';
import { near } from './near.js';
import { RefreshController } from './refresh.js';
import { feedStyles } from './styles.js';
import { format, HOME_ZONE, type TimeStyle } from './time.js';
import { VERSION } from './version.js';

const MINUTE = 60_000;

/** What a widget is doing: exactly one of these at any time, as `:state(…)`. */
export type FeedState = 'loading' | 'ready' | 'empty' | 'stale' | 'error';

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
 * @slot - A link to a page with the same content. It shows without JavaScript, until there are entries, and when there are none to be had.
 * @fires load - The feed was read and is shown.
 * @fires {CustomEvent<FeedError>} error - The feed could not be read; `detail` says why.
 * @csspart base - All of the widget.
 * @csspart heading - The heading above the entries.
 * @csspart skeleton - What stands in for the entries while they are loading.
 * @csspart message - The sentence that says that there is nothing, or what went wrong.
 * @csspart retry - The button „Erneut versuchen“.
 * @cssproperty --kitu-accent - Colour of links, buttons and marks.
 * @cssproperty --kitu-muted - Colour of what is less important, such as dates.
 * @cssproperty --kitu-border - Colour of lines.
 * @cssproperty --kitu-surface - Background of cards.
 * @cssproperty --kitu-radius - How round corners are.
 * @cssproperty --kitu-gap - Space between entries.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Entries are shown.
 * @cssState empty - The feed has nothing to show now.
 * @cssState stale - The last reload failed; what is shown is from before.
 * @cssState error - The feed could not be read, and there is nothing to show.
 */
export abstract class FeedElement<
  Item extends Entry,
  Chosen extends Selection<unknown> = Selection<Item>,
> extends LitElement {
  /** The version of the script that defined the element. */
  static readonly version = VERSION;

  static override styles: CSSResultGroup = feedStyles;

  static override properties: PropertyDeclarations = {
    src: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    limit: { type: Number },
    refreshInterval: { type: Number, attribute: 'refresh-interval' },
    loading: {},
  };

  /** Address of the feed, relative to the page; or `#id` of a `<script type="application/json">` in the page. */
  src = '';

  /** Heading above the entries. Without it there is none. */
  heading = '';

  /** Level of the heading, 2 to 6; the entries' own headings are one below. */
  headingLevel = 2;

  /** How many entries are shown at most; 0 for all. */
  limit = 10;

  /** Minutes after which the feed is read again while the widget is in view; 0 for never. After a failure it is tried again by itself in any case, ever more rarely. */
  refreshInterval = 0;

  /** `lazy` waits with the request until the widget comes near the view, as images and frames do. */
  loading: 'eager' | 'lazy' = 'eager';

  /** The widget's own texts; `things` is its word for what it shows: „Meldungen“, „Termine“. */
  protected abstract readonly texts: Texts<{ readonly things: string }>;

  /** How the widget writes its times: what takes a formatter for it is made ready early. */
  protected readonly timeStyle: TimeStyle = 'time';

  /** The language of the place where the element stands. */
  protected readonly locale = new LocaleController(this);

  /** The feed as it was last read. Kept when a reload fails. */
  protected feed: Feed<Item> | undefined;

  /** Where the feed came from; what it names is relative to it. */
  protected address = '';

  #internals: ElementInternals | undefined;
  #selection: Chosen | undefined;
  #failure: unknown;
  /** How many there have been in a row. */
  #failures = 0;
  /** When to try again after a failure. */
  #retryAt = Infinity;
  #lastTry = 0;
  #lastSuccess = 0;
  #near: Promise<void> | undefined;
  /** A person pressed a button: from now on what happens is said aloud. */
  #asked = false;
  #announcement = '';
  /** What was said aloud is for everybody to see. */
  #shown = false;
  /** What the webmaster knows already. */
  readonly #told = new Set<string>();

  readonly #task = new LatestRunController<string, Feed<Item>>(this, {
    argument: () => this.src,
    run: (src) => this.#load(src),
    onComplete: (feed) => this.#succeed(feed),
    onError: (error) => this.#fail(error),
  });

  constructor() {
    super();
    new AlarmController(
      this,
      () => this.#selection?.until ?? Infinity,
      () => this.requestUpdate(),
    );
    new RefreshController(
      this,
      () => this.#due,
      () => {
        this.#asked = false;
        void this.#retry();
      },
      () => this.#plan(0),
    );
  }

  /** Reads a document as this widget's feed; it may take further ones. Throws a `FeedError` where it is none. */
  protected abstract parse(json: unknown, address: string): Feed<Item> | Promise<Feed<Item>>;

  /** Chooses what to show at an instant. */
  protected abstract select(feed: Feed<Item>, now: number): Chosen;

  /** Draws what was chosen: at least one entry. */
  protected abstract renderItems(selection: Chosen): TemplateResult;

  /** Reads the feed again. Resolves when it is done, whatever came of it. */
  async refresh(): Promise<void> {
    await this.#task.run();
    // Out of the page nothing is drawn.
    if (this.isConnected) await this.updateComplete;
  }

  /** Where the widget is: what it has to show, and how the last attempt went. */
  get #state(): FeedState {
    if (!this.feed) return this.#failure ? 'error' : 'loading';
    if (this.#failure) return 'stale';
    return this.#selection?.items.length ? 'ready' : 'empty';
  }

  /** When to read the feed again without being asked. */
  get #due(): number {
    if (this.#failure) return this.#retryAt;
    return this.refreshInterval > 0 && this.feed && !this.feed.expired
      ? this.#lastTry + this.refreshInterval * MINUTE
      : Infinity;
  }

  /**
   * Says one sentence to who cannot see what just happened.
   *
   * @param shown - Nobody can see it: everybody reads the sentence.
   */
  protected announce(text: string, shown = false): void {
    this.#asked = true;
    this.#announcement = text;
    this.#shown = shown;
    this.requestUpdate();
  }

  async #load(src: string): Promise<Feed<Item>> {
    if (this.loading === 'lazy') await (this.#near ??= near(this));
    this.#lastTry = Date.now();
    this.#retryAt = Infinity;
    const { address, json } = openFeed(src, this.baseURI);
    this.address = address;
    setTimeout(() => this.#warmUp());
    return this.parse(await json, address);
  }

  /** The first formatter of a page is dear: it is made while the answer is on its way. */
  #warmUp(): void {
    try {
      format({ ms: 0, allDay: false, zone: HOME_ZONE }, this.locale.locale, this.timeStyle);
    } catch {
      // A page that has broken Intl is told so when there is something to format.
    }
  }

  #succeed(feed: Feed<Item>): void {
    this.feed = feed;
    this.#failure = undefined;
    this.#failures = 0;
    this.#lastSuccess = this.#lastTry;
    this.#announcement = '';
    feed.notes.forEach((note) => this.tellWebmaster(note));
    this.#settle(new CustomEvent('load'));
  }

  #fail(error: unknown): void {
    this.#failure = error;
    this.#plan(this.#failures + 1);
    this.tellWebmaster(error);
    this.#settle(new CustomEvent('error', { detail: error }));
  }

  /** Decides when to try again, as after so many failures. Who shares an answer shares the chance, and the next one. */
  #plan(failures: number): void {
    const { chance = Math.random(), notBefore = 0 } = Object(this.#failure) as Partial<FeedError>;
    this.#failures = failures;
    this.#retryAt = Math.max(Date.now(), notBefore) + backOff(failures, chance);
    this.requestUpdate();
  }

  /** An event is for who looks at the page: it comes when the page shows what it tells of. */
  #settle(event: Event): void {
    this.requestUpdate();
    this.updateComplete.then(() => this.dispatchEvent(event)).catch((error: unknown) => this.tellWebmaster(error));
  }

  /** Says in the console what is wrong, once each. */
  protected tellWebmaster(problem: unknown): void {
    const words = problem instanceof Error ? problem.message : `${problem as string}`;
    const { size } = this.#told;
    // A feed that always finds new words falls silent.
    if (size > 99 || this.#told.add(words + this.src).size === size) return;
    // Old pages replace the console by one that can only log.
    console.warn?.(`<${this.localName}> ${words} Feed: ${this.src}`);
  }

  #press(): void {
    this.#asked = true;
    void this.#retry();
  }

  async #retry(): Promise<void> {
    await this.refresh();
    if (this.#asked && !this.#failure) this.announce(this.#texts.updated(this.#things));
  }

  get #texts(): FeedTexts {
    return feedTexts[this.locale.language];
  }

  get #things(): string {
    return this.texts[this.locale.language].things;
  }

  /** What came in while the element was not in the page is drawn now. */
  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.performUpdate());
  }

  /**
   * An error in one widget ends in this widget: it must not stop the page, nor leave a blank. Out of the page nothing is
   * drawn: its timers would outlive it, and Chromium (156) keeps a picture with `srcset` that was never in a page for
   * ever, and with it the widget.
   */
  protected override performUpdate(): void {
    if (!this.isConnected) return;
    const hadFocus = this.matches(':focus-within');
    try {
      super.performUpdate();
    } catch (error) {
      if (this.feed) {
        this.feed = undefined;
        this.#fail(error);
      } else {
        this.#giveUp(error);
      }
    }
    // What had the focus may be gone, in here or with the slot: the focus goes to what came instead.
    if (hadFocus && !this.renderRoot.querySelector(this.querySelector(':focus') ? 'slot' : ':focus')) {
      this.renderRoot.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
    }
  }

  /** The page has replaced something that templates need: the fallback stays, as if there were no widget. */
  #giveUp(error: unknown): void {
    if (this.renderRoot.querySelector('slot')) return;
    this.renderRoot.append(Document.prototype.createElement.call(document, 'slot'));
    this.#fail(error);
  }

  /** In a document that cannot share our styles, or under a root that the page keeps for itself, the fallback stays. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch (error) {
      this.shadowRoot?.append(document.createElement('slot'));
      this.tellWebmaster(error);
      return new DocumentFragment();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) {
      this.feed = this.#failure = undefined;
      this.#failures = 0;
    }
    this.#selection = this.feed && this.select(this.feed, Date.now());
  }

  protected override updated(): void {
    try {
      const { states } = (this.#internals ??= this.attachInternals());
      states.clear();
      [this.#state, ...(this.#selection?.states ?? [])].forEach((state) => states.add(state));
    } catch {
      // Browsers of before 2024, and polyfills, have no :state() that a page could ask for.
    }
    nameHosts(this.renderRoot, this.address);
  }

  protected override render(): TemplateResult {
    const state = this.#state;
    const selection = this.#selection;
    const sentence = this.#sentence(state);
    return html`<svg class="room" aria-hidden="true"></svg>
      <section
        part="base"
        tabindex="-1"
        lang=${this.locale.locale}
        aria-label=${this.heading || nothing}
        aria-busy=${state === 'loading'}
      >
        ${this.heading ? renderHeading(this.headingLevel, 'heading', this.heading) : nothing}
        ${selection?.items.length ? this.renderItems(selection) : html`<slot></slot>`}
        ${state === 'loading' ? this.#renderSkeleton() : nothing}
        ${this.#asked || state === 'ready' ? nothing : html`<p part="message">${sentence}</p>`}
        <p
          part="message"
          role="status"
          aria-atomic="true"
          class=${this.#asked && (state !== 'ready' || this.#shown) ? nothing : 'unseen'}
          .textContent=${this.#asked ? sentence : ''}
        ></p>
        ${
          this.#failure
            ? html`<button part="retry" type="button" @click=${() => this.#press()}>${this.#texts.retry}</button>`
            : nothing
        }
      </section>`;
  }

  #sentence(state: FeedState): string {
    const texts = this.#texts;
    if (state === 'ready') return this.#announcement;
    if (this.#asked && this.#task.pending) return texts.loading(this.#things);
    if (state === 'error') return texts.unreachable(this.#things);
    if (state === 'stale') return `${texts.outdated(this.#things)} ${texts.asOf(this.#asOf(this.#lastSuccess))}`;
    if (!this.feed) return '';
    if (this.feed.items) return texts.empty(this.#things);
    return this.feed.newer ? texts.unreachable(this.#things) : texts.absent(this.#things);
  }

  #asOf(ms: number): string {
    const time = { ms, allDay: false, zone: HOME_ZONE };
    const { locale } = this.locale;
    return `${format(time, locale, 'date')}, ${this.#texts.clock(format(time, locale, 'time'))}`;
  }

  #renderSkeleton(): TemplateResult {
    const count = this.limit > 0 ? Math.min(this.limit, 20) : 3;
    return html`<div part="skeleton" aria-hidden="true">
      ${Array<TemplateResult>(count).fill(html`<div class="bone"></div>`)}
    </div>`;
  }
}
