import { findAll } from './find-all.js';
import { focusEntry } from './keep-focus.js';

/** How far from the top edge a target may be, in pixels: pages leave room for a header that stays. */
const HEADER = 160;

/** The reader has moved the page since the last jump to a place in it. `undefined`: nobody has looked yet. */
let hasMoved: boolean | undefined;

/** The entry that the page's address names: in a shadow root it is no `:target`. And what asked for it. */
let entry: Element | undefined;
let askedBy: unknown;

/** The target of the page's address (`#kontakt`), where it is not at the top edge. */
function lostTarget(): Element | undefined {
  return [...findAll(':target'), entry].filter((target) => {
    const top = Number(target?.getBoundingClientRect().top);
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

/** After a reload, and on the way back, the browser puts the reader where he was. */
function isNew(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const { type = '' } = (navigation ?? {}) as Partial<PerformanceNavigationTiming>;
  return !hasMoved && !/^[rb]/.test(type);
}

/**
 * Puts the target into view once more, if what came above it has pushed it away.
 */
export function showTarget(): void {
  if (isNew()) lostTarget()?.scrollIntoView();
}

/**
 * Puts an entry into view and the focus on it, once for all widgets that have it.
 *
 * @param by - What asked for it: a change of the address, or else the page.
 */
export function showEntry(found: HTMLElement, by: unknown): void {
  if (by === askedBy || !(by instanceof Event || isNew())) return;
  askedBy = by;
  entry = found;
  found.scrollIntoView();
  focusEntry(found, { preventScroll: true });
}
