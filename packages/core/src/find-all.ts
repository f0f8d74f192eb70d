/**
 * All elements of the page that match. Images and forms of the page can hide properties of `document` by their names
 * (DOM clobbering), and MooTools replaces `Document`; so the method is taken from the prototype of `document`.
 */
export const findAll = <T extends HTMLElement>(selector: string): readonly T[] => [
  ...(Reflect.getPrototypeOf(document) as Document).querySelectorAll.call<Document, [string], NodeListOf<T>>(
    document,
    selector,
  ),
];

/** Only in the head: people who can write content, but not the head, must not choose the feed of the page. */
const PAGES_OWN = 'head > link[rel~="alternate"][type="application/feed+json"]';

/** The address of the feed that the page has for all widgets. */
export const pagesOwn = (): string | undefined => findAll<HTMLLinkElement>(PAGES_OWN)[0]?.href;
