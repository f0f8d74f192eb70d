/**
 * What is read of a document: as little as possible, for the nodes of a browser are such by themselves, and another parser
 * has to make its own.
 */
export interface HtmlParent {
  readonly childNodes: { forEach(use: (node: HtmlText | HtmlElement) => void): void };
}

/** A text, or what is no element: it has no `localName`. */
export interface HtmlText extends HtmlParent {
  readonly nodeName: string;
  readonly textContent: string | null;
}

export interface HtmlElement extends HtmlText {
  readonly localName: string;
  readonly children: Iterable<HtmlElement>;
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface HtmlTable extends HtmlElement {
  readonly caption: HtmlElement | null;
  readonly rows: Iterable<{ readonly cells: Iterable<HtmlCell> }>;
}

/** A `<td>` or `<th>`. */
export interface HtmlCell extends HtmlElement {
  readonly colSpan: number;
  readonly rowSpan: number;
}

/**
 * Parses what stands in a `<template>`, as the HTML standard says; nothing runs and nothing loads. `undefined` where that
 * is forbidden.
 */
export type ParseHtml = (html: string) => HtmlParent | undefined;
