import type { ReactiveControllerHost } from 'lit';

/**
 * The longest time that a timer waits, in milliseconds. Timers do not count while a computer sleeps or a page is frozen,
 * and the clock may be set meanwhile; so the clock is asked again after each minute.
 */
const MINUTE = 60_000;

/**
 * Calls a function at an instant, or a minute later at most after a sleep; and where the clock was set back, for what
 * was decided before was decided too early. A hidden page has no timer; when it is shown again, what was due happens then.
 *
 * @param host - The element; `due` is asked after each of its updates.
 * @param due - The next instant (milliseconds since 1970), or `Infinity`.
 * @param ring - What happens then.
 */
export function addAlarm(host: ReactiveControllerHost, due: () => number, ring: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = 0;
  const set = (): void => {
    clearTimeout(timer);
    const now = Date.now();
    // Clocks are corrected by seconds all the time.
    const wasSetBack = now < seen - MINUTE;
    seen = now;
    const wait = wasSetBack ? 0 : due() - now;
    if (document.hidden || due() === Infinity) return;
    const look = (): void => (wasSetBack || due() <= Date.now() ? ring() : set());
    timer = setTimeout(look, Math.min(Math.max(wait, 0), MINUTE));
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
