/** Shorter timers are the browser's and the tests' own, and run as they are. */
const SHORT = 5000;

/** The time as a test has it: it stands still, and passes when the test says so. */
export interface Clock {
  /** Milliseconds until each long timer that is set rings, the next one first. */
  waits(): readonly number[];
  /** Lets time pass, and all timers ring that are due then. */
  pass(ms: number): void;
  /** Gives the browser its clock back. */
  restore(): void;
}

/** Stops the clock, and takes all timers of five seconds and more. */
export function stopClock(start = Date.now()): Clock {
  const {
    setTimeout,
    clearTimeout,
    Date: { now },
  } = globalThis;
  const timers = new Map<number, { readonly ring: () => void; readonly at: number }>();
  let time = start;
  let last = 1e9;
  Date.now = () => time;
  globalThis.setTimeout = ((ring: () => void, after = 0) => {
    if (after < SHORT) return setTimeout(ring, after);
    timers.set((last += 1), { ring, at: time + after });
    return last;
  }) as typeof globalThis.setTimeout;
  globalThis.clearTimeout = (id) => {
    if (!timers.delete(id as number)) clearTimeout(id);
  };
  return {
    waits: () => [...timers.values()].map(({ at }) => at - time).sort((a, b) => a - b),
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
