import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, before, beforeEach, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compress } from '../../deploy/compress.mjs';
import { ask, folder, hasBrotli, nginx, start } from './server.mjs';

const skip = nginx ? false : 'nginx is not here';
if (skip)
  console.log('Left out, because nginx is not here (on Debian: sudo apt-get install nginx): how files are served.');

const SCRIPT = `// KITU „Meldungen“\n${'const text = "Grüße";\n'.repeat(200)}`;
const FEED = readFileSync(new URL('../../demo/feeds/kitu.json', import.meta.url));

function site() {
  const root = folder();
  for (const path of ['1.2.3', '1', 'img']) mkdirSync(`${root}/${path}`);
  for (const path of ['1.2.3/kitu.js', '1/kitu.js']) writeFileSync(`${root}/${path}`, SCRIPT);
  writeFileSync(`${root}/kitu.json`, FEED);
  cpSync(new URL('../../demo/img/icons.svg', import.meta.url), `${root}/img/icons.svg`);
  return root;
}

describe('deploy/nginx.conf', { skip }, () => {
  const root = site();
  let server;
  before(async () => {
    compress(`${root}/1.2.3`);
    compress(`${root}/1`);
    server = await start('nginx.conf', { '/var/www/kitu': root });
  });
  after(async () => {
    await server.stop();
    rmSync(root, { recursive: true });
  });
  const from = (path, headers) => ask(`${server.address}${path}`, headers);

  test('a version stays as it is for a year, and is never asked for again', async () => {
    const { status, headers } = await from('/1.2.3/kitu.js');
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  });

  test('the newest of a major is asked for every hour, and outlives a server that is away', async () => {
    const { headers } = await from('/1/kitu.js');
    assert.equal(headers['cache-control'], 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800');
  });

  test('the feed is fresh for five minutes, is renewed behind the scenes, and outlives a day without its server', async () => {
    const { headers, body } = await from('/kitu.json');
    assert.equal(headers['content-type'], 'application/feed+json; charset=utf-8');
    assert.equal(headers['cache-control'], 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400');
    assert.ok(body.equals(FEED));
  });

  for (const path of ['/1.2.3/kitu.js', '/1/kitu.js', '/kitu.json', '/img/icons.svg', '/fehlt.json']) {
    test(`any website may use ${path}, and may read that it is not there`, async () => {
      const { headers } = await from(path, { origin: 'https://www.musterstadt.example' });
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-allow-credentials'], undefined);
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['set-cookie'], undefined);
    });
  }

  test('a script says its charset, for pages in another one', async () => {
    assert.equal((await from('/1/kitu.js')).headers['content-type'], 'text/javascript; charset=utf-8');
  });

  for (const path of ['/1/kitu.js', '/kitu.json']) {
    for (const encoding of ['identity', 'gzip', 'br']) {
      test(`who has ${path} (${encoding}) is told so with 304 and no bytes`, async () => {
        const first = await from(path, { 'accept-encoding': encoding });
        assert.match(first.headers.etag, /^(W\/)?"[^"]+"$/);
        const second = await from(path, { 'accept-encoding': encoding, 'if-none-match': first.headers.etag });
        assert.equal(second.status, 304);
        assert.equal(second.body.length, 0);
        assert.equal(second.headers['cache-control'], first.headers['cache-control']);
        assert.equal(second.headers['access-control-allow-origin'], '*');
        const third = await from(path, {
          'accept-encoding': encoding,
          'if-modified-since': first.headers['last-modified'],
        });
        assert.equal(third.status, 304);
      });
    }
  }

  test('the packed script is the one that was packed beforehand', async () => {
    const { headers, body } = await from('/1/kitu.js', { 'accept-encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip');
    assert.match(headers.vary, /accept-encoding/i);
    assert.equal(gunzipSync(body).toString(), SCRIPT);
    assert.ok(body.equals(readFileSync(`${root}/1/kitu.js.gz`)));
  });

  test(
    'a browser that knows Brotli gets the smaller file',
    { skip: !hasBrotli && 'nginx has no module for Brotli' },
    async () => {
      const { headers, body } = await from('/1/kitu.js', { 'accept-encoding': 'gzip, deflate, br, zstd' });
      assert.equal(headers['content-encoding'], 'br');
      assert.match(headers.vary, /accept-encoding/i);
      assert.equal(brotliDecompressSync(body).toString(), SCRIPT);
    },
  );

  test('a feed that nobody packed is packed on its way', async () => {
    const { headers, body } = await from('/kitu.json', { 'accept-encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip');
    assert.ok(gunzipSync(body).equals(FEED));
    assert.ok(body.length < FEED.length / 2);
  });

  test('what is not there is 404, and is not kept', async () => {
    const { status, headers } = await from('/9/kitu.js');
    assert.equal(status, 404);
    assert.equal(headers['cache-control'], undefined);
  });

  test('folders are not listed', async () => {
    assert.equal((await from('/1/')).status, 404);
    assert.equal((await from('/')).status, 404);
  });

  test('a new feed is there at once, with another ETag', async () => {
    const before = await from('/kitu.json');
    writeFileSync(`${root}/kitu.json`, '{"version": "https://jsonfeed.org/version/1.1", "items": []}');
    const now = await from('/kitu.json', { 'if-none-match': before.headers.etag });
    assert.equal(now.status, 200);
    assert.notEqual(now.headers.etag, before.headers.etag);
    writeFileSync(`${root}/kitu.json`, FEED);
  });

  test('no address of a visitor is written anywhere', async () => {
    await from('/1/kitu.js');
    await from('/fehlt.js');
    assert.doesNotMatch(server.log(), /127\.0\.0\.1|client:/);
  });
});

describe('deploy/nginx-reverse-proxy.conf', { skip }, () => {
  let kitu;
  let seen;
  let answer;
  let town;
  before(async () => {
    kitu = createServer((request, response) => {
      seen.push(request);
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(kitu, 'listening');
    town = await start('nginx-reverse-proxy.conf', {
      'http://widgets.kitu.example/': `http://127.0.0.1:${kitu.address().port}/`,
    });
  });
  after(async () => {
    await town.stop();
    kitu.closeAllConnections();
    kitu.close();
  });

  /** The feed as the KITU sends it, with a lifetime. */
  const feed =
    (lifetime, text = FEED) =>
    (request, response) => {
      const etag = `"${text.length}"`;
      const headers = {
        etag,
        vary: 'Accept-Encoding',
        'cache-control': lifetime,
        'set-cookie': 'spur=1',
        'access-control-allow-origin': '*',
      };
      if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
      return response.writeHead(200, { ...headers, 'content-type': 'application/feed+json; charset=utf-8' }).end(text);
    };
  const from = (path, headers) => ask(`${town.address}/kitu/${path}`, headers);
  /** What the KITU was asked for a path. */
  const asked = (path) => seen.filter(({ url }) => url === `/${path}`);
  beforeEach(() => {
    seen = [];
    answer = feed('public, max-age=300');
  });

  test('a thousand visitors are one request', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => from('viele.json', { 'accept-encoding': index % 2 ? 'gzip' : 'br' })),
    );
    for (const { status } of answers) assert.equal(status, 200);
    assert.equal(asked('viele.json').length, 1);
  });

  test('the KITU learns nothing of a visitor', async () => {
    await from('nichts.json', {
      cookie: 'sitzung=1',
      referer: 'https://www.musterstadt.example/amt',
      'user-agent': 'Browser',
      'accept-language': 'de',
      'x-forwarded-for': '192.0.2.1',
    });
    const { host, connection, ...rest } = asked('nichts.json')[0].headers;
    assert.equal(host, 'widgets.kitu.example');
    assert.equal(connection, 'close');
    assert.deepEqual(rest, {});
  });

  test('no cookie comes through', async () => {
    assert.equal((await from('keks.json')).headers['set-cookie'], undefined);
  });

  test('a visitor who has the feed is told so with 304', async () => {
    const { headers } = await from('alt.json', { 'accept-encoding': 'gzip' });
    const again = await from('alt.json', { 'accept-encoding': 'gzip', 'if-none-match': headers.etag });
    assert.equal(again.status, 304);
    assert.equal(asked('alt.json').length, 1);
  });

  test('it packs for the visitor', async () => {
    const { headers, body } = await from('gepackt.json', { 'accept-encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip');
    assert.ok(gunzipSync(body).equals(FEED));
  });

  /** Asks again and again, until the lifetime of one second is over and the KITU has been asked once more. */
  async function askUntilOld(path) {
    let last;
    do last = await from(path);
    while (asked(path).length < 2);
    return last;
  }

  test('when the KITU is away, the town still has what it had', async () => {
    answer = feed('public, max-age=1, stale-if-error=86400');
    await from('weg.json');
    answer = (request, response) => response.writeHead(503).end();
    const { status, body } = await askUntilOld('weg.json');
    assert.equal(status, 200);
    assert.ok(body.equals(FEED));
  });

  test('when no KITU answers at all, the town still has what it had', async () => {
    answer = feed('public, max-age=1');
    await from('stumm.json');
    answer = (request) => request.socket.destroy();
    const { status, body } = await askUntilOld('stumm.json');
    assert.equal(status, 200);
    assert.ok(body.equals(FEED));
  });

  test('what has become old is shown once more, and renewed behind the scenes', async () => {
    answer = feed('public, max-age=1, stale-while-revalidate=3600');
    await from('neu.json');
    let release;
    answer = (...exchange) => {
      release = () => feed('public, max-age=300', '{"items": []}')(...exchange);
    };
    const { body } = await askUntilOld('neu.json');
    assert.ok(body.equals(FEED));
    release();
    let last;
    do last = await from('neu.json');
    while (last.body.equals(FEED));
    assert.equal(last.body.toString(), '{"items": []}');
    assert.equal(asked('neu.json').length, 2);
  });

  test('it asks only whether there is something new', async () => {
    answer = feed('public, max-age=1');
    await from('frage.json');
    await askUntilOld('frage.json');
    assert.equal(asked('frage.json')[1].headers['if-none-match'], `"${FEED.length}"`);
  });

  test('no address of a visitor is written anywhere, not even when the KITU is away', async () => {
    answer = (request) => request.socket.destroy();
    assert.equal((await from('protokoll.json')).status, 502);
    assert.doesNotMatch(town.log(), /\/kitu\//);
  });
});
