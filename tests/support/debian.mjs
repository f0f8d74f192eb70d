import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Installs packages where that is possible: on Debian, as root. Elsewhere nothing happens. */
export function installPackages(packages) {
  if (!packages.length || !isDebian() || process.getuid() !== 0) return;
  console.log(`Installing ${packages.join(' ')}`);
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
