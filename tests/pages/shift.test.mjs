// The demo on a slow network: what a reader already reads stays where it is, also when the widgets come and when they are
// refreshed. Run `npm run build` before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { startDemo } from './webmaster.mjs';

/** Slow 4G, as Lighthouse has it. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
/** Of Google's „good“, a tenth. */
const ALLOWED = 0.01;
/** What people have, and windows so high that all widgets are in view while they load. */
const WINDOWS = [
  { width: 1100, height: 800 },
  { width: 412, height: 823 },
  { width: 1400, height: 3000 },
  { width: 412, height: 6000 },
];

let browser;
let demo;
before(async () => {
  demo = await startDemo(8972);
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
});
after(async () => {
  await browser?.close();
  demo?.stop();
});

/** Runs in the page before all else: gathers layout shifts, those after a key or a click left out, as Core Web Vitals do. */
function watch() {
  globalThis.shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) globalThis.shift += hadRecentInput ? 0 : value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.shiftSoFar = () => {
    for (const { value, hadRecentInput } of observer.takeRecords()) globalThis.shift += hadRecentInput ? 0 : value;
    return globalThis.shift;
  };
}

const painted = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** The page once all widgets have loaded over a slow network. */
async function open(path, viewport) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW);
  await page.addInitScript(watch);
  await page.goto(demo.origin + path);
  await page.waitForFunction(() =>
    [...document.querySelectorAll(':is(kitu-news, kitu-dates, kitu-course, kitu-board)')].every((one) =>
      one.matches(':state(ready)'),
    ),
  );
  await painted(page);
  return page;
}

describe('the town’s page on a slow network', () => {
  for (const viewport of WINDOWS) {
    // In a window of this height there is nothing to scroll.
    for (const path of viewport.height > 1000 ? ['/index.html'] : ['/index.html', '/index.html#digital']) {
      it(`moves by ${ALLOWED} at most while ${path} loads, in ${viewport.width} × ${viewport.height} pixels`, async (t) => {
        const page = await open(path, viewport);
        const shift = await page.evaluate(() => globalThis.shiftSoFar());
        t.diagnostic(String(shift));
        assert.ok(shift <= ALLOWED, `a shift of ${shift}`);
        await page.context().close();
      });
    }
  }

  it('does not move at all when everything is refreshed', async () => {
    const page = await open('/index.html', WINDOWS[2]);
    const first = await page.evaluate(() => globalThis.shiftSoFar());
    await page.evaluate(() =>
      Promise.all(
        [...document.querySelectorAll('kitu-news, kitu-dates, kitu-course, kitu-board')].map((one) => one.refresh()),
      ),
    );
    await painted(page);
    assert.equal(await page.evaluate(() => globalThis.shiftSoFar()), first);
    await page.context().close();
  });

  it('would be caught moving', async () => {
    const page = await open('/index.html', WINDOWS[0]);
    await page.evaluate(() =>
      document
        .querySelector('.masthead')
        .before(Object.assign(document.createElement('p'), { style: 'height: 300px' })),
    );
    await painted(page);
    assert.ok((await page.evaluate(() => globalThis.shiftSoFar())) > 0.1);
    await page.context().close();
  });
});
