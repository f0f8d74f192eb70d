// A release, but for publishing: numbers, words, packages, files for servers, list of parts, documentation, Storybook.
// Usage: node scripts/release-dry.mjs [folder], which is written anew. It works in a copy; nothing here changes.
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyOfRepository } from './release-copy.mjs';
import { newest } from './release-version.mjs';
import { published } from './packages.mjs';

const edit = (path, change) => writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
const withoutTools = (manifest) => ({ ...manifest, devDependencies: undefined, peerDependencies: undefined });

/**
 * What is in it: the packages that the published ones need at run time, in CycloneDX, as npm lists them, without what
 * says when and where it was made. `folder` is a copy that may be changed.
 */
function sbom(folder, version) {
  // `npm sbom --omit dev` also leaves out what both a tool and we need, such as lit: the tools are taken away before,
  // also what `@kitu/core/testing.js` wants beside it (an optional peer).
  // And npm names the whole by its version; our root package has none, for it is not published.
  const workspaces = published(folder).map((name) => `packages/${name}`);
  edit(join(folder, 'package.json'), (root) => ({ ...withoutTools(root), workspaces, version }));
  for (const path of workspaces) edit(join(folder, path, 'package.json'), withoutTools);
  edit(join(folder, 'package-lock.json'), ({ packages, ...lock }) => {
    const kept = Object.entries(packages).filter(
      ([path, { dev, devOptional }]) =>
        !dev && !devOptional && !/^(tests|packages\/assistant|node_modules\/(kitu-tests|@kitu\/assistant))$/.test(path),
    );
    const bare = Object.fromEntries(kept.map(([path, entry]) => [path, withoutTools(entry)]));
    return { ...lock, version, packages: { ...bare, '': { ...bare[''], workspaces, version } } };
  });
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const list = JSON.parse(text);
  delete list.serialNumber;
  delete list.metadata.timestamp;
  // The folder's name, else.
  list.metadata.component.name = 'kitu-widgets';
  return `${JSON.stringify(list, null, 2)}\n`;
}

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
