// deploy/upload.sh, with a folder in the place of the server.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

const skip = existsSync('/usr/bin/rsync') ? false : 'rsync is not here';
const folder = mkdtempSync(join(tmpdir(), 'kitu-upload-'));
after(() => rmSync(folder, { recursive: true }));

const write = (path, text) => {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path) => readFileSync(join(folder, 'server', path), 'utf8');
/** A release as `npm run release:dry` lays it out, sent to the server. */
function upload(version, text, extra) {
  rmSync(join(folder, 'cdn'), { recursive: true, force: true });
  for (const place of [version, version.split('.')[0]]) {
    write(`cdn/${place}/kitu.js`, text);
    write(`cdn/${place}/themes/${extra}.css`, text);
  }
  write(`cdn/kitu-widgets-${version}.zip`, text);
  execFileSync('deploy/upload.sh', [join(folder, 'cdn'), join(folder, 'server')]);
}

test('a release changes its major version, and nothing that was there before', { skip }, () => {
  write('server/kitu.json', 'feed');
  write('server/.htaccess', 'settings');
  upload('1.2.3', 'first', 'old');
  upload('1.3.0', 'second', 'new');
  // A version that is built again with other bytes must not replace the first one: pages rely on its hash.
  upload('1.3.0', 'third', 'new');
  assert.equal(read('1.2.3/kitu.js'), 'first');
  assert.equal(read('1.3.0/kitu.js'), 'second');
  assert.equal(read('kitu-widgets-1.3.0.zip'), 'second');
  assert.equal(read('1/kitu.js'), 'third');
  assert.deepEqual(readdirSync(join(folder, 'server/1/themes')), ['new.css']);
  upload('2.0.0', 'fourth', 'new');
  assert.equal(read('1/kitu.js'), 'third');
  assert.equal(read('2/kitu.js'), 'fourth');
  assert.deepEqual([read('kitu.json'), read('.htaccess')], ['feed', 'settings']);
});
