// Lays out the files of a release as a server should offer them: /<version>/ never changes, /<major>/ is always the
// newest of its kind. With each version go kitu.css; integrity.json: what each script and kitu.css weigh, and their
// hashes for `integrity`; kitu.php, for pages in PHP; the themes; assistent.html, with which webmasters embed it;
// embed.html, for frames; and the licences. All of it is in one zip too, for other servers; others are for WordPress and TYPO3.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { extensionZips } from '../integrations/zips.mjs';
import { licences, releaseZip } from './release-zip.mjs';

const cdn = 'packages/widgets/cdn';
const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
const [major] = version.split('.');

const files = {};
for (const name of readdirSync(cdn)
  .filter((file) => /\.(js|css)$/.test(file))
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
const release = `release/${version}`;
for (const name of [...Object.keys(files), 'integrity.json']) cpSync(`${cdn}/${name}`, `${release}/${name}`);
cpSync('packages/widgets/themes', `${release}/themes`, { recursive: true });
writeFileSync(`${release}/LIZENZEN.txt`, licences());

for (const file of [
  'demo/site.css',
  'integrations/php/kitu.php',
  'packages/assistant/assistent.css',
  'packages/assistant/vorschau.css',
  'packages/assistant/vorschau.html',
  'packages/assistant/vorschau.js',
  'packages/assistant/dist/assistent.js',
  'packages/widgets/embed/embed.css',
  'packages/widgets/embed/embed.js',
]) {
  cpSync(file, `${release}/${basename(file)}`);
}
// The sample feed stays with the demo: its pages are there. A release stands beside the feed.
const pages = {
  'packages/assistant/assistent.html': [[/ sample="[^"]*"/, '']],
  'packages/widgets/embed/embed.html': [
    ['feed=feeds/kitu.json', 'feed=../kitu.json'],
    ['href="kitu.html"', 'href="https://www.kitu.example/"'],
  ],
};
for (const [file, changes] of Object.entries(pages)) {
  const page = changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(file, 'utf8'));
  writeFileSync(`${release}/${basename(file)}`, page);
}
cpSync(release, `release/${major}`, { recursive: true });

const zip = `release/kitu-widgets-${version}.zip`;
writeFileSync(zip, releaseZip(version));
for (const [name, bytes] of extensionZips(version)) writeFileSync(`release/${name}`, bytes);
console.log(`release/${version}/, release/${major}/ and ${zip}: ${Object.keys(files).join(', ')}`);
