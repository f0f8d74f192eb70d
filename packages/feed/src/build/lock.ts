import { object } from '@kitu/core/parse.js';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { Failure } from '../failure.js';
import { words } from '../words.js';
import { notWritten } from './write.js';

/** How often the owner of a lock touches it, in milliseconds. */
const BEAT = 5_000;
/** A lock that was not touched for so long, or whose time lies so far ahead, belongs to a run that died. */
export const STALE = 60_000;

/** A lock that this run holds. */
export interface Lock {
  /** @throws Failure - when another run has taken the lock over: this one was stopped for a while, and is outdated. */
  readonly requireOwn: () => Promise<void>;
}

/** The tokens of the locks of this process. */
const held = new Set<string>();

/**
 * Runs a function while no other process holds the lock.
 *
 * @param path - The file to be locked; the lock lies beside it.
 * @returns The result of the function, or `undefined` when another run holds the lock.
 */
export async function withLock<Result>(
  path: string,
  work: (lock: Lock) => Promise<Result>,
): Promise<Result | undefined> {
  const file = `${path}.lock`;
  const token = randomUUID();
  if (!(await acquire(file, token))) return undefined;
  held.add(token);
  const release = (): void => releaseLock(file, token);
  const beat = setInterval(() => void touch(file, token), BEAT);
  beat.unref();
  process.once('exit', release);
  try {
    return await work({ requireOwn: () => requireOwn(file, token) });
  } finally {
    clearInterval(beat);
    release();
    process.removeListener('exit', release);
  }
}

async function acquire(file: string, token: string, isRetry = false): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ pid: process.pid, host: hostname(), token }), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      // A full disk can leave an empty lock.
      if ((await contentOf(file)) === '') await rm(file, { force: true });
      throw notWritten(file, cause);
    }
    if (isRetry || !(await isAbandoned(file))) return false;
    await rm(file, { force: true });
    return acquire(file, token, true);
  }
}

/** A lock is stale when its time is too old or in the future, or when its process does not exist any more. */
async function isAbandoned(file: string): Promise<boolean> {
  try {
    const [{ mtimeMs }, content] = [await stat(file), await readFile(file, 'utf8')];
    if (Math.abs(Date.now() - mtimeMs) > STALE) return true;
    const { pid, host, token } = owner(content);
    if (host !== hostname() || typeof pid !== 'number') return false;
    // In containers every process may have the same id, so this process may have the id of a dead run.
    return pid === process.pid ? !held.has(String(token)) : !isAlive(pid);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

const owner = (content: string): Readonly<Record<string, unknown>> => {
  try {
    return object(JSON.parse(content));
  } catch {
    return {};
  }
};

/** Is there a process with this id, also one of another user? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const contentOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

const isOwn = async (file: string, token: string): Promise<boolean> =>
  owner((await contentOf(file)) ?? '')['token'] === token;

async function touch(file: string, token: string): Promise<void> {
  const now = new Date();
  if (await isOwn(file, token)) await utimes(file, now, now).catch(() => undefined);
}

async function requireOwn(file: string, token: string): Promise<void> {
  if (await isOwn(file, token)) return;
  throw new Failure(
    'overtaken',
    words(
      'Ein anderer Lauf hat inzwischen übernommen; dieser ist überholt und schreibt nichts.',
      'Another run has taken over meanwhile; this one is outdated and writes nothing.',
    ),
  );
}

/** Synchronously, since an exiting process does not wait for promises. The lock of another run stays. */
function releaseLock(file: string, token: string): void {
  held.delete(token);
  try {
    if (owner(readFileSync(file, 'utf8'))['token'] === token) rmSync(file, { force: true });
  } catch {
    // The file does not exist any more.
  }
}
