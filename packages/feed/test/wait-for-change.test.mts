import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { stampsOf, waitForChange } from '../src/build/wait-for-change.js';
import { folder } from './folder.js';

test(
  'a file that changed while a build was reading is a change, though nothing happens to it any more',
  { timeout: 60_000 },
  async (context) => {
    const path = await folder(context, { 'a.xml': 'alt' });
    const file = join(path, 'a.xml');
    const before = stampsOf([file]);
    await writeFile(file, 'neuer');
    assert.equal(await waitForChange(60, before, new AbortController().signal), true);
  },
);

test('a file that came while a build was reading is a change', { timeout: 60_000 }, async (context) => {
  const file = join(await folder(context, {}), 'a.xml');
  const before = stampsOf([file]);
  await writeFile(file, 'neu');
  assert.equal(await waitForChange(60, before, new AbortController().signal), true);
});
