import type { ReactiveControllerHost } from 'lit';
import { addAlarm } from './alarm.js';

/**
 * Calls a function when that is due and the element is in view; what was due while it was out of view happens when it
 * is in view again.
 *
 * @param host - The element to watch.
 * @param due - The next instant (milliseconds since 1970), or `Infinity`; asked after each update of the host.
 * @param refresh - What to do then.
 */
export function refreshInView(host: ReactiveControllerHost & Element, due: () => number, refresh: () => void): void {
  let inView = false;
  let observer: IntersectionObserver | undefined;
  host.addController({
    hostUpdated() {
      if (observer || due() === Infinity) return;
      observer = new IntersectionObserver((entries) => {
        inView = entries[entries.length - 1]?.isIntersecting === true;
        host.requestUpdate();
      });
      observer.observe(host);
    },
    hostConnected() {
      observer?.observe(host);
    },
    hostDisconnected() {
      observer?.disconnect();
      inView = false;
    },
  });
  addAlarm(host, () => (inView ? due() : Infinity), refresh);
}
