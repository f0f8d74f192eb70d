// Runs the tests of what runs in Node: *.test.mjs in the folders given, `--without` some of them, and the files given.
// Ends with 'N passed, N failed'.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { without: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});

const found = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (values.without.includes(path) || /^(node_modules|dist|cdn)$/.test(entry.name)) return [];
    if (entry.isDirectory()) return found(path);
    return entry.name.endsWith('.test.mjs') ? [resolve(path)] : [];
  });

const files = positionals.flatMap((path) => (path.endsWith('.mjs') ? [resolve(path)] : found(path)));
let passed = 0;
let failed = 0;
for await (const { type, data } of run({ files, concurrency: true })) {
  if (type === 'test:stdout' || type === 'test:stderr') process.stdout.write(data.message);
  if (data.details?.type === 'suite') continue;
  if (type === 'test:pass') passed += 1;
  if (type !== 'test:fail') continue;
  failed += 1;
  const { error } = data.details;
  console.log(`\n❌ ${data.name} (${data.file}:${data.line})\n${error.cause?.stack ?? error.cause ?? error.message}`);
}

console.log(`\nNode:\n${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
