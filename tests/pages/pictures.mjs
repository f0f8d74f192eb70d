// Takes the pictures of the documentation from the demo as it is now, in Chromium: node tests/pages/pictures.mjs (after a build).
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../support/browsers.mjs';

/** Each with its page, and the part that comes to the top. */
const PICTURES = [
  { file: 'musterstadt', path: 'index.html', at: '#rathaus', height: 1150 },
  { file: 'assistent', path: 'assistent.html?kitu-layout=cards&kitu-limit=2', at: 'h1', height: 1250 },
];

const server = spawn(process.execPath, ['scripts/serve.mjs']);
const base = await new Promise((resolve) => {
  server.stdout.on('data', (data) => {
    const [url] = /http:\/\/\S+/.exec(data) ?? [];
    if (url) resolve(url);
  });
});
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
try {
  mkdirSync('docs/img', { recursive: true });
  for (const { file, path, at, height } of PICTURES) {
    const page = await browser.newPage({
      viewport: { width: 1200, height },
      reducedMotion: 'reduce',
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
    });
    await page.goto(new URL(path, base).href);
    await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'start' }), at);
    await page.waitForLoadState('networkidle');
    // What came meanwhile may have moved the place.
    await page.evaluate((selector) => {
      const top = document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top - 24, behavior: 'instant' });
    }, at);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `docs/img/${file}.png` });
    console.log(`docs/img/${file}.png`);
  }
} finally {
  await browser.close();
  server.kill();
}
