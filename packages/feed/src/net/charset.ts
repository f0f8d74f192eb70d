import { isUtf8 } from 'node:buffer';

/** A text, and the charset in which it was written. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/**
 * Decodes bytes with the charset named by a byte order mark, an XML declaration, the server or `<meta>`, else as UTF-8.
 * An 8-bit charset is replaced by UTF-8 if the bytes are valid UTF-8, and UTF-8 by windows-1252 if they are not.
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
  // 8-bit text is practically never valid UTF-8, so the named charset is wrong, perhaps from an old template.
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
/** The characters of the bytes 0x80 to 0x9f in windows-1252. */
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
