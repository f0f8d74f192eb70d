/** The timers that are set. */
export interface Timers {
  /** Resolves when what is waiting is as it should be. */
  readonly become: (test: (waits: readonly number[]) => boolean) => Promise<void>;
  /** Restores the functions of the page. */
  readonly restore: () => void;
}

/** Counts pending timers, intervals and animation frames. */
export function countTimers(): Timers {
  const { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame } = globalThis;
  const waiting = new Map<number, number>();
  globalThis.setTimeout = ((ring: () => void, wait = 0) => {
    const id = Number(
      setTimeout(() => {
        waiting.delete(id);
        ring();
      }, wait),
    );
    waiting.set(id, wait);
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    waiting.delete(id);
    clearTimeout(id);
  }) as typeof clearTimeout;
  globalThis.setInterval = ((ring: () => void, wait = 0) => {
    const id = Number(setInterval(ring, wait));
    waiting.set(id, wait);
    return id;
  }) as typeof setInterval;
  globalThis.clearInterval = ((id: number) => {
    waiting.delete(id);
    clearInterval(id);
  }) as typeof clearInterval;
  globalThis.requestAnimationFrame = (ring) => {
    const id = requestAnimationFrame((time) => {
      waiting.delete(-id);
      ring(time);
    });
    waiting.set(-id, 0);
    return id;
  };
  return {
    become: async (test) => {
      while (!test([...waiting.values()].sort((a, b) => a - b))) {
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    restore: () =>
      void Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame }),
  };
}
