import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { analyze } from '../../scripts/api.mjs';
import { reference } from '../../scripts/reference.mjs';

describe('the reference', () => {
  let made;
  before(async () => {
    made = await reference(analyze());
  });

  it('says everything in German, too', () => {
    assert.deepEqual(made.problems, []);
  });

  for (const file of ['docs/erzeugt/referenz.md', 'docs/erzeugt/reference.md']) {
    it(`${file} is what the sources say; else run npm run docs`, () => {
      assert.equal(readFileSync(file, 'utf8'), made.pages[file]);
    });
  }
});
