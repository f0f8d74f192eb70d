// In the demo every title leads to its own text, and the files that its feed names are there. Run `npm run build` before.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
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

/** Until the link with this text has the focus, in a widget and in view. */
const focused = (title) =>
  page.waitForFunction((wanted) => {
    const { activeElement } = document;
    const link = activeElement?.shadowRoot?.activeElement;
    const { top } = link?.getBoundingClientRect() ?? {};
    return link?.textContent.trim().endsWith(wanted) && top >= 0 && top < innerHeight;
  }, title);

/** The titles in a document that are links within the demo, with their addresses, after „Weitere …“ has shown all. */
async function titlesIn(frame) {
  const more = frame.locator('button[part="more"]:not([hidden])');
  const entries = frame.locator('[part="item"]');
  while (await more.count()) {
    const before = await entries.count();
    await more.first().click();
    await entries.nth(before).waitFor();
  }
  const links = frame.locator(':is([part="title"], [part="name"]) a[href]');
  const found = await links.evaluateAll((all) => all.map(({ href, textContent }) => [href, textContent.trim()]));
  return found.filter(([href]) => href.startsWith(demo.origin));
}

const feed = async () => (await page.request.get(`${demo.origin}/feeds/kitu.json`)).json();

/** How often something is in a file, which must have the right type. */
async function count(url, pattern, type) {
  const response = await page.request.get(url);
  assert.equal(response.headers()['content-type'], `${type}; charset=utf-8`);
  return (await response.text()).match(pattern)?.length;
}

const isReady = () =>
  [...document.querySelectorAll('kitu-news, kitu-dates, kitu-course, kitu-board')].every((widget) =>
    widget.matches(':state(ready)'),
  );

describe('a title in the demo', () => {
  it('leads to its text, from every page, whether the text is among the first ones or not', async () => {
    const titles = new Map();
    for (const name of readdirSync('demo').filter((file) => file.endsWith('.html'))) {
      await page.goto(`${demo.origin}/${name}`);
      for (const frame of page.frames()) {
        await frame.waitForFunction(isReady);
        for (const [href, title] of await titlesIn(frame)) titles.set(href, title);
      }
    }
    const { items, _kitu } = await feed();
    const lasting = items.filter((item) => !item._kitu?.expires);
    for (const { url } of [...lasting, ..._kitu.courses]) assert.ok(titles.has(demo.origin + url), url);
    const [[href, title]] = [...titles].reverse();
    await page.goto(href);
    await focused(title);
    // Within the page, too.
    for (const [href, title] of titles) {
      await page.evaluate((hash) => (location.hash = hash), new URL(href).hash);
      await focused(title);
    }
  });
});

describe('a file that the feed of the demo names', () => {
  it('is led to, and holds what the feed has', async () => {
    await page.goto(`${demo.origin}/kitu.html`);
    const linksIn = (tag) =>
      page.locator(`${tag} [part="subscribe"] a`).evaluateAll((all) => all.map(({ href }) => href));
    await page.waitForFunction(isReady);
    const [subscription, calendar] = await linksIn('kitu-dates');
    const [rss] = await linksIn('kitu-news');
    assert.equal(subscription, calendar.replace('http', 'webcal'));
    const { items, _kitu } = await feed();
    // What is postponed has no day on which a calendar could show it.
    const dated = _kitu.dates.filter(({ eventStatus }) => eventStatus !== 'EventPostponed');
    assert.equal(await count(calendar, /^BEGIN:VEVENT/gm, 'text/calendar'), dated.length);
    assert.equal(await count(rss, /<item>/g, 'application/rss+xml'), items.length);
  });

  it('is the only one, of others there is none', async () => {
    assert.equal((await page.request.get(`${demo.origin}/feeds/fehlt.rss`)).status(), 404);
  });
});
