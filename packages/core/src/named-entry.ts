import type { ReactiveControllerHost } from 'lit';
import { anchorOf } from './anchor.js';
import type { Entry } from './feed.js';
import { first, type LimitedSelection, type Selection } from './selection.js';
import { showEntry } from './target.js';

interface Host extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: ParentNode;
}

/** Which entry the page's address names (`#kitu-<id>`), of whatever widget. */
export function namedEntry(): string | undefined {
  try {
    return /^#kitu-(.+)/.exec(decodeURIComponent(location.hash))?.[1];
  } catch {
    // `%` that encodes nothing.
    return undefined;
  }
}

/**
 * The first entries of a selection that a visitor chose, and the one that the page's address names.
 *
 * @param most - How many are the first ones; below 1 all.
 */
export function narrow<Chosen extends Selection<unknown>>(
  selection: Chosen,
  most: number,
  isChosen: (item: Entry) => boolean,
): Chosen & LimitedSelection<unknown> {
  const all = (selection.items as readonly Entry[]).filter((item) => isChosen(item) || item.id === namedEntry());
  const shown = first(all, most);
  const named = all.slice(shown.length).filter(({ id }) => id === namedEntry());
  return { ...selection, items: [...shown, ...named], total: all.length };
}

/**
 * Shows the entry that the page's address names, once: when it is first drawn, and whenever the address has changed.
 *
 * @param selection - What is drawn, or printed; `undefined` while there is nothing yet.
 * @param open - Draws printed entries anew from the feed, which may have more.
 */
export function addNamedEntry(
  host: Host,
  selection: () => Selection<unknown> | undefined,
  open: () => Promise<void> | undefined,
): void {
  /** What asked for it, the same for all widgets: the page itself, or the event that its address has changed. */
  let asked: unknown = globalThis.location?.href;
  const ask = (event: Event): void => {
    asked = event;
    host.requestUpdate();
  };
  const find = (id: string): HTMLElement | null => host.renderRoot.querySelector('#' + CSS.escape(anchorOf(id)));
  const show = async (by: unknown): Promise<void> => {
    const id = namedEntry();
    const entry = id ? (find(id) ?? (await open(), find(id))) : undefined;
    if (entry) showEntry(entry, by);
  };
  host.addController({
    hostConnected: () => addEventListener('hashchange', ask),
    hostDisconnected: () => removeEventListener('hashchange', ask),
    hostUpdated() {
      const by = asked;
      if (!by || !selection()) return;
      asked = undefined;
      // When all widgets have heard of it: one above may take back the entry that it showed before.
      setTimeout(show, 0, by);
    },
  });
}
