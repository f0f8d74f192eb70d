import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeOf, type Locale } from './messages.js';

type Host = ReactiveControllerHost & Element;

const connected = new Set<Host>();
// A server that imports this has nothing to observe.
const noticeLang =
  globalThis.MutationObserver &&
  new MutationObserver(() => {
    connected.forEach((host) => host.requestUpdate());
  });

/** The nodes around a node, through shadow roots, up to the document. */
function* ancestors(node: Node): Generator<Node> {
  for (let at: Node | null | undefined = node; at; at = at.parentNode ?? (at as ShadowRoot).host) yield at;
}

/**
 * The language of the place where an element stands: the nearest `lang`, also through shadow roots. Read whenever it
 * is asked for; one observer for all elements says when to ask again.
 */
export class LocaleController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this.#host);
    // It may stand in another language now.
    this.#host.requestUpdate();
    for (const node of ancestors(this.#host)) {
      // Mutations do not leave a shadow root, so each root on the way up is watched, and the document last.
      if (!node.parentNode) noticeLang.observe(node, { subtree: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    connected.delete(this.#host);
    if (!connected.size) noticeLang.disconnect();
  }

  /** What to speak there. */
  get current(): Locale {
    for (const node of ancestors(this.#host)) {
      const lang = (node as Partial<Element>).getAttribute?.('lang');
      if (lang) return localeOf(lang);
    }
    return localeOf('');
  }
}
