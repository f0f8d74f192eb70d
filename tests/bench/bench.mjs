// How fast the widgets are, compared with similar widgets of others, in real Chromium:
// npm run bench (after npm run build).
// `--smoke`: one round of everything; `--rounds=9`; `--only=hand,kitu-news`: only these, and nothing is written;
// `--against=file.json`: compared with an earlier run (else with tests/bench/results.json, which a whole run replaces).
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../support/browsers.mjs';
import { addScripts } from './contestants.mjs';
import { growth, load as loadPages } from './load.mjs';
import { sizes } from './goals.mjs';
import { machine } from './machine.mjs';
import { reading } from './reading.mjs';
import { compare, writeDocument } from './report.mjs';
import { serve } from './server.mjs';
import { update } from './update.mjs';
import { shares } from '../../scripts/shares.mjs';

const RESULTS = 'tests/bench/results.json';
const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
    against: { type: 'string', default: RESULTS },
  },
});
const rounds = values.smoke ? 1 : Number(values.rounds);
const only = values.only?.split(',');

// A window of Chromium's own, with a page in it, would otherwise be loaded beside each page that is measured.
const QUIET = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI';

const start = performance.now();
/** Of the machine, before the bench itself: on average so many programs wanted the processor. */
const [load] = loadavg();
const say = (what) => console.log(`${`${Math.round((performance.now() - start) / 1000)} s`.padStart(6)}  ${what}`);

const server = await serve();
await addScripts(server);
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs, QUIET] });
let results;
try {
  say('loading');
  const found = { load: await loadPages(server, browser, { rounds, only, say }) };
  if (!only) {
    say('growth');
    found.growth = await growth(server, browser, { rounds, say });
    say('updates and reading');
    found.update = await update(server, browser, { rounds });
    found.reading = reading();
    found.modules = await shares();
  }
  results = {
    machine: { ...machine(browser), load },
    rounds,
    sizes: sizes(),
    minutes: (performance.now() - start) / 60_000,
    ...found,
  };
} finally {
  await browser.close();
  server.close();
}

let earlier;
try {
  earlier = JSON.parse(readFileSync(values.against, 'utf8'));
} catch {
  // The first run has nothing to be compared with.
}
console.log(compare(results, earlier));
if (!only && !values.smoke) {
  writeFileSync(RESULTS, `${JSON.stringify(results)}\n`);
  await writeDocument(results);
}
say('done');
