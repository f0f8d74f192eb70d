/**
 * Draws an element. What had the focus may be gone then, in its root or with the slot: the focus goes to what came
 * instead, and does not fall back to the beginning of the page.
 */
export function keepFocus(element: Element, root: ParentNode, draw: () => void): void {
  const hadFocus = element.matches(':focus-within');
  draw();
  if (hadFocus && !root.querySelector(element.querySelector(':focus') ? 'slot' : ':focus')) {
    root.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
  }
}
