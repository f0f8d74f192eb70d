import type { ReactiveControllerHost } from 'lit';
import { backOff } from './back-off.js';
import type { FeedError } from './feed-error.js';
import type { FeedHead } from './feed.js';
import { refreshInView } from './refresh.js';

const MINUTE = 60_000;

/** An element that reads again every so many minutes, at least 1; 0 for never. */
type Host = ReactiveControllerHost & Element & { readonly refreshInterval: number };

/** The attempts to read a feed. The reader reports each step. */
export interface Attempts {
  /** Why the last attempt failed; `undefined` if it did not. */
  error: unknown;
  /** When the last attempt began that did not fail; milliseconds since 1970. */
  lastSuccess: number;
  /** When to try next, after a failure or where there was no attempt; `Infinity` while one is under way. */
  next: number;
  /** An attempt begins. */
  begin(): void;
  /** It brought a feed. */
  succeed(feed: FeedHead): void;
  /** It failed. */
  fail(error: unknown): void;
  /** The address of the feed has changed. */
  reset(): void;
}

/**
 * Decides when to read the feed again: at the interval, after failures with growing waits, and soon after the browser
 * is online again.
 *
 * @param refresh - What to do when it is time, and the host is in view.
 */
export function addRetry(host: Host, refresh: () => void): Attempts {
  let began = 0;
  /** How many there have been in a row. */
  let failures = 0;
  /** A feed was read, and it can still change. */
  let isRegular = false;

  const attempts: Attempts = {
    error: undefined,
    lastSuccess: 0,
    next: Infinity,
    begin() {
      began = Date.now();
      attempts.next = Infinity;
    },
    succeed({ expired }) {
      attempts.reset();
      attempts.lastSuccess = began;
      isRegular = !expired;
    },
    fail(error) {
      attempts.error = error;
      plan(failures + 1);
    },
    reset() {
      attempts.error = undefined;
      attempts.next = Infinity;
      failures = 0;
      isRegular = false;
    },
  };

  /** Widgets that share a request share its FeedError, and so its random part: they try again together. */
  const plan = (count: number): void => {
    const { chance = Math.random(), notBefore = 0 } = Object(attempts.error) as Partial<FeedError>;
    failures = count;
    attempts.next = Math.max(Date.now(), notBefore) + backOff(failures, chance);
    host.requestUpdate();
  };
  const online = (): void => {
    if (attempts.error) plan(0);
  };
  const due = (): number => {
    const minutes = host.refreshInterval;
    const regular = isRegular && !attempts.error && minutes > 0 ? began + Math.max(minutes, 1) * MINUTE : Infinity;
    return Math.min(regular, attempts.next);
  };

  host.addController({
    hostConnected: () => addEventListener('online', online),
    hostDisconnected: () => removeEventListener('online', online),
  });
  refreshInView(host, due, () => {
    attempts.next = Infinity;
    refresh();
  });
  return attempts;
}
