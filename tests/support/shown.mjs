// What a script's widgets show of a feed, in a browser whose clock stands at the feed's own day.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from './browsers.mjs';

const SITE = 'https://stadt.example';

/** The tags that a script is meant to define, as its manifest says. */
export const tags = () =>
  JSON.parse(readFileSync('packages/widgets/custom-elements.json', 'utf8'))
    .modules.flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName = [] }) => tagName);

/** A browser in which scripts are tried. `shown` gives for each tag its state and the first line of each entry. */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
  return {
    close: () => browser.close(),
    async shown(script, feed, names = tags()) {
      const page = await browser.newPage({ timezoneId: 'Europe/Berlin', locale: 'de' });
      await page.clock.setFixedTime(new Date(JSON.parse(feed)._kitu.dateModified));
      const answers = {
        '/': [
          'text/html',
          names.map((tag) => `<${tag} src="/feed.json" limit="0"><a href="/">…</a></${tag}>`).join(''),
        ],
        '/feed.json': ['application/feed+json', feed],
      };
      await page.route('**', (route) => {
        const [contentType, body] = answers[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
        return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body });
      });
      await page.goto(`${SITE}/`);
      await page.addScriptTag({ content: script });
      const result = {};
      for (const tag of names) {
        const state = await page.waitForFunction((name) => {
          const widget = document.querySelector(name);
          return ['ready', 'empty', 'error'].find((one) => widget.matches(`:state(${one})`));
        }, tag);
        // Of an entry the first heading, link or name: what it is called.
        const entries = await page
          .locator(tag)
          .evaluate((widget) =>
            [...widget.shadowRoot.querySelectorAll('[part~=title], [part~=name]')].map(({ textContent }) =>
              textContent.trim().replace(/\s+/g, ' '),
            ),
          );
        result[tag] = { state: await state.jsonValue(), entries };
      }
      await page.close();
      return result;
    },
  };
}
