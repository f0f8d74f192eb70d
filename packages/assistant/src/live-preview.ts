import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PreviewMessage } from './preview.js';

/** The greatest height of the frame, in pixels: a higher one would push the rest of the page out of sight. */
const HIGHEST = 640;

/** `vorschau.html` in a frame that is as high as its content, and whose width can be changed by dragging. */
@customElement('live-preview')
export class LivePreview extends LitElement {
  /** What to show. */
  @property({ attribute: false }) message: PreviewMessage | undefined;

  /** A length of CSS. */
  @property() width = '100%';

  /** Colour of the strip below the page with the handle for dragging. */
  @property() background = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#hear);
  }

  protected override render(): TemplateResult {
    return html`<div class="resizable">
      <iframe title="Vorschau" src="vorschau.html" sandbox="allow-scripts allow-popups"></iframe>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const box = this.querySelector<HTMLElement>('.resizable');
    // A width that was set by dragging is kept until another one is chosen.
    if (box && changed.has('width')) box.style.inlineSize = this.width;
    if (box) box.style.background = this.background;
    if (changed.has('message')) this.#tell();
  }

  readonly #hear = ({ source, data }: MessageEvent<{ kitu?: unknown; kituHeight?: unknown } | null>): void => {
    const frame = this.querySelector('iframe');
    if (!frame || source !== frame.contentWindow) return;
    if (data?.kitu === 'ready') this.#tell();
    const height = data?.kituHeight;
    if (typeof height === 'number') frame.style.blockSize = `${Math.min(height, HIGHEST)}px`;
  };

  /** A sandboxed frame has an opaque origin, so `postMessage` cannot name it as the target. */
  #tell(): void {
    if (this.message) this.querySelector('iframe')?.contentWindow?.postMessage(this.message, '*');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-preview': LivePreview;
  }
}
