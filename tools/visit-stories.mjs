// Opens every story of a built Storybook in a real browser. Storybook itself runs the play function and, through
// addon-a11y, axe; this waits for its storyFinished event and reports. Usage: node tools/visit-stories.mjs [folder]
import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { chromiumArgs, findChromium } from './browsers.mjs';

const root = process.argv[2] ?? 'storybook-static';
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const server = createServer(async (req, res) => {
  const path = normalize(new URL(req.url, 'http://x').pathname);
  try {
    const body = await readFile(join(root, path === '/' ? 'index.html' : path));
    res.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    res.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((r) => server.once('listening', r));
const base = `http://127.0.0.1:${server.address().port}`;
const { entries } = JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const context = await browser.newContext({
  viewport: { width: 1000, height: 700 },
  reducedMotion: 'reduce',
});
// Nothing on these pages may ask anything of the outside.
const outside = new Set();
await context.route(
  (url) => url.origin !== base,
  (route) => {
    outside.add(route.request().url());
    return route.abort();
  },
);
await context.addInitScript(() => {
  const events = (globalThis.__storyEvents = []);
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(c) {
      channel = c;
      for (const name of [
        'storyFinished',
        'docsRendered',
        'storyErrored',
        'storyThrewException',
        'storyMissing',
        'configError',
        'playFunctionThrewException',
        'unhandledErrorsWhilePlaying',
      ]) {
        c.on(name, (payload) =>
          events.push({
            name,
            payload: payload instanceof Error ? { message: payload.message, stack: payload.stack } : payload,
          }),
        );
      }
    },
  });
});

// The whole page, which the testing library quotes, tells less than the story's name.
const short = (text) => text.replace(/(\n|\\n)+Ignored nodes[^]*/, '').slice(0, 800);

let passed = 0,
  failed = 0;
const queue = Object.values(entries);
async function worker() {
  const page = await context.newPage();
  for (let e; (e = queue.shift());) {
    const problems = [];
    const onErr = (err) => problems.push(`page error: ${err.message}`);
    const onCon = (m) => {
      if (m.type() === 'error') problems.push(`console: ${m.text()}`);
    };
    page.on('pageerror', onErr);
    page.on('console', onCon);
    try {
      await page.goto(`${base}/iframe.html?viewMode=${e.type}&id=${e.id}`);
      const end = await page.waitForFunction(
        () =>
          globalThis.__storyEvents?.find((x) =>
            [
              'storyFinished',
              'docsRendered',
              'storyErrored',
              'storyThrewException',
              'storyMissing',
              'configError',
              'playFunctionThrewException',
            ].includes(x.name),
          ),
        null,
        { timeout: 30_000 },
      );
      const { name, payload } = await end.jsonValue();
      if (name === 'storyFinished') {
        if (payload.status !== 'success') problems.push(`story ${payload.status}`);
        for (const r of payload.reporters ?? []) {
          if (r.status === 'failed')
            for (const v of r.result?.violations ?? [])
              problems.push(`${r.type} ${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(' ')).join(', ')})`);
        }
        if (!payload.reporters?.some((r) => r.type === 'a11y')) problems.push('axe did not run');
      } else if (name !== 'docsRendered') problems.push(`${name}: ${JSON.stringify(payload)}`);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${e.id}.png`, fullPage: true });
    } catch (err) {
      problems.push(String(err));
    }
    page.off('pageerror', onErr);
    page.off('console', onCon);
    if (problems.length) {
      failed += 1;
      console.log(`not ok ${e.id}\n  ${problems.map(short).join('\n  ')}`);
    } else {
      passed += 1;
      console.log(`ok ${e.id}`);
    }
  }
}
await Promise.all([worker(), worker()]);
await browser.close();
server.close();
if (outside.size) {
  failed += 1;
  console.log(`not ok: the pages asked for\n  ${[...outside].join('\n  ')}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
