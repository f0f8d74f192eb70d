// Removes everything that a command makes anew.
import { readdirSync, rmSync } from 'node:fs';

const made = ['.cache', 'coverage', 'release', 'storybook-static'];
for (const name of readdirSync('packages')) {
  for (const path of ['dist', 'cdn', 'custom-elements.json']) made.push(`packages/${name}/${path}`);
}
for (const path of made) rmSync(path, { recursive: true, force: true });
