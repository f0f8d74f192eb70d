import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** A text with a button that copies it and confirms that. */
@customElement('copy-box')
export class CopyBox extends LitElement {
  /** The name of the text; part of the accessible name of the button. */
  @property() label = '';

  /** Where to paste it. */
  @property() where = '';

  @property() text = '';

  /** Is this the text that most people need? */
  @property({ type: Boolean }) main = false;

  /** Is the text prose, and not code? */
  @property({ type: Boolean }) prose = false;

  @state() private said = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The text has changed since it was copied.
    if (changed.has('text')) this.said = '';
  }

  protected override render(): TemplateResult {
    return html`<div class="copy-head">
        <p>${this.label ? html`<b>${this.label}</b>` : nothing} ${this.where}</p>
        <button type="button" class=${this.main ? 'main' : ''} @click=${() => this.#copy()}>
          Kopieren<span class="unseen">: ${this.label || this.where}</span>
        </button>
        <span class="copied" role="status">${this.said}</span>
      </div>
      ${this.prose ? html`<p class="words">${this.text}</p>` : html`<pre><code>${this.text}</code></pre>`}`;
  }

  async #copy(): Promise<void> {
    this.said = '';
    await this.updateComplete;
    try {
      await navigator.clipboard.writeText(this.text);
      this.said = 'Kopiert';
    } catch {
      // Without https there is no clipboard API: the text is selected, so that Ctrl+C copies it.
      const box = this.querySelector('pre, .words');
      if (box) getSelection()?.selectAllChildren(box);
      this.said = 'Markiert: jetzt Strg + C';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-box': CopyBox;
  }
}
