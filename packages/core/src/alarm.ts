import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest time that a browser's timer can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Wakes its host at an instant, with one timer and no polling. A hidden page has no timer; when it is shown again,
 * what was due happens then.
 */
export class AlarmController implements ReactiveController {
  readonly #due: () => number;
  readonly #ring: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param host - The element; asked for `due` after each of its updates.
   * @param due - The next instant (milliseconds since 1970), or `Infinity`.
   * @param ring - What happens then.
   */
  constructor(host: ReactiveControllerHost, due: () => number, ring: () => void) {
    this.#due = due;
    this.#ring = ring;
    host.addController(this);
  }

  hostConnected(): void {
    // On the window, where no id or name of the page can stand in for the method.
    addEventListener('visibilitychange', this.#set);
    this.#set();
  }

  hostUpdated(): void {
    this.#set();
  }

  hostDisconnected(): void {
    removeEventListener('visibilitychange', this.#set);
    clearTimeout(this.#timer);
  }

  readonly #set = (): void => {
    clearTimeout(this.#timer);
    const wait = this.#due() - Date.now();
    if (document.hidden || wait === Infinity) return;
    this.#timer = setTimeout(() => (wait > LONGEST ? this.#set() : this.#ring()), Math.min(Math.max(wait, 0), LONGEST));
  };
}
