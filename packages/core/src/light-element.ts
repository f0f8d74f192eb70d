import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { parseHtml } from './trust.js';

/** An element that draws into a shadow root or, with `light`, into itself. */
export abstract class LightElement extends LitElement {
  static override properties: PropertyDeclarations = {
    // kitu.css looks for the attribute.
    light: { type: Boolean, reflect: true },
    rendered: {},
    maxAge: { type: Number, attribute: 'max-age' },
  };

  /** Draw into the page itself, for tools that read aloud, translate or enlarge its text; the page needs `kitu.css`. It cannot be taken back. */
  light = false;

  /** With `light`: when the feed was read whose entries the page was delivered with (RFC 3339). They stay until the feed is newer. */
  rendered = '';

  /** For so many seconds after `rendered` the feed is not read again. */
  maxAge = 900;

  /**
   * With `light`: what the page itself has put into the element, the printed entries too. It is drawn where there are none
   * of the feed.
   *
   * @protected
   */
  fallback: readonly Node[] | undefined;

  /** Not even the fallback could be drawn by a template, the last time. */
  protected isBroken = false;

  /** What others did to the drawing: translators, tools that read aloud, scripts of the page. */
  #changes: MutationRecord[] = [];
  // A server has no observer.
  readonly #observer =
    globalThis.MutationObserver && new MutationObserver((changes) => void this.#changes.push(...changes));

  protected override update(changed: PropertyValues<this>): void {
    this.#changes.push(...this.#observer.takeRecords());
    // Lit cannot change what is no longer where it was. And `light` may come late.
    if (this.#changes.length || (this.light && this.renderRoot !== this)) this.#begin();
    super.update(changed);
    // These are its own.
    this.#observer.takeRecords();
    this.isBroken = false;
  }

  /** Shows the fallback without a template. */
  protected showFallback(): void {
    this.#begin();
    this.renderRoot.append(...(this.fallback ?? newSlot()));
  }

  /** Begins with an empty root. Lit keeps its knowledge of a drawing at the node before which it draws: that is a new one. */
  #begin(): void {
    const root = this.light ? this : this.renderRoot;
    // Where `light` comes late, the shadow root from then on shows what is drawn into the element.
    this.shadowRoot?.replaceChildren(...newSlot());
    // What was taken out of the drawing must not be left elsewhere.
    this.#changes.forEach(({ removedNodes }) => removedNodes.forEach((node) => (node as ChildNode).remove()));
    this.#changes = [];
    if (root === this) this.fallback = this.#ownNodes();
    root.replaceChildren('');
    this.renderOptions.renderBefore = root.firstChild;
    (this as { renderRoot: Node }).renderRoot = this.#watched(root);
  }

  /** Before the first drawing, an element with `light` has no place. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#watched(this.light ? new DocumentFragment() : super.createRenderRoot());
  }

  #watched<Root extends Node>(root: Root): Root {
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
    return root;
  }

  /** What the page has put into the element, now or before. A printed frame is opened, for it is drawn again. */
  #ownNodes(): readonly Node[] {
    const base = this.querySelector('[part="base"]');
    if (this.renderRoot !== this) {
      this.fallback = [];
      takeOut(this, '[part="heading"], [part="message"], [part="skeleton"]');
      base?.replaceWith(...base.childNodes);
    }
    takeOut(this, '[part="base"], .kitu-room');
    return [...new Set([...(this.fallback ?? []), ...this.childNodes])];
  }
}

/** A slot without a template. */
export const newSlot = (): readonly Node[] => [...parseHtml('<slot></slot>').content.childNodes];

const takeOut = (root: ParentNode, selector: string): void =>
  root.querySelectorAll(selector).forEach((element) => element.remove());
