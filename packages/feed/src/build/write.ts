import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.js';
import { words } from '../words.js';

/**
 * Replaces a file at once: whoever reads it gets the old one or the new one whole, also when the power fails.
 *
 * @throws Failure - when the folder cannot be written to.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const part = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(part, 'wx', 0o644);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    const { message } = cause as Error;
    throw new Failure(
      'not-written',
      words(`${path} konnte nicht geschrieben werden: ${message}`, `${path} could not be written: ${message}`),
      { cause },
    );
  }
}
