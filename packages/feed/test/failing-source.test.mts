import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from '../src/build/build.js';
import { readConfig } from '../src/build/config.js';
import { LIMITS, type Limits } from '../src/net/limits.js';
import { configOf, folder, readFeed, rssOf, serve, start, startIn, until } from './folder.js';
import { feed, NOW } from './support.js';

const LATER = NOW + 3_600_000;

/** What a server does to a source, and the code of the failure; docs/feed.md lists the same. */
const ways: readonly (readonly [string, RequestListener, string, Partial<Limits>?])[] = [
  ['breaks the connection', (_, response) => void response.destroy(), 'unreachable'],
  ['answers 404', (_, response) => void response.writeHead(404).end(), 'status'],
  ['answers 500', (_, response) => void response.writeHead(500).end(), 'status'],
  ['does not answer in time', () => undefined, 'timeout', { milliseconds: 300 }],
  [
    'answers drop by drop',
    (_, response) => {
      const drops = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drops));
    },
    'timeout',
    { milliseconds: 300 },
  ],
  ['is too large', (_, response) => void response.end(' '.repeat(200_000)), 'too-large', { bytes: 100_000 }],
  [
    'is too large with all its pages',
    (_, response) => void response.end(' '.repeat(200_000)),
    'source-too-large',
    { sourceBytes: 100_000 },
  ],
  [
    'takes too many requests',
    ({ url = '' }, response) => void response.writeHead(302, { location: `${url}x` }).end(),
    'too-many-requests',
    { sourceRequests: 2 },
  ],
  ['is something else', (_, response) => void response.end('<html>Wartungsarbeiten</html>'), 'not-rss'],
  [
    'is redirected into the local network',
    (_, response) => void response.writeHead(302, { location: 'http://localhost:1/' }).end(),
    'private-address',
  ],
  [
    'is redirected for ever',
    ({ url = '' }, response) => void response.writeHead(302, { location: `${url}x` }).end(),
    'redirects',
  ],
];

describe('a build in which one source fails', () => {
  for (const [title, listener, code, limits] of ways) {
    test(`because it ${title} keeps its last good part and writes the others`, async (context) => {
      let current: RequestListener = (_, response) => void response.end(rssOf('alt'));
      const address = await serve(context, (request, response) => current(request, response));
      const path = await folder(context, {
        'kitu.config.json': configOf([
          { name: 'fremd', kind: 'rss', from: `${address}/rss` },
          { name: 'eigenes', kind: 'rss', from: 'eigenes.xml' },
        ]),
        'eigenes.xml': rssOf('vorher'),
      });
      const config = await readConfig(join(path, 'kitu.config.json'));
      await build(config, { now: NOW });
      current = listener;
      await writeFile(join(path, 'eigenes.xml'), rssOf('nachher'));
      const result = await build(config, { now: LATER, limits: { ...LIMITS, ...limits } });
      const { items } = await readFeed(path);
      assert.deepEqual(items.map(({ id }) => id).sort(), ['alt', 'nachher']);
      const { failure, at, failingSince } = result?.sources[0] ?? {};
      assert.deepEqual([failure?.code, at, failingSince], [code, '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z']);
    });
  }

  const good = feed({}, [{ id: 'alt', title: 'alt', content_text: 'x' }]);

  /** The text of a document for which a stand-in waits, the limits, what is told. */
  const inReading: readonly (readonly [string, string, readonly string[], RegExp])[] = [
    ['never returns from reading', 'NEVER RETURNS', ['--max-seconds', '6'], /not read after 6 seconds and was ended/],
    ['fills the memory', 'FILLS MEMORY', ['--max-memory', '40'], /more than 40 MB of memory and was ended/],
    ['meets a mistake in a library', 'THROWS', [], /cannot be read since/],
  ];
  for (const [title, marker, limits, message] of inReading) {
    test(`because it ${title} keeps its last good part and writes the others`, async (context) => {
      const path = await folder(context, {
        'kitu.config.json': configOf([
          { name: 'fremd', kind: 'feed', from: 'fremd.json' },
          { name: 'eigenes', kind: 'rss', from: 'eigenes.xml' },
        ]),
        'fremd.json': good,
        'eigenes.xml': rssOf('vorher'),
      });
      const run = start(context, 'build', join(path, 'kitu.config.json'));
      assert.equal(await run.ended, 0, run.said());
      await writeFile(join(path, 'fremd.json'), `{"title": "STAND-IN: ${marker}", "items": []}`);
      await writeFile(join(path, 'eigenes.xml'), rssOf('nachher'));
      const again = start(context, 'build', join(path, 'kitu.config.json'), ...limits);
      assert.equal(await again.ended, 1, again.said());
      assert.match(again.said(), message);
      const { items } = await readFeed(path);
      assert.deepEqual(items.map(({ id }) => id).sort(), ['alt', 'nachher']);
    });
  }

  test('because one of its entries is broken writes all other entries of it', async (context) => {
    const broken = feed({ dates: [{ id: 'd', name: 'D', startDate: 'bald' }] }, [
      { id: 'a', title: 'A', content_text: 'x' },
    ]);
    const path = await folder(context, {
      'kitu.config.json': configOf([{ name: 'fremd', kind: 'feed', from: 'fremd.json' }]),
      'fremd.json': broken,
    });
    const result = await build(await readConfig(join(path, 'kitu.config.json')), { now: NOW });
    assert.deepEqual(
      (await readFeed(path)).items.map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(
      result?.sources[0]?.problems.map(({ code, value }) => [code, value]),
      [['dropped', '"bald"']],
    );
  });

  test('that has no entries any more tells it, and writes the others', async (context) => {
    const path = await folder(context, {
      'kitu.config.json': configOf([
        { name: 'fremd', kind: 'rss', from: 'fremd.xml' },
        { name: 'eigenes', kind: 'rss', from: 'eigenes.xml' },
      ]),
      'fremd.xml': rssOf('alt'),
      'eigenes.xml': rssOf('vorher'),
    });
    const config = await readConfig(join(path, 'kitu.config.json'));
    await build(config, { now: NOW });
    await writeFile(join(path, 'fremd.xml'), '<rss version="2.0"><channel><title>R</title></channel></rss>');
    const result = await build(config, { now: LATER });
    assert.deepEqual(
      (await readFeed(path)).items.map(({ id }) => id),
      ['vorher'],
    );
    assert.equal(result?.sources[0]?.problems.find(({ code }) => code === 'emptied')?.severity, 'warning');
  });

  test('because a variable of the environment is missing writes the others', async (context) => {
    const path = await folder(context, {
      'kitu.config.json': configOf([
        { name: 'fremd', kind: 'rss', from: 'https://stadt.example/?key=${KITU_TEST_NOT_SET}' },
        { name: 'eigenes', kind: 'rss', from: 'eigenes.xml' },
      ]),
      'eigenes.xml': rssOf('a'),
    });
    const result = await build(await readConfig(join(path, 'kitu.config.json')), { now: NOW });
    assert.equal((await readFeed(path)).items.length, 1);
    assert.match(result?.sources[0]?.failure?.words.de ?? '', /KITU_TEST_NOT_SET ist nicht gesetzt/);
  });
});

test('a source that is read in time is taken, however long a busy machine needs to load the libraries', async (context) => {
  const path = await folder(context, {
    'kitu.config.json': configOf([{ name: 'eigenes', kind: 'rss', from: 'eigenes.xml' }]),
    'eigenes.xml': rssOf('a'),
  });
  const env = { STAND_IN_LOADING: '6000' };
  const run = startIn(context, env, 'build', join(path, 'kitu.config.json'), '--max-seconds', '4');
  assert.equal(await run.ended, 0, run.said());
});

test('a watch goes on after a source that never returns, and after one that fails', async (context) => {
  const path = await folder(context, {
    'kitu.config.json': configOf([{ name: 'fremd', kind: 'feed', from: 'fremd.json' }]),
    'fremd.json': '{"title": "STAND-IN: NEVER RETURNS"}',
  });
  const run = start(context, 'build', join(path, 'kitu.config.json'), '--watch', '--max-seconds', '2');
  await until(() => /not read after 2 seconds/.test(run.said()));
  const good = feed({}, [{ id: 'a', title: 'A', content_text: 'x' }]);
  await writeFile(join(path, 'fremd.json'), good);
  // On a busy machine a good source, too, may take longer than two seconds; it is read again when it has changed again.
  await until(async () => {
    if (/→ .*kitu\.json/.test(run.said())) return true;
    const failures = run.said().match(/not read after 2 seconds/g)?.length ?? 0;
    if (failures > 1) await writeFile(join(path, 'fremd.json'), good + '\n'.repeat(failures));
    return false;
  });
  assert.equal(run.child.exitCode, null);
});

for (const [title, args] of [
  ['a build', ['build']],
  ['an import', ['import', 'jsonld']],
  ['a check', ['check']],
] as const) {
  test(`SIGTERM ends ${title} within a second, whatever a library does`, async (context) => {
    const path = await folder(context, {
      'kitu.config.json': configOf([{ name: 'fremd', kind: 'feed', from: 'fremd.json' }]),
      'fremd.json': '{"title": "STAND-IN: NEVER RETURNS"}',
    });
    const [command = '', ...more] = args;
    const document = join(path, command === 'build' ? 'kitu.config.json' : 'fremd.json');
    const run = start(context, command, ...more, document);
    await until(() => /stand-in: busy/.test(run.said()));
    const before = performance.now();
    run.child.kill('SIGTERM');
    assert.equal(await run.ended, 143);
    const seconds = (performance.now() - before) / 1000;
    assert.ok(seconds < 1, `${seconds} seconds`);
  });
}
