import type { ReactiveControllerHost } from 'lit';
import { localeOf, type Locale } from './messages.js';

type Host = ReactiveControllerHost & Element;

const connected = new Set<Host>();
// On a server there is nothing to observe.
const noticeLang =
  globalThis.MutationObserver &&
  new MutationObserver(() => {
    connected.forEach((host) => host.requestUpdate());
  });

/** The nodes around a node, through shadow roots, up to the document. */
function* ancestors(node: Node): Generator<Node> {
  for (let at: Node | null | undefined = node; at; at = at.parentNode ?? (at as ShadowRoot).host) yield at;
}

/** Updates an element when the language of its place may have changed. One observer serves all elements. */
export function updateWithLang(host: Host): void {
  host.addController({
    hostConnected() {
      connected.add(host);
      // The element may have moved into another language.
      host.requestUpdate();
      for (const node of ancestors(host)) {
        // Mutations do not leave a shadow root, so each root on the way up is watched, and the document last.
        if (!node.parentNode) noticeLang.observe(node, { subtree: true, attributeFilter: ['lang'] });
      }
    },
    hostDisconnected() {
      connected.delete(host);
      if (!connected.size) noticeLang.disconnect();
    },
  });
}

/** The language of the place where an element stands: the nearest `lang`, also through shadow roots. */
export function localeAt(element: Element): Locale {
  for (const node of ancestors(element)) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (lang) return localeOf(lang);
  }
  return localeOf('');
}
