/**
 * All elements of the page that match. The document's own properties can be images and forms of the page, by their
 * names, and MooTools has replaced `Document`; so the method comes from where the document has it.
 */
export const findAll = <T extends HTMLElement>(selector: string): readonly T[] => [
  ...(Reflect.getPrototypeOf(document) as Document).querySelectorAll.call<Document, [string], NodeListOf<T>>(
    document,
    selector,
  ),
];
