// Lays out the files of a release as a server should offer them: /<version>/ never changes, /<major>/ is always the
// newest of its kind. With each version go integrity.json: what each file weighs, and its hash for `integrity`; the
// themes; assistent.html, with which webmasters embed it; embed.html, for frames; and the licences. All of it is in one
// zip too, for other servers.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
const release = `release/${version}`;
for (const name of [...Object.keys(files), 'integrity.json']) cpSync(`${cdn}/${name}`, `${release}/${name}`);
cpSync('packages/widgets/themes', `${release}/themes`, { recursive: true });
writeFileSync(`${release}/LIZENZEN.txt`, licences());

for (const path of ['kitu.css', 'assistent.css', 'assistent/dist/assistent.js', 'embed.css', 'embed.js']) {
  cpSync(`demo/${path}`, `${release}/${path}`);
}
// The sample feed stays with the demo: its pages are there. A release stands beside the feed.
const pages = {
  'assistent.html': [[/ sample="[^"]*"/, '']],
  'embed.html': [
    ['feed=feeds/kitu.json', 'feed=../kitu.json'],
    ['href="kitu.html"', 'href="https://www.kitu.example/"'],
  ],
};
for (const [name, changes] of Object.entries(pages)) {
  const page = changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(`demo/${name}`, 'utf8'));
  writeFileSync(`${release}/${name}`, page);
}
cpSync(release, `release/${major}`, { recursive: true });

const zip = `release/kitu-widgets-${version}.zip`;
writeFileSync(zip, releaseZip(version));
console.log(`release/${version}/, release/${major}/ and ${zip}: ${Object.keys(files).join(', ')}`);
