import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { rollup } from 'rollup';
import { bundle, bundles } from '../../rollup.config.js';
import { BUNDLED } from '../../scripts/release-zip.mjs';

const file = (name) => readFileSync(`packages/widgets/cdn/${name}`, 'utf8');

for (const name of Object.keys(bundles)) {
  test(`${name} is one self-contained classic script`, () => {
    // A script cannot hold `import`, `export` or `import.meta`; only import() could load more.
    new Script(file(name));
    assert.doesNotMatch(file(name), /\bimport\s*\(/);
  });

  test(`${name} leaves no trace of Lit on the page`, () => {
    assert.doesNotMatch(file(name), /Versions\?\?=|Symbol\.metadata|litPropertyMetadata/);
  });

  test(`${name} is Lit as it is published, not its development build`, () => {
    assert.doesNotMatch(file(name), /dev-mode|issueWarning/);
  });
}

// The others are parts of it; that each comes out of every build with the same bytes is tried at night (`twice`).
test('kitu.js comes out of every build with the same bytes, and holds no code without its licence', async () => {
  const config = bundle('kitu.js', bundles['kitu.js']);
  const build = await rollup(config);
  const { output } = await build.generate(config.output);
  assert.equal(output[0].code, file('kitu.js'));
  const foreign = Object.entries(output[0].modules)
    .filter(([, { renderedLength }]) => renderedLength)
    .flatMap(([id]) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  assert.deepEqual(
    [...new Set(foreign)].filter((one) => !BUNDLED.includes(one)),
    [],
  );
});

test('integrity.json names each file with its hash and its size', () => {
  const { version, files } = JSON.parse(file('integrity.json'));
  assert.equal(version, JSON.parse(readFileSync('packages/widgets/package.json', 'utf8')).version);
  assert.deepEqual(
    Object.keys(files).sort(),
    Object.keys(bundles)
      .flatMap((name) => [name, name.replace('.js', '.css')])
      .sort(),
  );
  for (const [name, { integrity, bytes }] of Object.entries(files)) {
    const content = readFileSync(`packages/widgets/cdn/${name}`);
    assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`);
    assert.equal(bytes, content.length);
  }
});

test('the version that the script says it is is the one of its package', () => {
  const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
  assert.match(readFileSync('packages/core/src/version.ts', 'utf8'), new RegExp(`VERSION = '${version}'`));
});
