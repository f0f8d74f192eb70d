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
