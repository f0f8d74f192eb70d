import { noChange } from 'lit';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';
import { directive, Directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';

class Keyed extends Directive {
  #parts = new Map<unknown, ChildPart>();

  override render(
    _items: readonly unknown[],
    _key: (item: unknown) => unknown,
    _template: (item: unknown) => unknown,
  ): unknown {
    return noChange;
  }

  override update(container: ChildPart, [items, key, template]: Parameters<this['render']>): unknown {
    const keys = new Set(items.map(key));
    this.#parts.forEach((part, old) => {
      if (!keys.has(old)) {
        removePart(part);
        this.#parts.delete(old);
      }
    });
    // From the last to the first: each part is inserted before the one after it.
    let next: ChildPart | undefined;
    [...items].reverse().forEach((item) => {
      next = insertPart(container, next, this.#parts.get(key(item)));
      this.#parts.set(key(item), next);
      setChildPartValue(next, template(item));
    });
    return noChange;
  }
}

/**
 * Draws a list so that each entry keeps its nodes, and with them focus and scroll position, as long as its key is there.
 * Lit's `repeat` does the same with fewer moves in a shuffled list, for twice the bytes.
 */
export const keyed = directive(Keyed) as <Item>(
  items: readonly Item[],
  key: (item: Item) => unknown,
  template: (item: Item) => unknown,
) => DirectiveResult;
