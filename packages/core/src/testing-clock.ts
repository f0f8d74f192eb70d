/** Shorter timers belong to the browser and the tests, and run normally. */
const SHORT = 5000;

/** A clock for tests: it is stopped, and moves only by `pass()`. */
export interface Clock {
  /** Milliseconds until each long timer that is set rings, the next one first. */
  waits(): readonly number[];
  /** The clock moves (or is set), and no timer notices: they count from before. */
  sleep(ms: number): void;
  /** Moves the clock, and runs all timers that are due then. */
  pass(ms: number): void;
  /** Restores the real clock. */
  restore(): void;
}

/** Stops the clock, and takes all timers of five seconds and more. */
export function stopClock(start = Date.now()): Clock {
  const {
    setTimeout,
    clearTimeout,
    Date: { now },
  } = globalThis;
  const timers = new Map<number, { readonly ring: () => void; at: number }>();
  let time = start;
  let last = 1e9;
  Date.now = () => time;
  globalThis.setTimeout = ((ring: () => void, after = 0, ...values: unknown[]) => {
    if (after < SHORT) return setTimeout(ring, after, ...values);
    timers.set((last += 1), { ring, at: time + after });
    return last;
  }) as typeof globalThis.setTimeout;
  globalThis.clearTimeout = (id) => {
    if (!timers.delete(id as number)) clearTimeout(id);
  };
  return {
    waits: () => [...timers.values()].map(({ at }) => at - time).sort((a, b) => a - b),
    sleep(ms) {
      time += ms;
      timers.forEach((timer) => (timer.at += ms));
    },
    pass(ms) {
      time += ms;
      [...timers].forEach(([id, { ring, at }]) => {
        if (at <= time && timers.delete(id)) ring();
      });
    },
    restore() {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Date.now = now;
    },
  };
}
