// Looks at what `npm run release:dry` made, file by file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { published } from '../../scripts/packages.mjs';

const OUT = 'release-dry';
const bytes = (path) => readFileSync(join(OUT, path));
const text = (path) => bytes(path).toString('utf8');
const hash = (name, path, form) => createHash(name).update(bytes(path)).digest(form);
const version = readdirSync(join(OUT, 'cdn')).find((name) => /^\d+\.\d+\.\d+$/.test(name));
const packages = published();
const files = readdirSync(OUT, { recursive: true }).filter((path) => statSync(join(OUT, path)).isFile());

describe('a release', () => {
  it('has one version for everything', () => {
    const names = packages.map((name) => `kitu-${name}-${version}.tgz`);
    assert.deepEqual(readdirSync(join(OUT, 'npm')).sort(), names.sort());
    assert.ok(existsSync(join(OUT, `cdn/kitu-widgets-${version}.zip`)));
    assert.ok(existsSync(join(OUT, `cdn/kitu-widgets-wordpress-${version}.zip`)));
    assert.ok(existsSync(join(OUT, `cdn/kitu_widgets_${version}.zip`)));
    assert.ok(text(`cdn/${version}/kitu.js`).includes(version));
    assert.ok(text('neu.md').startsWith(`## ${version}`));
  });

  it('says what is new in the words of the changesets', () => {
    for (const name of readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md')) {
      const [, , summary] = readFileSync(`.changeset/${name}`, 'utf8').split(/^---$/m);
      const [line] = summary.trim().split('\n');
      assert.ok(text('neu.md').includes(line), name);
    }
  });

  it('has hashes that are right', () => {
    const { files: listed } = JSON.parse(text(`cdn/${version}/integrity.json`));
    for (const [name, { integrity }] of Object.entries(listed))
      assert.equal(`sha384-${hash('sha384', `cdn/${version}/${name}`, 'base64')}`, integrity, name);
    const sums = text('SHA256SUMS').trim().split('\n');
    assert.equal(sums.length, files.length - 1);
    for (const line of sums) {
      const [sum, path] = line.split('  ');
      assert.equal(hash('sha256', path, 'hex'), sum, path);
    }
  });

  it('brings with every package its licence, and no test', () => {
    for (const name of packages) {
      const list = execFileSync('tar', ['tzf', join(OUT, 'npm', `kitu-${name}-${version}.tgz`)], { encoding: 'utf8' });
      for (const file of ['LICENSE', 'README.md', 'package.json']) assert.ok(list.includes(`package/${file}\n`), file);
      assert.doesNotMatch(list, /\.test\.|tsbuildinfo|node_modules/, name);
    }
  });

  it('lists the parts that run, and no tool', () => {
    const { bomFormat, components } = JSON.parse(text('sbom.cdx.json'));
    assert.equal(bomFormat, 'CycloneDX');
    const names = components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    for (const name of packages) {
      const { dependencies } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
      for (const one of Object.keys(dependencies))
        assert.ok(names.includes(one) || names.includes(one.replace(/^@[^/]+\//, '')), one);
    }
    for (const tool of ['storybook', 'eslint', 'rollup', 'prettier', '@open-wc/testing'])
      assert.ok(!names.includes(tool), tool);
    assert.deepEqual(
      components.filter(({ scope }) => scope !== 'required').map(({ name }) => name),
      [],
    );
  });

  it('has pages without a dead link, below any path', () => {
    const dead = [];
    for (const page of files.filter((path) => /^site\/([^/]+|docs\/.+)\.html$/.test(path))) {
      const shown = text(page).replace(/<(script|style|pre|code)\b[^>]*>[^]*?<\/\1>/g, '');
      for (const [, address] of shown.matchAll(/\s(?:href|src)="([^"#]+)/g)) {
        if (/^\w+:/.test(address)) continue;
        if (address.startsWith('/') || !existsSync(join(OUT, dirname(page), decodeURI(address))))
          dead.push(`${page}: ${address}`);
      }
    }
    assert.deepEqual(dead, []);
  });

  it('does not know on which machine it was made', () => {
    const traces = [join(tmpdir(), 'kitu-release-'), process.cwd()];
    const telling = files.filter((path) => traces.some((trace) => bytes(path).includes(trace)));
    assert.deepEqual(telling, []);
  });
});
