import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build, type BuildResult } from '../src/build/build.js';
import { readConfig } from '../src/build/config.js';
import { STALE, withLock } from '../src/build/lock.js';
import { writeAtomically } from '../src/build/write.js';
import { Failure } from '../src/failure.js';
import { configOf, folder, readFeed, rssOf, start, until } from './folder.js';
import { NOW } from './support.js';

const LOCK = '.kitu-feed-state.json.lock';
const STATE = '.kitu-feed-state.json';
const FILES = { 'kitu.config.json': configOf([{ name: 'a', kind: 'rss', from: 'a.xml' }]), 'a.xml': rssOf('a') };

const run = async (path: string): Promise<BuildResult | undefined> =>
  build(await readConfig(join(path, 'kitu.config.json')), { now: NOW });

/** A process number that no process has. */
const GONE = 2 ** 22 + 1;
const lockOf = (pid: number, host = hostname()): string => JSON.stringify({ pid, host, token: 'of another run' });

describe('a lock', () => {
  /** Title, content, how far its time is ahead, whether a build goes on. */
  const cases: readonly (readonly [string, string, number, boolean])[] = [
    ['of a run that is alive holds a build back', lockOf(process.ppid), 0, false],
    ['of a run on another computer holds a build back', lockOf(GONE, 'another'), 0, false],
    ['of a run that was killed is taken over at once', lockOf(GONE), 0, true],
    ['of a run that had our own number in another container is taken over', lockOf(process.pid), 0, true],
    ['that nobody touched for long is taken over', lockOf(process.ppid), -2 * STALE, true],
    ['from the future is taken over', lockOf(process.ppid), 3 * 86_400_000, true],
    ['a little ahead, as clocks are, holds a build back', lockOf(process.ppid), STALE / 2, false],
  ];
  for (const [title, content, ahead, goesOn] of cases) {
    test(title, async (context) => {
      const path = await folder(context, { ...FILES, [LOCK]: content });
      const time = (Date.now() + ahead) / 1000;
      await utimes(join(path, LOCK), time, time);
      assert.equal((await run(path)) !== undefined, goesOn);
    });
  }

  test('that another run took over stops this one before it writes', async (context) => {
    const path = await folder(context, {});
    const file = join(path, 'state.json');
    await assert.rejects(
      withLock(file, async ({ requireOwn }) => {
        await writeFile(`${file}.lock`, lockOf(process.ppid));
        await requireOwn();
      }),
      (error) => error instanceof Failure && error.code === 'overtaken',
    );
    // It is the lock of the other one.
    assert.equal(await readFile(`${file}.lock`, 'utf8'), lockOf(process.ppid));
  });

  test('is touched while its run lives', async (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] });
    const path = await folder(context, {});
    const file = join(path, 'state.json');
    await withLock(file, async () => {
      await utimes(`${file}.lock`, 1, 1);
      context.mock.timers.tick(STALE / 2);
      await until(async () => (await stat(`${file}.lock`)).mtimeMs > 1000);
    });
  });

  test('in a folder that is not there yet makes the folder', async (context) => {
    const config = configOf([{ kind: 'rss', from: 'a.xml' }], { state: 'neu/state.json' });
    const path = await folder(context, { ...FILES, 'kitu.config.json': config });
    assert.notEqual(await run(path), undefined);
    assert.ok((await stat(join(path, 'neu/state.json'))).isFile());
  });
});

const KILLS = Number(process.env['KITU_KILLS'] ?? 12);

test('builds killed at random moments leave a whole feed, and the next one leaves nothing else', async (context) => {
  const path = await folder(context, { ...FILES, 'a.xml': rssOf('x'.repeat(200_000)) });
  await run(path);
  let killed = 0;
  // As long as a whole run takes, at most.
  const first = performance.now();
  assert.equal(await start(context, 'build', join(path, 'kitu.config.json')).ended, 0);
  const length = performance.now() - first;
  for (let round = 0; round < KILLS; round++) {
    const builds = start(context, 'build', join(path, 'kitu.config.json'));
    // The later half of a run is where files are written.
    setTimeout(() => builds.child.kill('SIGKILL'), length * (0.5 + Math.random() / 2));
    if ((await builds.ended) === 'SIGKILL') killed += 1;
    assert.equal((await readFeed(path)).items.length, 1);
  }
  assert.ok(killed > 0, 'no build was killed');
  assert.notEqual(await run(path), undefined);
  assert.deepEqual(await readdir(join(path, 'public')), ['kitu.json']);
  assert.deepEqual((await readdir(path)).sort(), [STATE, 'a.xml', 'kitu.config.json', 'public']);
});

test('what a run that was killed while it wrote has left is removed by the next one', async (context) => {
  const part = `.kitu.json.${GONE}-1.part`;
  const path = await folder(context, { ...FILES, [`public/${part}`]: '{', 'public/.other.json.part': '' });
  await run(path);
  assert.deepEqual((await readdir(join(path, 'public'))).sort(), ['.other.json.part', 'kitu.json']);
});

describe('a file that is replaced', () => {
  test('keeps its mode', async (context) => {
    const path = await folder(context, { 'a.json': 'alt' });
    await chmod(join(path, 'a.json'), 0o640);
    await writeAtomically(join(path, 'a.json'), 'neu');
    assert.equal((await stat(join(path, 'a.json'))).mode & 0o777, 0o640);
  });
  test('is the one that a symbolic link leads to', async (context) => {
    const path = await folder(context, { 'really/a.json': 'alt' });
    await symlink('really/a.json', join(path, 'a.json'));
    await writeAtomically(join(path, 'a.json'), 'neu');
    assert.ok((await lstat(join(path, 'a.json'))).isSymbolicLink());
    assert.equal(await readFile(join(path, 'really/a.json'), 'utf8'), 'neu');
  });
  test('is made where a symbolic link leads to nothing', async (context) => {
    const path = await folder(context, { 'really/b.json': '' });
    await symlink('really/a.json', join(path, 'a.json'));
    await writeAtomically(join(path, 'a.json'), 'neu');
    assert.equal(await readFile(join(path, 'really/a.json'), 'utf8'), 'neu');
  });
  test('is readable for its owner only when it is the state', async (context) => {
    const path = await folder(context, FILES);
    await run(path);
    assert.equal((await stat(join(path, STATE))).mode & 0o777, 0o600);
  });
});

describe('a state file', () => {
  /** Title, content. */
  const broken: readonly (readonly [string, string])[] = [
    ['that is no JSON', '{'],
    ['that is a list', '[]'],
    ['of which a source is empty', '{"sources": {"a": {}}}'],
    ['of which an entry is null', '{"sources": {"a": {"part": {"items": [null]}, "at": "x"}}}'],
    ['of which a section is a text', '{"sources": {"a": {"part": {"items": "x"}, "at": "x"}}}'],
  ];
  for (const [title, content] of broken) {
    test(`${title} does not end the run`, async (context) => {
      const path = await folder(context, { ...FILES, [STATE]: content });
      await run(path);
      assert.equal((await readFeed(path)).items.length, 1);
      // Nor does it when the source fails and its last good part is asked for.
      await writeFile(join(path, STATE), content);
      await rm(join(path, 'a.xml'));
      await assert.rejects(run(path), (error) => error instanceof Failure || error === undefined);
    });
  }
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    test(`keeps the part of a source called ${name}`, async (context) => {
      const config = configOf([
        { name, kind: 'rss', from: 'a.xml' },
        { name: 'b', kind: 'rss', from: 'b.xml' },
      ]);
      const path = await folder(context, { 'kitu.config.json': config, 'b.xml': rssOf('b') });
      await run(path);
      await writeFile(join(path, 'a.xml'), rssOf('a'));
      await run(path);
      await rm(join(path, 'a.xml'));
      const result = await run(path);
      assert.equal(result?.sources[0]?.failure?.code, 'not-found');
      assert.equal((await readFeed(path)).items.length, 2);
    });
  }
});
