// The printers of kitu-feed and of kitu.php, side by side.
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { start } from './php.mjs';

/** The module of hostile strings, which the tests of the widgets use, too. */
const { outputFiles } = await build({
  entryPoints: ['packages/widgets/src/testing-hostile.ts'],
  format: 'esm',
  write: false,
});
export const hostile = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

/** The golden view, with as few entries as have together all that is in any of them. */
export async function smallView() {
  const view = JSON.parse(await readFile('packages/feed/golden/kitu.view.json', 'utf8'));
  const sections = Object.entries(view).filter(([, value]) => Array.isArray(value));
  return { ...view, ...Object.fromEntries(sections.map(([name, entries]) => [name, fullest(entries)])) };
}

/** The places of a value in which there is something, as `.places[].url`. */
export const placesIn = (value, path = '') =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, inside]) =>
          placesIn(inside, path + (Array.isArray(value) ? '[]' : `.${key}`)),
        ),
      ]
    : [path];

function fullest(entries) {
  const missing = new Set(placesIn(entries));
  return entries.filter((entry) => {
    const places = placesIn([entry]).filter((place) => missing.has(place));
    for (const place of places) missing.delete(place);
    return places.length;
  });
}

/** Runs a program in PHP that reads JSON and answers with JSON. */
export async function run(program, job) {
  const { child, done } = start([program], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(job));
  const { code, err, out } = await done;
  if (code !== 0 || err) throw new Error(err || out);
  return JSON.parse(out);
}

/** What kitu.php makes of views: for each one `printed`, a list, or a `failure`. */
export const php = (job) => run('integrations/php/tests/print.php', job);

/** Every widget in the layouts that draw most, as a printer is asked for them. */
export const WANTED = Object.entries(hostile.MARKUP).flatMap(([tag, variants]) =>
  variants.map((attributes) => ({
    widget: tag.slice('kitu-'.length),
    choices: {
      heading: 'H',
      limit: '0',
      ...Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].flatMap(([, name, value]) =>
          name === 'course' ? [] : [[name, value ?? true]],
        ),
      ),
    },
    options: { 'structured-data': true },
  })),
);
