import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pictures } from './charts.mjs';
import { fill } from './report.mjs';
import { median } from './statistics.mjs';

test('the tables and pictures of docs/erzeugt/performance.md are those of the run whose figures are beside the bench', async () => {
  const document = readFileSync('docs/erzeugt/performance.md', 'utf8');
  const results = JSON.parse(readFileSync('tests/bench/results.json', 'utf8'));
  assert.equal(await fill(document, results), document);
  for (const { file, svg } of pictures(results)) assert.equal(readFileSync(`docs/img/${file}`, 'utf8'), svg);
});

test('a part of the document that is still empty is filled, and what stands around it stays', async () => {
  const results = JSON.parse(readFileSync('tests/bench/results.json', 'utf8'));
  const text = await fill(
    'a\n\n<!-- bench: run -->\n<!-- / -->\n\nb\n\n<!-- bench: goals -->\n<!-- / -->\n\nc\n',
    results,
  );
  assert.match(text, /^a\n.*Measured on.*\nb\n.*\| goal .*\nc\n$/s);
});

test('a median of two is the middle between them', () => {
  assert.equal(median([4, 1]), 2.5);
  assert.equal(median([9, 1, 2]), 2);
});
