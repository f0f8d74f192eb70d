import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Failure } from '../failure.js';
import { words } from '../words.js';
import type { Budget } from './budget.js';
import { redact } from './secrets.js';

/** The body of an answer, unpacked, and how many bytes were transferred. Both are limited. */
export async function readBody(
  response: IncomingMessage,
  address: string,
  budget: Budget,
): Promise<{ readonly bytes: Uint8Array; readonly transferred: number }> {
  let transferred = 0;
  response.on('data', (chunk: Buffer) => (transferred += chunk.length));
  const stream = unpacked(response);
  const chunks: Buffer[] = [];
  let size = 0;
  let charged = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > budget.limits.bytes) throw tooLarge(address, budget.limits.bytes);
      budget.unpacked(chunk.length, address);
      budget.transferred(transferred - charged, address);
      charged = transferred;
      chunks.push(chunk);
    }
  } catch (cause) {
    response.destroy();
    throw cause;
  }
  return { bytes: Buffer.concat(chunks), transferred };
}

function unpacked(response: IncomingMessage): Readable {
  const coding = response.headers['content-encoding'];
  const unpack =
    coding === 'gzip'
      ? createGunzip()
      : coding === 'br'
        ? createBrotliDecompress()
        : coding === 'deflate'
          ? createInflate()
          : undefined;
  if (!unpack) return response;
  response.on('error', (cause) => unpack.destroy(cause));
  return response.pipe(unpack);
}

/** The failure for a body above its limit. */
export const tooLarge = (address: string, bytes: number): Failure =>
  new Failure(
    'too-large',
    words(
      `${redact(address)} ist größer als ${bytes / 1e6} MB. Ist es das richtige Dokument? Sonst die Grenze mit --max-size anheben.`,
      `${redact(address)} is larger than ${bytes / 1e6} MB. Is it the right document? Else raise the limit with --max-size.`,
    ),
  );
