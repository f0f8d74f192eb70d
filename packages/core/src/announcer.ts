import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Announces sentences to screen readers: in one live region, and only after somebody has pressed a button. The region has
 * no role: of a `status`, the role is said even while it is empty, and its text is passed over when somebody reads on.
 */
export interface Announcer {
  /** Somebody has pressed a button, and the result is announced. */
  asked: boolean;
  /**
   * Announces one sentence.
   *
   * @param visible - Nothing else on the page says it: the sentence is shown, too.
   */
  announce(sentence: string, visible?: boolean): void;
  /** The feed was read again: the last sentence is out of date. */
  clear(): void;
  /**
   * Draws what the widget's state says, as plain text above the entries. Once somebody has pressed a button, the live
   * region says it to screen readers.
   *
   * @param message - Empty while entries are shown.
   */
  renderMessage(message: string): TemplateResult | typeof nothing;
  /** Draws the live region. It is seen where it says what nothing else on the page says. */
  renderRegion(message: string): TemplateResult;
}

/** @param host - The element that draws the region; it is updated when there is something to announce. */
export function announcerFor(host: ReactiveControllerHost): Announcer {
  let last = '';
  let isVisible = false;
  const announcer: Announcer = {
    asked: false,
    announce(sentence, visible = false) {
      announcer.asked = true;
      last = sentence;
      isVisible = visible;
      host.requestUpdate();
    },
    clear() {
      last = '';
    },
    renderMessage: (message) =>
      message ? html`<p part="message" aria-hidden=${announcer.asked || nothing}>${message}</p>` : nothing,
    renderRegion: (message) =>
      html`<p
        part="message"
        aria-live="polite"
        aria-atomic="true"
        class=${isVisible && last && !message ? nothing : 'kitu-unseen'}
        .textContent=${announcer.asked ? message || last : ''}
      ></p>`,
  };
  return announcer;
}
