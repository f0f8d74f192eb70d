/** A text, and the charset in which it was written. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/**
 * Bytes as text. What the document says of itself counts, then the server, then the bytes: what is no UTF-8 was
 * written on an old Windows.
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
  const charset = known(named) ?? 'utf-8';
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), charset };
  } catch {
    const fallback = charset === 'utf-8' ? 'windows-1252' : charset;
    return { text: new TextDecoder(fallback).decode(bytes), charset: fallback };
  }
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
