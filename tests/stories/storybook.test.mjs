// The built Storybook as a designer uses it: finds a state, turns the clock, changes a colour, copies the lines.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openStories, root } from './site.mjs';

const LIMIT = 15 * 1024 * 1024;
const manifest = JSON.parse(readFileSync('packages/widgets/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

let site;
let page;
before(async () => {
  site = await openStories();
  page = await site.window();
  await show('widgets-news--list');
});
after(() => site.close());

/** Shows a story, with the toolbar and the controls set as the address says. */
const show = (id, query = '') => site.show(page, { id, type: 'story' }, query);
/** Waits until the story's widget is in a state. */
const reaches = (tag, state) => page.locator(`${tag}:state(${state})`).first().waitFor();
const textOf = (tag) =>
  page
    .locator(tag)
    .first()
    .evaluate((element) => element.shadowRoot.textContent);

describe('the built Storybook', () => {
  it('weighs less than 15 MB', () => {
    const sizes = readdirSync(root, { recursive: true })
      .map((path) => statSync(`${root}/${path}`))
      .map((stat) => (stat.isFile() ? stat.size : 0));
    assert.ok(sizes.reduce((a, b) => a + b) < LIMIT);
  });

  it('begins with a page in German, below any path', async () => {
    const missing = [];
    const manager = await site.window();
    manager.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
    await manager.goto(`${site.base}/`);
    await manager.frameLocator('#storybook-preview-iframe').getByText('Welcher Baustein wann?').waitFor();
    await manager.getByRole('button', { name: 'Netz: schnell' }).waitFor({ state: 'attached' });
    assert.deepEqual(missing, []);
    await manager.context().close();
  });

  for (const { tagName, attributes, cssProperties, cssStates } of elements) {
    const name = tagName.replace('kitu-', 'widgets-');

    describe(`on the page of <${tagName}>`, () => {
      before(() => site.change(page, { id: `${name}--docs`, type: 'docs' }));

      it(`has a control for every attribute and every token of <${tagName}>`, async () => {
        const controls = page.locator('.docblock-argstable').first();
        for (const { name: wanted } of [...attributes, ...cssProperties]) {
          const row = controls.locator(`tr:has(> td:first-child :text-is("${wanted}"))`).first();
          await row.locator('input, textarea, select, button').first().waitFor();
        }
      });

      it(`gives with every story of <${tagName}> the lines that a webmaster pastes`, async () => {
        const sources = page.locator('.sbdocs-preview pre');
        await sources.filter({ hasText: '</script>' }).first().waitFor();
        const texts = await sources.allInnerTexts();
        const stories = site.entries.filter(({ id, tags }) => id.startsWith(`${name}--`) && tags.includes('autodocs'));
        assert.ok(stories.length > 3, 'the page shows some stories, and links to the rest');
        assert.ok(texts.length >= stories.length, `${texts.length} for ${stories.length}`);
        for (const text of texts) {
          const [script, element] = text.split('\n');
          assert.match(script, /^<script type="module" src="https:\/\/[^"]+\/kitu\.js"><\/script>$/);
          assert.match(
            element,
            RegExp(`^<${tagName} src="https://[^"]+".*><a href="https://[^"]+">.+</a></${tagName}>$`),
          );
          // A course that only the story's own feed has would be none on the webmaster's page.
          assert.doesNotMatch(element, / course="kurs-\d/);
        }
      });
    });

    it(`shows every state of <${tagName}> in one story`, async () => {
      await site.change(page, { id: `${name}--all-states`, type: 'story' });
      for (const { name: state } of cssStates) await reaches(tagName, state);
    });
  }
});

describe('the controls', () => {
  it('change the colours, and the lines to copy with them', async () => {
    await show('widgets-news--list', '&args=--kitu-accent:!hex(8a1538);layout:cards');
    const { colour, layout } = await page.locator('kitu-news').evaluate((element) => ({
      colour: getComputedStyle(element.shadowRoot.querySelector('a')).color,
      layout: element.layout,
    }));
    assert.deepEqual({ colour, layout }, { colour: 'rgb(138, 21, 56)', layout: 'cards' });

    const manager = await site.window({ viewport: { width: 1400, height: 900 } });
    const story = 'widgets-news--list&args=--kitu-accent:!hex(8a1538);layout:cards';
    await manager.goto(`${site.base}/?path=/story/${story}&addonPanel=storybook/docs/panel`);
    const code = manager.locator('[role="tabpanel"] pre').filter({ hasText: '--kitu-accent' });
    assert.match(await code.innerText(), /layout="cards"[^]*body \{\s+--kitu-accent: #8a1538;\s+\}\s*<\/style>/);
    await manager.context().close();
  });
});

describe('the toolbar', () => {
  it('stops the clock', async () => {
    await show('widgets-dates--list', '&globals=now:in-365');
    await reaches('kitu-dates', 'empty');
    assert.equal(await page.evaluate(() => Date.now() - new Date().getTime()), 0);
    const days = await page.evaluate(() => (Date.now() - performance.timeOrigin) / 86_400_000);
    assert.equal(Math.round(days), 365);
  });

  it('closes a registration by turning the clock on', async () => {
    await show('widgets-course--free-places', '&globals=now:in-30');
    await reaches('kitu-course', 'past');
  });

  it('moves the visitor to another time zone', async () => {
    await show('widgets-dates--list', '&globals=zone:Tokyo');
    await reaches('kitu-dates', 'ready');
    assert.match(await textOf('kitu-dates'), /\(ME[SZ]Z?\)/);
    await show('widgets-dates--list', '&globals=zone:Berlin');
    await reaches('kitu-dates', 'ready');
    assert.doesNotMatch(await textOf('kitu-dates'), /\(ME[SZ]Z?\)/);
  });

  it('speaks another language', async () => {
    await show('widgets-news--empty', '&globals=lang:en');
    await reaches('kitu-news', 'empty');
    assert.doesNotMatch(await textOf('kitu-news'), /Zurzeit/);
  });

  for (const [network, state] of Object.entries({ never: 'loading', broken: 'error', stale: 'stale', slow: 'ready' })) {
    it(`answers as the network does: ${network}`, async () => {
      await show('widgets-board--narrow-list', `&globals=network:${network}`);
      await reaches('kitu-board', state);
    });
  }

  it('draws into the text of the page, styled by kitu.css', async () => {
    await show('widgets-news--list', '&globals=scope:page');
    await reaches('kitu-news', 'ready');
    const { root, entries, accent } = await page.locator('kitu-news').evaluate((element) => ({
      root: element.shadowRoot,
      entries: element.querySelectorAll('[part="item"]').length,
      accent: getComputedStyle(element.querySelector('[part="base"]')).getPropertyValue('--_accent'),
    }));
    assert.equal(root, null);
    assert.equal(entries, 6);
    assert.notEqual(accent, '');
  });

  it('gives for the text of the page the lines that draw there', async () => {
    const manager = await site.window({ viewport: { width: 1400, height: 900 } });
    await manager.goto(`${site.base}/?path=/story/widgets-news--list&globals=scope:page`);
    await manager.getByRole('tab', { name: 'Code' }).click();
    const code = await manager.locator('[role="tabpanel"] pre').filter({ hasText: 'kitu-news' }).innerText();
    assert.match(code, /<link rel="stylesheet" href="[^"]+kitu\.css">/);
    assert.match(code, /<kitu-news [^>]*\blight\b/);
    await manager.context().close();
  });

  it('dresses the page like a host, with its theme', async () => {
    await show('widgets-news--list', '&globals=backgrounds.value:bergstadt');
    const { color, colorScheme } = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return { color: style.color, colorScheme: style.colorScheme };
    });
    assert.deepEqual({ color, colorScheme }, { color: 'rgb(255, 243, 247)', colorScheme: 'dark' });
    const link = await page
      .locator('kitu-news')
      .evaluate((element) => getComputedStyle(element.shadowRoot.querySelector('a')).color);
    assert.notEqual(link, 'rgb(32, 68, 170)');
  });
});
