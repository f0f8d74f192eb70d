import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Document } from '../src/check/document.js';
import { linkProblems } from '../src/check/links.js';
import { checkSource } from '../src/check/source.js';
import { Failure } from '../src/failure.js';
import { decode } from '../src/net/charset.js';
import { download } from '../src/net/download.js';
import { readInput } from '../src/net/input.js';
import { LIMITS } from '../src/net/limits.js';
import { isPrivate } from '../src/net/private.js';
import { feed, NOW } from './support.js';

/** A server on this machine; its address. */
async function serve(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/kitu.json`;
}

const fails = (code: string) => (error: unknown) =>
  error instanceof Failure && error.code === code && error.words.de !== error.words.en;

describe('a download', () => {
  test('is unpacked, and its redirects are told', async (context) => {
    const address = await serve(context, ({ url }, response) =>
      url === '/kitu.json'
        ? response.writeHead(302, { location: '/b' }).end()
        : response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}')),
    );
    const answer = await download(address);
    assert.equal(Buffer.from(answer.bytes).toString(), '{"a":1}');
    assert.deepEqual([answer.redirects.length, new URL(answer.address).pathname], [1, '/b']);
  });

  /** Title, what the server does, limits, code. */
  const refused: readonly (readonly [string, RequestListener, Partial<typeof LIMITS>, string])[] = [
    ['that is too large', (_, response) => response.end('x'.repeat(2000)), { bytes: 1000 }, 'too-large'],
    [
      'that is too large only when unpacked',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(2_000_000))),
      { bytes: 100_000 },
      'too-large',
    ],
    ['that never ends', (_, response) => void response.write('x'), { milliseconds: 200 }, 'timeout'],
    ['that never begins', () => undefined, { milliseconds: 200 }, 'timeout'],
    ['that is not there', (_, response) => response.writeHead(404).end(), {}, 'status'],
    [
      'that redirects for ever',
      (_, response) => response.writeHead(302, { location: '/kitu.json' }).end(),
      {},
      'redirects',
    ],
    [
      'that redirects to a file',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      {},
      'redirect-refused',
    ],
    [
      'that redirects into the local network',
      (_, response) => response.writeHead(302, { location: 'http://192.168.0.1/' }).end(),
      {},
      'private-address',
    ],
    [
      'that redirects to this machine by another name',
      (_, response) => response.writeHead(302, { location: 'http://localhost:1/' }).end(),
      {},
      'private-address',
    ],
    [
      'that redirects to this machine in IPv6',
      (_, response) => response.writeHead(302, { location: 'http://[::1]:1/' }).end(),
      {},
      'private-address',
    ],
    [
      'that breaks off',
      (_, response) =>
        void (
          response.writeHead(200, { 'content-length': '100' }),
          response.write('x'),
          setTimeout(() => response.destroy(), 20)
        ),
      {},
      'unreachable',
    ],
  ];
  for (const [title, listener, limits, code] of refused) {
    test(`${title} is refused`, async (context) => {
      const address = await serve(context, listener);
      await assert.rejects(download(address, { ...LIMITS, ...limits }), fails(code));
    });
  }
  test('may be redirected into the local network when that is allowed', async (context) => {
    const target = await serve(context, (_, response) => response.end('{}'));
    const address = await serve(context, (_, response) =>
      response.writeHead(302, { location: target.replace('127.0.0.1', 'localhost') }).end(),
    );
    assert.equal((await download(address, { ...LIMITS, privateAllowed: true })).redirects.length, 1);
  });
  test('from nowhere is told', () => assert.rejects(download('http://127.0.0.1:1/'), fails('unreachable')));
  test('of a file that is not there is told', () =>
    assert.rejects(readInput('gibt-es-nicht.json'), fails('not-found')));
});

describe('an address', () => {
  const addresses: readonly (readonly [string, boolean])[] = [
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.16.0.1', true],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['::1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['::ffff:127.0.0.1', true],
    ['::ffff:7f00:1', true],
    ['93.184.216.34', false],
    ['172.32.0.1', false],
    ['2a00:1450::1', false],
  ];
  for (const [address, expected] of addresses)
    test(`${address} is ${expected ? '' : 'not '}private`, () => assert.equal(isPrivate(address), expected));
});

describe('a charset', () => {
  /** Title, bytes, content type, text. */
  const cases: readonly (readonly [string, Buffer, string, string])[] = [
    ['is UTF-8 by default', Buffer.from('ä'), '', 'ä'],
    ['is told by the server', Buffer.from('ä', 'latin1'), 'text/csv; charset=iso-8859-1', 'ä'],
    [
      'is told by XML, against the server',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>ä', 'latin1'),
      'text/xml; charset=utf-8',
      '<?xml version="1.0" encoding="ISO-8859-1"?>ä',
    ],
    ['is told by a byte order mark', Buffer.from('\ufeffä', 'utf16le'), '', 'ä'],
    ['is that of an old Windows where it is no UTF-8', Buffer.from([0x80, 0xe4]), '', '€ä'],
  ];
  for (const [title, bytes, type, text] of cases) test(title, () => assert.equal(decode(bytes, type).text, text));
});

describe('the delivery of a feed', () => {
  const good = {
    'access-control-allow-origin': '*',
    'content-type': 'application/feed+json',
    'cache-control': 'max-age=300',
    etag: '"1"',
  };
  const codes = async (address: string): Promise<readonly string[]> =>
    (await checkSource(address, { now: NOW })).problems.map(({ code }) => code);
  const body = feed({}, [{ id: 'a', title: 'A', content_text: 'x' }]);

  /** Title, headers, problems beside that the test has no TLS. */
  const cases: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
    ['is right', good, []],
    ['lacks CORS', { ...good, 'access-control-allow-origin': 'https://other.example' }, ['cors']],
    ['has the wrong type', { ...good, 'content-type': 'text/html' }, ['content-type']],
    ['has the wrong charset', { ...good, 'content-type': 'application/json; charset=iso-8859-1' }, ['charset']],
    [
      'cannot be cached',
      { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
      ['cache-control', 'validator'],
    ],
  ];
  for (const [title, headers, problems] of cases) {
    test(title, async (context) =>
      assert.deepEqual(await codes(await serve(context, (_, response) => response.writeHead(200, headers).end(body))), [
        ...problems.filter((code) => code === 'cors'),
        'no-tls',
        ...problems.filter((code) => code !== 'cors'),
      ]),
    );
  }
  test('is not packed', async (context) => {
    const long = feed({}, [{ id: 'a', title: 'A', content_text: 'x'.repeat(20_000) }]);
    assert.deepEqual(await codes(await serve(context, (_, response) => response.writeHead(200, good).end(long))), [
      'no-tls',
      'compression',
    ]);
  });
});

test('links that are dead, pictures that are heavy, and addresses without encryption are told on request', async (context) => {
  const address = await serve(context, ({ url }, response) =>
    url === '/gone' || url === '/termine.ics'
      ? response.writeHead(404).end()
      : response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '5000000' }).end(),
  );
  const at = (path: string): string => new URL(path, address).href;
  const text = feed({ calendar: 'termine.ics' }, [
    {
      id: 'a',
      title: 'A',
      content_text: 'x',
      url: at('/gone'),
      image: at('/a.jpg'),
      external_url: 'mailto:a@b.example',
    },
  ]);
  const problems = await linkProblems(new Document(text, address));
  assert.deepEqual(problems.map(({ code }) => code).sort(), [
    'dead-link',
    'dead-link',
    'heavy-picture',
    'http-link',
    'http-link',
    'http-link',
  ]);
});
