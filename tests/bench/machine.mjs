import { readFileSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';

function system() {
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))[1];
  } catch {
    return `${type()} ${release()}`;
  }
}

/** What the run ran on, in words. */
export const machine = (browser) => ({
  date: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${browser.version()}`,
  node: process.version,
  system: system(),
  processor: `${cpus()[0].model.replaceAll(/\(\w+\)/g, '')}, ${cpus().length} cores, ${arch()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
});
