// Conditions that need a whole browser: no network, and a blocked feed without encryption. Run
// `npm run build` before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { keepFigure } from '../support/figures.mjs';

const PAGE = 'https://town.example/';
const SCRIPT = readFileSync('packages/widgets/cdn/kitu.js', 'utf8');
const FEED = JSON.stringify({ title: 'Rathaus', items: [{ id: '1', title: 'Grüße aus dem Rathaus' }] });
const SENTENCE = 'Die Meldungen lassen sich gerade nicht laden.';

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
});
after(() => browser?.close());

/** The town's page with one widget, on a simulated network; with its console messages and its requests. */
async function open(src, answer = { status: 200 }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const lines = [];
  const asked = [];
  page.on('console', (message) => lines.push(message.text()));
  await context.route('**/*', (route) => {
    const { pathname, href } = new URL(route.request().url());
    if (pathname === '/') {
      const body = `<!doctype html><title>Stadt</title><script type="module" src="/kitu.js"></script><kitu-news src="${src}"><a href="/aktuelles">Alle</a></kitu-news>`;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    }
    if (pathname === '/kitu.js') return route.fulfill({ contentType: 'text/javascript', body: SCRIPT });
    asked.push(href);
    if (answer.status === 0) return route.abort('internetdisconnected');
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/feed+json' };
    return route.fulfill({ status: answer.status, headers, body: FEED });
  });
  await page.goto(PAGE);
  const widget = page.locator('kitu-news');
  const until = (state) => page.locator(`kitu-news:state(${state})`).waitFor();
  return { context, page, widget, lines, asked, answer, until };
}

describe('a page', () => {
  it('that is off the net says so, keeps its link, and heals by itself when it is back', async () => {
    const { context, widget, lines, answer, until } = await open('/kitu.json', { status: 0 });
    await until('error');
    assert.match(await widget.evaluate((element) => element.shadowRoot.textContent), new RegExp(SENTENCE));
    assert.ok(await widget.locator('a').isVisible());
    assert.match(lines.join('\n'), /<kitu-news>.*Keine Verbindung/);
    await context.setOffline(true);
    answer.status = 200;
    await context.setOffline(false);
    await until('ready');
    assert.ok(await widget.getByText('Grüße aus dem Rathaus').isVisible());
    keepFigure('answer', { answer: 'offline', state: 'error', cause: 'Verbindung' }, 'chromium');
    await context.close();
  });

  it('that goes off the net afterwards keeps its items, and says of when they are', async () => {
    const { context, page, widget, answer, until } = await open('/kitu.json');
    await until('ready');
    answer.status = 0;
    await widget.evaluate((element) => element.refresh());
    await until('stale');
    assert.ok(await widget.getByText('Grüße aus dem Rathaus').isVisible());
    assert.match(await widget.evaluate((element) => element.shadowRoot.textContent), /Stand: /);
    await page.close();
    await context.close();
  });

  it('with encryption is given no feed without: it asks nobody, keeps its link, and names the cause', async () => {
    const { context, widget, lines, asked, until } = await open('http://feed.example/kitu.json');
    await until('error');
    assert.deepEqual(asked, []);
    assert.ok(await widget.locator('a').isVisible());
    assert.match(lines.join('\n'), /<kitu-news>.*Ist die Adresse https\?.*http:\/\/feed\.example\/kitu\.json/s);
    keepFigure('answer', { answer: 'mixed-content', state: 'error', cause: 'https' }, 'chromium');
    await context.close();
  });
});
