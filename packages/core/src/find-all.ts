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
