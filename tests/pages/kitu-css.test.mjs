// kitu.css makes of a widget that stands in the page what its own styles make of it in a shadow root: every state of
// every widget looks the same in both, node by node. Run `npm run build` before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { cases } from '../a11y/cases.mjs';
import { openChromium, openSite, show } from '../a11y/site.mjs';

const sheet = (name) => readFileSync(`packages/widgets/cdn/${name}.css`, 'utf8');
const KITU = sheet('kitu');
const WIDGETS = ['board', 'course', 'dates', 'news'];
const PAGE = ':root { color-scheme: light dark }';
const VIEWS = {
  '800 pixels': [{ width: 800, height: 600 }, {}],
  '320 pixels': [{ width: 320, height: 600 }, {}],
  dark: [{ width: 800, height: 600 }, { colorScheme: 'dark' }],
  paper: [{ width: 800, height: 600 }, { media: 'print' }],
};

/**
 * Runs in the page: each node that a widget has drawn, and what its styles put before and after it, with every property
 * that is not as it is in a node without any style.
 */
function look() {
  const { widget } = globalThis;
  const root = widget.shadowRoot ?? widget;
  // The page's own nodes: in a shadow root they are not inside.
  const drawn = [...root.querySelectorAll('*')].filter((one) => !one.matches('slot, a[href="/alle"]'));
  const plain = getComputedStyle(document.documentElement);
  const pieces = [widget, ...drawn].flatMap((one) => [
    [one],
    ...['::before', '::after'].map((name) => [one, name]),
    ...(one.localName === 'dialog' ? [[one, '::backdrop']] : []),
  ]);
  return pieces.flatMap(([one, pseudo = '']) => {
    const style = getComputedStyle(one, pseudo || undefined);
    if (/^::(b.*e|after)$/.test(pseudo) && style.content === 'none') return [];
    // `outline: none` and `outline: 0`, as minifiers write it, differ in a width of nothing.
    const skipped = style.outlineStyle === 'none' ? /^--|^outline-width$/ : /^--/;
    // Where a text that nobody sees would stand depends on the white space of the page before it.
    const place = style.clipPath === 'inset(50%)' ? /^(inset-|top$|right$|bottom$|left$)/ : /^$/;
    const lines = [...style].flatMap((name) => {
      const value = style.getPropertyValue(name);
      return skipped.test(name) || place.test(name) || value === plain.getPropertyValue(name)
        ? []
        : `${name}: ${value.replace('kitu-appear', 'appear')}`;
    });
    return `${one.localName}[part=${one.getAttribute('part')}]${pseudo}\n${lines.join('\n')}`;
  });
}

async function looks(site, one, views = VIEWS) {
  await show(site, one);
  // A button that was clicked is under the mouse.
  await site.page.mouse.move(0, 0);
  const found = {};
  for (const [name, [size, media]] of Object.entries(views)) {
    await site.page.setViewportSize(size);
    await site.page.emulateMedia({ colorScheme: 'light', media: 'screen', ...media });
    found[name] = await site.page.evaluate(look);
  }
  await site.page.emulateMedia({ colorScheme: null, media: null });
  return found;
}

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser.close());

describe('a widget in the page looks as in its shadow root', () => {
  let shadow;
  let light;
  /** With the style sheet of one widget alone. */
  const own = {};
  before(async () => {
    shadow = await openSite(browser, { style: PAGE });
    light = await openSite(browser, { style: KITU + PAGE });
    for (const name of WIDGETS) own[name] = await openSite(browser, { style: sheet(`kitu-${name}`) + PAGE });
  });

  for (const one of cases.filter(({ script }) => script !== false)) {
    it(`<kitu-${one.widget}>: ${one.state}`, async () => {
      const expected = await looks(shadow, one);
      const inPage = { ...one, attributes: `${one.attributes ?? ''} light` };
      const found = await looks(light, inPage);
      for (const [view, nodes] of Object.entries(expected)) {
        assert.ok(nodes.length > 5, `${nodes.length} nodes`);
        nodes.forEach((node, place) => assert.equal(found[view][place], node, view));
        assert.equal(found[view].length, nodes.length);
      }
      const view = '800 pixels';
      const alone = await looks(own[one.widget], inPage, { [view]: VIEWS[view] });
      assert.deepEqual(alone[view], found[view]);
    });
  }
});

describe('kitu.css', () => {
  const printed =
    '<kitu-news light><section part="base"><button id="b">Mehr</button><a href="/">A</a></section></kitu-news>';

  /** Opens a page with a printed widget. */
  async function open({ style = '', ...mode }) {
    const site = await openSite(browser, { style: KITU + style, ...mode });
    site.main = printed;
    await site.page.goto('https://stadt.example/page');
    return site;
  }

  it('keeps the room of a button that waits for the script, and does not show it', async () => {
    const { page } = await open({ script: false });
    const [box, visibility] = await page
      .locator('#b')
      .evaluate((one) => [one.getBoundingClientRect().height, getComputedStyle(one).visibility]);
    assert.equal(visibility, 'hidden');
    assert.ok(box > 20);
  });

  it('has no button where no script ever runs', async () => {
    const { page } = await open({ script: false, options: { javaScriptEnabled: false } });
    assert.equal(await page.locator('#b').boundingBox(), null);
    assert.ok(await page.locator('#inhalt a').isVisible());
  });

  it('says nothing of what the page has put into a widget with a shadow root', async () => {
    const { page } = await open({ script: false });
    const colours = await page.evaluate(() => {
      const bare = '<a href="/alle">Alle</a>';
      document.body.insertAdjacentHTML(
        'beforeend',
        `${bare}<kitu-news>${bare}</kitu-news><kitu-news light>${bare}</kitu-news>`,
      );
      return [...document.querySelectorAll('[href="/alle"]')].slice(-3).map((one) => getComputedStyle(one).color);
    });
    assert.equal(colours[1], colours[0]);
    assert.notEqual(colours[2], colours[0]);
  });

  it('leaves to the page what the page says of the same nodes', async () => {
    const { page } = await open({ style: 'a { color: rgb(1, 2, 3) } button { border-style: dotted }' });
    const style = (selector, name) =>
      page.locator(selector).evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name);
    assert.equal(await style('#inhalt a', 'color'), 'rgb(1, 2, 3)');
    assert.equal(await style('#b', 'border-top-style'), 'dotted');
  });
});
