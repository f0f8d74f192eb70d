// Builds with the packages, as npm would get them, what others build: each framework, a static site, a server, a plain
// script. Then a browser looks at it. `node tests/consumers/run.mjs vue react` runs a part; KEEP=1 keeps the folder. Those
// marked with `night`, whose compilers take longest, are part of a run of all with KITU_ALL=1.
// Ends with 'N passed, N failed'.
import assert from 'node:assert/strict';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { all } from '../support/amount.mjs';
import { prepare, run } from './packed.mjs';
import { openBrowser } from './visit.mjs';

const vite = ['vite', 'build', '--base=./', '--logLevel=warn'];
const page = (name) => (browser) => browser.play(`${name}/dist`);

/** Each: where it is, what builds it (checked for types first), and what must then be true. */
const consumers = {
  plain: { from: 'examples/plain', build: [['tsc'], vite], check: page('plain') },
  react: { from: 'examples/react', build: [['tsc'], vite], check: page('react') },
  'own-widget': {
    from: 'examples/own-widget',
    build: [['tsc'], vite],
    check: (browser) => browser.play('own-widget/dist', 'town-notices'),
  },
  vue: { night: true, build: [['vue-tsc', '--noEmit'], vite], check: page('vue') },
  svelte: {
    night: true,
    build: [['svelte-check', '--fail-on-warnings', '--output', 'machine'], vite],
    check: page('svelte'),
  },
  angular: { night: true, build: [['ng', 'build']], check: page('angular') },
  types: { build: [['tsc']], check: () => {} },
  eleventy: {
    build: [['eleventy', '--quiet']],
    async check(browser) {
      await browser.play('eleventy/dist');
      const links = await browser.withoutScript('eleventy/dist');
      assert.equal(links[0], 'Der Wochenmarkt zieht um');
      assert.equal(links.length, 3);
    },
  },
  ssr: {
    build: [['tsc'], ['node', 'render.mjs'], vite],
    async check(browser) {
      await browser.play('ssr/dist');
      assert.deepEqual(await browser.withoutScript('ssr/dist'), ['Alle Meldungen']);
    },
  },
  node: {
    build: [],
    async check(browser, folder) {
      const cwd = join(folder, 'node');
      const { shown, errors } = JSON.parse(await run('node', ['read.mjs', 'public/kitu.json'], cwd));
      assert.deepEqual(shown, ['Der Wochenmarkt zieht um', 'Das Bürgerbüro öffnet auch am Samstag']);
      assert.deepEqual(errors, []);
      assert.equal(await run('node', ['server.mjs'], cwd), 'undefined true\n');
    },
  },
};

const wanted = process.argv.slice(2);
const isChosen = ([name, { night }]) => (wanted.length ? wanted.includes(name) : all || !night);
const chosen = Object.entries(consumers).filter(isChosen);

const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const folder = await prepare(
  Object.entries(consumers)
    // The plain script is always there, for the packages are installed beside it.
    .filter((one) => one[0] === 'node' || isChosen(one))
    .map(([name, { from }]) => [from ?? `tests/consumers/${name}`, name]),
);
console.log(`installed in ${seconds(began)}`);
const browser = await openBrowser(folder);

let passed = 0;
let failed = 0;
const queue = [...chosen];
async function worker() {
  for (let next; (next = queue.shift());) {
    const [name, { build, check }] = next;
    const start = performance.now();
    try {
      cpSync('examples/plain/public', join(folder, name, 'public'), { recursive: true });
      for (const [command, ...args] of build) {
        const bins = [join(folder, name), folder].map((path) => join(path, 'node_modules/.bin', command));
        const bin = command === 'node' ? command : bins.find((path) => existsSync(path));
        await run(bin, args, join(folder, name));
      }
      await check(browser, folder);
      passed += 1;
      console.log(`ok ${name} (${seconds(start)})`);
    } catch (error) {
      failed += 1;
      console.log(`not ok ${name} (${seconds(start)})\n${error.message}`);
    }
  }
}
await Promise.all([worker(), worker()]);
await browser.close();
if (process.env.KEEP) console.log(folder);
else rmSync(folder, { recursive: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
