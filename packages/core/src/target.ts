import { findAll } from './find-all.js';

/** How far from the top edge a target may be, in pixels: pages leave room for a header that stays. */
const HEADER = 160;

/** The reader has moved the page since the last jump to a place in it. `undefined`: nobody has looked yet. */
let hasMoved: boolean | undefined;

/** The target of the page's address (`#kontakt`), where it is not at the top edge. */
function lostTarget(): HTMLElement | undefined {
  return findAll(':target').filter((target) => {
    const { top } = target.getBoundingClientRect();
    // Browsers round.
    return top < -2 || top > HEADER;
  })[0];
}

/**
 * Begins to notice whether the reader moves the page. Not `scroll`, which the browser's own jump causes, too. When a late
 * script comes, he may be elsewhere already.
 */
export function watchReader(): void {
  if (hasMoved !== undefined) return;
  hasMoved = document.readyState === 'complete' && Boolean(lostTarget());
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'click']) {
    addEventListener(kind, notice, { capture: true, passive: true });
  }
}

/** A click on a link into the page is a jump. */
function notice({ type, target }: Event): void {
  hasMoved = type !== 'click' || (hasMoved && !(target as Element).closest?.('[href*="#"]'));
}

/**
 * Puts the target into view once more, if what came above it has pushed it away. After a reload, and on the way back,
 * the browser puts the reader where he was.
 */
export function showTarget(): void {
  const [navigation] = performance.getEntriesByType('navigation');
  const { type = '' } = (navigation ?? {}) as Partial<PerformanceNavigationTiming>;
  if (!hasMoved && !/^[rb]/.test(type)) lostTarget()?.scrollIntoView();
}
