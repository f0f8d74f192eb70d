import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { addPrinted, baseOf } from './printed.js';
import { watchTampering } from './tampering.js';
import { parseHtml } from './trust.js';

/** An element that draws into a shadow root or, with `light`, into itself. */
export abstract class LightElement extends LitElement {
  static override properties: PropertyDeclarations = {
    light: { type: Boolean },
    rendered: {},
    maxAge: { type: Number, attribute: 'max-age' },
  };

  /** Draw into the page itself, for tools that read aloud, translate or enlarge its text; the page needs `kitu.css`. It cannot be taken back. */
  light = false;

  /** With `light`: when the feed was read whose entries the page was delivered with (RFC 3339). They stay until the feed is newer. */
  rendered = '';

  /** For so many seconds after `rendered` the feed is not read again. */
  maxAge = 900;

  /** Stands for the entries while there are none: a slot that shows the page's own nodes, or (`light`) these nodes. */
  protected fallback: Node[] = [];

  /** The next drawing can change the last one. */
  protected isWhole = false;

  /** What the page was delivered with. */
  protected readonly printed = addPrinted(this);

  readonly #tampering = watchTampering();

  abstract refresh(): Promise<void>;

  protected override update(changed: PropertyValues<this>): void {
    const touched = this.#touched();
    // Lit cannot change what is no longer where it was.
    if (touched.size || !this.isWhole || (this.light && this.#place !== this.renderRoot)) this.begin(touched);
    super.update(changed);
    // What the drawing itself has done.
    this.#touched();
    this.isWhole = true;
  }

  /** What others have done to the drawing. As long as there is none but the printed one, that is remembered. */
  #touched(): ReadonlyMap<Node, boolean> {
    return this.printed.asOf ? new Map<Node, boolean>() : this.#tampering.take();
  }

  /** Where an element with `light` draws: behind what is printed, or into itself. */
  get #place(): Element {
    return (this.printed.asOf && baseOf(this)) || this;
  }

  /**
   * Begins with an empty root. Lit keeps its knowledge of a drawing at the node before which it draws, so that is a new one.
   *
   * @param touched - With which nodes something was done: what was taken out of the drawing is not left elsewhere, and
   * what the page has put into the element now is kept.
   */
  protected begin(touched: ReadonlyMap<Node, boolean> = new Map()): void {
    const { asOf } = this.printed;
    const root = this.light ? this.#place : this.createRenderRoot();
    // `light` may come late; the shadow root then shows what is drawn into the element.
    this.shadowRoot?.replaceChildren(...newSlot());
    takeOut(root, asOf ? '[part="message"], [part="skeleton"], [part="retry"]' : '[part="base"], .room');
    if (root !== this.renderRoot || !this.light) this.fallback = root === this ? [...root.childNodes] : newSlot();
    touched.forEach((wasTaken, node) => {
      if (wasTaken) (node as ChildNode).remove();
      else if (node.parentNode === this) this.fallback.push(node);
    });
    if (!asOf) root.replaceChildren();
    root.append('');
    this.renderOptions.renderBefore = root.lastChild;
    (this as { renderRoot: Node }).renderRoot = root;
    this.#tampering.watch(root);
  }
}

const newSlot = (): Node[] => [...parseHtml('<slot></slot>').content.childNodes];

const takeOut = (root: ParentNode, selector: string): void =>
  root.querySelectorAll(selector).forEach((element) => element.remove());
