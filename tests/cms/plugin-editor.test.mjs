// The plug-in in the hands of people: its settings page, its blocks in the editor, and what it tells whom. Run `npm run
// build` before. At night (`KITU_ALL=1`) all four blocks.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { newPage } from '../pages/webmaster.mjs';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { beginPost, insertBlock, publishPost } from './block-editor.mjs';
import { startSecurePublisher } from './plugin-publisher.mjs';
import { logIn, startPluginSite } from './plugin-site.mjs';

let publisher;
let site;
let browser;
let feed;
let settingsPage;

before(async () => {
  [publisher, site, browser] = await Promise.all([
    startSecurePublisher(),
    startPluginSite(),
    chromium.launch({
      executablePath: findHeadless(),
      args: [...chromiumArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    }),
  ]);
  feed = `${publisher.origin}/kitu.json`;
  settingsPage = `${site.origin}/wp-admin/options-general.php?page=kitu-widgets`;
});

after(async () => {
  await browser?.close();
  await site?.stop();
  publisher?.stop();
});

const source = async () => (await site.option('kitu_widgets')).source ?? '';

describe('the settings page', () => {
  let page;
  before(async () => {
    page = await newPage(browser);
    await logIn(page, site, 'chefin');
  });
  after(() => page.context().close());

  it('says of an address what works, and saves nothing', async () => {
    await page.goto(settingsPage);
    await page.getByLabel('Adresse des Feeds').fill(feed);
    await page.getByRole('button', { name: 'Adresse prüfen' }).click();
    const report = page.getByRole('status');
    await report.getByText('Es ist ein Feed.').waitFor();
    const found = await report.innerText();
    assert.match(found, /Meldungen: \d+, Termine: \d+, Kurse: \d+, Gremien: \d+/);
    assert.match(found, /Fassung 1, erstellt vor/);
    assert.doesNotMatch(found, /Geht nicht/);
    assert.equal(await source(), '');
  });

  it('says of an address what does not work, and what to do', async () => {
    for (const [path, sentence] of [
      ['/gibt-es-nicht.json', /Geht nicht: .*gibt-es-nicht\.json antwortet mit Status 404/],
      ['/f%C3%BCr/alle.json', /Geht nicht: .*\/f%C3%BCr\/alle\.json antwortet mit Status 404/],
      ['/img/wappen.svg', /Zu bedenken: .*„image\/svg\+xml“.*\n.*Geht nicht: .*JSON/],
      ['/feed-without-view.json', /Geht nicht: .* nennt aber keine kitu\.view\.json/],
    ]) {
      await page.getByLabel('Adresse des Feeds').fill(publisher.origin + path);
      await page.getByRole('button', { name: 'Adresse prüfen' }).click();
      await page.getByRole('status').getByText('Geht nicht').waitFor();
      assert.match(await page.getByRole('status').innerText(), sentence);
    }
  });

  it('saves what is chosen, and keeps what cannot be used', async () => {
    await page.getByLabel('Adresse des Feeds').fill(feed);
    await page.getByRole('button', { name: 'Änderungen speichern' }).click();
    await page.locator('#setting-error-settings_updated').waitFor();
    assert.equal(await source(), feed);
    await page.getByLabel('Adresse des Feeds').fill('http://www.stadt.example/kitu.json');
    await page.getByRole('button', { name: 'Änderungen speichern' }).click();
    await page.getByText('keine Adresse, die mit https:// beginnt').waitFor();
    assert.equal(await source(), feed);
  });

  it('takes nothing from a page of somebody else', async () => {
    const form = { option_page: 'kitu_widgets', action: 'update', 'kitu_widgets[source]': 'https://x.example/' };
    const saved = await page.request.post(`${site.origin}/wp-admin/options.php`, { form });
    assert.equal(saved.status(), 403);
    const checked = await page.request.post(settingsPage, { form: { ...form, kitu_widgets_check: '1' } });
    assert.equal(checked.status(), 403);
    assert.equal(await source(), feed);
  });

  it('is for administrators', async () => {
    const author = await newPage(browser);
    await logIn(author, site, 'autor');
    assert.equal((await author.goto(settingsPage)).status(), 403);
    await author.context().close();
  });
});

/** What an author sets in the editor, by the words of the controls; and what then stands on the page. */
const BLOCKS = {
  news: {
    name: 'KITU: Meldungen',
    set: async (page) => {
      await page.getByLabel('Anordnung').selectOption({ label: 'Knappe Liste' });
      await page.getByLabel('Höchstens so viele Meldungen').fill('2');
      await page.getByLabel('Nur mit einem dieser Schlagwörter').fill('Kurs');
      await page.getByRole('option', { name: 'Kurse' }).click();
    },
    tag: /<kitu-news [^>]*limit="2" layout="compact" tags="Kurse"/,
  },
  dates: {
    name: 'KITU: Termine',
    set: async (page) => {
      await page.getByLabel('Überschriften zwischen den Terminen').selectOption({ label: 'Für jeden Monat' });
      await page.getByLabel('Überschrift', { exact: true }).fill('Was ansteht');
    },
    tag: /<kitu-dates [^>]*heading="Was ansteht" group-by="month"/,
  },
  course: {
    name: 'KITU: Kurse',
    set: async (page) => {
      await page.getByLabel('Kurs', { exact: true }).selectOption({ label: 'Basisbefähigung' });
      await page.getByLabel('Anordnung').selectOption({ label: 'Kachel mit allen Angaben' });
    },
    tag: /<kitu-course [^>]*course="[^"]+" layout="card"/,
  },
  board: {
    name: 'KITU: Gremien',
    set: async (page) => {
      await page.getByLabel('Gremium', { exact: true }).selectOption({ label: 'Aufsichtsrat' });
      await page.getByLabel('E-Mail-Adressen und Telefonnummern zeigen').check();
    },
    tag: /<kitu-board [^>]*group="[^"]+" contact/,
  },
};

describe('in the block editor', () => {
  before(() => site.configure({ source: feed }));

  for (const [widget, { name, set, tag }] of Object.entries(BLOCKS).slice(0, process.env.KITU_ALL ? 4 : 1)) {
    it(`an author places ${name}, sees it, and readers without a script read it`, async () => {
      const editor = await beginPost(browser, site, 'autor');
      await insertBlock(editor, name);
      await set(editor.page);
      await editor.text.locator(`kitu-${widget} [part~="item"]`).first().waitFor();
      const address = await publishPost(editor);
      assert.deepEqual(editor.page.problems, []);
      await editor.page.context().close();
      assert.match(await site.html(address), tag);
      const reader = await newPage(browser, { javaScriptEnabled: false, ignoreHTTPSErrors: true });
      await reader.goto(address);
      assert.ok(await reader.locator(`kitu-${widget} [part~="item"]`).first().isVisible());
      await reader.context().close();
    });
  }
});

describe('that the copy is old', () => {
  let address;
  before(async () => {
    address = (await site.publish('autor', '[kitu_news]')).address;
    await site.remember({ checked: Math.floor(Date.now() / 1000) - 2 * 86_400, error: 'Der Server schläft.' });
  });

  it('is told to those who write, with what to do', async () => {
    const page = await newPage(browser);
    await logIn(page, site, 'autor');
    const notice = page.locator('.notice', { hasText: 'KITU-Widgets' });
    assert.match(await notice.innerText(), /zuletzt vor 2 Tagen zu lesen.*Der Server schläft.*Administration/s);
    await page.goto(address);
    assert.equal(await page.locator('#wp-admin-bar-kitu-widgets').count(), 1);
    await page.context().close();
  });

  it('is not told to visitors, and their script asks for a newer feed at once', async () => {
    const html = await site.html(address);
    assert.doesNotMatch(html, /schläft|admin-bar/);
    const [, rendered, age] = /rendered="([^"]+)" max-age="(\d+)"/.exec(html);
    assert.ok(new Date(rendered).getTime() + Number(age) * 1000 <= Date.now());
  });
});

it('has done nothing that PHP or WordPress finds fault with', () => {
  assert.deepEqual(site.faults(), []);
});
