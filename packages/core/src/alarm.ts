import type { ReactiveControllerHost } from 'lit';

/** The longest time that a browser's timer can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Calls a function at an instant, with one timer and no polling. A hidden page has no timer; when it is shown again,
 * what was due happens then.
 *
 * @param host - The element; `due` is asked after each of its updates.
 * @param due - The next instant (milliseconds since 1970), or `Infinity`.
 * @param ring - What happens then.
 */
export function addAlarm(host: ReactiveControllerHost, due: () => number, ring: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (): void => {
    clearTimeout(timer);
    const wait = due() - Date.now();
    if (document.hidden || wait === Infinity) return;
    timer = setTimeout(() => (wait > LONGEST ? set() : ring()), Math.min(Math.max(wait, 0), LONGEST));
  };
  host.addController({
    hostConnected() {
      // On the window: on `document`, an element with the name `addEventListener` would hide the method.
      addEventListener('visibilitychange', set);
      set();
    },
    hostUpdated: set,
    hostDisconnected() {
      removeEventListener('visibilitychange', set);
      clearTimeout(timer);
    },
  });
}
