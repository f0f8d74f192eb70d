import { inflateRawSync } from 'node:zlib';
import type { Budget } from '../net/budget.js';

const DIRECTORY_ENTRY = 0x02014b50;
const LARGE = 0xffffffff;

/** A file as listed in the central directory of an archive. */
interface Packed {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly bytes: Buffer;
}

/**
 * Unpacks the files that the central directory of a ZIP archive lists. Declared sizes may be wrong, so the bytes that
 * are really unpacked are charged, and unpacking stops at the limit.
 *
 * @param isNeeded - Selects the files to unpack, by name.
 * @throws Error - if it is no archive, or a broken one.
 * @throws Failure - if it exceeds the budget.
 */
export function unzip(
  bytes: Uint8Array,
  isNeeded: (name: string) => boolean,
  budget: Budget,
  address: string,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { name, isDeflated, bytes: packed } of directory(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  )) {
    if (!isNeeded(name) || files.has(name)) continue;
    const file = isDeflated ? inflated(packed, budget, address) : packed;
    budget.unpacked(file.length, address);
    files.set(name, file);
  }
  return files;
}

function inflated(packed: Buffer, budget: Budget, address: string): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: budget.unpackedLeft + 1 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      budget.unpacked(budget.unpackedLeft + 1, address);
    throw cause;
  }
}

/** PKWARE APPNOTE 4.3.12–4.3.16. */
function* directory(data: Buffer): Generator<Packed> {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('no ZIP archive');
  let entry = data.readUInt32LE(end + 16);
  for (let count = data.readUInt16LE(end + 10); count > 0; count--) {
    if (data.readUInt32LE(entry) !== DIRECTORY_ENTRY) throw new Error('broken ZIP directory');
    const nameLength = data.readUInt16LE(entry + 28);
    const extraLength = data.readUInt16LE(entry + 30);
    const extra = data.subarray(entry + 46 + nameLength, entry + 46 + nameLength + extraLength);
    const { size, header } = large(
      extra,
      data.readUInt32LE(entry + 24),
      data.readUInt32LE(entry + 20),
      data.readUInt32LE(entry + 42),
    );
    const method = data.readUInt16LE(entry + 10);
    if (method !== 0 && method !== 8) throw new Error('unknown compression');
    const begin = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
    const name = data.toString('utf8', entry + 46, entry + 46 + nameLength);
    yield { name, isDeflated: method === 8, bytes: data.subarray(begin, begin + size) };
    entry += 46 + nameLength + extraLength + data.readUInt16LE(entry + 32);
  }
}

/** Sizes in ZIP64 form (eight bytes, in an extra field), as written by programs that stream (Apache POI). */
function large(
  extra: Buffer,
  unpacked: number,
  size: number,
  header: number,
): { readonly size: number; readonly header: number } {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  const next = (value: number): number => {
    if (value !== LARGE) return value;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  };
  next(unpacked);
  return { size: next(size), header: next(header) };
}
