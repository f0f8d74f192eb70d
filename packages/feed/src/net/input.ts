import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../failure.js';
import { words } from '../words.js';
import { tooLarge } from './body.js';
import { decode } from './charset.js';
import { download, type Answer, type Question } from './download.js';
import { LIMITS, type Limits } from './limits.js';

/** A document from a file or from the web. */
export interface Input {
  /** The file, or the address where it was in the end. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** In the charset that the server, the document itself, or its bytes tell. */
  readonly text: string;
  /** Of an address: all that the server said. */
  readonly answer: Answer | undefined;
}

/** Is it an address on the web, and not a file? */
export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Reads a file or an address. */
export async function readInput(source: string, limits: Limits = LIMITS, question?: Question): Promise<Input> {
  const answer = isAddress(source) ? await download(source, limits, question) : undefined;
  const bytes = answer?.bytes ?? (await readFile(source, limits));
  const { text } = decode(bytes, answer?.headers['content-type']);
  return { address: answer?.address ?? source, bytes, text, answer };
}

async function readFile(path: string, limits: Limits): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > limits.bytes) throw tooLarge(path, limits.bytes);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw fileFailure(path, cause);
  }
}

function fileFailure(path: string, cause: unknown): Failure {
  const { code, message } = cause as NodeJS.ErrnoException;
  const place = resolve(path);
  const missing = words(
    `Die Datei ${place} gibt es nicht. Eine Webadresse beginnt mit https://.`,
    `There is no file ${place}. An address on the web begins with https://.`,
  );
  const other = words(
    `Die Datei ${place} ist nicht lesbar: ${message}`,
    `The file ${place} cannot be read: ${message}`,
  );
  return new Failure(code === 'ENOENT' ? 'not-found' : 'unreadable-file', code === 'ENOENT' ? missing : other, {
    cause,
  });
}
