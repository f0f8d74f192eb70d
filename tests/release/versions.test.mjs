// Compatibility in both directions: the widgets of today read the feeds of every earlier release as it was read then,
// and the script of the previous release, which a town may have pinned, reads the feeds of today.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openBrowser, tags } from '../support/shown.mjs';

const text = (path) => readFileSync(path, 'utf8');
const versions = readdirSync('tests/release/versions', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const feeds = readdirSync('demo/feeds').filter((name) => name.endsWith('.json'));
/** What was said, whatever stands between the words. */
const words = (entry) => entry.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
const today = 'packages/widgets/cdn/kitu.js';

describe('the releases', () => {
  let browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const { name: version } of versions) {
    const folder = `tests/release/versions/${version}`;
    const then = JSON.parse(text(`${folder}/shown.txt`));
    for (const feed of Object.keys(then)) {
      it(`show of the feed ${feed} of ${version} all that ${version} showed`, async () => {
        const now = await browser.shown(text(today), text(`${folder}/${feed}`), Object.keys(then[feed]));
        for (const [tag, { state, entries }] of Object.entries(then[feed])) {
          assert.equal(now[tag].state, state, tag);
          assert.ok(entries.length, tag);
          assert.deepEqual(
            entries.filter((entry) => !now[tag].entries.some((one) => words(one) === words(entry))),
            [],
            tag,
          );
        }
      });
    }

    const script = `${folder}/kitu.js`;
    if (!existsSync(script)) continue;
    for (const feed of feeds) {
      it(`of which ${version} is one read today's ${feed} as those of today do`, async () => {
        const known = tags().filter((tag) => text(script).includes(`"${tag}"`));
        const old = await browser.shown(text(script), text(`demo/feeds/${feed}`), known);
        const now = await browser.shown(text(today), text(`demo/feeds/${feed}`), known);
        assert.ok(known.length);
        for (const tag of known) {
          assert.equal(old[tag].state, now[tag].state, tag);
          assert.equal(old[tag].entries.length, now[tag].entries.length, tag);
        }
      });
    }
  }
});
