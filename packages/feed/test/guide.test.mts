import { isObject, object } from '@kitu/core/parse.js';
import { parse } from 'jsonc-parser';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkFeed } from '../src/check/check.js';
import { configSchema, feedSchema } from '../src/check/schema.js';
import { SchemaCheck } from '../src/check/violations.js';
import { FIELDS } from '../src/import/columns.js';
import { IMPORT_KINDS } from '../src/import/importers.js';
import { NOW } from './support.js';

const guide = readFileSync(new URL('../../../../docs/feed.md', import.meta.url), 'utf8');
const block = (language: string, word: string): string =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))]
    .map(([, text = '']) => text)
    .find((text) => text.includes(word)) ?? '';

/** Every name of a field in a schema. */
function names(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(names);
  if (!isObject(schema)) return [];
  return [...Object.keys(object(schema['properties'])), ...Object.values(schema).flatMap(names)];
}

/** Fields of JSON Feed and OParl that no widget shows. */
const SILENT =
  /^(\$schema|description|user_comment|icon|favicon|author|hubs|banner_image|about|subEvent|copyrightNotice|license|familyName|givenName|title|avatar|type|duration_in_seconds|addressRegion|addressCountry|streetAddress|postalCode|addressLocality)$/;

test('the guide names every field that a widget shows', () => {
  const missing = [...new Set(names(feedSchema()))].filter(
    (name) => !SILENT.test(name) && !new RegExp(`["\`.]${name}\\b`).test(guide),
  );
  assert.deepEqual(missing, []);
});
test('the guide names every kind of source, every column and every setting', () => {
  const settings = names(configSchema()).filter((name) => name !== '$schema');
  for (const name of [...IMPORT_KINDS, ...FIELDS]) assert.match(guide, new RegExp(`\`${name}\``), name);
  const missing = [...new Set(settings)].filter((name) => !new RegExp(`["\`]${name}["\`]|--${name}`).test(guide));
  assert.deepEqual(missing, ['state']);
});
test('the configuration in the guide is right', () => {
  assert.deepEqual(new SchemaCheck(configSchema()).violations(parse(block('jsonc', 'sources'))), []);
});
test('the feed in the guide is right, but for the entries, which it leaves to the reader', () =>
  assert.deepEqual(
    checkFeed(block('json', 'jsonfeed.org'), 'x', NOW).problems.map(({ code }) => code),
    ['empty-feed'],
  ));
test('every example in the tables of the guide is JSON', () => {
  for (const [, value = ''] of guide.matchAll(/^\| `[\w.]+` +\| `([["{].*?|true|\d+)` +\|/gm)) {
    if (!value.includes('…"') || value.includes('"alt"'))
      assert.doesNotThrow(() => JSON.parse(value) as unknown, value);
  }
});
