// Packs files for the server once, as tightly as it goes: `node deploy/compress.mjs release` writes kitu.js.br and
// kitu.js.gz beside each kitu.js. Packed files that are up to date stay.
import { existsSync, readFileSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const packers = { br: (bytes) => brotliCompressSync(bytes), gz: (bytes) => gzipSync(bytes, { level: 9 }) };

/** Packs all scripts, pages, feeds and drawings in a folder and the folders in it. */
export function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|json|svg|html|css|txt)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const { atime, mtime } = statSync(file);
    for (const [ending, pack] of Object.entries(packers)) {
      const packed = `${file}.${ending}`;
      if (existsSync(packed) && statSync(packed).mtimeMs >= mtime.getTime()) continue;
      // Renamed when it is whole, so that nobody gets half of it.
      writeFileSync(`${packed}.new`, pack(readFileSync(file)));
      utimesSync(`${packed}.new`, atime, mtime);
      renameSync(`${packed}.new`, packed);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) compress(process.argv[2] ?? 'release');
