import { inflateRawSync } from 'node:zlib';
import { Failure } from '../failure.js';
import { words } from '../words.js';

/** How large all files of a ZIP archive may be together, in bytes unpacked. */
const UNPACKED = 100_000_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Refuses a ZIP archive that unpacks to more than a sane table. The sizes that it declares may lie, so each file is
 * really unpacked, within what is left of the limit.
 */
export function requireModestZip(bytes: Uint8Array, address: string): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = UNPACKED;
  for (const packed of packedFiles(data)) {
    try {
      left -= inflateRawSync(packed, { maxOutputLength: left }).length;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(address);
      // A broken archive is for its reader to complain of.
      return;
    }
    if (left <= 0) throw bomb(address);
  }
}

/** The deflated files of an archive, as its directory lists them. */
function* packedFiles(data: Buffer): Generator<Buffer> {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 20 > data.length || data.readUInt32LE(end) !== END_OF_DIRECTORY) return;
  let entry = data.readUInt32LE(end + 16);
  for (let count = data.readUInt16LE(end + 10); count > 0 && entry + 46 <= data.length; count--) {
    if (data.readUInt32LE(entry) !== DIRECTORY_ENTRY) return;
    const method = data.readUInt16LE(entry + 10);
    const size = data.readUInt32LE(entry + 20);
    const header = data.readUInt32LE(entry + 42);
    if (header + 30 > data.length) return;
    const begin = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
    if (method === 8) yield data.subarray(begin, begin + size);
    entry += 46 + data.readUInt16LE(entry + 28) + data.readUInt16LE(entry + 30) + data.readUInt16LE(entry + 32);
  }
}

const bomb = (address: string): Failure =>
  new Failure(
    'zip-bomb',
    words(
      `${address} ist ausgepackt größer als ${UNPACKED / 1e6} MB. Das ist keine Kursliste; sie wird nicht gelesen.`,
      `${address} is larger than ${UNPACKED / 1e6} MB when unpacked. That is no list of courses; it is not read.`,
    ),
  );
