import { LitElement } from 'lit';
import { keepFocus } from './keep-focus.js';
import { webmasterConsole } from './webmaster-console.js';

/** An error in one widget ends in this widget: it must not stop the page, nor leave a blank. */
export abstract class CrashBarrier extends LitElement {
  /** Shows the fallback while the widget cannot draw its own. */
  #slot: Element | undefined;

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
   * was never in a page for ever, and with it the widget.
   */
  protected override performUpdate(): void {
    if (this.isConnected) keepFocus(this, this.renderRoot, () => this.#draw(() => super.performUpdate()));
  }

  #draw(draw: () => void): void {
    try {
      draw();
      this.#slot?.remove();
      this.#slot = undefined;
    } catch (error) {
      // The page may have replaced something that every template needs: then the fallback stays.
      if (this.#slot) return;
      // From another document: the page may have replaced `document.createElement`, or `Document` itself.
      this.#slot = document.implementation.createHTMLDocument('').createElement('slot');
      this.renderRoot.append(this.#slot);
      this.feed = undefined;
      this.fail(error);
    }
  }

  /** Draws, and then dispatches an event. */
  protected dispatchWhenDrawn(event: Event): void {
    this.requestUpdate();
    this.updateComplete.then(() => this.dispatchEvent(event)).catch((error: unknown) => this.webmaster.tell(error));
  }

  /** Where style sheets cannot be shared, or the page has attached a closed root, the fallback stays. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch (error) {
      this.shadowRoot?.append(document.createElement('slot'));
      this.webmaster.tell(error);
      return new DocumentFragment();
    }
  }
}
