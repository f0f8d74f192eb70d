import type { PropertyValues, ReactiveControllerHost } from 'lit';
import { twin } from './keep-focus.js';
import type { Attempts } from './retry.js';
import type { Selection } from './selection.js';
import { endOf, moment, type Moment } from './time.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly light: boolean;
    readonly rendered: string;
    readonly maxAge: number;
    readonly hasUpdated: boolean;
    refresh(): Promise<void>;
  };

/** What a page was delivered with. */
export interface Printed {
  /** As of when it is (milliseconds since 1970), 1 where that is not known; 0: there is nothing, or no longer. */
  asOf: number;
  /** Its entries that are not over, as long as there is no feed. */
  left: Selection<unknown> | undefined;
  /** At the beginning of each update: finds it, takes out what is over, and says when the feed is to be read. Returns whether it was found now. */
  update(changed: PropertyValues, attempts: Attempts): boolean;
  /**
   * The feed was read. It takes the place of what is printed, unless it has not changed since, and still shows the same.
   *
   * @param modified - As of when the feed is.
   * @param untilAt - Until when it shows what it showed at an instant.
   */
  compare(modified: Moment | undefined, untilAt: (asOf: number) => number): void;
}

/** The frame of a widget inside an element. */
export const baseOf = (host: Element): Element | null => host.querySelector('[part="base"]');

/**
 * Looks after what a page was delivered with, until it is replaced by a drawing. A press on one of its buttons is
 * repeated then.
 */
export function addPrinted(host: Host): Printed {
  /** Until when the feed, as it was read, shows what is printed. */
  let validUntil = Infinity;
  /** What is printed says that there is nothing, or it is over. */
  let isEmpty = false;
  /** A drawing takes its place. */
  const drop = (): void => {
    printed.asOf = 0;
    printed.left = undefined;
    host.removeAttribute('rendered');
  };
  /** Takes out what is over, and reads the feed when the first of the rest is. */
  const sweep = (attempts: Attempts, now: number): void => {
    let until = Infinity;
    host.querySelectorAll<HTMLElement>('[data-until]').forEach((entry) => {
      const end = moment(entry.dataset['until'])?.ms ?? 0;
      attempts.next = Math.min(attempts.next, end);
      if (end > now) {
        until = Math.min(until, end);
      } else {
        entry.remove();
        isEmpty = !host.querySelector('[data-until], [part~="item"]');
        // Headings and lists are left.
        if (isEmpty) drop();
      }
    });
    printed.left = { items: isEmpty ? [] : [host], until };
  };
  const printed: Printed = {
    asOf: 0,
    left: undefined,
    update(changed, attempts) {
      const isFound = !host.hasUpdated && host.light && baseOf(host) !== null;
      const now = Date.now();
      if (isFound) {
        attempts.lastSuccess = printed.asOf = moment(host.rendered)?.ms ?? 1;
        attempts.next = Math.min(printed.asOf, now) + host.maxAge * 1000;
        isEmpty = host.rendered !== '' && host.querySelector('[part="message"]:not(:empty)') !== null;
      } else if (changed.has('src') || validUntil <= now) {
        drop();
      } else if (printed.asOf && (changed.size || !baseOf(host))) {
        // The page asks for something else, or has emptied the element.
        attempts.next = printed.asOf = 1;
      }
      // A feed that is known says itself what is over.
      if (printed.asOf && validUntil === Infinity) sweep(attempts, now);
      return isFound;
    },
    compare(modified, untilAt) {
      validUntil = modified && endOf(modified) <= printed.asOf ? untilAt(printed.asOf) : 0;
      if (validUntil <= Date.now()) drop();
    },
  };
  host.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (!button || !printed.asOf) return;
    printed.asOf = 1;
    void host.refresh().then(() => {
      if (!printed.asOf) twin(host, button)?.click();
    });
  });
  return printed;
}
