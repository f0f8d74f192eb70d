// A folder outside the repository with the packages as npm would get them, and the frameworks beside them.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/** Runs a command; what it says is the reason where it fails. */
export const run = (command, args, cwd) =>
  promisify(execFile)(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' },
  }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr, message }) => Promise.reject(new Error(`${stdout}\n${stderr}`.trim() || message)),
  );

const npm = (cwd, ...args) =>
  run('npm', [...args, '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], cwd);

/** The packages, packed; gives the files. */
async function pack(to) {
  for (const name of readdirSync(join(root, 'packages'))) {
    await npm(root, 'pack', '--silent', '--pack-destination', to, join(root, 'packages', name));
  }
  return readdirSync(to)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(to, name));
}

/** Copies the consumers there, installs what they need, and then the packages. */
export async function prepare(consumers) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kitu-consumers-')));
  const packages = await pack(folder);
  for (const [from, name] of consumers) cpSync(join(root, from), join(folder, name), { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', '.npmrc']) {
    cpSync(join(import.meta.dirname, name), join(folder, name));
  }
  const install = async (cwd) => {
    if (existsSync(join(cwd, 'package-lock.json'))) await npm(cwd, 'ci');
    await npm(cwd, 'install', '--no-save', ...packages);
  };
  // A consumer with a package of its own gets nothing from the others; the plain script gets nothing but the packages.
  const own = consumers
    .map(([, name]) => join(folder, name))
    .filter((path) => existsSync(join(path, 'package-lock.json')));
  await Promise.all([folder, join(folder, 'node'), ...own].map(install));
  return folder;
}
