import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A frame that is higher than this, in pixels, would push the rest of the page out of sight. */
const HIGHEST = 640;

/** A page of its own in a frame that is as high as the page, and that can be pulled narrower. */
@customElement('live-preview')
export class LivePreview extends LitElement {
  /** The document. */
  @property() page = '';

  /** A length of CSS. */
  @property() width = '100%';

  /** Colour of the strip below the page, by which it is pulled. */
  @property() background = '';

  readonly #sizes = new ResizeObserver(() => this.#fit());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<div class="resizable">
      <iframe title="Vorschau" srcdoc=${this.page} @load=${() => this.#watch()}></iframe>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const box = this.querySelector<HTMLElement>('.resizable');
    // A width that somebody pulled counts until another one is chosen.
    if (box && changed.has('width')) box.style.inlineSize = this.width;
    if (box) box.style.background = this.background;
  }

  get #inside(): HTMLElement | undefined {
    return this.querySelector('iframe')?.contentDocument?.body;
  }

  #watch(): void {
    this.#sizes.disconnect();
    if (this.#inside) this.#sizes.observe(this.#inside);
    this.#fit();
  }

  #fit(): void {
    const frame = this.querySelector('iframe');
    if (frame && this.#inside) frame.style.blockSize = `${Math.min(this.#inside.offsetHeight, HIGHEST)}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-preview': LivePreview;
  }
}
