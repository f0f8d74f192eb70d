import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import { readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { minifiedCss } from './packages/widgets/minified-css.mjs';
import { guestLit } from './scripts/lit.mjs';

const dist = 'packages/widgets/dist';

/** The file of each bundle: everything, and each widget alone. A file that is named like a tag registers it. */
export const bundles = {
  'kitu.js': `${dist}/all.js`,
  ...Object.fromEntries(
    readdirSync(dist, { recursive: true })
      .filter((path) => /^[^/\\]+[/\\]kitu-[^/\\]+\.js$/.test(path))
      .sort()
      .map((path) => [path.slice(path.search(/kitu-/)), `${dist}/${path}`]),
  ),
};

/** Replaces a few lines of Lit (scripts/lit.mjs). */
const lit = () => ({
  name: 'lit',
  transform(code, id) {
    const changed = guestLit(code, id);
    return changed === code ? null : { code: changed, map: null };
  },
});

/** Shrinks the templates and styles in our own modules. Without any, there is nothing to do, nor to warn of. */
const literals = () => ({
  name: 'literals',
  async transform(code, id) {
    if (id.includes('node_modules') || !/\b(css|html) ?`/.test(code)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id, minifyOptions: { minifyCSS: minifiedCss } });
    return result && { code: result.code, map: result.map };
  },
});

/**
 * Puts the styles and texts first and side by side, those of core behind those of the widgets: there, brotli finds what
 * they have in common.
 */
const textsFirst = (input) => ({
  name: 'texts-first',
  resolveId: (id) => (id === `\0${input}` ? id : null),
  load(id) {
    if (id !== `\0${input}`) return null;
    const folders = [input.endsWith('all.js') ? dist : dirname(input), 'packages/core/dist'];
    const texts = ['styles.js', 'messages.js'].flatMap((role) =>
      folders.flatMap((folder) =>
        readdirSync(folder, { recursive: true })
          .filter((path) => path.endsWith(role))
          .sort()
          .map((path) => `${folder}/${path}`),
      ),
    );
    return [...texts, input].map((path) => `import ${JSON.stringify(resolve(path))};`).join('');
  },
});

/** One file with everything in it, so that a page can never mix the files of two releases. */
export const bundle = (file, input) => ({
  input: `\0${input}`,
  output: {
    file: `packages/widgets/cdn/${file}`,
    // Runs as a module and as a classic script.
    format: 'iife',
    // Where the script cannot run, for instance because the page has replaced Symbol, it ends here, and the links stay.
    banner: 'try{',
    footer: '}catch(e){globalThis.console?.warn?.("KITU-Widgets:",e)}',
    generatedCode: 'es2015',
  },
  plugins: [
    textsFirst(input),
    // Never Lit's development build, whatever NODE_ENV says.
    nodeResolve({ exportConditions: ['production'] }),
    lit(),
    literals(),
    terser({
      ecma: 2022,
      // Inlined functions are shorter, and the compressed file is longer.
      compress: {
        passes: 3,
        inline: 1,
        unsafe_arrows: true,
        // The bundle runs on pages only: checks for a server are resolved here.
        global_defs: { 'globalThis.document': true, 'globalThis.MutationObserver': true },
      },
      // A page in ISO-8859-1 reads a classic script in its own charset.
      format: { comments: false, ascii_only: true },
    }),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
});

export default Object.entries(bundles).map(([file, input]) => bundle(file, input));
