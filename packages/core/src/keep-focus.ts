/**
 * Draws an element and keeps the focus in it. Where the focused node is removed, the focus moves to the section, and
 * not to the beginning of the page.
 */
export function keepFocus(element: Element & { readonly renderRoot: ParentNode & Node }, draw: () => void): void {
  const hadFocus = element.matches(':focus-within');
  const focused = element.querySelector<HTMLElement>(':focus');
  draw();
  const root = element.renderRoot;
  // A focused node of the page shows in a slot, or is drawn.
  if (hadFocus && !root.querySelector(element.querySelector(':focus') ? 'slot, :focus' : ':focus')) {
    const next = root.contains(focused) ? focused : root.querySelector<HTMLElement>('section');
    next?.focus({ preventScroll: true });
  }
}
