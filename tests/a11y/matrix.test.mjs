// Every widget in every state in every mode in which people read: axe, IBM's checker, and what no rule asks.
// STATES=dialog and MODES=dark,forced take those whose names have it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { all } from '../support/amount.mjs';
import { keepFigure } from '../support/figures.mjs';
import { cases } from './cases.mjs';
import { checkers, problemsOf } from './checks.mjs';
import { modes } from './modes.mjs';
import { openChromium, openSite, show } from './site.mjs';

const { MODES, STATES } = process.env;
const some = (names, wanted = '') => names.filter((name) => wanted.split(',').some((part) => name.includes(part)));

let browser;
before(async () => {
  browser = await openChromium();
});
after(() => browser.close());

describe('every state in every mode', { concurrency: 2 }, () => {
  for (const name of some(Object.keys(modes), MODES)) {
    const mode = modes[name];
    if (mode.night && !all && !MODES) continue;
    describe(name, { concurrency: 1 }, () => {
      let site;
      before(async () => {
        site = await openSite(browser, mode);
      });
      after(() => site.close());

      for (const one of cases.filter(({ state }) => some([state], STATES).length)) {
        it(`${name}: kitu-${one.widget}, ${one.state}`, async () => {
          await show(site, one, { inside: mode.inside, scripts: checkers });
          const problems = await problemsOf(site.page, mode);
          assert.equal(problems.length, 0, problems.map((text) => text.slice(0, 600)).join('\n'));
          keepFigure('matrix', { mode: name, widget: one.widget, state: one.state });
        });
      }
    });
  }
});
