// In the demo every headline leads to its own text. Run `npm run build` before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { newPage, startDemo } from './webmaster.mjs';

let browser;
let demo;
let page;
before(async () => {
  demo = await startDemo(8977);
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
  page = await newPage(browser);
});
after(async () => {
  await browser?.close();
  demo?.stop();
});

/** The text of what has the focus, once that is in a widget and in view. */
const focused = (title) =>
  page.waitForFunction((wanted) => {
    const { activeElement } = document;
    const link = activeElement?.shadowRoot?.activeElement;
    const { top } = link?.getBoundingClientRect() ?? {};
    return link?.textContent.trim().endsWith(wanted) && top >= 0 && top < innerHeight;
  }, title);

describe('a headline of the demo', () => {
  it('leads to its text, from the page of the town and within the page of the news', async () => {
    await page.goto(`${demo.origin}/index.html`);
    const links = page.locator('kitu-news [part="title"] a, kitu-dates [part="title"] a');
    await page.getByRole('button', { name: 'Weitere Meldungen' }).first().click();
    await page.getByRole('link', { name: 'Sichere E-Mail', exact: false }).first().waitFor();
    const found = await links.evaluateAll((all) => all.map(({ href, textContent }) => [href, textContent.trim()]));
    const named = found.filter(([href]) => href.includes('#kitu-'));
    assert.ok(named.length >= 16, `${named.length} headlines lead to an entry`);
    await page.goto(named[6][0]);
    await focused(named[6][1]);
    for (const [href, title] of named) {
      await page.evaluate((hash) => (location.hash = hash), new URL(href).hash);
      await focused(title);
    }
  });
});
