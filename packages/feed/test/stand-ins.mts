import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Stand-ins for a library that never returns, for one that fills the memory, and for a busy machine. Preloaded by
 * `--import`. The first two lie in wait in `JSON.parse`, for documents that name them: no input is known here that does
 * this to a real library.
 */
const { parse } = JSON;

/** A machine so busy that a thread needs this long to load its libraries (milliseconds). */
const { STAND_IN_LOADING: loading } = process.env;
if (loading && !isMainThread) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(loading));

JSON.parse = (text, reviver): unknown => {
  const document = text.slice(0, 10_000);
  if (document.includes('STAND-IN: NEVER RETURNS')) {
    // A test waits for this. Not by console, whose stream needs the loop that stops here.
    writeSync(2, 'stand-in: busy\n');
    for (;;);
  }
  if (document.includes('STAND-IN: FILLS MEMORY')) {
    const kept: object[] = [];
    for (;;) kept.push({ kept: kept.length });
  }
  if (document.includes('STAND-IN: THROWS')) throw new TypeError('a mistake in a library');
  return parse(text, reviver) as unknown;
};
