import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { keepFocus } from './keep-focus.js';
import { parseHtml } from './trust.js';
import { webmasterConsole } from './webmaster-console.js';

/** An error in one widget ends in this widget: it must not stop the page, nor leave a blank. */
export abstract class CrashBarrier extends LitElement {
  static override properties: PropertyDeclarations = { light: { type: Boolean } };

  /** Draw into the page itself, for tools that read aloud, translate or enlarge its text; the page needs `kitu.css`. It cannot be taken back. */
  light = false;

  /** Stands for the entries while there are none: a slot that shows the page's own nodes, or (`light`) these nodes. */
  protected fallback: readonly Node[] | undefined;

  /** The next drawing can change the last one. `false`: it failed; `undefined`: there is none. */
  #isWhole: boolean | undefined;

  abstract src: string;

  /** What is drawn. It is dropped when it cannot be drawn. */
  protected abstract feed: unknown;

  protected readonly webmaster = webmasterConsole(this);

  /** Takes note of an error, and draws once more. */
  protected abstract fail(error: unknown): void;

  /** Draws what arrived while the element was not in the page. */
  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.performUpdate());
  }

  /**
   * Outside the page nothing is drawn: timers would stay, and Chromium (156) keeps a picture with `srcset` that
   * was never in a page for ever, and with it the widget. While the page is parsed, so may be the nodes in here.
   */
  protected override performUpdate(): void {
    if (this.light && document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.performUpdate());
    } else if (this.isConnected) {
      keepFocus(this, () => this.#draw(() => super.performUpdate()));
    }
  }

  protected override update(changed: PropertyValues<this>): void {
    // `light` may come late; the shadow root then shows what is drawn into the element.
    if (!this.#isWhole || (this.light && this.renderRoot !== this)) this.#begin();
    super.update(changed);
    this.#isWhole = true;
  }

  #draw(draw: () => void): void {
    try {
      draw();
    } catch (error) {
      // The page may have replaced something that every template needs: then the fallback stays.
      const fallback = this.#begin();
      this.renderRoot.append(...fallback);
      if (this.#isWhole === false) return;
      this.#isWhole = false;
      this.feed = undefined;
      this.fail(error);
    }
  }

  /** Empties the root. Lit keeps its knowledge of a drawing at the node before which it draws, so that is a new one. */
  #begin(): readonly Node[] {
    const root = this.createRenderRoot();
    if (root !== this.renderRoot) this.fallback = undefined;
    this.fallback ??= root === this ? [...this.childNodes] : newSlot();
    this.shadowRoot?.replaceChildren(...newSlot());
    root.replaceChildren('');
    this.renderOptions.renderBefore = root.firstChild;
    Object.assign(this, { renderRoot: root });
    return this.fallback;
  }

  /** Where style sheets cannot be shared, or the page has attached a closed root, the fallback stays. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return this.light ? this : super.createRenderRoot();
    } catch (error) {
      this.webmaster.tell(error);
      return new DocumentFragment();
    }
  }

  /** Draws, and then dispatches an event. */
  protected dispatchWhenDrawn(event: Event): void {
    this.requestUpdate();
    this.updateComplete
      .then(() => {
        this.dispatchEvent(event);
        const base = this.querySelector('section');
        if (base && this.renderRoot === this && !getComputedStyle(base).getPropertyValue('--_accent'))
          this.webmaster.tell('Zu light gehört kitu.css.');
      })
      .catch((error: unknown) => this.webmaster.tell(error));
  }
}

const newSlot = (): readonly Node[] => [...parseHtml('<slot></slot>').content.childNodes];
