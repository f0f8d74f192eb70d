import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { reference } from './reference.mjs';

/** The manifest of the sources as they are now. */
function analyze() {
  const folder = '.cache/reference';
  const cem = join(
    dirname(createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/package.json')),
    'cem.js',
  );
  try {
    execFileSync(process.execPath, [
      cem,
      'analyze',
      '--config',
      'custom-elements-manifest.config.mjs',
      '--outdir',
      folder,
    ]);
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the reference', () => {
  let made;
  before(async () => {
    made = await reference(analyze());
  });

  it('says everything in German, too', () => {
    assert.deepEqual(made.problems, []);
  });

  for (const file of ['docs/referenz.md', 'docs/reference.md']) {
    it(`${file} is what the sources say; else run npm run docs`, () => {
      assert.equal(readFileSync(file, 'utf8'), made.pages[file]);
    });
  }
});
