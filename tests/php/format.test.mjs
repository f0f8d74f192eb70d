// kitu.php and kitu-feed take the same views and the same choices.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTRIBUTES } from '../../packages/feed/dist/src/render/choices.js';
import { viewSchema } from '../../packages/feed/dist/src/check/schema.js';
import { SchemaCheck } from '../../packages/feed/dist/src/check/violations.js';
import { placesIn, run, smallView } from './printer.mjs';
import { KITU, literal, start } from './php.mjs';

/** What may stand in the place of something else. `{}` and `[]` are the same to PHP. */
const VALUES = [
  null,
  true,
  0,
  -1,
  1.5,
  1e6,
  '',
  'x',
  '2026-12-01',
  '2026-12-01T07:00:00Z',
  '2026-02-30',
  '2026-12-01T24:00:00Z',
  '2026-12-01T07:00:00+01:00',
  'https://stadt.example/',
  'ftp://stadt.example/',
  'javascript:x()',
  'mailto:a@stadt.example',
  'free',
  ['x'],
  [1],
  { kind: 'x' },
];

/** The members of a view, one of each kind: their paths. */
function members(value, path = [], seen = new Set()) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    const kind = step.map((part) => (typeof part === 'number' ? '[]' : part)).join('.');
    const isNew = !Array.isArray(value) && !seen.has(kind);
    if (isNew) seen.add(kind);
    return [...(isNew ? [step] : []), ...members(inside, step, seen)];
  });
}

function changed(view, { path, ...change }) {
  const copy = structuredClone(view);
  const place = path.slice(0, -1).reduce((inside, step) => inside[step], copy);
  if ('value' in change) place[path.at(-1)] = change.value;
  else delete place[path.at(-1)];
  return copy;
}

const schema = new SchemaCheck(viewSchema());

test('a view is refused by kitu.php where kitu-feed refuses it, whatever stands in any place of it', async () => {
  const view = await smallView();
  assert.ok(placesIn(view).length > 500);
  const changes = members(view).flatMap((path) => [{ path }, ...VALUES.map((value) => ({ path, value }))]);
  const answers = await run('integrations/php/tests/shape.php', { view, changes });
  const different = changes.flatMap((change, index) =>
    !schema.violations(changed(view, change)).length === (answers[index] === null)
      ? []
      : [{ ...change, php: answers[index] }],
  );
  assert.deepEqual(different.slice(0, 10), []);
});

test('an element has the same attributes with the same values', async () => {
  const code = `require ${literal(KITU)}; echo json_encode(Kitu\\Choices::ATTRIBUTES);`;
  const { out } = await start(['-r', code]).done;
  const expected = Object.entries(ATTRIBUTES).map(([widget, attributes]) => [
    widget,
    Object.fromEntries(
      Object.entries(attributes).map(([name, values]) => [
        name,
        typeof values === 'string' ? values : values.join('|'),
      ]),
    ),
  ]);
  assert.deepEqual(JSON.parse(out), Object.fromEntries(expected));
});
