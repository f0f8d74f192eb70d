// Keeps of the release that was just built what later ones are compared with, in tests/release/versions/<version>/: the sample
// feeds, what its widgets show of them, and its script (of the newest release only: it is 80 kB).
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../support/shown.mjs';

const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
const folder = `tests/release/versions/${version}`;
const script = 'packages/widgets/cdn/kitu.js';

for (const path of readdirSync('tests/release/versions', { recursive: true })) {
  if (path.endsWith('kitu.js')) rmSync(`tests/release/versions/${path}`);
}
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
const shown = {};
for (const name of readdirSync('demo/feeds').filter((file) => file.endsWith('.json'))) {
  cpSync(`demo/feeds/${name}`, `${folder}/${name}`);
  shown[name] = await browser.shown(readFileSync(script, 'utf8'), readFileSync(`demo/feeds/${name}`, 'utf8'));
}
await browser.close();
writeFileSync(`${folder}/shown.txt`, `${JSON.stringify(shown, null, 2)}\n`);
// Before the first release there is no published script to keep.
if (process.argv.includes('--script')) cpSync(script, `${folder}/kitu.js`);
console.log(folder);
