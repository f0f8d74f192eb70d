// What is in it: the packages that the published ones need at run time, in CycloneDX, as npm lists them.
import { execFileSync } from 'node:child_process';

/** The list, without what says when it was made and how it is called. */
export function sbom(folder) {
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const list = JSON.parse(text);
  delete list.serialNumber;
  delete list.metadata.timestamp;
  return `${JSON.stringify(list, null, 2)}\n`;
}
