const seen = new WeakMap<Element, Promise<void>>();

/**
 * Resolves when an element comes near the view, within half a screen of it, or has been there before. An element that is
 * not shown never does.
 */
export function near(element: Element): Promise<void> {
  const known =
    seen.get(element) ??
    new Promise<void>((resolve) => {
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          observer.disconnect();
          resolve();
        },
        { rootMargin: '50%' },
      );
      observer.observe(element);
    });
  seen.set(element, known);
  return known;
}
