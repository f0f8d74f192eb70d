// Every page that `npm start` serves, checked by layout and with axe: run `npm run build` before.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { all } from '../support/amount.mjs';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { violations } from './axe.mjs';
import { newPage, startDemo } from './webmaster.mjs';

const named = (folder, ending) => readdirSync(folder).filter((name) => name.endsWith(ending));
/** Where the documentation shows a document. */
const asPage = (name) => name.replace(/\.md$/, '.html');
const DOCUMENTS = [
  ...named('.', '.md').map(asPage),
  ...['docs', 'docs/erzeugt', 'docs/erzeugt/vorgelesen'].flatMap((folder) =>
    named(folder, '.md').map((name) => asPage(`${folder}/${name}`)),
  ),
];
const PAGES = [...named('demo', '.html'), 'embed.html', 'assistent.html', ...DOCUMENTS, 'hosts/'];

/** Widths and colours: two of the four have each width and each colour. */
const SCREENS = [
  [320, 'light'],
  [1100, 'dark'],
  ...(all
    ? [
        [320, 'dark'],
        [1100, 'light'],
      ]
    : []),
];

let browser;
let demo;
let page;

before(async () => {
  demo = await startDemo(8970);
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
  page = await newPage(browser);
});

after(async () => {
  await browser?.close();
  demo?.stop();
});

for (const name of PAGES) {
  describe(`the page ${name}`, () => {
    const refused = [];
    const note = (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text());
    before(async () => {
      page.on('console', note);
      const response = await page.goto(`${demo.origin}/${name}`);
      assert.equal(response.status(), 200);
      await page.waitForFunction(
        () => !document.querySelector(':is(kitu-news, kitu-dates, kitu-course, kitu-board):state(loading)'),
      );
    });
    after(() => page.off('console', note));

    // The assistant is looked at in its own test, with all that can be unfolded.
    for (const [width, colorScheme] of name === 'assistent.html' ? [] : SCREENS) {
      it(`has nothing that axe objects to, and nothing wider than the screen: ${width} pixels, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await violations(page, { framed: name === 'embed.html' }), []);
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(inner <= outer, `${inner} > ${outer}`);
      });
    }

    // Last, so that what it asks for late is seen, too. The host pages are there to have any policy, or none.
    it('says what it may load, and keeps to it', { skip: name === 'hosts/' }, async () => {
      const meta = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
      const policy = await meta.getAttribute('content', { timeout: 1000 });
      assert.match(policy, /^default-src 'none'; .*base-uri 'none'; form-action 'none'/);
      assert.doesNotMatch(policy, /(script-src|default-src)[^;]* ('unsafe-|https?:|\*|data:)/);
      assert.deepEqual(refused, []);
    });
  });
}

// Pages with a style sheet of their own; without one, a browser's large headings are wider than a phone.
describe('with text of twice the size on a phone', () => {
  for (const name of ['index.html', 'kitu.html', 'vorfuehrung.html', 'aushang.html']) {
    it(`the page ${name} is no wider than the screen`, async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${demo.origin}/${name}`);
      await page.waitForFunction(
        () => !document.querySelector(':is(kitu-news, kitu-dates, kitu-course, kitu-board):state(loading)'),
      );
      await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inner <= outer, `${inner} > ${outer}`);
    });
  }
});
