/**
 * Draws an element and keeps the focus in it. Where the focused node is removed, the focus moves to the section, and
 * not to the beginning of the page.
 */
export function keepFocus(element: Element, root: ParentNode, draw: () => void): void {
  const hadFocus = element.matches(':focus-within');
  draw();
  if (hadFocus && !root.querySelector(element.querySelector(':focus') ? 'slot' : ':focus')) {
    root.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
  }
}
