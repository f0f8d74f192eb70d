// A page that the browser has not kept in its memory (Cache-Control: no-store): who reloads it or comes back to it finds
// the place where they were. Run `npm run build` before.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';

const PAGE = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Startseite</title>
<script type="module" src="/kitu.js"></script><style>article p { min-height: 160px }</style>
<h1>Startseite</h1><kitu-news src="/kitu.json" limit="5"><a href="/a">Alle Meldungen</a></kitu-news>
<h2>Unser Rat</h2><kitu-board src="/kitu.json"><a href="/b">Gremien</a></kitu-board>
<article><h2>Rathaus</h2>${'<p>Absatz</p>'.repeat(7)}</article></html>`;
const OTHER = '<!doctype html><html lang="de"><title>Andere Seite</title><h1>Andere Seite</h1></html>';

/** How far off is allowed, in pixels: less than a third of the window. The room for entries is reckoned, not known. */
const ALLOWED = 200;

/** What a slow network needs for the feed, in milliseconds. */
const SLOW = 400;

const FILES = {
  '/': ['text/html', () => PAGE],
  '/andere': ['text/html', () => OTHER],
  '/kitu.js': ['text/javascript', () => readFile('release/0/kitu.js')],
  '/kitu.json': ['application/json', () => wait(SLOW).then(() => readFile('demo/feeds/kitu.json'))],
};

let browser;
let server;
before(async () => {
  server = createServer(async (request, response) => {
    const [type, body] = FILES[request.url] ?? ['text/plain', () => ''];
    response
      .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
      .end(await body());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
});
after(async () => {
  await browser?.close();
  server?.close();
});

const settled = async (page) => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('kitu-news, kitu-board')].every((one) => one.matches(':state(ready)')),
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};
/** How far below the top of the window the last section is: what a reader sees there. */
const section = (page) => page.evaluate(() => document.querySelector('article').getBoundingClientRect().top);

describe('a page that the browser did not keep', () => {
  for (const width of [1000, 400]) {
    for (const way of ['reload', 'back']) {
      it(`shows the same place after ${way}, ${width} pixels wide`, async (t) => {
        const page = await browser.newPage({ viewport: { width, height: 700 } });
        const address = `http://127.0.0.1:${server.address().port}/`;
        await page.goto(address);
        await settled(page);
        await page.evaluate(() => window.scrollTo(0, document.querySelector('article').offsetTop - 100));
        const before = await section(page);
        if (way === 'reload') {
          await page.reload();
        } else {
          await page.goto(`${address}andere`);
          await page.goBack();
        }
        await settled(page);
        const moved = (await section(page)) - before;
        t.diagnostic(`${moved} px`);
        assert.ok(Math.abs(moved) <= ALLOWED, `${moved} px away`);
        await page.context().close();
      });
    }
  }
});
