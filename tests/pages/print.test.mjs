// The pages as they are printed. Run `npm run build` before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { newPage, startDemo } from './webmaster.mjs';

let browser;
let demo;
let page;
before(async () => {
  demo = await startDemo(8974);
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
  page = await newPage(browser);
});
after(async () => {
  await browser?.close();
  demo?.stop();
});

async function open(name) {
  await page.goto(`${demo.origin}/${name}`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll(':is(kitu-news, kitu-dates, kitu-course, kitu-board)')].every((one) =>
      one.matches(':state(ready)'),
    ),
  );
}

/** The pages of a PDF, as it says itself. */
const sheets = async () => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
};

describe('in print', () => {
  it('the dates for the notice board are one sheet of A4', async () => {
    await open('aushang.html');
    const dates = await page
      .locator('kitu-dates')
      .evaluate((one) => one.shadowRoot.querySelectorAll('[part="item"]').length);
    assert.equal(dates, 6);
    assert.equal(await sheets(), 1);
    await page.locator('kitu-dates').evaluate((one) => one.setAttribute('limit', '0'));
    await page.locator('kitu-dates [part="item"]').nth(6).waitFor();
    assert.ok((await sheets()) > 1, 'more dates than fit on one');
  });

  it('the page of the town takes no more sheets than its text needs, with cards in rows', async () => {
    await open('index.html');
    assert.ok((await sheets()) <= 8);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 900 });
    const [columns, tallest] = await page
      .locator('kitu-news')
      .first()
      .evaluate((one) => {
        const root = one.shadowRoot ?? one;
        const boxes = (selector) => [...root.querySelectorAll(selector)].map((node) => node.getBoundingClientRect());
        const lefts = new Set(boxes('[part="item"]').map(({ left }) => Math.round(left)));
        return [lefts.size, Math.max(...boxes('[part="image"]').map(({ height }) => height))];
      });
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 720 });
    assert.equal(columns, 2);
    assert.ok(tallest > 0 && tallest <= 190, `a picture is ${tallest} px high, and 5 cm are 189`);
  });

  it('what is folded is on paper, too, and whoever looks at the page again finds it folded', async () => {
    await open('kitu.html');
    const isShown = () =>
      page
        .locator('kitu-dates')
        .first()
        .evaluate((one) => {
          const details = [...one.shadowRoot.querySelectorAll('details')];
          const texts = details.flatMap((fold) => [...fold.querySelectorAll('p')]);
          return [details.length > 0, texts.every((text) => text.checkVisibility())];
        });
    await page
      .locator('kitu-dates')
      .first()
      .evaluate(async (one) => {
        one.collapse = true;
        await one.updateComplete;
      });
    assert.deepEqual(await isShown(), [true, false]);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await isShown(), [true, true]);
    await page.emulateMedia({ media: null });
  });

  it('what can only be pressed is gone, and addresses stand behind links where the page asks for them', async () => {
    await open('kitu.html');
    await page.emulateMedia({ media: 'print' });
    const found = () =>
      page
        .locator('kitu-news')
        .first()
        .evaluate((one) => {
          const links = [...one.shadowRoot.querySelectorAll('a[href^="http"]')].filter((link) =>
            link.checkVisibility(),
          );
          const buttons = [...one.shadowRoot.querySelectorAll('button')].filter((button) => button.checkVisibility());
          return {
            links: links.length,
            addresses: links.filter((link) => {
              const { content, display } = getComputedStyle(link, '::after');
              return display !== 'none' && content.includes(link.href);
            }).length,
            buttons: buttons.length,
          };
        });
    const { addresses, buttons, links } = await found();
    assert.ok(links > 5);
    assert.deepEqual([addresses, buttons], [0, 0]);
    await page.evaluate(() => document.documentElement.style.setProperty('--kitu-print-links', 'inline'));
    assert.equal((await found()).addresses, links);
    await page.emulateMedia({ media: null });
  });
});
