// What a page loads: each bundle as a server sends it (brotli 11) against its limit, and each module's share of
// kitu.js: how much smaller the bundle would be without it. Ends with 'N passed, N failed'.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { bundle, bundles } from '../rollup.config.js';

const { limits } = JSON.parse(readFileSync('tools/size.json', 'utf8'));

const brotli = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
const bytes = (count) => count.toLocaleString('en').padStart(8);

let failed = 0;
console.log(`${'minified'.padStart(8)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}${'limit'.padStart(9)}`);
for (const file of Object.keys(bundles)) {
  const code = readFileSync(`packages/widgets/cdn/${file}`);
  const size = brotli(code);
  const limit = limits[file] ?? limits['one widget'];
  if (size > limit) failed += 1;
  const sizes = [code.length, gzipSync(code, { level: 9 }).length, size, limit].map(bytes).join(' ');
  console.log(`${sizes}  ${file}${size > limit ? `: ${size - limit} bytes too large` : ''}`);
}

const build = await rollup(bundle('kitu.js', bundles['kitu.js']));
const { output } = await build.generate({ format: 'es' });
const parts = [];
for (const [id, { code }] of Object.entries(output[0].modules)) {
  if (code)
    parts.push({
      path: relative('.', id),
      code: (await minify(code, { compress: { unused: false }, mangle: { toplevel: true } })).code,
    });
}
const whole = brotli(parts.map(({ code }) => code).join(''));
for (const part of parts) {
  const rest = parts.filter((other) => other !== part);
  part.share = whole - brotli(rest.map(({ code }) => code).join(''));
}
console.log('\n  share of kitu.js, brotli');
for (const { path, share } of parts.sort((a, b) => b.share - a.share)) console.log(`${bytes(share)}  ${path}`);

console.log(`\n${Object.keys(bundles).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
