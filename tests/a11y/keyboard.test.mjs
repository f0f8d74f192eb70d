// With the keyboard alone: the same stops forwards and backwards, no trap, a ring that is seen, a focus that stays.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { cases } from './cases.mjs';
import { feeds } from './feeds.mjs';
import { focused, stops } from './keyboard.mjs';
import { modes } from './modes.mjs';
import { ringProblems } from './ring.mjs';
import { openChromium, openSite, show } from './site.mjs';

let browser;
let site;
before(async () => {
  browser = await openChromium();
  site = await openSite(browser);
});
after(() => browser.close());

describe('the Tab key', () => {
  for (const one of cases.filter(({ script }) => script !== false)) {
    it(`stops at the same places in both directions: kitu-${one.widget}, ${one.state}`, async () => {
      await show(site, one);
      const forwards = await stops(site.page);
      if (one.state === 'dialog open') return assert.deepEqual(forwards, ['Knopf: Schließen']);
      assert.deepEqual((await stops(site.page, 'Shift+Tab')).reverse(), forwards);
    });
  }
});

describe('the focus stays', () => {
  const page = () => site.page;
  const name = () => focused(page());
  const focus = (selector) => page().locator(selector).first().focus();
  const refresh = async (answer) => {
    site.answer = answer;
    await page().evaluate(() => globalThis.widget.refresh());
  };
  beforeEach(() => page().bringToFront());

  const all = Object.keys(feeds).map((widget) => ({ widget, heading: 'Neues' }));
  for (const one of all) {
    const { bad, empty, good } = feeds[one.widget];

    it(`on the button when trying again fails: kitu-${one.widget}`, async () => {
      await show(site, { ...one, answer: 'broken' });
      await focus('[part="retry"]');
      await page().keyboard.press('Enter');
      await page().locator('[aria-live]', { hasText: 'nicht laden' }).waitFor({ state: 'attached' });
      assert.equal(await name(), 'Knopf: Erneut versuchen');
    });

    it(`in the widget when trying again helps: kitu-${one.widget}`, async () => {
      await show(site, { ...one, answer: 'broken' });
      site.answer = good;
      await focus('[part="retry"]');
      await page().keyboard.press('Enter');
      await page().locator('[aria-live]', { hasText: 'neuesten' }).waitFor({ state: 'attached' });
      assert.equal(await name(), 'Bereich: Neues');
    });

    it(`where it is when the same comes again: kitu-${one.widget}`, async () => {
      await show(site, { ...one, answer: good });
      await focus('[part="base"] a[href]');
      const where = await name();
      await refresh(good);
      assert.equal(await name(), where);
    });

    it(`in the widget when the entry under it goes: kitu-${one.widget}`, async () => {
      await show(site, { ...one, answer: good });
      await focus('[part="base"] a[href]');
      await refresh(bad);
      assert.notEqual(await name(), '');
      await refresh(empty);
      assert.equal(await name(), 'Bereich: Neues');
    });

    it(`in the widget when the page’s own link goes: kitu-${one.widget}`, async () => {
      await show(site, { ...one, answer: 'broken' });
      await focus('#stage a');
      assert.equal(await name(), 'Link: Alle anzeigen');
      await refresh(empty);
      assert.equal(await name(), 'Link: Alle anzeigen');
      await refresh(good);
      assert.equal(await name(), 'Bereich: Neues');
    });
  }

  const news = { widget: 'news', heading: 'Neues', answer: feeds.news.good };

  it('on the first new one while there are more news', async () => {
    await show(site, { ...news, attributes: 'limit="2" more' });
    await focus('[part="more"]');
    await page().keyboard.press('Enter');
    await page().locator('[aria-live]', { hasText: 'weitere' }).waitFor({ state: 'attached' });
    assert.equal(await name(), 'h3: Meldung vom 17. November 2026');
  });

  it('on the first new one when there are no more', async () => {
    await show(site, { ...news, attributes: 'limit="3" more' });
    await focus('[part="more"]');
    await page().keyboard.press('Enter');
    await page().locator('[aria-live]', { hasText: 'weitere' }).waitFor({ state: 'attached' });
    assert.equal(await name(), 'Link: Neue Öffnungszeiten');
  });

  it('on the first new one also when it has no link', async () => {
    await show(site, {
      ...news,
      attributes: 'limit="2" more',
      answer: { ...news.answer, items: news.answer.items.slice(0, 3) },
    });
    await focus('[part="more"]');
    await page().keyboard.press('Enter');
    await page().locator('[aria-live]', { hasText: 'weitere' }).waitFor({ state: 'attached' });
    assert.equal(await name(), 'h3: Meldung vom 17. November 2026');
  });

  for (const key of ['Escape', 'Enter']) {
    it(`on the button when ${key} closes the large picture`, async () => {
      await show(site, { ...news, attributes: 'content="full"' });
      await focus('[part="enlarge"]');
      await page().keyboard.press('Enter');
      await page().locator('dialog[open]').waitFor();
      assert.equal(await name(), 'Knopf: Schließen');
      await page().keyboard.press(key);
      await page().locator('dialog[open]').waitFor({ state: 'detached' });
      assert.match(await name(), /^Knopf: Bild vergrößern/);
    });
  }
});

describe('the ring around what has the focus', () => {
  for (const mode of ['light', 'dark', 'forced colours', '320 px', '200 % font', 'right to left']) {
    it(`is seen at 3:1 on all four sides: ${mode}`, async () => {
      const own = await openSite(browser, modes[mode]);
      const problems = [];
      for (const one of cases.filter(({ state }) =>
        /^(ready|error|cards|compact|whole texts|more to come|subscribe|to choose from|dialog open|lines|badge in a sentence|table|list)$/.test(
          state,
        ),
      )) {
        await show(own, one);
        for (const problem of await ringProblems(own.page))
          problems.push(`kitu-${one.widget}, ${one.state}: ${problem}`);
      }
      await own.close();
      assert.deepEqual(problems, []);
    });
  }
});
