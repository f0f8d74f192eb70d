import type { HtmlCell, HtmlTable, HtmlText, ParseHtml } from '@kitu/widgets/news/view.js';
import { parseFragment } from 'parse5';

/** A node of parse5: what there is of it depends on its kind. */
interface Parsed {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Parsed[];
}

/** A node with the names, and the meaning, of the DOM. */
class DomNode implements HtmlText {
  #children: DomNode[] | undefined;

  constructor(protected readonly parsed: Parsed) {}

  get nodeName(): string {
    return this.parsed.nodeName;
  }

  get textContent(): string | null {
    return this.parsed.value ?? null;
  }

  /** Made when they are asked for: hostile HTML is nested deeper than functions can call each other. */
  get childNodes(): DomNode[] {
    this.#children ??= this.parsed.childNodes?.map((child) =>
      child.tagName ? new DomElement(child, this) : new DomNode(child),
    );
    return this.#children ?? [];
  }
}

/** An element; what only tables and cells have does no harm to others. */
class DomElement extends DomNode implements HtmlTable, HtmlCell {
  constructor(
    parsed: Parsed,
    private readonly parent: DomNode,
  ) {
    super(parsed);
  }

  get localName(): string {
    return this.nodeName;
  }

  get children(): readonly DomElement[] {
    return this.childNodes.filter((node) => node instanceof DomElement);
  }

  get caption(): DomElement | null {
    return this.#named('caption')[0] ?? null;
  }

  /** Those of the heads come first and those of the feet last, wherever they stand. */
  get rows(): readonly DomElement[] {
    const sections = ['thead', 'tbody', 'tfoot'].flatMap((name) => this.#named(name));
    return sections.flatMap((section) => section.#named('tr'));
  }

  get cells(): readonly DomElement[] {
    return this.#named('td', 'th');
  }

  get colSpan(): number {
    return this.#count('colspan', 1, 1000);
  }

  get rowSpan(): number {
    return this.#count('rowspan', 0, 65_534);
  }

  getAttribute(name: string): string | null {
    return this.parsed.attrs?.find((attribute) => attribute.name === name)?.value ?? null;
  }

  remove(): void {
    const siblings = this.parent.childNodes;
    siblings.splice(siblings.indexOf(this), 1);
  }

  #named(...names: readonly string[]): readonly DomElement[] {
    return this.children.filter(({ localName }) => names.includes(localName));
  }

  /** A number as HTML reads one: what follows the digits does not matter. */
  #count(name: string, least: number, most: number): number {
    const [, digits = '1'] = /^[\t\n\f\r ]*\+?(\d+)/.exec(this.getAttribute(name) ?? '') ?? [];
    return Math.min(Math.max(Number(digits), least), most);
  }
}

/** Parses HTML as browsers do inside a `<template>`, whose document runs no scripts. */
export const parseHtml: ParseHtml = (html) => new DomNode(parseFragment(html, { scriptingEnabled: false }));
