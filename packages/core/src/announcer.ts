import { html, nothing, type ReactiveControllerHost } from 'lit';

/** Announces sentences to screen readers: in one live region, and only after somebody has pressed a button. */
export class Announcer {
  /** Somebody has pressed a button, and the result is announced. */
  asked = false;

  readonly #host: ReactiveControllerHost;
  #sentence = '';
  #visible = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Says one sentence to those who cannot see what just happened.
   *
   * @param visible - Nothing on the page shows it: the sentence is shown, too.
   */
  announce(sentence: string, visible = false): void {
    this.asked = true;
    this.#sentence = sentence;
    this.#visible = visible;
    this.#host.requestUpdate();
  }

  /** The feed was read again: the last sentence is out of date. */
  clear(): void {
    this.#sentence = '';
  }

  /**
   * Draws the live region and, before anybody has pressed a button, the message as plain text.
   *
   * @param message - What the widget's state says; empty while entries are shown.
   */
  render(message: string): readonly unknown[] {
    return [
      this.asked || !message ? nothing : html`<p part="message">${message}</p>`,
      html`<p
        part="message"
        role="status"
        aria-atomic="true"
        class=${this.asked && (message || this.#visible) ? nothing : 'unseen'}
        .textContent=${this.asked ? message || this.#sentence : ''}
      ></p>`,
    ];
  }
}
