/** The words of an element, and the title of its entry. */
const wordsOf = (element: Element): string =>
  [element, element.closest('[part~="item"]')?.querySelector('[part="title"]')]
    .map((part) => part?.textContent?.replace(/\s/g, ''))
    .join();

/** The element in a drawing that says the same as one in the drawing before, and is not hidden. */
export const twin = (root: ParentNode, element: HTMLElement): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(`${element.localName}:not([hidden])`)].find(
    (other) => wordsOf(other) === wordsOf(element),
  );

/**
 * Draws an element and keeps the focus in it. Where the focused node is removed or hidden, the focus moves to one that
 * says the same, else to the section, and not to the beginning of the page.
 */
export function keepFocus(element: Element & { readonly renderRoot: ParentNode }, draw: () => void): void {
  const hadFocus = element.matches(':focus-within');
  const focused = element.querySelector<HTMLElement>(':focus');
  draw();
  const root = element.renderRoot;
  // A focused node of the page shows in a slot, or is drawn.
  const held = ':focus:not([hidden])';
  if (hadFocus && !root.querySelector(element.querySelector(held) ? `slot, ${held}` : held)) {
    const next = (focused && twin(root, focused)) ?? root.querySelector<HTMLElement>('section');
    next?.focus({ preventScroll: true });
  }
}

/** Moves the focus to an entry: to the link of its title, else to the title. */
export function focusEntry(entry: HTMLElement, options?: FocusOptions): void {
  const title = entry.querySelector<HTMLElement>('[part="title"], [part="name"]') ?? entry;
  const link = title.querySelector<HTMLElement>('[href]');
  if (!link) title.tabIndex = -1;
  (link ?? title).focus(options);
}
