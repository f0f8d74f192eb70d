import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Announcer } from './announcer.js';
import { focusEntry } from './keep-focus.js';

type Host = ReactiveControllerHost & {
  readonly src: string;
  readonly limit: number;
  readonly renderRoot: ParentNode;
};

/** The button „Weitere Meldungen“. */
export interface MoreButton {
  /**
   * Shows further entries. Without it the button is hidden: it was pressed, and there are no more. A button that is taken
   * away takes with it the place at which a screen reader reads.
   */
  readonly press: (() => void) | undefined;
}

/** Draws the button, if any. */
export const renderMore = (more: MoreButton | undefined, words: string): TemplateResult | typeof nothing =>
  more
    ? html`<button part="more" type="button" ?hidden=${!more.press} @click=${more.press}>${words}</button>`
    : nothing;

/** Shows further entries to who asks for them. */
export interface More {
  /** How many entries are shown: `limit`, and those that a person asked for. */
  limit(): number;
  /**
   * The button; none where there is nothing more, nor was.
   *
   * @param shown - How many entries are shown.
   * @param total - How many there are.
   * @param isNext - There is a further page of the feed.
   */
  button(shown: number, total: number, isNext?: boolean): MoreButton | undefined;
}

/**
 * Further entries for an element. Another feed begins anew.
 *
 * @param inWords - What is said when they are there.
 * @param turnPage - Reads the next page of the feed. Resolves with whether there is more to show now.
 */
export function moreFor(
  host: Host,
  announcer: Announcer,
  inWords: (added: number, shown: number) => string,
  turnPage?: () => Promise<boolean>,
): More {
  let extra = 0;
  let src = '';
  const show = async (shown: number, total: number): Promise<void> => {
    if (shown >= total && !(await turnPage?.())) return;
    extra += host.limit;
    const items = (): readonly HTMLElement[] => [...host.renderRoot.querySelectorAll<HTMLElement>('[part="item"]')];
    const old = items();
    host.requestUpdate();
    await host.updateComplete;
    const all = items();
    // A further page may have nothing that somebody has chosen: only these words say that it was read.
    announcer.announce(inWords(all.length - shown, all.length), all.length === shown);
    // Who asked for more goes on with the first new entry, which is before the button.
    const next = all.find((item) => !old.includes(item));
    if (next) focusEntry(next);
  };
  return {
    limit() {
      if (src !== host.src) extra = 0;
      src = host.src;
      return host.limit >= 1 ? host.limit + extra : 0;
    },
    button(shown, total, isNext) {
      const press = total > shown || isNext ? () => void show(shown, total) : undefined;
      return press || extra ? { press } : undefined;
    },
  };
}
