// Two releases of the same commit, in two folders: every file must have the same bytes. Ends with 'N passed, N failed'.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const sums = ['release-dry-1', 'release-dry-2'].map((folder) => {
  const { status } = spawnSync(process.execPath, ['scripts/release-dry.mjs', folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${folder} failed`);
  const lines = readFileSync(`${folder}/SHA256SUMS`, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split('  ').reverse()));
});
const [first, second] = sums;
const names = [...new Set([...first.keys(), ...second.keys()])];
const different = names.filter((name) => first.get(name) !== second.get(name));
for (const name of different) console.log(`not ok ${name}`);
console.log(`\n${names.length - different.length} passed, ${different.length} failed`);
process.exitCode = different.length || !names.length ? 1 : 0;
