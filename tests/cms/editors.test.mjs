// Which form of a widget survives which editor, with the editors themselves and a real WordPress: run `npm run build`
// before. Writes docs/erzeugt/editoren.md.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { editors } from './editors.mjs';
import { startPublisher, startTown } from './servers.mjs';
import { writeTable } from './table.mjs';
import { linkOf, lives } from './visitor.mjs';
import { waysIn } from './ways.mjs';
import { startWordPress } from './wordpress-site.mjs';

const pages = new Map();
let publisher;
let town;
let wordpress;
let browser;
let reader;
let visitor;
let script;
let addresses;

before(async () => {
  [publisher, town, wordpress, browser] = await Promise.all([
    startPublisher(),
    startTown(pages),
    startWordPress(),
    chromium.launch({
      executablePath: findHeadless(),
      args: [...chromiumArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    }),
  ]);
  const feed = `${publisher.origin}/kitu.json`;
  const address = `${publisher.origin}/0/kitu.js`;
  script = `<script type="module" src="${address}?feed=${feed}"></script>`;
  addresses = { script: address, feed, site: town.origin, frame: `${town.origin}/rahmen.html` };
  wordpress.addCode(`add_action( 'wp_head', function () {
	echo isset( $_GET['ohne'] ) ? '' : '${script}';
} );`);
  pages.set('/rahmen.html', {
    head: script,
    body: `<kitu-news src="${feed}"><a href="https://www.kitu.example/aktuelles">Alle Meldungen der KITU</a></kitu-news>`,
  });
  reader = await browser.newPage({ javaScriptEnabled: false });
  visitor = await browser.newPage();
});

after(async () => {
  await browser?.close();
  await wordpress?.stop();
  publisher?.stop();
  town?.stop();
});

/** An editor in a page of the website's administration; what it leaves is shown on another page. */
async function openEditor({ script: file, begin, options, pass }) {
  pages.set('/redaktion', { body: `<textarea aria-label="Text"></textarea><script src="${file}"></script>` });
  const page = await browser.newPage();
  await page.goto(`${town.origin}/redaktion`);
  await page.evaluate(begin, options);
  return {
    close: () => page.close(),
    save: async (way) => {
      const html = await page.evaluate(pass, way.html);
      pages.set('/rathaus/neues', { head: way.template ? script : '', body: html });
      return { html, address: `${town.origin}/rathaus/neues` };
    },
  };
}

/** WordPress's own filters, as it applies them to what a person saves and to what it shows. */
const inWordPress = (user, wrap) => () => ({
  close: () => undefined,
  save: async (way) => {
    const { address, html } = await wordpress.publish(user, wrap(way.html));
    return { html, address: way.template ? address : `${address}&ohne` };
  },
});

const block = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
const plain = { script: 'data:,', begin: () => undefined, pass: (html) => html };

const filters = [
  { name: 'Feld für reines HTML', open: () => openEditor(plain) },
  { name: 'WordPress, Administration, „Individuelles HTML“', open: inWordPress('chefin', block) },
  { name: 'WordPress, Administration, klassischer Text', open: inWordPress('chefin', (html) => `Hallo\n\n${html}`) },
  { name: 'WordPress, Autorin, „Individuelles HTML“', open: inWordPress('autor', block) },
  { name: 'WordPress, Autorin, klassischer Text', open: inWordPress('autor', (html) => `Hallo\n\n${html}`) },
  ...editors.map((editor) => ({ ...editor, open: () => openEditor(editor) })),
];

/** What the script makes a widget of, or, of a frame, what can hold one. */
const SIGN = /<kitu-|data-kitu=|#kitu[-:]|<iframe(?![^>]*sandbox)[^>]* src="http/;

const results = [];
for (const filter of filters) {
  describe(`what is left by ${filter.name}`, () => {
    let opened;
    before(async () => {
      opened = await filter.open();
    });
    after(() => opened?.close());

    for (const { name } of waysIn({})) {
      it(`is a link that leads somewhere, and a widget wherever a sign of it is left: ${name}`, async () => {
        const site = filter.name.startsWith('WordPress') ? wordpress.origin : town.origin;
        const way = waysIn({ ...addresses, site }).find((one) => one.name === name);
        const { html, address } = await opened.save(way);
        const { link, raw } = await linkOf(reader, address, way);
        const alive = await lives(visitor, address);
        results.push({ filter: filter.name, way: name, link, alive, html });
        assert.ok(!raw, `markup is shown as text: ${html}`);
        if (way.use !== 'never') assert.equal(link, 'useful', html);
        if (way.use === 'advised') assert.ok(alive, html);
        assert.equal(alive, SIGN.test(html), html);
      });
    }
  });
}

after(() => writeTable(results, { filters, ways: waysIn({}), wordpress: wordpress?.version }));
