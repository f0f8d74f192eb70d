import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** A folder of its own, with these files. */
export async function folder(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kitu-feed-'));
  context.after(() => rm(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return path;
}

/** A feed as it was written. */
export interface Written {
  readonly title: string;
  readonly items: readonly { readonly id: string }[];
  readonly _kitu: { readonly dates?: readonly { readonly id: string }[] };
}

export const readFeed = async (path: string, name = 'public/kitu.json'): Promise<Written> =>
  JSON.parse(await readFile(join(path, name), 'utf8')) as Written;

/** A configuration with these sources. */
export const configOf = (sources: readonly object[], more: object = {}): string =>
  JSON.stringify({
    output: 'public/kitu.json',
    title: 'Stadt',
    home_page_url: 'https://stadt.example/',
    sources,
    ...more,
  });

/** RSS with an item of this id. */
export const rssOf = (id: string): string =>
  `<rss version="2.0"><channel><title>R</title><link>https://r.example/</link><item><guid>${id}</guid><title>${id}</title><pubDate>Fri, 20 Nov 2026 10:00:00 +0100</pubDate></item></channel></rss>`;

/** A server on this machine; its address, without a slash at the end. */
export async function serve(context: TestContext, listener: RequestListener, host = '127.0.0.1'): Promise<string> {
  const server = createServer(listener);
  server.listen(0, host);
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** A command that runs as its own process, as cron starts it. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has said so far, on both streams. */
  readonly said: () => string;
  /** How it ended: the exit code, or the name of the signal. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const dist = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Starts the command, with the stand-ins in place. */
export function start(context: TestContext, ...args: readonly string[]): Running {
  return startIn(context, {}, ...args);
}

/** Starts the command with these variables of the environment. */
export function startIn(
  context: TestContext,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Running {
  const preload = new URL('./stand-ins.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, dist('../src/cli.js'), ...args], {
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  context.after(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals | null);
  return { child, said: () => text, ended };
}

/** Waits until something is true. What does not become true in two minutes fails, so that no run waits for ever. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 120_000;
  while (!(await isTrue())) {
    assert.ok(performance.now() < end, `after two minutes it is still not true that ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
