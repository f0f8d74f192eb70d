import { writeSync } from 'node:fs';

/**
 * Stand-ins for a library that never returns, and for one that fills the memory. Preloaded by `--import`: they lie in
 * wait in `JSON.parse`, for documents that name them. No input is known here that does this to a real library.
 */
const { parse } = JSON;

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
