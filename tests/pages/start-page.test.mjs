// The town's start page is printed by the server of the demo: it reads without a script, and the script changes nothing
// that is read. Run `npm run build` before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { makeFresh } from '../../demo/feeds/fresh.js';
import { printPage } from '../../demo/print-page.mjs';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { startDemo } from './webmaster.mjs';

const WIDGETS = 'kitu-news, kitu-dates, kitu-course, kitu-board';

let browser;
let demo;
before(async () => {
  demo = await startDemo(8976);
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
});
after(async () => {
  await browser?.close();
  demo?.stop();
});

/** The start page, and the feeds that it asked for. */
async function open({ width = 1100, script = true, javaScriptEnabled = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  page.feeds = [];
  page.on('request', (request) => request.url().endsWith('.json') && page.feeds.push(request.url()));
  if (!script) await page.route('**/kitu.js', (route) => route.abort());
  await page.goto(demo.origin);
  return page;
}

const heights = (page) =>
  page.locator(WIDGETS).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));

describe('the start page', () => {
  it('can be read without a script, and has no button that would do nothing', async () => {
    const page = await open({ javaScriptEnabled: false });
    const titles = JSON.parse(readFileSync('demo/feeds/kitu.json', 'utf8')).items.map(({ title }) => title);
    const shown = await page.locator('kitu-news[layout="cards"] [part="title"]').allInnerTexts();
    assert.equal(shown.length, 6);
    for (const title of shown) assert.ok(titles.includes(title), title);
    assert.equal(await page.locator('kitu-dates [part="item"]').count(), 4);
    assert.ok(await page.locator('kitu-course [part~="badge"]').isVisible());
    assert.ok((await page.locator('kitu-board [part="name"]').count()) > 0);
    for (const button of await page.locator('button').all()) assert.equal(await button.isVisible(), false);
    await page.context().close();
  });

  for (const width of [320, 600, 1100]) {
    it(`does not move when the script has come, and asks for no feed: ${width} pixels`, async () => {
      const before = await open({ width, script: false });
      const after = await open({ width });
      await after.waitForFunction(
        (all) => [...document.querySelectorAll(all)].every((one) => one.matches(':state(ready)')),
        WIDGETS,
      );
      const was = await heights(before);
      assert.equal(was.length, 5);
      for (const [place, height] of (await heights(after)).entries()) {
        assert.ok(Math.abs(height - was[place]) <= 1, `${place}: ${was[place]} became ${height}`);
      }
      assert.deepEqual(after.feeds, []);
      await before.context().close();
      await after.context().close();
    });
  }

  it('has the words and spaces that the script draws from the feed', async () => {
    const page = await open();
    const [printed, drawn] = await page.evaluate(async () => {
      const printed = document.querySelector('kitu-course');
      const own = document.createElement('kitu-course');
      own.setAttribute('src', printed.getAttribute('src'));
      own.setAttribute('course', printed.getAttribute('course'));
      const loaded = new Promise((resolve) => own.addEventListener('load', resolve, { once: true }));
      printed.after(own);
      await loaded;
      await own.updateComplete;
      const words = (root) => root.querySelector('[part="base"]').innerText.replace(/\s+/g, ' ').trim();
      return [words(printed), words(own.shadowRoot)];
    });
    assert.match(printed, /^Ausgebucht · nächster/);
    assert.equal(drawn, printed);
    await page.context().close();
  });

  it('loads the feed when somebody wants further news, and shows them', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Weitere Meldungen' }).click();
    await page.locator('kitu-news[layout="cards"] [part="item"]').nth(6).waitFor();
    assert.equal(page.feeds.length, 1);
    await page.context().close();
  });
});

describe('a printed page', () => {
  it('is the page as it was written, but for what stands in the widgets', () => {
    const html = readFileSync('demo/index.html', 'utf8');
    const now = new Date();
    const feed = makeFresh(readFileSync('demo/feeds/kitu.json', 'utf8'), now);
    const printed = printPage(html, feed, `${demo.origin}/feeds/kitu.json`, now.getTime());
    const without = (text) => text.replace(/<(kitu-\w+) .*?<\/\1>/gs, '<$1>');
    assert.equal(without(printed), without(html));
    assert.equal(printed.match(/<kitu-\w+ lang="de" light rendered="/g).length, 5);
  });
});
