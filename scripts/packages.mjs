import { readdirSync, readFileSync } from 'node:fs';

/** The folders in `packages/` that are published. */
export const published = (root = '.') =>
  readdirSync(`${root}/packages`).filter(
    (name) => !JSON.parse(readFileSync(`${root}/packages/${name}/package.json`, 'utf8')).private,
  );
