// Three ways of people who have never seen it into a real WordPress, with its editor in a browser, from the README and
// with the assistant alone: run `npm run build` before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { begin, copied, newPage, startDemo } from '../pages/webmaster.mjs';
import { openEditor } from './block-editor.mjs';
import { startPublisher } from './servers.mjs';
import { linkOf, lives } from './visitor.mjs';
import { startWordPress } from './wordpress-site.mjs';

let publisher;
let wordpress;
let demo;
let browser;
let assistant;

before(async () => {
  [publisher, wordpress, demo, browser] = await Promise.all([
    startPublisher(),
    startWordPress(),
    startDemo(8930),
    chromium.launch({
      executablePath: findHeadless(),
      args: [...chromiumArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    }),
  ]);
  assistant = await newPage(browser);
  await begin(assistant, demo, {
    feed: `${publisher.origin}/kitu.json`,
    site: wordpress.origin,
    base: publisher.origin,
  });
});

after(async () => {
  await browser?.close();
  demo?.stop();
  await wordpress?.stop();
  publisher?.stop();
});

/** Logs in, and begins a post. Much is in English: Debian has no newer translation. */
async function write(user) {
  const page = await newPage(browser);
  await page.goto(`${wordpress.origin}/wp-login.php`);
  await page.getByLabel(/^Username/).fill(user);
  await page.getByLabel('Passwort', { exact: true }).fill(wordpress.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL(/wp-admin/);
  await openEditor(page, wordpress.origin);
  await page.getByRole('textbox', { name: 'Add title' }).fill('Neues');
  return page;
}

/** Presses what inserts the clipboard. */
async function paste(page, text) {
  await page.evaluate((copy) => navigator.clipboard.writeText(copy), text);
  await page.keyboard.press('Control+V');
}

async function pasteIntoBlock(page, text) {
  await page.getByRole('button', { name: 'Toggle block inserter' }).click();
  await page.getByRole('searchbox').fill('HTML');
  await page.getByRole('option', { name: 'Custom HTML' }).click();
  await page.getByRole('textbox', { name: 'HTML' }).click();
  await paste(page, text);
}

/** Publishes the post, and looks at it as a visitor does, with scripts and without. */
async function publish(page) {
  const panel = page.getByRole('region', { name: 'Editor publish' });
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  const address = await panel.getByRole('link', { name: 'Neues' }).getAttribute('href');
  await page.context().close();
  const visitor = await newPage(browser);
  const reader = await newPage(browser, { javaScriptEnabled: false });
  const way = { target: 'https://www.kitu.example/aktuelles', text: 'Alle Meldungen' };
  const seen = { alive: await lives(visitor, address), ...(await linkOf(reader, address, way)) };
  await visitor.context().close();
  await reader.context().close();
  return seen;
}

const BOTH = { alive: true, link: 'useful', raw: false };

describe('into a real WordPress, with the assistant alone,', () => {
  it('an administrator gets a widget: both lines into one block', async () => {
    await assistant.getByRole('radio', { name: 'HTML' }).check();
    const script = await copied(assistant, 'Das Skript');
    const markup = await copied(assistant, 'Der Baustein');
    const page = await write('chefin');
    await pasteIntoBlock(page, `${script}\n${markup}`);
    assert.deepEqual(await publish(page), BOTH);
  });

  it('an author gets a widget: the script by a plugin for own code, the rest into a block', async () => {
    await assistant.getByRole('radio', { name: 'WordPress ohne Plugin' }).check();
    wordpress.addCode(await copied(assistant, 'Das Skript'));
    const markup = await copied(assistant, 'Der Baustein');
    const page = await write('autor');
    await pasteIntoBlock(page, markup);
    assert.deepEqual(await publish(page), BOTH);
  });

  it('an author gets a widget with a link alone, as any other link is set', async () => {
    await assistant.getByRole('radio', { name: 'WordPress ohne Plugin' }).check();
    wordpress.addCode(await copied(assistant, 'Das Skript'));
    await assistant.getByRole('radio', { name: 'Nur ein Link' }).check();
    const address = await copied(assistant, 'Die Adresse');
    const page = await write('autor');
    await page.getByRole('textbox', { name: 'Add title' }).press('Enter');
    await page.keyboard.type('Alle Meldungen');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'URL' }).waitFor();
    await paste(page, address);
    await page.keyboard.press('Enter');
    assert.deepEqual(await publish(page), BOTH);
  });
});
