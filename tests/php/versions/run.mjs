// kitu.php in the versions of PHP that package.json names, as WebAssembly: all that needs no network. The packages, 250
// MB, are installed into a folder that is gone after. Each version ends with 'N passed, N failed'.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['package.json', 'package-lock.json', 'php.mjs'];
const folder = mkdtempSync(join(tmpdir(), 'kitu-php-versions-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
for (const name of names) copyFileSync(join(import.meta.dirname, name), join(folder, name));
execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], {
  cwd: folder,
  stdio: 'inherit',
});

const bin = join(folder, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'php'), `#!/bin/sh\nexec '${process.execPath}' '${folder}/php.mjs' "$@"\n`, { mode: 0o755 });

const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const versions = Object.keys(dependencies).flatMap(
  (name) =>
    name
      .match(/-(\d)-(\d)$/)
      ?.slice(1)
      .join('.') ?? [],
);
const reporter = '--test-reporter=./tests/support/node-reporter.mjs';
for (const version of versions) {
  const env = { ...process.env, KITU_PHP: version, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const run = (...command) => spawnSync(command[0], command.slice(1), { env, stdio: 'inherit' }).status === 0;
  console.log(`\n${execFileSync('php', ['-r', 'echo "PHP ", PHP_VERSION;'], { env, encoding: 'utf8' })}`);
  const passed = [
    run('php', 'integrations/php/tests/run.php'),
    run('node', '--test', reporter, 'tests/php/format.test.mjs', 'tests/php/hostile.test.mjs'),
  ];
  if (passed.includes(false)) process.exitCode = 1;
}
