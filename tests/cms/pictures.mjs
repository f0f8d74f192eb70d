// Takes the pictures of docs/wordpress.md in a running WordPress, in Chromium: node tests/cms/pictures.mjs (after a build).
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../support/browsers.mjs';
import { beginPost, insertBlock } from './block-editor.mjs';
import { startSecurePublisher } from './plugin-publisher.mjs';
import { logIn, startPluginSite } from './plugin-site.mjs';

const [publisher, site] = await Promise.all([startSecurePublisher(), startPluginSite()]);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
try {
  const feed = `${publisher.origin}/kitu.json`;
  const ago = (minutes) => Date.now() - minutes * 60_000;
  const view = { ...JSON.parse(publisher.documents.get('/kitu.view.json')), generated: new Date(ago(125)) };
  publisher.documents.set('/kitu.view.json', JSON.stringify(view).replace(/(T\d\d:\d\d:\d\d)\.\d+Z/, '$1Z'));
  await site.configure({ source: feed });
  await site.remember({ checked: Math.floor(ago(4) / 1000) });
  const editor = await beginPost(browser, site, 'chefin');
  await editor.page.setViewportSize({ width: 1200, height: 760 });
  await insertBlock(editor, 'KITU: Meldungen');
  await editor.page.getByLabel('Anordnung').selectOption({ label: 'Kacheln' });
  await editor.text.locator('kitu-news .cards [part~="item"]').first().waitFor();
  await editor.page.waitForLoadState('networkidle');
  await editor.page.screenshot({ path: 'docs/img/wordpress-block.png' });

  const page = await browser.newPage({ viewport: { width: 1200, height: 1030 } });
  await logIn(page, site, 'chefin');
  await page.goto(`${site.origin}/wp-admin/options-general.php?page=kitu-widgets`);
  await page.getByRole('button', { name: 'Adresse prüfen' }).click();
  await page.getByRole('status').waitFor();
  // The address of this test says nothing to a reader.
  await page.evaluate((origin) => {
    const shown = (text) => text.replaceAll(origin, 'https://www.kitu.example');
    document.querySelectorAll('.kitu-report li').forEach((item) => (item.innerHTML = shown(item.innerHTML)));
    document.querySelectorAll('input[type="url"]').forEach((field) => (field.value = shown(field.value)));
  }, publisher.origin);
  await page.screenshot({ path: 'docs/img/wordpress-einstellungen.png' });
} finally {
  await browser.close();
  await site.stop();
  publisher.stop();
}
