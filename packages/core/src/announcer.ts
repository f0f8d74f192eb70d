import { html, nothing, type ReactiveControllerHost } from 'lit';

/** Announces sentences to screen readers: in one live region, and only after somebody has pressed a button. */
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
   * Draws the live region and, before anybody has pressed a button, the message as plain text.
   *
   * @param message - What the widget's state says; empty while entries are shown.
   */
  render(message: string): readonly unknown[];
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
    render: (message) => [
      announcer.asked || !message ? nothing : html`<p part="message">${message}</p>`,
      html`<p
        part="message"
        role="status"
        aria-atomic="true"
        class=${announcer.asked && (message || isVisible) ? nothing : 'unseen'}
        .textContent=${announcer.asked ? message || last : ''}
      ></p>`,
    ],
  };
  return announcer;
}
