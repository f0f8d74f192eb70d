import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { MOST } from '../src/build/load.js';
import { LIMITS, limitsForSize } from '../src/net/limits.js';
import { REDIRECTS } from '../src/net/refusals.js';

const guide = readFileSync(new URL('../../../../docs/feed.md', import.meta.url), 'utf8');

describe('the guide names the limits that the code has', () => {
  /** A word of the row, the value. */
  const rows: readonly (readonly [string, string])[] = [
    ['ein Dokument, ausgepackt', `${LIMITS.bytes / 1e6} MB`],
    ['alle Dokumente einer Quelle, auf der Leitung', `${LIMITS.sourceBytes / 1e6} MB`],
    ['alle Dokumente einer Quelle, ausgepackt', `${LIMITS.sourceUnpacked / 1e6} MB`],
    ['Abfragen einer Quelle', `${LIMITS.sourceRequests}`],
    ['Weiterleitungen hintereinander', `${REDIRECTS}`],
    ['Warten auf eine ganze Antwort', `${LIMITS.milliseconds / 1000} s`],
    ['Lesen einer Quelle, was immer dabei geschieht', `${LIMITS.sourceMilliseconds / 1000} s`],
    ['Speicher für eine Quelle', `${LIMITS.sourceMemory} MB`],
    ['Einträge eines Abschnitts, die `build` von einer Quelle nimmt', `${MOST}`],
  ];
  for (const [what, value] of rows)
    test(`${what}: ${value}`, () => assert.match(guide, new RegExp(`^\\| ${what}[^|]*\\| ${value} +\\|`, 'm')));
  test('--max-size 20', () => {
    const { bytes, sourceBytes, sourceUnpacked } = limitsForSize(20e6);
    assert.deepEqual([bytes, sourceBytes, sourceUnpacked], [20e6, 20e6, 40e6]);
    assert.match(guide, /`--max-size 20` heißt: [^.]*20 MB, ausgepackt 40 MB/);
  });
});
