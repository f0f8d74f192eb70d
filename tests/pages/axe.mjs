// axe, on pages whose own policy would not let it in, and in the frames of them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const code = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is in a frame of another page has no heading of the first level of its own. */
const FRAMED = { 'page-has-heading-one': { enabled: false } };

/** What axe finds on a page and in its frames. `framed`: the page itself is made to be in a frame. */
export async function violations(page, { framed = false } = {}) {
  const found = [];
  // One by one, since no script of the page reaches into a sandbox.
  for (const frame of page.frames()) {
    if (!(await frame.evaluate('Boolean(globalThis.axe)'))) await frame.evaluate(code);
    found.push(...(await frame.evaluate(run, framed || frame !== page.mainFrame() ? FRAMED : {})));
  }
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Runs in the frame. */
const run = async (rules) =>
  (await globalThis.axe.run({ iframes: false, rules, resultTypes: ['violations'] })).violations;
