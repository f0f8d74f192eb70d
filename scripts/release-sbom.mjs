// What is in it: the packages that the published ones need at run time, in CycloneDX, as npm lists them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { published } from './packages.mjs';

const edit = (path, change) => writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
const withoutTools = (manifest) => ({ ...manifest, devDependencies: undefined, peerDependencies: undefined });

/** The list, without what says when and where it was made. `folder` is a copy that may be changed. */
export function sbom(folder, version) {
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
