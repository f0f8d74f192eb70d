import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../failure.js';
import { words } from '../words.js';
import { tooLarge } from './body.js';
import { decode } from './charset.js';
import { download, type Answer, type Question } from './download.js';
import { LIMITS, type Limits } from './limits.js';
import { redact } from './secrets.js';

/** A document from a file or from the web. */
export interface Input {
  /** The file, or the address after redirects. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** Decoded with the charset that the server, the document or its bytes indicate. */
  readonly text: string;
  /** For an address: the response of the server. */
  readonly answer: Answer | undefined;
}

/** `webcal:` is used in addresses of calendars to subscribe to, and means https. */
const WEBCAL = /^webcals?:(\/\/)?/i;

/** Is it an address on the web, and not a file? */
export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source) || WEBCAL.test(source);

/** An address as it is requested: `webcal://…` means `https://…`. Files stay as they are. */
export const webAddress = (source: string): string => source.replace(WEBCAL, 'https://');

/**
 * Reads a file or an address.
 *
 * @throws Failure - when it does not exist, is too large, or the source has exceeded its limits.
 */
export async function readInput(source: string, limits: Limits = LIMITS, question?: Question): Promise<Input> {
  const answer = isAddress(source) ? await download(parsed(source), limits, question) : undefined;
  const bytes = answer?.bytes ?? (await readFile(source, limits));
  if (!answer) question?.budget?.unpacked(bytes.length, source);
  const { text } = decode(bytes, answer?.headers['content-type']);
  return { address: answer?.address ?? source, bytes, text, answer };
}

function parsed(source: string): string {
  const address = webAddress(source);
  if (URL.canParse(address)) return address;
  const shown = redact(source);
  throw new Failure(
    'address',
    words(
      `„${shown}“ ist keine gültige Webadresse. Bitte im Browser öffnen und von dort kopieren.`,
      `“${shown}” is no valid address on the web. Please open it in a browser and copy it from there.`,
    ),
  );
}

async function readFile(path: string, limits: Limits): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > limits.bytes) throw tooLarge(path, limits.bytes);
      return await contentOf(file, path, limits);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw fileFailure(path, cause);
  }
}

/** All of a file; of a pipe or a device, which tells no size, not more than is allowed. */
async function contentOf(file: FileHandle, path: string, limits: Limits): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.bytes) throw tooLarge(path, limits.bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
