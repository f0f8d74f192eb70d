// What a widget leaves behind when it is gone, and what it gathers when it stays: run `npm run build` before.
// KITU_MOUNTS says how often each is mounted and removed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../tools/browsers.mjs';
import { tags } from '../tools/shown.mjs';

const MOUNTS = Number(process.env.KITU_MOUNTS ?? 1000);
const MONTH_OF_HOURS = 720;
const ALLOWED_GROWTH = 64 * 1024;
const FEED = readFileSync('demo/feeds/kitu.json', 'utf8');

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
});
after(() => browser?.close());

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
  await page.route('**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><script type="application/json" id="feed">${FEED.replaceAll('<', '\\u003c')}</script>`,
    }),
  );
  await page.addInitScript(fakeClock, Date.parse(JSON.parse(FEED)._kitu.dateModified));
  await page.goto('https://stadt.example/');
  await page.addScriptTag({ path: 'packages/widgets/cdn/kitu.js', type: 'module' });
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

/** Mounts an element and removes it when it has loaded, again and again. */
async function mount([tag, times]) {
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement(tag);
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
    element.setAttribute('src', '#feed');
    element.setAttribute('refresh-interval', '60');
    // Requests for pictures that are still under way would be counted along.
    element.setAttribute('images', 'none');
    document.body.append(element);
    await loaded;
    element.remove();
    globalThis.advance(0);
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

function assertSame(first, last, t) {
  t.diagnostic(`heap ${last.heap - first.heap} bytes, nodes ${last.nodes - first.nodes}`);
  assert.ok(last.heap - first.heap <= ALLOWED_GROWTH, `the heap grew by ${last.heap - first.heap} bytes`);
  assert.ok(last.nodes <= first.nodes, `${last.nodes - first.nodes} nodes more`);
  assert.ok(last.listeners <= first.listeners, `${last.listeners - first.listeners} listeners more`);
}

for (const tag of tags()) {
  describe(`<${tag}>`, () => {
    it(`leaves nothing behind when it was mounted and removed ${MOUNTS} times`, async (t) => {
      const { page, counted } = await open();
      await page.evaluate(mount, [tag, 300]);
      const first = await counted();
      await page.evaluate(mount, [tag, MOUNTS]);
      assertSame(first, await counted(), t);
      await page.close();
    });

    it('does not grow while it stays for a month and reads its feed every hour; no timer outlives it', async (t) => {
      const { page, counted } = await open();
      await page.evaluate(async (name) => {
        document.body.innerHTML = `<${name} src="#feed" refresh-interval="60"></${name}>`;
        const element = document.body.lastElementChild;
        await new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
      }, tag);
      await page.waitForFunction(() => globalThis.timers().some((wait) => wait > 0));
      // The engine's own warm-up: the first month costs some 130 KB, the later ones ever less.
      await page.evaluate(stay, MONTH_OF_HOURS);
      const first = await counted();
      await page.evaluate(stay, MONTH_OF_HOURS);
      assertSame(first, await counted(), t);
      await page.evaluate(() => document.body.lastElementChild.remove());
      await page.waitForFunction(() => (globalThis.advance(0), globalThis.timers().length === 0));
      await page.close();
    });
  });
}
