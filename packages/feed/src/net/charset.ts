import { isUtf8 } from 'node:buffer';

/** A text, and the charset in which it was written. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/**
 * Bytes as text. What the document says of itself counts, then the server, then the bytes: what is no UTF-8 was
 * written on an old Windows, and what is UTF-8 was not.
 *
 * @param contentType - The server's header.
 */
export function decode(bytes: Uint8Array, contentType = ''): Decoded {
  const begin = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const named =
    byteOrderMark(bytes) ??
    /^\s*<\?xml[^>]*?encoding=["']([\w-]+)/.exec(begin)?.[1] ??
    /charset="?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(begin)?.[1];
  const declared = known(named) ?? 'utf-8';
  // Letters of an old charset are never UTF-8 by chance: it was named by mistake, as when a template was kept.
  const charset = OLD.test(declared) && isUtf8(bytes) ? 'utf-8' : declared;
  try {
    return { text: textIn(charset, bytes, true), charset };
  } catch {
    const fallback = charset === 'utf-8' ? WINDOWS : charset;
    return { text: textIn(fallback, bytes, false), charset: fallback };
  }
}

const OLD = /^(iso-8859-|windows-125)/;
const WINDOWS = 'windows-1252';
/** What the bytes from 0x80 to 0x9f mean there. */
const WINDOWS_ONLY = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function textIn(charset: string, bytes: Uint8Array, fatal: boolean): string {
  const text = new TextDecoder(charset, { fatal }).decode(bytes);
  // Node 20 takes windows-1252 for ISO-8859-1 (nodejs/node#56542): quotation marks and € would be lost.
  return charset === WINDOWS
    ? text.replace(/[\u0080-\u009f]/g, (found) => WINDOWS_ONLY[found.charCodeAt(0) - 0x80] ?? found)
    : text;
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function known(charset: string | undefined): string | undefined {
  try {
    return charset && new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}
