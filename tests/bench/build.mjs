// The contestants' scripts, minified as a release is, with what npm has of Lit.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';

/** One script of all that a module imports. */
export async function bundle(path) {
  const build = await rollup({
    input: new URL(path, import.meta.url).pathname,
    plugins: [nodeResolve({ exportConditions: ['production'] })],
    onwarn: () => {},
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  return (await minify(output[0].code, { ecma: 2022, module: true, compress: { passes: 3 } })).code;
}
