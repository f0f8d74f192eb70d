// The size of each bundle and of kitu.css (brotli 11) against its limit, and each module's share of
// kitu.js: how much smaller the bundle would be without it. Ends with 'N passed, N failed'.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundles } from '../rollup.config.js';
import { brotli, shares } from './shares.mjs';

const { limits } = JSON.parse(readFileSync('scripts/size.json', 'utf8'));

const bytes = (count) => count.toLocaleString('en').padStart(8);

let failed = 0;
console.log(`${'minified'.padStart(8)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}${'limit'.padStart(9)}`);
const files = [...Object.keys(bundles), 'kitu.css'];
for (const file of files) {
  const code = readFileSync(`packages/widgets/cdn/${file}`);
  const size = brotli(code);
  const limit = limits[file] ?? limits['one widget'];
  if (size > limit) failed += 1;
  const sizes = [code.length, gzipSync(code, { level: 9 }).length, size, limit].map(bytes).join(' ');
  console.log(`${sizes}  ${file}${size > limit ? `: ${size - limit} bytes too large` : ''}`);
}

if (failed || process.argv.includes('--shares')) {
  console.log('\n  share of kitu.js, brotli');
  for (const { path, share } of await shares()) console.log(`${bytes(share)}  ${path}`);
}

console.log(`\n${files.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
