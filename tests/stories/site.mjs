import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const ENDS = [
  'storyFinished',
  'docsRendered',
  'storyErrored',
  'storyThrewException',
  'storyMissing',
  'configError',
  'playFunctionThrewException',
];

/** The built Storybook: that of `npm run build:storybook`, or that of a dry release. */
export const root = process.env.STORYBOOK ?? 'storybook-static';

/** Where it is served: it must work anywhere. */
const BELOW = '/a/b';

/** A built Storybook, served on a port of its own, and a Chromium to look at it. */
export async function openStories() {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname);
    try {
      if (!path.startsWith(`${BELOW}/`)) throw new Error('not below');
      const file = path === `${BELOW}/` ? '/index.html' : path.slice(BELOW.length);
      const body = await readFile(join(root, file));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { origin } = new URL(`http://127.0.0.1:${server.address().port}`);
  const base = `${origin}${BELOW}`;
  const { entries } = JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));
  const browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
  // Nothing on these pages may ask anything of the outside.
  const outside = new Set();

  return {
    base,
    entries: Object.values(entries),
    outside,
    /** A browser window with Playwright's options, in which Storybook's own events are kept. */
    async window(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1000, height: 700 },
        reducedMotion: 'reduce',
        // The accessibility checkers are put into the page.
        bypassCSP: true,
        ...options,
      });
      await context.route(
        (url) => url.origin !== origin,
        (route) => {
          outside.add(route.request().url());
          return route.abort();
        },
      );
      await context.addInitScript(keepEvents, [...ENDS, 'unhandledErrorsWhilePlaying']);
      return context.newPage();
    },
    /** Opens a story and waits until Storybook has played it; gives Storybook's last event. */
    async show(page, { id, type }, query = '') {
      await page.goto(`${base}/iframe.html?viewMode=${type}&id=${id}${query}`);
      return ending(page, id);
    },
    /** The same in a page where a story is shown already, as Storybook itself changes from one to the next. */
    async change(page, { id, type }) {
      await page.evaluate(
        (selection) => {
          globalThis.__storyEvents.length = 0;
          globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', selection);
        },
        { storyId: id, viewMode: type },
      );
      return ending(page, id);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Storybook's last event for this story: one that a page of documentation shows may end when the next is on already. */
async function ending(page, id) {
  const end = await page.waitForFunction(
    ([names, id]) =>
      globalThis.__storyEvents?.find(
        ({ name, payload }) =>
          names.includes(name) && (name === 'docsRendered' ? payload : (payload.storyId ?? id)) === id,
      ),
    [ENDS, id],
    { timeout: 30_000 },
  );
  return end.jsonValue();
}

/** Runs in the page, before everything else. */
function keepEvents(names) {
  const events = (globalThis.__storyEvents = []);
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      for (const name of names) {
        value.on(name, (payload) =>
          events.push({
            name,
            payload: payload instanceof Error ? { message: payload.message, stack: payload.stack } : payload,
          }),
        );
      }
    },
  });
}
