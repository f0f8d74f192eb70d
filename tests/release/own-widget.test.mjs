// docs/own-widget.md is a recipe: its files go into a copy of the repository, which is built and tested with them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyOfRepository } from '../../scripts/release-copy.mjs';

const recipe = readFileSync('docs/own-widget.md', 'utf8');
/** Path and text of each whole file on the page: the path stands above it. */
const files = [...recipe.matchAll(/^`([\w/.-]+)`\n\n```ts\n(.*?)^```$/gms)].map(([, path, text]) => ({ path, text }));
/** The lines for two files that are there already. */
const lines = [...recipe.matchAll(/of `([\w/.-]+)`:\n\n```ts\n(.*?)^```$/gms)].map(([, path, text]) => ({
  path,
  text,
}));

describe('the recipe for a widget of one’s own', () => {
  let copy;
  const run = (script, env) =>
    execFileSync('npm', ['run', '-s', script], {
      cwd: copy,
      env: { ...process.env, INIT_CWD: copy, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  before(() => {
    copy = copyOfRepository();
    for (const { path, text } of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    for (const { path, text } of lines) {
      const file = join(copy, path);
      writeFileSync(file, text + readFileSync(file, 'utf8'));
    }
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('touches two files outside of the folder of the widget, and no configuration', () => {
    const changed = execFileSync('git', ['status', '--porcelain', '-uall'], { cwd: copy, encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.replace(/^\W*\w* /, ''));
    assert.deepEqual(changed.filter((path) => !path.startsWith('packages/widgets/src/jobs/')).sort(), [
      'packages/widgets/src/all.ts',
      'packages/widgets/src/index.ts',
    ]);
    assert.ok(files.length > 5, `${files.length} files were found on the page`);
  });

  it('makes a script of its own, and is part of the one with all widgets', () => {
    run('build');
    const script = (name) => readFileSync(join(copy, 'packages/widgets/cdn', name), 'utf8');
    assert.match(script('kitu-jobs.js'), /kitu-jobs/);
    assert.match(script('kitu.js'), /kitu-jobs/);
    const manifest = readFileSync(join(copy, 'packages/widgets/custom-elements.json'), 'utf8');
    assert.match(manifest, /"tagName": "kitu-jobs"/);
  });

  it('passes its tests and the rules of the code', () => {
    const output = run('test:browsers', { BROWSERS: 'chromium', TESTS: 'packages/widgets/src/jobs/*.test.ts' });
    assert.match(output, /^[1-9]\d* passed, 0 failed$/m);
    const own = 'packages/widgets/src/jobs';
    execFileSync('npx', ['eslint', own], { cwd: copy, encoding: 'utf8' });
    execFileSync('npx', ['prettier', '--check', own], { cwd: copy, encoding: 'utf8' });
  });
});
