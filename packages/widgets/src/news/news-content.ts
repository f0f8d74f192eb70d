import { count, link, visible } from '@kitu/core/parse.js';
import { readPicture, type Picture } from '@kitu/core/picture.js';
import { policy } from '@kitu/core/trust.js';

/** A piece of a line. */
export type Inline =
  | string
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] };

/** A cell of a table. */
export interface Cell {
  readonly header: boolean;
  readonly content: readonly Inline[];
}

/** What rich text may consist of: these kinds and no others. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'figure'; readonly picture: Picture }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly Cell[])[] };

/** Deeper than this, elements give up their structure. */
const DEPTH = 24;

/** Their content is no text for readers. */
const SILENT =
  /^(script|style|template|noscript|noembed|noframes|iframe|object|svg|math|title|textarea|select|audio|video|canvas|xmp|plaintext)$/;

/** They stand inside a line; every other element ends it. */
const INLINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/**
 * Reads HTML as data, into a few known kinds of block. The browser's own parser reads it in an inert document, where
 * nothing runs and nothing loads; what comes out holds text, and addresses that passed the rules, and nothing else.
 *
 * @returns `undefined` where the page forbids parsing.
 */
export function parseContent(html: string, base: string): readonly Block[] | undefined {
  const template = document.createElement('template');
  try {
    // eslint-disable-next-line no-restricted-syntax -- the one place: the content of a template is inert, and is only read
    template.innerHTML = policy.createHTML(html);
  } catch {
    return undefined;
  }
  // A form's properties are clobbered by its fields; a walker's steps are not.
  return new Reader(document.createTreeWalker(template.content), base).blocks();
}

const isBlank = (piece: Inline): boolean =>
  typeof piece === 'string'
    ? !piece.trim()
    : piece.kind === 'break' || piece.content.every(isBlank);

const words = (content: readonly Inline[]): string =>
  content
    .map((piece) => (typeof piece === 'string' ? piece : piece.kind === 'break' ? ' ' : words(piece.content)))
    .join('')
    .trim();

/** Walks through a document and keeps what it knows. */
class Reader {
  readonly #walker: TreeWalker;
  readonly #base: string;
  #found: Block[] = [];
  #line: Inline[] = [];
  /** Inside a link, a heading or a cell everything is one line. */
  #oneLine = false;
  #depth = 0;

  constructor(walker: TreeWalker, base: string) {
    this.#walker = walker;
    this.#base = base;
  }

  /** The blocks inside the node where the walker stands. */
  blocks(): readonly Block[] {
    const outer = [this.#found, this.#line] as const;
    const found: Block[] = [];
    [this.#found, this.#line] = [found, []];
    this.#eachChild(this.#visit);
    this.#endLine();
    [this.#found, this.#line] = outer;
    return found;
  }

  /** The content of the node where the walker stands as one line. A picture in it comes before it. */
  #lineInside(): readonly Inline[] {
    const outer = [this.#line, this.#oneLine] as const;
    const line: Inline[] = [];
    [this.#line, this.#oneLine] = [line, true];
    this.#eachChild(this.#visit);
    [this.#line, this.#oneLine] = outer;
    return line;
  }

  #eachChild(visit: (node: Node, name: string) => void): void {
    if (this.#depth >= DEPTH) return;
    this.#depth += 1;
    if (this.#walker.firstChild()) {
      do {
        const node = this.#walker.currentNode;
        // The properties of a form are its fields; not even its name can be asked for.
        const plain = node instanceof Element && !(node instanceof HTMLFormElement);
        visit(node, plain ? node.localName : '');
      } while (this.#walker.nextSibling());
      this.#walker.parentNode();
    }
    this.#depth -= 1;
  }

  #endLine(): void {
    if (this.#oneLine) {
      this.#line.push(' ');
    } else {
      if (!this.#line.every(isBlank)) this.#found.push({ kind: 'paragraph', content: this.#line });
      this.#line = [];
    }
  }

  readonly #visit = (node: Node, name: string): void => {
    if (node instanceof Text) this.#line.push(visible(node.data));
    else if (!(node instanceof Element) || SILENT.test(name)) return;
    else if (name === 'img') this.#image(node);
    else if (INLINE.test(name)) this.#inline(node, name);
    else {
      this.#endLine();
      if (this.#oneLine) this.#eachChild(this.#visit);
      else this.#block(name);
      this.#endLine();
    }
  };

  #inline(element: Element, name: string): void {
    const url = name === 'a' ? link(element.getAttribute('href'), this.#base) : undefined;
    if (name === 'br') this.#line.push({ kind: 'break' });
    else if (url) this.#line.push({ kind: 'link', url, content: this.#lineInside() });
    else if (/^(strong|b)$/.test(name)) this.#line.push({ kind: 'strong', content: this.#lineInside() });
    else if (/^(em|i|cite|dfn)$/.test(name)) this.#line.push({ kind: 'emphasis', content: this.#lineInside() });
    else this.#eachChild(this.#visit);
  }

  #image(element: Element): void {
    const attribute = (name: string): string => element.getAttribute(name) ?? '';
    const [width, height] = [count(attribute('width')), count(attribute('height'))];
    const alt = visible(attribute('alt'));
    const picture = readPicture({ url: attribute('src'), alt, width, height }, this.#base);
    // A small one is a smiley or a tracking pixel.
    if (!picture || (width !== undefined && width < 48)) this.#line.push(alt);
    else this.#found.push({ kind: 'figure', picture });
  }

  #block(name: string): void {
    if (/^h[1-6]$/.test(name)) {
      const content = this.#lineInside();
      if (!content.every(isBlank)) this.#found.push({ kind: 'heading', level: Number(name[1]), content });
    } else if (name === 'ul' || name === 'ol') this.#list(name === 'ol');
    else if (name === 'blockquote') this.#found.push({ kind: 'quote', blocks: this.blocks() });
    else if (name === 'figure') this.#figure();
    else if (name === 'table') this.#table();
    else this.#eachChild(this.#visit);
  }

  #list(ordered: boolean): void {
    const items: (readonly Block[])[] = [];
    this.#eachChild((_, name) => {
      const item = name ? this.blocks() : [];
      if (item.length) items.push(item);
    });
    if (items.length) this.#found.push({ kind: 'list', ordered, items });
  }

  /** The caption goes to the last picture of its figure; without a picture it is a paragraph. */
  #figure(): void {
    let caption: readonly Inline[] = [];
    this.#eachChild((node, name) => {
      if (name === 'figcaption') caption = this.#lineInside();
      else this.#visit(node, name);
    });
    this.#endLine();
    const last = this.#found[this.#found.length - 1];
    if (last?.kind === 'figure') {
      this.#found[this.#found.length - 1] = { kind: 'figure', picture: { ...last.picture, caption: words(caption) } };
    } else {
      this.#line.push(...caption);
    }
  }

  #table(): void {
    let caption = '';
    const rows: (readonly Cell[])[] = [];
    const visit = (_: Node, name: string): void => {
      if (name === 'caption') caption = words(this.#lineInside());
      else if (name === 'tr') {
        const cells: Cell[] = [];
        this.#eachChild((_cell, kind) => {
          if (kind) cells.push({ header: kind === 'th', content: this.#lineInside() });
        });
        rows.push(cells);
      } else if (/^t(head|body|foot)$/.test(name)) this.#eachChild(visit);
    };
    this.#eachChild(visit);
    if (rows.length) this.#found.push({ kind: 'table', caption, rows });
  }
}
