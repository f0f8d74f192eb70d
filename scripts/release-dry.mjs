// A release, but for publishing: numbers, words, packages, files for servers, list of parts, documentation, Storybook.
// Usage: node scripts/release-dry.mjs [folder], which is written anew. It works in a copy; nothing here changes.
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyOfRepository } from './release-copy.mjs';
import { sbom } from './release-sbom.mjs';
import { newest } from './release-version.mjs';
import { published } from './packages.mjs';

const out = resolve(process.argv[2] ?? 'release-dry');
const epoch =
  process.env.SOURCE_DATE_EPOCH ?? execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).trim();

const copy = copyOfRepository();
const env = { ...process.env, SOURCE_DATE_EPOCH: epoch, INIT_CWD: copy };
const begin = Date.now();
/** Runs a command in the copy; what it says is only of interest if it fails. */
function step(name, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env, encoding: 'utf8' });
  console.log(`${`${Math.round((Date.now() - begin) / 1000)} s`.padStart(5)}  ${name}`);
  if (status !== 0) throw new Error(`${name} failed\n${stdout}\n${stderr}`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'npm'), { recursive: true });
try {
  step('version, changes, build', 'npm', 'run', '-s', 'release:version');
  step('storybook', 'npm', 'run', '-s', 'build:storybook');
  for (const name of published()) {
    step(`npm pack ${name}`, 'npm', 'pack', `./packages/${name}`, '--pack-destination', join(out, 'npm'));
  }
  const { version } = JSON.parse(readFileSync(join(copy, 'packages/widgets/package.json'), 'utf8'));
  const [major] = version.split('.');
  cpSync(join(copy, 'release'), join(out, 'cdn'), { recursive: true });
  writeFileSync(join(out, 'neu.md'), newest(readFileSync(join(copy, 'docs/aenderungen.md'), 'utf8')));
  writeFileSync(join(out, 'sbom.cdx.json'), sbom(copy, version));
  step('documentation', 'node', 'scripts/docs-site.mjs', join(out, 'site'), major);
  cpSync(join(out, 'site/README.html'), join(out, 'site/index.html'));
  cpSync(join(copy, 'release', major), join(out, 'site', major), { recursive: true });
  // Storybook notes for its own statistics when it was built, and with what.
  rmSync(join(copy, 'storybook-static/project.json'));
  cpSync(join(copy, 'storybook-static'), join(out, 'site/storybook'), { recursive: true });
} finally {
  rmSync(copy, { recursive: true, force: true });
}

const files = readdirSync(out, { recursive: true })
  .filter((path) => statSync(join(out, path)).isFile())
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const hash = (path) =>
  createHash('sha256')
    .update(readFileSync(join(out, path)))
    .digest('hex');
writeFileSync(join(out, 'SHA256SUMS'), files.map((path) => `${hash(path)}  ${path}\n`).join(''));
console.log(`${files.length} files in ${out}`);
