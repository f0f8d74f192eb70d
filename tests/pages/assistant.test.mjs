// The embedding assistant as a webmaster meets it, with all scripts as they were built: run `npm run build` before.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { makeFresh } from '../../demo/feeds/fresh.js';
import { all } from '../support/amount.mjs';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { violations } from './axe.mjs';
import { begin as beginAt, copied, newPage, startDemo, type } from './webmaster.mjs';

const feed = makeFresh(readFileSync('demo/feeds/kitu.json', 'utf8'), new Date());

let browser;
let demo;
let assistant;
/** Serves the scripts of the release and some feeds, for pages of others. */
let cdn;
/** The town's own website: whatever the webmaster put there. */
let town;
const site = { html: '', policy: '' };

async function listen(handle) {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

before(async () => {
  demo = await startDemo(8950);
  assistant = `${demo.origin}/assistent.html`;
  cdn = await listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const open = pathname === '/closed.json' ? {} : { 'access-control-allow-origin': '*' };
    const [, extension] = /^\/[\d.]+\/[\w-]+\.(\w+)$/.exec(pathname) ?? [];
    if (extension && existsSync(`release${pathname}`)) {
      const type = { js: 'text/javascript', css: 'text/css', html: 'text/html', json: 'application/json' }[extension];
      response.writeHead(200, { ...open, 'content-type': type }).end(readFileSync(`release${pathname}`));
    } else if (pathname === '/feed.json' || pathname === '/closed.json') {
      response.writeHead(200, { ...open, 'content-type': 'application/feed+json' }).end(feed);
    } else if (pathname === '/broken.json') {
      response.writeHead(200, open).end('{\n  "items": [\n  ],\n}');
    } else response.writeHead(404, open).end();
  });
  town = await listen((request, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    if (site.policy) headers['content-security-policy'] = site.policy;
    response
      .writeHead(200, headers)
      .end(`<!doctype html><html lang="de"><title>Stadt</title><body>${site.html}</body></html>`);
  });
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
});

after(async () => {
  await browser?.close();
  demo?.stop();
  cdn?.server.close();
  town?.server.close();
});

async function open(address, { width = 1100, colorScheme = 'light' } = {}) {
  const page = await newPage(browser, { viewport: { width, height: 800 }, colorScheme });
  await page.goto(address);
  return page;
}

/** The widget in the preview has something to show. */
const previewReady = (page) =>
  page.frameLocator('iframe').locator(':is(kitu-news,kitu-dates,kitu-course,kitu-board):state(ready)').waitFor();

const shown = (page, tag = 'kitu-news') => page.locator(`${tag}:state(ready)`).waitFor();

describe('the assistant', () => {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [600, 'dark'],
    [1100, 'light'],
    ...(all ? [[1100, 'dark']] : []),
  ]) {
    it(`has no violation of axe, and nothing wider than the page, at ${width} pixels, ${colorScheme}`, async () => {
      const page = await open(`${assistant}?kitu-heading=Neues&scheme=${colorScheme}`, { width, colorScheme });
      await previewReady(page);
      for (const summary of await page.locator('details.group > summary').all()) await summary.click();
      await page.getByLabel('Content-Security-Policy Ihrer Seite').fill("default-src 'self'; img-src *");
      await page.getByRole('button', { name: 'Feed prüfen' }).click();
      await page.locator('.holdings').waitFor();
      assert.deepEqual(await violations(page), []);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inner <= outer, `${inner} > ${outer}`);
      assert.deepEqual(page.problems, []);
      await page.context().close();
    });
  }

  it('shows every widget as soon as it is chosen, with the keyboard alone', async () => {
    const page = await open(assistant);
    await page.getByRole('radio', { name: 'Meldungen' }).focus();
    for (const name of ['dates', 'course', 'board']) {
      await page.keyboard.press('ArrowRight');
      await page.frameLocator('iframe').locator(`kitu-${name}:state(ready)`).waitFor();
      assert.match(await page.locator('pre').first().innerText(), new RegExp(`^<kitu-${name} `, 'm'));
    }
    await page.context().close();
  });

  it('holds the choices in its address, and nowhere else', async () => {
    const page = await open(assistant);
    await page.getByRole('radio', { name: 'Kacheln' }).check();
    await type(page, 'Überschrift', 'Neues & mehr');
    await page.getByRole('radio', { name: 'Telefon' }).check();
    await page.waitForURL(/kitu-layout=cards.*width=phone|width=phone.*kitu-layout=cards/);
    const address = page.url();
    const again = await open(address);
    assert.ok(await again.getByRole('radio', { name: 'Kacheln' }).isChecked());
    assert.equal(await again.getByLabel('Überschrift', { exact: true }).inputValue(), 'Neues & mehr');
    assert.ok(await again.getByRole('radio', { name: 'Telefon' }).isChecked());
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, name]);
    assert.deepEqual(stored, [0, 0, '', '']);
    await page.context().close();
    await again.context().close();
  });

  it('warns of colours that cannot be read', async () => {
    const page = await open(`${assistant}?--accent=%23aaaaaa`);
    await page.getByText('Aussehen', { exact: true }).click();
    await page.getByText(/Kontrast 2,3 zu 1 auf hellem Grund,\s+zu wenig/).waitFor();
    await page.context().close();
  });

  for (const [what, path, words] of [
    ['a server that allows no page to read it', '/closed.json', /CORS/],
    ['a feed that is no JSON, with the line', '/broken.json', /Zeile 4|Zeile 3/],
    ['an address where nothing lies', '/nothing.json', /Status 404/],
  ]) {
    it(`tells why a feed does not come: ${what}`, async () => {
      const page = await open(`${assistant}?feed=${encodeURIComponent(cdn.origin + path)}`);
      await page.getByRole('button', { name: 'Feed prüfen' }).click();
      await page.getByText('So wird der Baustein nichts zeigen.').waitFor();
      assert.match(await page.locator('feed-doctor .findings').innerText(), words);
      await page.getByText('Nachricht an den Herausgeber').click();
      assert.match(await copied(page, 'Nachricht'), words);
      await page.context().close();
    });
  }
});

describe('an address in the assistant', () => {
  for (const text of ['javascript:alert(1)', 'https://', 'kein Feed', 'https://x".call().".example/f.json']) {
    it(`is said to be none, and nothing can be copied with another one in its place: ${text}`, async () => {
      const page = await open(assistant);
      await page.getByLabel('Adresse des Feeds').fill(text === 'kein Feed' ? 'https://kein feed/' : text);
      await page.getByText('Das ist keine Adresse.').waitFor();
      assert.equal(await page.getByLabel('Adresse des Feeds').getAttribute('aria-invalid'), 'true');
      // Neither the lines, nor the preview, nor the doctor take another feed in its place.
      assert.equal(await page.locator('copy-box').count(), 0);
      assert.equal(await page.locator('iframe').count(), 0);
      assert.equal(await page.locator('feed-doctor .address').innerText(), '');
      await page.context().close();
    });
  }

  it('that a link brought gets no foreign code printed for a server', async () => {
    const feed = encodeURIComponent('https://x".phpinfo().".example/f.json');
    const page = await open(`${assistant}?form=wordpress&feed=${feed}`);
    await page.getByLabel('Content-Security-Policy Ihrer Seite').fill("default-src 'self'");
    await page.getByText('So kann der Baustein nicht alles laden.').waitFor();
    assert.doesNotMatch(await page.locator('page-doctor').innerText(), /phpinfo/);
    await page.context().close();
  });

  it('of a script on a foreign server is named beside the lines', async () => {
    const page = await open(`${assistant}?base=${encodeURIComponent('https://widgets-kitu.example')}`);
    await page.getByText(/Dieses Skript kommt von widgets-kitu\.example/).waitFor();
    await page.context().close();
  });

  it('of a feed fills the link, and offers what the feed has by name', async () => {
    const page = await open(`${assistant}?widget=course&feed=${encodeURIComponent(`${cdn.origin}/feed.json`)}`);
    const { home_page_url: home, _kitu } = JSON.parse(feed);
    const [course] = _kitu.courses;
    await page.getByText('Mehr', { exact: true }).click();
    await page.getByLabel('Welcher Kurs', { exact: true }).selectOption({ label: course.name });
    const lines = page.locator('pre').first();
    await lines.getByText(`course="${course.id}"`).waitFor();
    assert.ok((await lines.innerText()).includes(`<a href="${new URL(home, cdn.origin).href}"`));
    await page.context().close();
  });
});

describe('with the assistant alone', () => {
  it('a webmaster who types nothing but the feed has lines that work, with one copy and one paste', async () => {
    const page = await open(assistant);
    await page.getByLabel('Adresse des Feeds').fill(`${cdn.origin}/feed.json`);
    site.html = await copied(page, 'Alles kopieren');
    site.policy = '';
    const visitor = await open(`${town.origin}/`);
    await shown(visitor);
    await page.context().close();
    await visitor.context().close();
  });

  it('that lies in a release, the lines name the script beside it, and the preview runs in its own policy', async () => {
    const [major] = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8')).version.split('.');
    const page = await open(`${cdn.origin}/${major}/assistent.html`);
    await page.getByLabel('Adresse des Feeds').fill(`${cdn.origin}/feed.json`);
    await previewReady(page);
    site.html = await copied(page, 'Alles kopieren');
    assert.ok(site.html.includes(`src="${cdn.origin}/${major}/kitu.js"`), site.html);
    assert.deepEqual(page.problems, []);
    const visitor = await open(`${town.origin}/`);
    await shown(visitor);
    await page.context().close();
    await visitor.context().close();
  });

  it('a webmaster gets a widget into the text of the page, with its style sheet', async () => {
    const page = await open(assistant);
    await page.getByLabel('Adresse des Feeds').fill(`${cdn.origin}/feed.json`);
    await page.getByText('Mehr', { exact: true }).click();
    await page.getByLabel('Im Text der Seite').check();
    await previewReady(page);
    const framed = page.frameLocator('iframe').locator('kitu-news[light]:state(ready) [part="item"]').first();
    assert.equal(await framed.evaluate((node) => node.getRootNode() === document), true);
    await page.getByLabel('Im Text der Seite').uncheck();
    await page.frameLocator('iframe').locator('kitu-news:not([light]):state(ready)').waitFor();
    await page.getByLabel('Im Text der Seite').check();
    site.html = await copied(page, 'Alles kopieren');
    site.policy = '';
    assert.match(site.html, /^<link rel="stylesheet" href="[^"]*\/kitu\.css">/);
    const visitor = await open(`${town.origin}/`);
    await shown(visitor);
    const list = visitor.locator('kitu-news [part="list"]');
    assert.equal(await list.evaluate((node) => node.getRootNode() === document), true);
    assert.equal(await list.evaluate((node) => getComputedStyle(node).listStyleType), 'none');
    assert.deepEqual(page.problems, []);
    await page.context().close();
    await visitor.context().close();
  });

  /** The assistant, found from the README, with the addresses that the webmaster was given. */
  async function begin() {
    const page = await newPage(browser);
    await beginAt(page, demo, { feed: `${cdn.origin}/feed.json`, site: town.origin, base: cdn.origin });
    return page;
  }
  const visit = () => open(`${town.origin}/`);

  for (const version of ['mitlaufend', 'fest']) {
    it(`a webmaster gets a widget onto a plain page (${version})`, async () => {
      const page = await begin();
      await page.getByRole('radio', { name: version }).check();
      site.html = await copied(page, 'Alles kopieren');
      site.policy = '';
      const visitor = await visit();
      await shown(visitor);
      await page.context().close();
      await visitor.context().close();
    });
  }

  for (const [form, tag] of [
    ['Editor, der Tags löscht', 'kitu-news'],
    ['Nur ein Link', 'kitu-news'],
  ]) {
    it(`an editor that strips tags shows a widget nevertheless: ${form}`, async () => {
      const page = await begin();
      await page.getByRole('radio', { name: form }).check();
      const script = await copied(page, 'Das Skript');
      const markup = await copied(page, 'Der Baustein');
      assert.doesNotMatch(markup, /<(kitu|script)/);
      site.html = script + markup;
      site.policy = '';
      const visitor = await visit();
      await shown(visitor, tag);
      await page.context().close();
      await visitor.context().close();
    });
  }

  for (const policy of [
    "default-src 'self'; object-src 'none'",
    "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types dompurify",
  ]) {
    it(`a webmaster gets a widget onto a page with a strict policy: ${policy}`, async () => {
      const page = await begin();
      site.html = await copied(page, 'Alles kopieren');
      site.policy = policy;
      const before = await visit();
      assert.equal(await before.locator('kitu-news:defined').count(), 0);
      await page.getByLabel('Content-Security-Policy Ihrer Seite').fill(`Content-Security-Policy: ${policy}`);
      await page.getByText('So kann der Baustein nicht alles laden.').waitFor();
      site.policy = /"(.*)"$/.exec(await copied(page, 'Apache'))[1];
      const visitor = await open('about:blank');
      const refused = [];
      visitor.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      await visitor.goto(`${town.origin}/`);
      await shown(visitor);
      assert.deepEqual(
        refused.filter((text) => !/favicon/.test(text)),
        [],
      );
      for (const one of [page, before, visitor]) await one.context().close();
    });
  }

  it('a webmaster gets a widget into a frame', async () => {
    const page = await begin();
    await page.getByRole('radio', { name: 'Rahmen' }).check();
    site.html = await copied(page, 'Die Datei');
    site.policy = '';
    const visitor = await visit();
    await shown(visitor);
    await page.context().close();
    await visitor.context().close();
  });
});

describe('the page for frames', () => {
  it('shows no words of its address where it stands alone', async () => {
    const page = await open(
      `${demo.origin}/embed.html?widget=news&heading=${encodeURIComponent('Ihr Konto ist gesperrt')}`,
    );
    await shown(page);
    assert.equal(await page.title(), 'KITU: Meldungen');
    assert.equal(await page.getByText('Ihr Konto ist gesperrt').count(), 0);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

  it('has the text in the page itself, with its style sheet, where its address asks for light', async () => {
    const page = await open(`${demo.origin}/embed.html?widget=news&light`);
    await shown(page);
    const [text, accent] = await page.evaluate(() => {
      const base = document.querySelector('kitu-news > [part="base"]');
      return [document.body.innerText, getComputedStyle(base).getPropertyValue('--_accent')];
    });
    assert.match(text, /\d{4}/);
    assert.notEqual(accent, '');
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
});
