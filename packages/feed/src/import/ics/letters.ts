import { isUtf8 } from 'node:buffer';
import type { Input } from '../../net/input.js';

/**
 * Decodes the text of a calendar. Programs that count bytes fold lines in the middle of a UTF-8 character (RFC 5545
 * section 3.1), others truncate texts there. Such a line must not turn the whole file into one with another encoding,
 * which would break every umlaut.
 */
export function calendarText({ bytes, text, answer }: Input): string {
  const declared = /charset="?([\w-]+)/i.exec(answer?.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (isUtf8(bytes) || !/^utf-?8$/i.test(declared) || isUtf16(bytes)) return text;
  const mended = mendFolds(bytes);
  if (isUtf8(mended))
    return Buffer.from(mended.buffer)
      .toString('utf8')
      .replace(/^\ufeff/, '');
  return hasUtf8(mended) ? lineByLine(mended) : text;
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const isTail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** A copy in which a fold in the middle of a character is moved behind it, so that line numbers stay the same. */
function mendFolds(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const mended = Uint8Array.from(bytes);
  for (let end = 2; end < mended.length; end++) {
    const isFold = mended[end - 2] === LF && (mended[end - 1] === SPACE || mended[end - 1] === TAB);
    if (!isFold || !isTail(mended[end])) continue;
    const start = mended[end - 3] === CR ? end - 3 : end - 2;
    if ((mended[start - 1] ?? 0) < 0x80) continue;
    const fold = mended.slice(start, end);
    let tails = 0;
    while (tails < 3 && isTail(mended[end + tails])) tails += 1;
    mended.copyWithin(start, end, end + tails);
    mended.set(fold, start + tails);
  }
  return mended;
}

const CR = 0x0d;
const LF = 0x0a;
const TAB = 0x09;
const SPACE = 0x20;

/** Does any line hold multi-byte characters in UTF-8? */
function hasUtf8(bytes: Uint8Array): boolean {
  for (const line of linesOf(bytes)) if (line.some((byte) => byte >= 0x80) && isUtf8(line)) return true;
  return false;
}

/** Decodes a UTF-8 file with a few invalid lines line by line, so that only those lines are damaged. */
function lineByLine(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  let text = '';
  for (const line of linesOf(bytes)) text += decoder.decode(line);
  return text;
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LF, start);
    const end = found < 0 ? bytes.length : found + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}
