// Every page that `npm start` serves, checked by layout and with axe: run `npm run build` before.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../support/browsers.mjs';
import { newPage, startDemo } from './webmaster.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/** Widths and colours. The documents share one frame and one style sheet: two of the four find what there is to find. */
const SCREENS = [
  [320, 'light'],
  [1100, 'dark'],
  [320, 'dark'],
  [1100, 'light'],
];
const screensOf = (name) => (DOCUMENTS.includes(name) ? SCREENS.slice(0, 2) : SCREENS);

let browser;
let demo;
let page;

before(async () => {
  demo = await startDemo(8970);
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  page = await newPage(browser);
});

after(async () => {
  await browser?.close();
  demo?.stop();
});

/** What axe finds on the page, and in the frames of it. */
async function violations() {
  for (const frame of page.frames()) await frame.evaluate(axe);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run());
  // What stands in a frame of another page has no heading of the first level of its own.
  const framed = page.url().endsWith('/embed.html');
  const real = found.filter(({ id }) => !(framed && id === 'page-has-heading-one'));
  return real.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const name of PAGES) {
  describe(`the page ${name}`, () => {
    // The host pages are there to have any policy, or none.
    it('says what it may load, and keeps to it', { skip: name === 'hosts/' }, async () => {
      const refused = [];
      const note = (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text());
      page.on('console', note);
      await page.goto(`${demo.origin}/${name}`, { waitUntil: 'networkidle' });
      page.off('console', note);
      const meta = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
      const policy = await meta.getAttribute('content', { timeout: 1000 });
      assert.match(policy, /^default-src 'none'; .*base-uri 'none'; form-action 'none'/);
      assert.doesNotMatch(policy, /(script-src|default-src)[^;]* ('unsafe-|https?:|\*|data:)/);
      assert.deepEqual(refused, []);
    });

    for (const [width, colorScheme] of screensOf(name)) {
      it(`has nothing that axe objects to, and nothing wider than the screen: ${width} pixels, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const response = await page.goto(`${demo.origin}/${name}`);
        assert.equal(response.status(), 200);
        await page.waitForFunction(
          () => !document.querySelector(':is(kitu-news, kitu-dates, kitu-course, kitu-board):state(loading)'),
        );
        assert.deepEqual(await violations(), []);
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(inner <= outer, `${inner} > ${outer}`);
      });
    }
  });
}
