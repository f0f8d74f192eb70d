// Opens what was built in a browser, as a visitor would, and plays the same scene everywhere: two pieces of news are
// there, the page has heard so, and a button shows the third.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Serves a folder on a port of its own. */
async function serve(root) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname).replace(/\/$/, '/index.html');
    try {
      const body = await readFile(join(root, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

export async function openBrowser(root) {
  const server = await serve(root);
  const browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
  const origin = `http://127.0.0.1:${server.address().port}`;

  /** A page, and in `complaints` what went wrong on it. */
  async function open(path, options) {
    const context = await browser.newContext(options);
    const complaints = [];
    await context.route(
      (url) => url.origin !== origin,
      (route) => {
        complaints.push(`asked for ${route.request().url()}`);
        return route.abort();
      },
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${origin}/${path}/`);
    return { page, complaints };
  }

  return {
    /** The scene. `tag` is the widget on the page. */
    async play(path, tag = 'kitu-news') {
      const { page, complaints } = await open(path);
      await page.getByText('Die Meldungen sind da.').waitFor();
      const items = page.locator(`${tag} [part~="item"]`);
      assert.equal(await items.count(), 2);
      // Drawn by the server or by the browser: everything is there once.
      assert.equal(await page.locator(`${tag} [part="base"]`).count(), 1);
      assert.equal(await page.locator(`${tag} h2[part="heading"]`).textContent(), 'Aktuelles');
      await page.getByRole('button', { name: 'Alle zeigen' }).click();
      await items.nth(2).waitFor();
      assert.equal(await items.count(), 3);
      if (process.env.SHOTS)
        await page.screenshot({ path: join(process.env.SHOTS, `${path.replace(/\W+/g, '-')}.png`) });
      assert.deepEqual(complaints, []);
      await page.context().close();
    },
    /** What a visitor without JavaScript reads. */
    async withoutScript(path) {
      const { page } = await open(path, { javaScriptEnabled: false });
      const links = await page.getByRole('link').allInnerTexts();
      await page.context().close();
      return links;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
