import { chmod, chown, mkdir, open, readdir, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.js';
import { words } from '../words.js';

let parts = 0;

/**
 * Replaces a file atomically: readers see the old or the new content, never a part, also after a power failure. Mode and
 * owner are kept; of a symbolic link its target is replaced.
 *
 * @param mode - The mode of a new file.
 * @throws Failure - when the folder cannot be written to.
 */
export async function writeAtomically(path: string, text: string, mode = 0o644): Promise<void> {
  let part: string | undefined;
  try {
    await mkdir(dirname(path), { recursive: true });
    const target = await targetOf(path);
    const before = await stat(target).catch(() => undefined);
    // Beside the target: only there a rename is atomic, and the file gets the rights of the folder (ACL, SELinux).
    part = join(dirname(target), `.${basename(target)}.${process.pid}-${++parts}.part`);
    await writePart(part, text, before, mode);
    await rename(part, target);
  } catch (cause) {
    if (part) await rm(part, { force: true });
    throw notWritten(path, cause);
  }
}

async function writePart(part: string, text: string, before: Stats | undefined, mode: number): Promise<void> {
  const file = await open(part, 'wx', before ? 0o600 : mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  if (!before) return;
  // chown needs root. For other users it fails, and the new file keeps its owner.
  await chown(part, before.uid, before.gid).catch(() => undefined);
  await chmod(part, before.mode & 0o7777);
}

/** Where a symbolic link leads to, also when nothing is there yet. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const link = await readlink(path).catch(() => undefined);
    return link === undefined ? path : resolve(dirname(path), link);
  }
}

/**
 * Removes the temporary files that killed runs have left beside these files.
 *
 * @param isAlive - Is there still a process with this id?
 */
export async function removeLeftParts(paths: readonly string[], isAlive: (pid: number) => boolean): Promise<void> {
  for (const path of paths) {
    const target = await targetOf(path);
    const folder = dirname(target);
    const begin = `.${basename(target)}.`;
    for (const name of await readdir(folder).catch(() => [])) {
      const pid = name.startsWith(begin) ? /^(\d+)-\d+\.part$/.exec(name.slice(begin.length))?.[1] : undefined;
      // In containers every process may have the same id.
      if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
        await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
  }
}

/** The failure for a file that could not be written, with the error of the system. */
export function notWritten(path: string, cause: unknown): Failure {
  const { message } = cause as Error;
  return new Failure(
    'not-written',
    words(`${path} konnte nicht geschrieben werden: ${message}`, `${path} could not be written: ${message}`),
    { cause },
  );
}
