// A town's page in a browser, at a simulated address: no server, no network, and a fixed time.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { NOW } from './feeds.mjs';

const ORIGIN = 'https://stadt.example';
const SCRIPT = 'packages/widgets/cdn/kitu.js';
const STYLES = 'packages/widgets/cdn/kitu.css';

/** 2 × 2 pixels. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEklEQVR42mNkYPhfz8DAwMAAAA4DAQDcOm5JAAAAAElFTkSuQmCC',
  'base64',
);

const svg = (width, height) => ({
  contentType: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="teal"/></svg>`,
});

/** The page around a widget: with all that a good page has, so that no rule needs to be off. */
export const hostPage = ({
  script = true,
  style = '',
  dir = 'ltr',
  inPage = false,
  main = '<div id="stage"></div>',
} = {}) => `<!doctype html>
<html lang="de" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Musterstadt</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0; padding: 1em; font-family: sans-serif; line-height: 1.4; background: Canvas; color: CanvasText }
header a { color: LinkText }
${style}
</style>
${inPage ? '<link rel="stylesheet" href="/kitu.css">' : ''}
${script ? '<script type="module" src="/kitu.js"></script>' : ''}
</head>
<body>
<header><a href="#inhalt">Zum Inhalt</a></header>
<main id="inhalt"><h1>Willkommen in Musterstadt</h1>${main}</main>
<footer>Stadt Musterstadt</footer>
</body>
</html>`;

export const openChromium = () => chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });

/** Opens the town's page in a mode (tests/a11y/modes.mjs).
 * `answer` is what the feeds' addresses give, and `answers` what some of them do. */
export async function openSite(browser, { options, ...mode } = {}) {
  const context = await browser.newContext({
    viewport: { width: 800, height: 600 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  const site = { page, inPage: mode.inPage, answer: undefined, shown: undefined, close: () => context.close() };
  const files = {
    '/': () => ({ contentType: 'text/html', body: hostPage(mode) }),
    '/plain': () => ({ contentType: 'text/html', body: hostPage({ ...mode, script: false }) }),
    '/page': () => ({ contentType: 'text/html', body: hostPage({ ...mode, main: site.main }) }),
    '/kitu.js': () => ({ contentType: 'text/javascript', path: SCRIPT }),
    '/kitu.css': () => ({ contentType: 'text/css', path: STYLES }),
    '/hoch.svg': () => svg(300, 900),
    '/breit.svg': () => svg(2400, 400),
    '/bild.png': () => ({ contentType: 'image/png', body: PICTURE }),
  };
  await context.route('**', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === ORIGIN && /^\/feed-/.test(pathname)) {
      if (site.answer === 'never') return;
      if (site.answer === 'broken') return route.fulfill({ status: 500, body: 'Wartung' });
      const answer = site.answers?.[pathname] ?? site.answer;
      return route.fulfill({ contentType: 'application/json', body: JSON.stringify(answer) });
    }
    const file = origin === ORIGIN && files[pathname];
    return file ? route.fulfill(file()) : route.abort();
  });
  site.open = async (path, ...scripts) => {
    await page.goto(ORIGIN + path);
    for (const script of ['tests/a11y/colour.js', ...scripts]) await page.evaluate(readFileSync(script, 'utf8'));
    site.shown = path;
  };
  return site;
}

/** Each case has an address of its own, for widgets share a request that is under way. */
let shown = 0;

const markup = ({ attributes = '', heading, lang, sentence, widget }, inPage) => {
  const element = `<kitu-${widget} ${inPage ? 'light' : ''} src="/feed-${++shown}.json" ${heading && `heading="${heading}"`} ${attributes}><a href="/alle">Alle anzeigen</a></kitu-${widget}>`;
  // Where the widget brings no heading, the page has one.
  const inside = sentence ? `<p>Im Kurs am Mittwoch: ${element}.</p>` : `${heading ? '' : '<h2>Neues</h2>'}${element}`;
  return lang ? `<div lang="${lang}">${inside}</div>` : inside;
};

/** Puts a case onto the page, and waits until it is what its name says. */
export async function show(site, one, { inside, scripts = [] } = {}) {
  const { page } = site;
  const path = one.script === false ? '/plain' : '/';
  if (site.shown !== path) await site.open(path, ...scripts);
  site.answer = one.answer;
  await page.evaluate(
    async ({ html, settles, sheet }) => {
      // No address that the case before has left.
      history.replaceState(null, '', location.pathname);
      const stage = document.querySelector('#stage');
      stage.innerHTML = html;
      globalThis.widget = stage.querySelector('[src]');
      scrollTo(0, 0);
      document.activeElement?.blur();
      if (settles) {
        await new Promise((resolve) => {
          globalThis.widget.addEventListener('load', resolve);
          globalThis.widget.addEventListener('error', resolve);
        });
      }
      if (sheet && globalThis.widget.shadowRoot) {
        const style = new CSSStyleSheet();
        style.replaceSync(sheet);
        globalThis.widget.shadowRoot.adoptedStyleSheets.push(style);
      }
    },
    { html: markup(one, site.inPage), settles: one.script !== false && one.settles !== false, sheet: inside },
  );
  await one.act?.(page, site);
  // Waits for the end of animations.
  await page.evaluate(() => {
    const animations = [document, globalThis.widget.shadowRoot].flatMap((root) => root?.getAnimations() ?? []);
    return Promise.all(animations.map((animation) => animation.finished));
  });
}
