// Faults put in on purpose: what is green elsewhere would be red with one of these.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkers, problemsOf } from './checks.mjs';
import { feeds } from './feeds.mjs';
import { focused } from './keyboard.mjs';
import { ringProblems } from './ring.mjs';
import { openChromium, openSite, show } from './site.mjs';

const news = { widget: 'news', heading: 'Neues', answer: feeds.news.good, attributes: 'layout="cards" limit="2" more' };

let browser;
let site;
before(async () => {
  browser = await openChromium();
  site = await openSite(browser);
});
after(() => browser.close());

/** Shows news, puts a fault in, and gives what is found. */
async function problemsWith(fault, one = news) {
  await show(site, one, { scripts: checkers });
  assert.deepEqual(await problemsOf(site.page, { rules: true }), [], 'without the fault');
  await site.page.evaluate(fault);
  return (await problemsOf(site.page, { rules: true })).join('\n');
}

describe('a fault that somebody puts in is found:', () => {
  it('a picture without an alternative', async () => {
    const found = await problemsWith(() => globalThis.widget.shadowRoot.querySelector('img').removeAttribute('alt'));
    assert.match(found, /axe image-alt/);
    assert.match(found, /ace img_alt_valid/);
  });

  it('a text with a contrast of 3:1', async () => {
    const found = await problemsWith(() => globalThis.widget.style.setProperty('--kitu-muted', '#949494'));
    assert.match(found, /„20\. November 2026“ has 3\.03:1|„.*“ has 3\.03:1/);
    assert.match(found, /axe color-contrast/);
  });

  it('a heading that leaves out a level', async () => {
    assert.match(await problemsWith(() => globalThis.widget.setAttribute('heading-level', '4')), /axe heading-order/);
  });

  it('a button without a name', async () => {
    const found = await problemsWith(() => (globalThis.widget.shadowRoot.querySelector('button').textContent = ''));
    assert.match(found, /axe button-name/);
  });

  it('something that is wider than the window, and something that moves for ever', async () => {
    const found = await problemsWith(() => {
      const list = globalThis.widget.shadowRoot.querySelector('[part="list"]');
      list.style.minWidth = '2000px';
      list.animate([{ opacity: 1 }, { opacity: 0.99 }], { iterations: Infinity, duration: 1000 });
    });
    assert.match(found, /sticks out by \d+ px/);
    assert.match(found, /1 animations never end/);
  });

  it('targets too small and too close for a finger', async () => {
    const found = await problemsWith(() => {
      const button = globalThis.widget.shadowRoot.querySelector('button');
      const small = button.cloneNode(true);
      for (const one of [button, small])
        one.style.cssText =
          'margin: 0; min-height: 0; padding: 0; border: 0; height: 12px; line-height: 12px; display: block';
      button.after(small);
    });
    assert.match(found, /„Weitere Meldungen“ is \d+ × 12 px, close to/);
  });

  it('a ring around the focus that nobody sees', async () => {
    await show(site, news);
    assert.deepEqual(await ringProblems(site.page), []);
    await site.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { outline-color: #ddd !important }');
      globalThis.widget.shadowRoot.adoptedStyleSheets.push(sheet);
    });
    assert.match((await ringProblems(site.page)).join('\n'), /has no ring above, below, left, right/);
  });

  it('a focus that is lost', async () => {
    await show(site, news);
    await site.page.locator('[part="title"] a').first().focus();
    assert.equal(await focused(site.page), 'Link: Marktplatz wird umgebaut');
    await site.page.evaluate(() => globalThis.widget.shadowRoot.querySelector('li').remove());
    assert.equal(await focused(site.page), '');
  });
});
