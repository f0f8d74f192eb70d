// Every colour that a token gives, on every ground that it stands on: text has 4.5:1, what carries meaning has 3:1.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { keepFigure } from '../support/figures.mjs';
import { openChromium, openSite, show } from './site.mjs';
import { feeds } from './feeds.mjs';

/** The pages that the themes are made for, and one without a theme. */
const themes = {
  none: { grounds: ['Canvas'] },
  kern: { grounds: ['light-dark(#f3f4f7, #131525)'] },
  flusstal: { grounds: ['light-dark(#f4f8f8, #0b181c)'] },
  bergstadt: { grounds: ['#3a1024'], schemes: ['dark'] },
};

const badge = (state) => ({ colour: `:badge ${state}`, ground: '' });
/** A colour as it is written in the styles, or a badge with its own two; and what lies under it, above the page. */
const pairs = {
  'text on a card': { colour: 'currentColor', ground: 'var(--_surface)' },
  'link on the page': { colour: 'var(--_accent)', ground: 'transparent' },
  'link on a card': { colour: 'var(--_accent)', ground: 'var(--_surface)' },
  'less important text on the page': { colour: 'var(--_muted)', ground: 'transparent' },
  'less important text on a card': { colour: 'var(--_muted)', ground: 'var(--_surface)' },
  'initials instead of a portrait': {
    colour: 'var(--_accent)',
    ground: 'color-mix(in srgb, var(--_accent) 10%, transparent)',
  },
  'initials instead of a portrait, on a card': {
    colour: 'var(--_accent)',
    ground: 'color-mix(in srgb, var(--_accent) 10%, var(--_surface))',
  },
  'badge: free places': badge('free'),
  'badge: few places': badge('few'),
  'badge: waiting list': badge('waitingList'),
  'badge: full': badge('full'),
  'badge: cancelled': badge('cancelled'),
  'badge: opens later': badge('opensLater'),
  'badge: postponed': badge('postponed'),
  'mark of a date: cancelled': { colour: 'currentColor', ground: 'color-mix(in srgb, currentColor 10%, transparent)' },
};

/** Runs in the page: the ratio of a pair as the widget paints it. */
function ratio({ colour, ground }) {
  const base = globalThis.widget.shadowRoot.querySelector('[part="base"]');
  const probe = document.createElement('span');
  if (colour.startsWith(':')) probe.part = colour.slice(1);
  else probe.style.cssText = `color: ${colour}; background: ${ground}`;
  base.append(probe);
  const { behind, contrast, seen } = globalThis.colour;
  const layers = behind(probe);
  const found = contrast(seen(...layers), seen(...layers, getComputedStyle(probe).color));
  probe.remove();
  return found;
}

/** KERN as towns load it: its own style sheet, of which a page or a part of it can choose the other of its two themes. */
const KERN = ['@kern-ux/native/dist/kern.css', '../packages/widgets/themes/kern.css']
  .map((path) => readFileSync(`node_modules/${path}`, 'utf8'))
  .join('\n');

/** Pages, and sections of them, that say nothing of the widgets: the colours of their text and of their ground. */
const places = {
  'a light page': ['#222', '#fff'],
  'a page of black and white': ['#000', '#fff'],
  'a grey page': ['#222', '#a0a0a0'],
  'a dark section': ['#fff', '#0f4a3d'],
  'a section as bright as its text allows': ['#fff', '#757575'],
  'a dark page': ['#eee', '#121820'],
  'a tool for contrast': ['#ff0', '#000'],
};

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser.close());

describe('the contrast of every pair of tokens', () => {
  for (const [theme, { grounds, schemes = ['light', 'dark'] }] of Object.entries(themes)) {
    for (const scheme of schemes) {
      it(`is enough for text: ${theme === 'none' ? 'without a theme' : theme}, ${scheme}`, async () => {
        const css = theme === 'none' ? '' : readFileSync(`packages/widgets/themes/${theme}.css`, 'utf8');
        const style = `${css} :root { color-scheme: ${scheme} } body { background: ${grounds[0]} }`;
        const site = await openSite(browser, { options: { colorScheme: scheme }, style });
        await show(site, { widget: 'course', heading: 'Kurse', answer: feeds.course.good });
        const found = {};
        for (const [title, pair] of Object.entries(pairs)) found[title] = await site.page.evaluate(ratio, pair);
        await site.close();
        const low = Object.entries(found).filter(([, value]) => value < 4.5);
        assert.deepEqual(low, []);
        assert.ok(new Set(Object.values(found)).size > 5, 'the pairs differ');
        keepFigure('pairs', { theme, scheme, found });
      });
    }
  }
});

describe('the contrast of every pair of tokens with the style sheet of KERN', () => {
  for (const scheme of ['light', 'dark']) {
    for (const [title, theme] of Object.entries({
      'as the system has it': scheme,
      'against the system': scheme === 'dark' ? 'light' : 'dark',
    })) {
      it(`is enough for text: ${theme}, ${title}`, async () => {
        const main = `<div id="stage"${theme === scheme ? '' : ` data-kern-theme="${theme}"`}></div>`;
        const site = await openSite(browser, { options: { colorScheme: scheme }, style: KERN, main });
        await show(site, { widget: 'course', heading: 'Kurse', answer: feeds.course.good });
        const found = {};
        for (const [name, pair] of Object.entries(pairs)) found[name] = await site.page.evaluate(ratio, pair);
        const accent = await site.page.evaluate(() =>
          getComputedStyle(globalThis.widget).getPropertyValue('--kitu-accent'),
        );
        await site.close();
        const low = Object.entries(found).filter(([, value]) => value < 4.5);
        assert.deepEqual(low, []);
        // What KERN gives, and not what our own file has in its place.
        assert.doesNotMatch(accent, /light-dark/);
      });
    }
  }
});

describe('the accent that nobody has set', () => {
  for (const [title, [text, ground]] of Object.entries(places)) {
    it(`can be read where the text of the page can: ${title}`, async () => {
      const site = await openSite(browser, { style: `#stage { color: ${text}; background: ${ground} }` });
      await show(site, { widget: 'dates', heading: 'Termine', answer: feeds.dates.good });
      const found = await site.page.evaluate(ratio, pairs['link on the page']);
      await site.close();
      assert.ok(found >= 4.5, `${found}`);
    });
  }

  it('can be read on every grey on which a text can, whatever its colour', async () => {
    const site = await openSite(browser, {});
    await show(site, { widget: 'dates', heading: 'Termine', answer: feeds.dates.good });
    const low = await site.page.evaluate(() => {
      const { contrast, seen } = globalThis.colour;
      const probe = document.createElement('span');
      probe.style.color = 'var(--_accent)';
      globalThis.widget.shadowRoot.querySelector('[part="base"]').append(probe);
      const levels = Array.from({ length: 32 }, (_, place) => place * 8);
      const texts = levels.flatMap((v) => [
        [v, v, v],
        [v, v, Math.min(255, v + 32)],
        [v, Math.min(255, v + 24), v],
      ]);
      return texts.flatMap((text) => {
        globalThis.widget.style.color = `rgb(${text})`;
        const accent = seen(getComputedStyle(probe).color);
        return (
          levels
            .map((v) => [v, v, v])
            // Where the text itself has a little more than it needs: colours are rounded.
            .filter((ground) => contrast(text, ground) >= 4.7 && contrast(accent, ground) < 4.5)
            .map((ground) => `${text} on ${ground}: ${contrast(accent, ground).toFixed(2)}`)
        );
      });
    });
    await site.close();
    assert.deepEqual(low, []);
  });
});

describe('the less important text that nobody has set', () => {
  it('can be read on every grey on which the text has 7:1', async () => {
    const site = await openSite(browser, {});
    await show(site, { widget: 'dates', heading: 'Termine', answer: feeds.dates.good });
    const low = await site.page.evaluate(() => {
      const { behind, contrast, seen } = globalThis.colour;
      const probe = document.createElement('span');
      probe.style.color = 'var(--_muted)';
      globalThis.widget.shadowRoot.querySelector('[part="base"]').append(probe);
      const levels = Array.from({ length: 32 }, (_, place) => place * 8).map((v) => [v, v, v]);
      return levels.flatMap((text) =>
        levels
          .filter((ground) => contrast(text, ground) >= 7)
          .flatMap((ground) => {
            const { style } = globalThis.widget;
            [style.color, style.background] = [text, ground].map((channels) => `rgb(${channels})`);
            const layers = behind(probe);
            const found = contrast(seen(...layers), seen(...layers, getComputedStyle(probe).color));
            return found < 4.5 ? [`${text} on ${ground}: ${found.toFixed(2)}`] : [];
          }),
      );
    });
    await site.close();
    assert.deepEqual(low, []);
  });
});

describe('a badge where the browser itself makes light pages dark', () => {
  /** Runs in the page: the ratio of two colours of a picture, at its corner and in its middle. */
  const ratioOf = async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const at = (x, y) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
    return globalThis.colour.contrast(at(20, 4), at(Math.floor(image.width / 2), Math.floor(image.height / 2)));
  };

  for (const state of ['free', 'few', 'waitingList', 'full', 'cancelled', 'opensLater', 'postponed', 'closed']) {
    it(`can be read: ${state}`, async () => {
      const site = await openSite(browser, {});
      await show(site, { widget: 'course', heading: 'Kurse', answer: feeds.course.good });
      await site.page.evaluate((part) => {
        const base = globalThis.widget.shadowRoot.querySelector('[part="base"]');
        base.innerHTML = `<span id="probe" part="badge ${part}" style="font-size: 60px">███</span>`;
      }, state);
      const picture = async () => (await site.page.locator('#probe').screenshot()).toString('base64');
      const light = await picture();
      const session = await site.page.context().newCDPSession(site.page);
      await session.send('Emulation.setAutoDarkModeOverride', { enabled: true });
      const dark = await picture();
      const found = await site.page.evaluate(ratioOf, dark);
      await site.close();
      assert.notEqual(dark, light, 'the mode is on');
      assert.ok(found >= 4.5, `${found}`);
    });
  }
});
