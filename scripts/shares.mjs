// The share of each module in kitu.js: how much smaller the bundle would be without it.
import { relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { bundle, bundles } from '../rollup.config.js';

/** The size of a text in bytes, compressed with brotli 11. */
export const brotli = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** Each module's `path` and `share` in bytes, the heaviest first. */
export async function shares() {
  const build = await rollup(bundle('kitu.js', bundles['kitu.js']));
  const { output } = await build.generate({ format: 'es' });
  const parts = [];
  for (const [id, { code }] of Object.entries(output[0].modules)) {
    if (!code) continue;
    const { code: small } = await minify(code, { compress: { unused: false }, mangle: { toplevel: true } });
    parts.push({ path: relative('.', id), code: small });
  }
  const whole = brotli(parts.map(({ code }) => code).join(''));
  const without = (part) => parts.filter((other) => other !== part).map(({ code }) => code);
  return parts
    .map((part) => ({ path: part.path, share: whole - brotli(without(part).join('')) }))
    .sort((a, b) => b.share - a.share);
}
