// A page that was delivered with its entries: what stands in it where no script runs, and in reader view. Run
// `npm run build` before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { answers, printed, sample, SITE, townPage } from './printed.mjs';

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

const TITLES = sample.items.slice(0, 10).map(({ title }) => title);

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
});
after(() => browser?.close());

/** The page of a town, opened. */
async function open(main, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const known = answers(townPage(main));
  await page.route('**', (route) => {
    const [contentType, body] = known[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body });
  });
  await page.goto(`${SITE}/`);
  return page;
}

/** The titles that are in a text. */
const foundIn = (text) => TITLES.filter((title) => text.includes(title));

for (const layout of ['list', 'cards', 'compact']) {
  describe(`ten news, printed with layout="${layout}"`, () => {
    const news = printed('news', { layout });

    it('are all in reader view', async () => {
      const page = await open(news);
      await page.addScriptTag({ content: READABILITY });
      const article = await page.evaluate(() => new globalThis.Readability(document.cloneNode(true)).parse());
      assert.deepEqual(foundIn(article.textContent), TITLES);
      await page.context().close();
    });

    it('are all in the text of the page, for tools that read it aloud', async () => {
      const page = await open(news);
      assert.deepEqual(foundIn(await page.evaluate(() => document.body.innerText)), TITLES);
      await page.context().close();
    });
  });
}

describe('printed elements where no script runs', () => {
  it('show all of their entries, and no button', async () => {
    const all = [
      printed('news', { layout: 'cards', content: 'full', collapse: '', more: '', limit: '10' }),
      printed('dates'),
      printed('course', { layout: 'card' }),
      printed('board', { contact: '' }),
    ].join('\n');
    assert.match(all, /<button/);
    const page = await open(all, { javaScriptEnabled: false });
    const shown = (selector) => page.locator(`${selector}:visible`).count();
    assert.deepEqual(foundIn(await page.locator('body').innerText()), TITLES);
    for (const tag of ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board']) {
      const entries = await page.locator(`${tag} [part~="item"]`).count();
      assert.ok(entries > 2, `${tag}: ${entries} entries`);
      assert.equal(await shown(`${tag} [part~="item"]`), entries, tag);
    }
    assert.equal(await shown('button'), 0);
    await page.context().close();
  });
});
