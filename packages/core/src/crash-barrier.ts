import { keepFocus } from './keep-focus.js';
import { LightElement, newSlot } from './light-element.js';
import { webmasterConsole } from './webmaster-console.js';

/** An error in one widget ends in this widget: it must not stop the page, nor leave a blank. */
export abstract class CrashBarrier extends LightElement {
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
      // On the window: an element with the name `addEventListener` would hide the method of `document`.
      addEventListener('DOMContentLoaded', () => this.performUpdate());
    } else if (this.isConnected) {
      keepFocus(this, () => this.#draw(() => super.performUpdate()));
    }
  }

  #draw(draw: () => void): void {
    try {
      draw();
    } catch (error) {
      // The page may have replaced something that every template needs: then the fallback stays.
      this.showFallback();
      if (this.isBroken) return;
      this.isBroken = true;
      this.feed = undefined;
      this.fail(error);
    }
  }

  /** Where style sheets cannot be shared, or the page has attached a closed root, the fallback stays. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch (error) {
      this.shadowRoot?.append(...newSlot());
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
