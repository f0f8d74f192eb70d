// What memory a widget keeps after it is removed, and while it refreshes: run `npm run build` before.
// KITU_MOUNTS says how often each is mounted and removed; at night (`hostile`) it is ten thousand times.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { keepFigure } from '../support/figures.mjs';
import { tags } from '../support/shown.mjs';

const MOUNTS = Number(process.env.KITU_MOUNTS ?? 300);
/** As many as it takes until templates, caches and the engine's own tables are there. */
const WARM_UP = 100;
const MONTH_OF_HOURS = 720;
const ALLOWED_GROWTH = 64 * 1024;
const FEED = readFileSync('demo/feeds/kitu.json', 'utf8');

// Code that V8 compiles while a page runs stands in the same heap: some 60 KB after ten thousand mounts, whatever is
// mounted. Without its compiler the heap is what the page keeps, to the byte.
let browser;
let server;
let origin;
before(async () => {
  browser = await chromium.launch({
    executablePath: findHeadless(),
    args: [...chromiumArgs, '--js-flags=--jitless'],
  });
  server = createServer((request, response) => {
    const [type, body] = request.url.endsWith('.js')
      ? ['text/javascript', readFileSync('packages/widgets/cdn/kitu.js')]
      : request.url.startsWith('/img/')
        ? ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>']
        : ['text/html; charset=utf-8', page];
    // A request without an answer keeps its connection until the page is closed.
    if (request.url !== '/never') response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

const page = `<!doctype html><script type="application/json" id="feed">${FEED.replaceAll('<', '\\u003c')}</script>
<script type="module" src="/kitu.js"></script><div id="far" style="margin-top: 99999px"></div>`;

/** In the page, before its script: a clock that only the test moves, and which timers are set. */
function fakeClock(start) {
  const pending = new Map();
  let now = start;
  let last = 0;
  const set =
    (every) =>
    (run, wait = 0, ...rest) => {
      pending.set((last += 1), { run: () => run(...rest), at: now + Number(wait), every: every && Number(wait) });
      return last;
    };
  globalThis.setTimeout = set(false);
  globalThis.setInterval = set(true);
  globalThis.clearTimeout = globalThis.clearInterval = (id) => pending.delete(id);
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length ? given : [now]));
    }
    static now = () => now;
  };
  globalThis.timers = () => [...pending.values()].map(({ at }) => at - now);
  globalThis.advance = (ms) => {
    now += ms;
    for (const [id, timer] of [...pending]) {
      if (timer.at > now || !pending.has(id)) continue;
      if (timer.every === false) pending.delete(id);
      else timer.at = now + timer.every;
      timer.run();
    }
  };
}

/** A page with the script and a feed in it, and what the browser counts of it once its rubbish is collected. */
async function open() {
  const page = await browser.newPage();
  // The browser keeps the last thousand lines of the console for the developer tools.
  await page.addInitScript(() => void (console.warn = () => undefined));
  await page.addInitScript(fakeClock, Date.parse(JSON.parse(FEED)._kitu.dateModified));
  await page.goto(origin);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const counted = async () => {
    for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  return { page, counted };
}

/** Mounts an element and removes it when there is what is waited for, again and again. */
async function mount([tag, times, attributes, until]) {
  const far = 'loading' in attributes;
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement(tag);
    const come = until && new Promise((resolve) => element.addEventListener(until, resolve, { once: true }));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    (far ? document.querySelector('#far') : document.body).append(element);
    await (come || (until === '' && element.updateComplete));
    element.shadowRoot?.querySelector('[part="more"], [part="enlarge"]')?.click();
    await element.updateComplete;
    element.remove();
    // What was due at once, and the deadline of a request that nobody answers.
    globalThis.advance(0);
    globalThis.advance(10_000);
  }
}

/** Lets an element that stays read its feed again every hour. */
async function stay(hours) {
  const element = document.body.lastElementChild;
  for (let hour = 0; hour < hours; hour += 1) {
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
    globalThis.advance(3_600_000);
    await loaded;
    globalThis.advance(0);
  }
}

function assertSame(name, first, last, t) {
  const [heap, nodes, listeners] = ['heap', 'nodes', 'listeners'].map((key) => last[key] - first[key]);
  keepFigure('memory', { name, heap, nodes, listeners });
  t.diagnostic(`heap ${heap} bytes, nodes ${nodes}, listeners ${listeners}`);
  assert.ok(heap <= ALLOWED_GROWTH, `the heap grew by ${heap} bytes`);
  assert.ok(nodes <= 0, `${nodes} nodes more`);
  assert.ok(listeners <= 0, `${listeners} listeners more`);
}

/**
 * When an element is removed: with what attributes, and after which event; `''` after its first update, none
 * immediately.
 */
const WAYS = [
  ['when it has loaded, pictures and all', { src: '#feed', 'refresh-interval': 60 }, 'load'],
  [
    'with all that it can draw, and a button pressed',
    { src: '#feed', content: 'full', limit: 2, more: '', contact: '', layout: 'cards' },
    'load',
  ],
  ['when it has failed', { src: '#missing' }, 'error'],
  ['while its feed is on its way', { src: '/never' }, ''],
  ['before it came near the view', { src: '#feed', loading: 'lazy' }, ''],
  ['at once', { src: '#feed' }, undefined],
];

for (const tag of tags()) {
  describe(`<${tag}>`, () => {
    for (const [how, attributes, until] of WAYS) {
      // One way in full is enough; the others would show a leak of one node in a tenth of it.
      const times = how === WAYS[0][0] ? MOUNTS : Math.ceil(MOUNTS / 10);
      it(`leaves nothing behind when it is removed ${how}, ${times} times`, async (t) => {
        const { page, counted } = await open();
        await page.evaluate(mount, [tag, WARM_UP, attributes, until]);
        const first = await counted();
        await page.evaluate(mount, [tag, times, attributes, until]);
        assertSame([tag, how, times], first, await counted(), t);
        await page.close();
      });
    }

    it('does not grow while it stays for a month and reads its feed every hour; no timer outlives it', async (t) => {
      const { page, counted } = await open();
      await page.evaluate(async (name) => {
        document.body.insertAdjacentHTML('beforeend', `<${name} src="#feed" refresh-interval="60"></${name}>`);
        const element = document.body.lastElementChild;
        await new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
        element.scrollIntoView();
      }, tag);
      await page.waitForFunction(() => globalThis.timers().some((wait) => wait > 0));
      // In the first month something of the sample may change once, such as a picture that expires.
      await page.evaluate(stay, MONTH_OF_HOURS);
      const first = await counted();
      await page.evaluate(stay, MONTH_OF_HOURS);
      assertSame([tag, 'month', MONTH_OF_HOURS], first, await counted(), t);
      await page.evaluate(() => document.body.lastElementChild.remove());
      await page.waitForFunction(() => (globalThis.advance(0), globalThis.timers().length === 0));
      await page.close();
    });
  });
}
