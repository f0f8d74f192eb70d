import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** The manifest of the sources as they are now, without writing it where the build does. */
export function analyze() {
  const folder = mkdtempSync(join(tmpdir(), 'kitu-manifest-'));
  const cem = join(
    dirname(createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/package.json')),
    'cem.js',
  );
  try {
    const config = ['--config', 'custom-elements-manifest.config.mjs', '--outdir', relative('.', folder)];
    execFileSync(process.execPath, [cem, 'analyze', ...config]);
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
