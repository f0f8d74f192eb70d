import type { ReactiveControllerHost } from 'lit';
import type { Entry } from './feed.js';
import { first, type LimitedSelection, type Selection } from './selection.js';
import { showEntry } from './target.js';

interface Host extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: ParentNode;
}

/** Does the page's address name an entry, of whatever widget? */
export const namesEntry = (): boolean => location.hash.startsWith('#kitu-');

/** Is it the entry that the page's address names: `#kitu-<id>`? */
export function isNamed(id: string): boolean {
  try {
    return decodeURIComponent(location.hash) === `#kitu-${id}`;
  } catch {
    // `%` that encodes nothing.
    return false;
  }
}

/**
 * The first entries of a selection, and the one that the page's address names.
 *
 * @param most - How many are the first ones; below 1 all.
 */
export function narrow<Chosen extends Selection<unknown>>(
  selection: Chosen,
  most: number,
): Chosen & LimitedSelection<unknown> {
  const all = selection.items as readonly Entry[];
  const shown = first(all, most);
  const named = all.slice(shown.length).filter(({ id }) => isNamed(id));
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
  const find = (): HTMLElement | undefined => {
    const entries = (selection()?.items ?? []) as readonly Entry[];
    const place = entries.findIndex(({ id }) => isNamed(id));
    const at = (part: string): HTMLElement | undefined =>
      host.renderRoot.querySelectorAll<HTMLElement>(`[part="${part}"]`)[place];
    // The items of a group are no entries.
    return at('group') ?? at('item');
  };
  const show = async (by: unknown): Promise<void> => {
    // What is printed has no ids. And the drawing must be done first.
    await open();
    const entry = find();
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
      if (namesEntry()) setTimeout(show, 0, by);
    },
  });
}
