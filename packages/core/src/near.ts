const found = new WeakMap<Element, Promise<void>>();

/**
 * Resolves when an element has come near the view for the first time: within half a screen of it. An element that is not
 * shown never does.
 */
export function near(element: Element): Promise<void> {
  const promise = found.get(element) ?? comesNear(element);
  found.set(element, promise);
  return promise;
}

const comesNear = (element: Element): Promise<void> =>
  new Promise((resolve) => {
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
