import { findAll, pagesOwn } from '@kitu/core/find-all.js';

/**
 * Three more ways in, for editors that strip unknown tags: `<div data-kitu="news" data-src="…">`, `<a data-kitu="news">`
 * and a plain link to `…#kitu-news?limit=5`. Each becomes the element, with the link as its fallback.
 */

/** What the address of the script says: `kitu.js?feed=…&feeds=…`. */
export interface ScriptAddress {
  /** The feed of links that name none. */
  readonly feed: string;
  /** The origins whose feeds markup may name, besides the page's own. */
  readonly origins: readonly string[];
}

/**
 * Fields of a form can hide its properties (DOM clobbering), and links in SVG cannot contain HTML. What a widget has
 * drawn into the page comes from its feed, which must not name further ones.
 */
const MARKED =
  ':is([data-kitu], a[href*="#kitu-"], a[href*="#kitu:"]):not(form, svg *, [part="base"] *, [data-kitu-replaced], [data-kitu-replaced] *)';

/** Reads the address of the running script. A module does not know its own script, so it is looked for. */
export function scriptAddress(): ScriptAddress {
  const { currentScript } = document;
  const scripts = findAll<HTMLScriptElement>('script[src]').filter(({ src }) => /\/kitu\.js(\?|$)/.test(src));
  // An element with the name `currentScript` can hide the property (DOM clobbering).
  const [src = location.href] = [currentScript, ...scripts].flatMap((found) =>
    found instanceof HTMLScriptElement && found.src ? found.src : [],
  );
  const url = new URL(src);
  const query = url.searchParams;
  const feed = query.get('feed') ?? '';
  // Where nothing is named, there is nothing to resolve: else `<base href>` would allow its own origin.
  const named = [feed, ...(query.get('feeds') ?? '').split(',')].filter(Boolean);
  return { feed, origins: [location.href, url.href, ...named].flatMap(originOf) };
}

/** A link resolves against the page's base also where an image named `baseURI` hides it (DOM clobbering). What has no origin says „null“. */
function originOf(address: string): readonly string[] {
  const { origin } = Object.assign(document.createElement('a'), { href: address });
  return /^h/.test(origin) ? [origin] : [];
}

/**
 * Upgrades what is marked on the page, and what is inserted later. A page that loads its parts by script may run this one
 * again with each: an element, which all have in common, remembers for which address it was done.
 */
export function upgradePage(script: ScriptAddress): void {
  const shared = Object(customElements.get('kitu-news')) as object;
  const done = Symbol.for(`kitu ${script.feed} ${script.origins.join()}`);
  if (Reflect.get(shared, done)) return;
  Reflect.set(shared, done, true);
  const upgradeAll = (): void => {
    // First, because a link that belongs into an element must not become a widget.
    findAll('p > :only-child:empty').forEach(unwrapParagraphs);
    findAll(MARKED).forEach((marked) => upgrade(marked, script));
  };
  const start = (): void => {
    upgradeAll();
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) [...addedNodes, ...removedNodes].forEach(follow);
      upgradeAll();
    }).observe(document, { childList: true, subtree: true });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}

/** What a piece of marked markup asks for: the name of a widget, and its attributes. */
function read(marked: HTMLElement): readonly [string | undefined, readonly (readonly [string, string])[]] {
  const { kitu } = marked.dataset;
  if (kitu !== undefined) {
    return [kitu, [...marked.attributes].map(({ name, value }) => [name.replace(/^data-/, ''), value])];
  }
  const [, name, query] = /#kitu[-:]([a-z]+)(?:\?(.*))?$/.exec(marked.getAttribute('href') ?? '') ?? [];
  return [name, [...new URL(`a:?${query ?? ''}`).searchParams]];
}

/** What was made of a link. */
const made = new WeakMap<Node, Element>();

/** The widget goes where its link goes, and comes back with it: a framework that moves the link does not know the widget. */
function follow(link: Node): void {
  const element = made.get(link);
  if (!link.isConnected) element?.remove();
  else if (element && link.nextSibling !== element) (link as Element).after(element);
}

/**
 * Hides a node of the page, and returns a copy for the fallback of the widget. The node itself stays where it is: a
 * framework (React, Vue) that has made it fails when it is to remove it and finds it elsewhere. Text cannot be hidden.
 */
function replacement(node: ChildNode): Node {
  if (!(node instanceof HTMLElement)) return node;
  const copy = node.cloneNode(true) as Element;
  copy.removeAttribute('id');
  // In a copy of the page, as some frameworks keep it, the widget stands beside it already.
  node.setAttribute('data-kitu-replaced', '');
  node.style.setProperty('display', 'none', 'important');
  return copy;
}

/** A comment, or space between tags, may be the anchor of a framework. */
const isShown = (node: ChildNode): boolean => node instanceof Element || (node instanceof Text && /\S/.test(node.data));

/** Makes the element of one piece of markup, unless it names a feed from elsewhere. */
function upgrade(marked: HTMLElement, { feed, origins }: ScriptAddress): void {
  const [name, attributes] = read(marked);
  const known = customElements.get(`kitu-${name}`);
  // A page's own element of that name has no version.
  if (!known || !('version' in known)) return;
  // With the box around it, it may have been replaced just now.
  if (!marked.matches(MARKED) || marked.parentElement?.localName.startsWith('kitu-')) return;
  const element = document.createElement(`kitu-${name}`);
  const allowed: unknown = Reflect.get(known, 'observedAttributes');
  if (feed) element.setAttribute('src', feed);
  attributes.forEach(([attribute, value]) => {
    if (Array.isArray(allowed) && allowed.includes(attribute)) element.setAttribute(attribute, value);
  });
  const src = element.getAttribute('src') || pagesOwn();
  const [origin] = originOf(src ?? '');
  marked.removeAttribute('data-kitu');
  // People who can write markup, but not scripts, must not choose the feed of the page.
  if (!src || !origin || !origins.includes(origin)) {
    console.warn?.(
      !src
        ? 'KITU-Widgets: Die Adresse des Feeds fehlt. Wurde „data-src“ oder „?feed=…“ entfernt?'
        : `KITU-Widgets: ${origin ?? 'Ein Feed'} ist nicht freigegeben. In die Adresse des Skripts gehört: kitu.js?feeds=https://…`,
      marked,
    );
    if (marked instanceof HTMLAnchorElement) marked.href = marked.href.replace(/#kitu.*/, '');
    return;
  }
  if (marked instanceof HTMLAnchorElement) {
    element.append(replacement(marked));
    marked.after(element);
    made.set(marked, element);
  } else {
    element.append(...[...marked.childNodes].filter(isShown).map(replacement));
    marked.append(element);
  }
}

/**
 * WordPress makes paragraphs of what stands on lines of its own inside an element, and the browser then closes the
 * element before them. So the link stands in the next paragraph, and an empty one follows: the link goes back in, and both paragraphs go.
 */
function unwrapParagraphs(element: Element): void {
  const paragraph = element.parentElement?.nextElementSibling;
  const end = paragraph?.nextElementSibling;
  const link = paragraph?.firstElementChild;
  if (
    element.localName.startsWith('kitu-') &&
    link instanceof HTMLAnchorElement &&
    paragraph?.matches('p') &&
    paragraph.textContent.trim() === link.textContent.trim() &&
    end?.matches('p:empty')
  ) {
    element.append(link);
    paragraph.remove();
    end.remove();
  }
}
