// Settings of the reader's own browser are respected:
// the size of type, the typeface and the colours (EN 301 549, 11.7).
// Firefox is the engine that can be told so from outside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { keepFigure } from '../support/figures.mjs';
import { askedFor, findFirefox } from '../support/browsers.mjs';
import { feeds } from './feeds.mjs';
import { hostPage } from './site.mjs';

const WIDGETS = Object.keys(feeds);
const main = WIDGETS.map(
  (widget) =>
    `<h2>${widget}</h2><kitu-${widget} src="/${widget}.json" layout="${widget === 'course' ? 'card' : ''}"><a href="/alle">Alle</a></kitu-${widget}>`,
).join('');

let server;
let origin;
before(async () => {
  server = createServer((request, response) => {
    const widget = /^\/(\w+)\.json/.exec(request.url)?.[1];
    const [type, body] =
      request.url === '/kitu.js'
        ? ['text/javascript', readFileSync('packages/widgets/cdn/kitu.js')]
        : widget
          ? ['application/json', JSON.stringify(feeds[widget].good)]
          : // No size and no typeface of its own: a town's page that leaves both to the reader.
            ['text/html; charset=utf-8', hostPage({ main, style: 'body { font: inherit }' })];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What a reader with these settings sees: of each element that has words, its size, its typeface and its colours. */
async function read(extraPrefsFirefox) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    extraPrefsFirefox,
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 900 });
    await page.goto(origin);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[src]')].every(
        (one) => one.localName === 'script' || one.matches(':state(ready)'),
      ),
    );
    const version = await browser.version();
    const found = await page.evaluate(() => {
      const problems = [];
      if (document.scrollingElement.scrollWidth > innerWidth) problems.push('sticks out');
      const elements = [...document.querySelectorAll('main [src]')].flatMap((widget) =>
        [...widget.shadowRoot.querySelectorAll('[part]:not([part="base"]), a, button, p')].map((one) => [widget, one]),
      );
      const words = elements
        .filter(([, one]) => one.checkVisibility() && !one.closest('.kitu-unseen') && one.textContent.trim())
        .map(([widget, one]) => {
          const { fontSize, fontFamily, color, backgroundColor } = getComputedStyle(one);
          const name = `${widget.localName} ${one.localName}[part="${one.part}"]`;
          return { name, px: parseFloat(fontSize), fontFamily, color, backgroundColor };
        });
      const probe = document.createElement('i');
      probe.style.color = 'ButtonText';
      document.body.append(probe);
      const buttonText = getComputedStyle(probe).color;
      return { problems, words, buttonText, typeface: getComputedStyle(document.body).fontFamily };
    });
    return { ...found, version };
  } finally {
    await browser.close();
  }
}

// Where somebody asked for other engines only (BROWSERS), this one may not be there.
const skip = askedFor()?.includes('firefox') === false && 'Firefox was not asked for';

describe('what readers have set in Firefox', { skip }, () => {
  let usual;
  before(async () => {
    usual = await read({});
    keepFigure('firefox', { version: usual.version, words: usual.words.length });
    assert.ok(usual.words.length > 50, `${usual.words.length} elements with words`);
  });

  it('the size of type: all words grow with it, and nothing sticks out', async () => {
    const { problems, words } = await read({ 'font.size.variable.x-western': 32 });
    assert.deepEqual(problems, []);
    assert.equal(words.length, usual.words.length);
    for (const [place, { name, px }] of words.entries()) {
      assert.ok(Math.abs(px / usual.words[place].px - 2) < 0.02, `${name}: ${usual.words[place].px} px, then ${px} px`);
    }
  });

  it('the smallest size of type: no words are smaller', async () => {
    const { problems, words } = await read({ 'font.minimum-size.x-western': 20 });
    assert.deepEqual(problems, []);
    assert.equal(words.length, usual.words.length);
  });

  it('the typeface: the widgets have none of their own', async () => {
    const { words, typeface } = await read({ 'browser.display.use_document_fonts': 0 });
    assert.deepEqual([...new Set(words.map(({ fontFamily }) => fontFamily))], [typeface]);
  });

  it('the colours: all words have them, on the ground that was chosen', async () => {
    const { words, buttonText } = await read({
      'browser.display.document_color_use': 2,
      'browser.display.use_system_colors': false,
      'browser.display.foreground_color': '#ffff00',
      'browser.display.background_color': '#000080',
      'browser.anchor_color': '#00ff00',
      'browser.visited_color': '#00ff00',
    });
    const chosen = [
      'rgb(255, 255, 0)',
      // What is less important: three quarters of it.
      'color(srgb 1 1 0 / 0.75)',
      'rgb(0, 255, 0)',
      buttonText,
    ];
    // None, the chosen one, or a tint of a chosen colour: a tenth of it at most.
    const ground =
      /^(rgba\(0, 0, 0, 0\)|rgb\(0, 0, 128\)|rgba\(0, 0, 128, 0\.1\)|color\(srgb [01] 1 0 \/ 0\.(0\d+|1)\))$/;
    for (const { name, color, backgroundColor } of words) {
      assert.ok(chosen.includes(color), `${name} has the colour ${color}`);
      assert.match(backgroundColor, ground, name);
    }
    assert.ok(!usual.words.some(({ color }) => chosen.includes(color)), 'other colours than without these settings');
  });
});
