// A copy of the repository as it is, to try a release in: nothing that happens there is seen here.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Links to the installed packages, but for the workspaces: those are the copy's own. */
function linkPackages(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.name === '.cache') continue;
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.name.startsWith('@')) linkPackages(source, target);
    else symlinkSync(resolve(source), target);
  }
}

/** Gives the folder of the copy. It is a repository of its own, with one commit. */
export function copyOfRepository() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'kitu-release-'));
  const git = (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const file of listed.split('\0').filter((path) => path && existsSync(path))) cpSync(file, join(folder, file));
  for (const place of ['.', ...readdirSync('packages').map((name) => `packages/${name}`)]) {
    const installed = join(place, 'node_modules');
    if (existsSync(installed)) linkPackages(installed, join(folder, installed));
  }
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'user.name=release', '-c', 'user.email=release@localhost', 'commit', '-q', '-m', 'copy');
  return folder;
}
