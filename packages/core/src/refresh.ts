import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AlarmController } from './alarm.js';

/** Refreshes its host when that is due and it is in view; what fell due out of view happens when it comes back. */
export class RefreshController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #due: () => number;
  #inView = false;
  #observer: IntersectionObserver | undefined;

  /**
   * @param host - The element to watch.
   * @param due - The next instant (milliseconds since 1970), or `Infinity`; asked for after each update of the host.
   * @param refresh - What to do then.
   */
  constructor(host: ReactiveControllerHost & Element, due: () => number, refresh: () => void) {
    this.#host = host;
    this.#due = due;
    host.addController(this);
    new AlarmController(host, () => (this.#inView ? due() : Infinity), refresh);
  }

  hostUpdated(): void {
    if (this.#observer || this.#due() === Infinity) return;
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
