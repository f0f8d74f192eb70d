import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assumptions, reckon } from '../../deploy/calculation.mjs';

const guide = readFileSync(new URL('../../docs/betrieb.md', import.meta.url), 'utf8');
/** The cells of the row whose first one begins like this. */
const row = (name) => {
  const line = guide.split('\n').find((one) => one.startsWith(`| ${name}`));
  assert.ok(line, `docs/betrieb.md has no row “${name}”`);
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
};
const number = (value, digits = 0) => value.toLocaleString('de-DE', { maximumFractionDigits: digits });
const percent = (share) => `${number(share * 100, 1)} %`;

test('the guide names the assumptions as they are', () => {
  const given = assumptions;
  assert.deepEqual(row('Gemeinden'), [number(given.municipalities)]);
  assert.deepEqual(row('Aufrufe von Seiten'), [number(given.views)]);
  assert.deepEqual(row('Seiten je Besuch'), [number(given.viewsPerVisit)]);
  assert.deepEqual(row('Besuche ohne Skript'), [percent(given.firstVisits)]);
  assert.deepEqual(row('Abrufe des Feeds'), [number(given.feedsPerVisit, 1)]);
  assert.deepEqual(row('Anteil der stärksten Stunde'), [percent(given.peakShare)]);
  assert.match(
    guide,
    new RegExp(`Skript \\(${given.scriptBytes / 1000} KB, Brotli\\) und Feed \\(${given.feedBytes / 1000} KB\\)`),
  );
});

test('the guide draws the right conclusions from them', () => {
  const found = reckon();
  assert.deepEqual(row('Besuche am Tag'), [number(found.visits)]);
  assert.deepEqual(row('Anfragen am Tag'), [number(found.requests)]);
  assert.deepEqual(row('Anfragen in der Sekunde, im Mittel'), [number(found.perSecond)]);
  assert.deepEqual(row('Anfragen in der Sekunde, stärkste'), [number(found.perSecondAtPeak)]);
  assert.deepEqual(row('Daten am Tag'), [`${number(found.files / 1e9, 1)} GB`]);
  assert.deepEqual(row('dazu drei neue Bilder'), [`${number(found.pictures / 1e9)} GB`]);
  assert.deepEqual(row('Bandbreite'), [`${number(found.bitsAtPeak / 1e6)} MBit/s`]);
  assert.deepEqual(row('alle direkt'), [number(found.requests), '–']);
  assert.deepEqual(row('jede Gemeinde'), [number(found.proxies), `${number(found.proxyHits * 100)} %`]);
  assert.deepEqual(row('ein CDN'), [number(found.cdn), percent(found.cdnHits)]);
});
