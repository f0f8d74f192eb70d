// Lays out the files of a release as a server should offer them: /<version>/ never changes, /<major>/ is always the
// newest of its kind. With each version goes integrity.json: what each file weighs, and its hash for `integrity`;
// assistent.html, with which webmasters embed it; and the licences. All of it is in one zip too, for other servers.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { licences } from './licences.mjs';
import { releaseZip } from './release-zip.mjs';

const cdn = 'packages/widgets/cdn';
const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
const [major] = version.split('.');

const files = {};
for (const name of readdirSync(cdn)
  .filter((file) => file.endsWith('.js'))
  .sort()) {
  const bytes = readFileSync(`${cdn}/${name}`);
  files[name] = {
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    bytes: bytes.length,
    brotli: brotliCompressSync(bytes).length,
  };
}
writeFileSync(`${cdn}/integrity.json`, `${JSON.stringify({ version, files }, null, 2)}\n`);

rmSync('release', { recursive: true, force: true });
for (const folder of [version, major]) {
  mkdirSync(`release/${folder}`, { recursive: true });
  for (const name of [...Object.keys(files), 'integrity.json']) cpSync(`${cdn}/${name}`, `release/${folder}/${name}`);
}
// With each version go the themes, for pages that want one, and its embedding assistant. The sample feed stays with the demo: its pages are there.
const assistant = ['kitu.css', 'assistent.css', 'assistent/dist/assistent.js'];
for (const folder of [version, major]) {
  for (const path of assistant) cpSync(`demo/${path}`, `release/${folder}/${path}`);
  const page = readFileSync('demo/assistent.html', 'utf8').replace(/ sample="[^"]*"/, '');
  writeFileSync(`release/${folder}/assistent.html`, page);
  cpSync('packages/widgets/themes', `release/${folder}/themes`, { recursive: true });
  writeFileSync(`release/${folder}/LIZENZEN.txt`, licences());
}

const zip = `release/kitu-widgets-${version}.zip`;
writeFileSync(zip, releaseZip(version));
console.log(`release/${version}/, release/${major}/ and ${zip}: ${Object.keys(files).join(', ')}`);
