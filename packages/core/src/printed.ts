import type { PropertyValues, ReactiveControllerHost } from 'lit';
import { twin } from './keep-focus.js';
import type { LatestRun } from './latest-run.js';
import type { Attempts } from './retry.js';
import type { Selection } from './selection.js';
import { endOf, moment, type Moment } from './time.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly light: boolean;
    readonly rendered: string;
    readonly maxAge: number;
    readonly hasUpdated: boolean;
    fallback: readonly Node[] | undefined;
    refresh(): Promise<void>;
  };

/** The entries with which a page was delivered: they are drawn as they are until the feed is newer. */
export interface Printed {
  /** Reads the feed and draws what it has. `undefined` where nothing is printed. */
  open(): Promise<void> | undefined;
  /**
   * At the beginning of each update: finds them, takes out what is over, and says when the feed is to be read. Returns
   * what is left; `undefined` where nothing is printed.
   */
  update(changed: PropertyValues): Selection<unknown> | undefined;
  /**
   * The feed was read. Returns whether it is to be drawn: it has changed since, or shows something else by now.
   *
   * @param modified - As of when it is.
   * @param untilAt - Until when it shows what it showed at an instant.
   */
  giveWay(modified: Moment | undefined, untilAt: (asOf: number) => number): boolean;
}

/** Looks after printed entries. A press on one of their buttons is repeated when the feed is drawn. */
export function addPrinted(host: Host, attempts: Attempts, task: LatestRun): Printed {
  /** As of when they are (milliseconds since 1970), 1 where that is not known; 0: there are none, or no longer. */
  let asOf = 0;
  /** Is there something? An entry that stands for all, or none: that is what is printed, or all are over. */
  let items: readonly unknown[] | undefined;
  /** Only the link of the page has no part. */
  const links = (): readonly Element[] => [...host.querySelectorAll('section > p:not([part])')];
  const drop = (left?: readonly unknown[]): void => {
    items = left;
    if (!asOf) return;
    asOf = 0;
    host.fallback = links();
    host.removeAttribute('rendered');
  };
  /** Takes out what is over. Returns when the next one is. */
  const sweep = (now: number): number => {
    let until = Infinity;
    host.querySelectorAll<HTMLElement>('[data-until]').forEach((entry) => {
      const end = moment(entry.dataset['until'])?.ms ?? 0;
      attempts.next = Math.min(attempts.next, end);
      if (end > now) {
        until = Math.min(until, end);
      } else {
        // A group may still be among the nodes to draw.
        entry.replaceChildren();
        entry.remove();
        if (host.querySelector('[data-until], [part~="item"]')) return;
        // Headings and lists are left. Before the first drawing they are not yet the fallback.
        if (!host.hasUpdated) host.querySelector('[part="base"]')?.replaceWith(...links());
        drop([]);
      }
    });
    return until;
  };
  const open = (): Promise<void> | undefined => {
    if (!asOf) return undefined;
    asOf = 1;
    return host.refresh();
  };
  host.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (!button) return;
    void open()?.then(() => {
      if (!asOf) twin(host, button)?.click();
    });
  });
  return {
    open,
    update(changed) {
      const now = Date.now();
      // What was copied while it was loading is not printed.
      if (!host.hasUpdated && host.light && host.querySelector('[part="base"][aria-busy="false"]')) {
        attempts.lastSuccess = asOf = moment(host.rendered)?.ms ?? 1;
        attempts.next = Math.min(asOf, now) + host.maxAge * 1000;
        items = host.rendered && host.querySelector('[part="message"]:not(:empty)') ? [] : [host];
        task.skip();
      } else if (changed.has('src')) {
        drop();
      } else if (changed.size && asOf) {
        attempts.next = asOf = 1;
      }
      const until = asOf ? sweep(now) : Infinity;
      return items && { items, until };
    },
    giveWay(modified, untilAt) {
      const until = modified && endOf(modified) <= asOf ? untilAt(asOf) : 0;
      const isSame = until > Date.now();
      if (isSame) attempts.next = until;
      else drop();
      return !isSame;
    },
  };
}
