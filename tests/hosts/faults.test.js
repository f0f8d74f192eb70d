import { DEADLINE, faults, visit } from './visit.js';

const pages = await (await fetch('/hosts/-/faults.json')).json();
const { trustedTypes } = globalThis;

describe('a script that does what it must not', () => {
  for (const page of pages.filter(({ found }) => found)) {
    // Where the engine knows no Trusted Types, it reports nothing.
    const test = page.found.includes('trusted-types') && !trustedTypes ? it.skip : it;
    test(`is noticed: ${page.name}`, async () => {
      const found = faults(page, await visit(page));
      if (!found.some((fault) => fault.startsWith(page.found))) throw new Error(found.join('\n') || 'not noticed');
    }).timeout(DEADLINE + 5_000);
  }
});
