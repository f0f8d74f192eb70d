// What a release consists of, as `npm run build` laid it out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { unzipSync } from 'fflate';

const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
const [major] = version.split('.');
const name = `kitu-widgets-${version}`;
const zip = readFileSync(`release/${name}.zip`);
const unpacked = unzipSync(zip);
const text = (path) => Buffer.from(unpacked[`${name}/${path}`]).toString();

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true }).filter((path) => statSync(`${folder}/${path}`).isFile());

test('the floating and the fixed address offer the same files', () => {
  assert.deepEqual(filesIn(`release/${version}`).sort(), filesIn(`release/${major}`).sort());
  for (const path of filesIn(`release/${version}`)) {
    assert.ok(readFileSync(`release/${version}/${path}`).equals(readFileSync(`release/${major}/${path}`)), path);
  }
});

test('the zip holds every file of the release, as it is', () => {
  for (const folder of [version, major]) {
    for (const path of filesIn(`release/${folder}`)) {
      assert.ok(readFileSync(`release/${folder}/${path}`).equals(unpacked[`${name}/${folder}/${path}`]), path);
    }
  }
  assert.deepEqual(
    [...new Set(Object.keys(unpacked).map((path) => path.split('/')[1]))].sort(),
    [major, version, 'LICENSE', 'LIESMICH.txt', 'LIZENZEN.txt', 'apache', 'nginx'].sort(),
  );
});

test('each script in the zip is the one whose hash and size integrity.json names', () => {
  for (const folder of [version, major]) {
    const { files } = JSON.parse(text(`${folder}/integrity.json`));
    assert.ok(files['kitu.js']);
    for (const [file, { integrity, bytes }] of Object.entries(files)) {
      const content = unpacked[`${name}/${folder}/${file}`];
      assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`);
      assert.equal(bytes, content.length);
    }
  }
});

test('the zip is the same bytes when it is packed again, in another time zone', () => {
  const pack = `import { releaseZip } from './scripts/release-zip.mjs'; process.stdout.write(releaseZip('${version}'));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', pack], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    maxBuffer: 10 * zip.length,
  });
  assert.ok(stdout.equals(zip));
});

test('who unpacks the zip reads which addresses to write, and under which licences', () => {
  assert.match(text('LIESMICH.txt'), new RegExp(`src="/kitu/${major}/kitu\\.js"`));
  assert.doesNotMatch(text('LIESMICH.txt'), /[{}]/);
  assert.match(text('LIZENZEN.txt'), /lit-html [\d.]+[^]*Redistribution and use/);
  assert.match(text('LICENSE'), /MIT/);
});
