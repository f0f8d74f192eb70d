// Makes of the feed's schema a function that needs no `new Function`, which the page's Content-Security-Policy forbids.
// The modules of @kitu/feed that read the schema from a file and compile it are replaced by the result.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// The very ajv that the command checks with.
const feed = createRequire(new URL('../feed/package.json', import.meta.url));
const { _, Ajv2020 } = feed('ajv/dist/2020.js');
const { default: standaloneCode } = feed('ajv/dist/standalone');
const { default: addFormats } = feed('ajv-formats');

const schema = JSON.parse(readFileSync(new URL('../feed/schema/kitu-feed-1.json', import.meta.url), 'utf8'));
const REPLACED = /\/packages\/feed\/(?:dist\/)?src\/check\/(schema|compile)\.[jt]s$/;

/** What stands in for the module that compiles: it has the validating function ready. */
async function validator() {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    // Said here, because ajv-formats may bring another copy of ajv, whose code this one does not recognise as code.
    code: { source: true, esm: true, formats: _`require("ajv-formats/dist/formats").fullFormats` },
  });
  addFormats(ajv);
  const code = standaloneCode(ajv, ajv.compile(schema));
  const contents = `${code}\nexport const compileSchema = () => validate;`;
  const resolveDir = fileURLToPath(new URL('../feed', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // Otherwise the paths of this machine would be names in it.
    minifyIdentifiers: true,
    write: false,
  });
  return outputFiles[0].text;
}

let compiled;

/** What stands in for a module; `undefined` for all others. */
async function standIn(path) {
  const [, name] = REPLACED.exec(path.replaceAll('\\', '/')) ?? [];
  if (name === 'schema') return `export const feedSchema = () => (${JSON.stringify(schema)});`;
  if (name !== 'compile') return undefined;
  compiled ??= validator();
  return compiled;
}

/** For the bundle. */
export const schemaForRollup = () => ({ name: 'schema', load: standIn });

/** For tests that run from the sources. */
export const schemaForTests = () => ({
  name: 'schema',
  async serve({ path }) {
    const body = await standIn(path);
    return body && { body, type: 'js' };
  },
});
