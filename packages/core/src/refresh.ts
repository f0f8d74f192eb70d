import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AlarmController } from './alarm.js';

const MINUTE = 60_000;

/** Refreshes its host every n minutes while it is in view; what fell due out of view happens when it comes back. */
export class RefreshController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #minutes: () => number;
  #inView = false;
  #observer: IntersectionObserver | undefined;

  /**
   * @param host - The element to watch.
   * @param minutes - The interval; 0 is never.
   * @param since - The instant (milliseconds since 1970) from which the interval counts.
   * @param refresh - What to do.
   */
  constructor(host: ReactiveControllerHost & Element, minutes: () => number, since: () => number, refresh: () => void) {
    this.#host = host;
    this.#minutes = minutes;
    host.addController(this);
    new AlarmController(host, () => (this.#inView && minutes() > 0 ? since() + minutes() * MINUTE : Infinity), refresh);
  }

  hostUpdated(): void {
    if (this.#observer || !(this.#minutes() > 0)) return;
    this.#observer = new IntersectionObserver((entries) => {
      this.#inView = entries[entries.length - 1]?.isIntersecting === true;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#inView = false;
  }
}
