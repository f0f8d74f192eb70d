import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from './messages.js';
import { language as canonical } from './parse.js';

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
    for (const node of ancestors(this.#host)) {
      // Mutations do not leave a shadow root, so each root on the way up is watched, and the document last.
      if (!node.parentNode) noticeLang.observe(node, { subtree: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    connected.delete(this.#host);
    if (!connected.size) noticeLang.disconnect();
  }

  /** The `lang` of the place, as it is written there. */
  get tag(): string {
    for (const node of ancestors(this.#host)) {
      const lang = (node as Partial<Element>).getAttribute?.('lang');
      if (lang) return lang;
    }
    return '';
  }

  /** The language in which the widget speaks: German where it does not know the page's. */
  get language(): Language {
    return /^en\b/i.test(this.tag) ? 'en' : 'de';
  }

  /** The tag for dates and numbers. Plain English is taken for British: day before month, 24 hours. */
  get locale(): string {
    const known = canonical(this.tag);
    const { language } = this;
    return known?.startsWith(`${language}-`) ? known : language === 'en' ? 'en-GB' : 'de-DE';
  }
}
