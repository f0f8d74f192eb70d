// Checks the packages as they will be published: publint and "are the types wrong" look at the manifests; since
// neither looks into patterns, every feed reader is imported here by its public name. Ends with 'N passed, N failed'.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { published } from '../../scripts/packages.mjs';

let passed = 0;
let failed = 0;
const report = (name, problem) => {
  if (problem) failed += 1;
  else passed += 1;
  console.log(problem ? `not ok ${name}\n${problem}` : `ok ${name}`);
};
const run = (...command) => {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', ...command], { encoding: 'utf8', shell: true });
  return status === 0 ? '' : stdout + stderr;
};

for (const folder of published().map((name) => `packages/${name}`)) {
  const { exports, name } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  // Entries that have only a source are for the tests of this repository; their files are not published. A style sheet
  // has no types.
  const untyped = Object.keys(exports ?? {}).filter(
    (entry) => /\.css$/.test(entry) || Object.keys(exports[entry]).join() === '@kitu/source',
  );
  const excluded = untyped.length ? ['--exclude-entrypoints', ...untyped] : [];
  report(`publint ${name}`, run('publint', 'run', folder, '--strict'));
  report(`attw ${name}`, run('attw', '--pack', folder, '--profile', 'esm-only', ...excluded));
}

for (const entry of readdirSync('packages/widgets/src', { withFileTypes: true }).filter((one) => one.isDirectory())) {
  const name = `@kitu/widgets/${entry.name}/feed.js`;
  const problem = await import(name).then(
    () => '',
    (error) => error.stack,
  );
  report(`${name} in Node`, problem);
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
