import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from '../src/build/build.js';
import { readConfig } from '../src/build/config.js';
import { Failure } from '../src/failure.js';
import { readSource } from '../src/import/import.js';
import { Budget } from '../src/net/budget.js';
import { download } from '../src/net/download.js';
import { isAddress, webAddress } from '../src/net/input.js';
import { LIMITS, limitsForSize } from '../src/net/limits.js';
import { isPrivate } from '../src/net/private.js';
import { redact, secretsIn } from '../src/net/secrets.js';
import { configOf, folder, rssOf, serve } from './folder.js';
import { NOW, OPTIONS } from './support.js';

const codeIs = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

describe('the guard against private addresses', () => {
  test('holds on a connection that was kept from an earlier request', async (context) => {
    // An intranet that is reached by a name, as the person who named it may.
    const intranet = createServer((_, response) => response.end('intern'));
    intranet.listen(0, 'localhost');
    await once(intranet, 'listening');
    context.after(() => {
      intranet.closeAllConnections();
      intranet.close();
    });
    const inside = `http://localhost:${(intranet.address() as AddressInfo).port}/`;
    const stranger = await serve(context, (_, response) => response.writeHead(302, { location: inside }).end());
    assert.equal(Buffer.from((await download(inside)).bytes).toString(), 'intern');
    await assert.rejects(download(stranger), codeIs('private-address'));
  });

  test('holds for the name that was asked for, once that name was on the public internet', async (context) => {
    const address = await serve(context, (_, response) => response.end('x'));
    const budget = new Budget();
    budget.namedHostIsPublic = true;
    await assert.rejects(download(address, LIMITS, { budget }), codeIs('private-address'));
  });

  /** Networks that are not the public internet (IANA's special-purpose registries), and some that are. */
  const networks: readonly (readonly [boolean, readonly string[]])[] = [
    [
      true,
      [
        '0.1.2.3',
        '10.0.0.1',
        '100.127.255.255',
        '127.8.8.8',
        '169.254.169.254',
        '172.31.255.255',
        '192.0.0.8',
        '192.0.2.1',
        '192.31.196.1',
        '192.88.99.1',
        '192.168.255.255',
        '198.19.0.1',
        '198.51.100.1',
        '203.0.113.1',
        '224.0.0.1',
        '240.0.0.1',
        '255.255.255.255',
        '::',
        '::1',
        '::7f00:1',
        '::ffff:10.0.0.1',
        '::ffff:0:127.0.0.1',
        '64:ff9b::7f00:1',
        '64:ff9b:1::1',
        '100::1',
        '2001::1',
        '2001:10::1',
        '2001:20::1',
        '2001:db8::1',
        '2002:7f00:1::1',
        '3fff::1',
        '5f00::1',
        'fc00::1',
        'fdff::1',
        'fe80::1',
        'fe80::1%eth0',
        'fec0::1',
        'ff02::1',
        'no address',
      ],
    ],
    [
      false,
      [
        '8.8.8.8',
        '172.15.0.1',
        '100.128.0.1',
        '192.167.0.1',
        '198.20.0.1',
        '223.255.255.1',
        '2a00:1450::1',
        '::ffff:8.8.8.8',
      ],
    ],
  ];
  for (const [expected, addresses] of networks)
    for (const address of addresses)
      test(`${expected ? 'refuses' : 'lets pass'} ${address}`, () => assert.equal(isPrivate(address), expected));
});

describe('a source of many documents', () => {
  const oparl = (next: string, filling: string): string =>
    JSON.stringify({
      data: [{ type: 'https://schema.oparl.org/1.1/Organization', name: 'Rat', filling }],
      links: { next },
    });

  test('of 1,000 pages of 1 MB ends at the limit for all of them', async (context) => {
    let asked = 0;
    const address = await serve(context, (_, response) => {
      asked += 1;
      response.end(oparl(`http://127.0.0.1:${port}/${asked}`, 'x'.repeat(1_000_000)));
    });
    const port = new URL(address).port;
    const limits = { ...LIMITS, ...limitsForSize(5_000_000) };
    await assert.rejects(readSource('oparl', address, { ...OPTIONS, limits }), codeIs('source-too-large'));
    assert.ok(asked <= 6, `${asked} pages were asked for`);
  });

  test('of empty pages without end ends at the number of requests', async (context) => {
    let asked = 0;
    const address = await serve(context, (_, response) =>
      response.end(oparl(`http://127.0.0.1:${port}/${++asked}`, '')),
    );
    const port = new URL(address).port;
    const limits = { ...LIMITS, sourceRequests: 20 };
    await assert.rejects(readSource('oparl', address, { ...OPTIONS, limits }), codeIs('too-many-requests'));
    assert.equal(asked, 20);
  });

  test('that is slow ends at the time for all of them', async (context) => {
    let asked = 0;
    const address = await serve(
      context,
      (_, response) => void setTimeout(() => response.end(oparl(`http://127.0.0.1:${port}/${++asked}`, '')), 50),
    );
    const port = new URL(address).port;
    const limits = { ...LIMITS, sourceMilliseconds: 500 };
    await assert.rejects(readSource('oparl', address, { ...OPTIONS, limits }), Failure);
    assert.ok(asked <= 11, `${asked} pages were asked for`);
  });
});

describe('a source behind a login', () => {
  test('gets its headers and its password, and no other server gets them', async (context) => {
    const seen: (readonly [string, IncomingHttpHeaders])[] = [];
    const other = await serve(context, (request, response) => {
      seen.push(['other', request.headers]);
      response.end(rssOf('a'));
    });
    const own = await serve(context, (request, response) => {
      seen.push(['own', request.headers]);
      response.writeHead(302, { location: `${other}/` }).end();
    });
    const path = await folder(context, {
      'kitu.config.json': configOf([
        { kind: 'rss', from: own.replace('//', '//amt:${KITU_PASS}@'), headers: { 'x-key': '${KITU_KEY}' } },
      ]),
    });
    const env = { KITU_PASS: 'geheim', KITU_KEY: 'abc123' };
    const result = await build(await readConfig(join(path, 'kitu.config.json'), env), { now: NOW });
    assert.equal(result?.sources[0]?.entries, 1);
    assert.deepEqual(
      seen.map(([name, headers]) => [name, headers.authorization, headers['x-key']]),
      [
        ['own', `Basic ${Buffer.from('amt:geheim').toString('base64')}`, 'abc123'],
        ['other', undefined, undefined],
      ],
    );
  });

  test('shows none of its keys when it fails', async (context) => {
    const address = await serve(context, (_, response) => response.end('<p>Token abc123def, Passwort geheim</p>'));
    const source = `${address.replace('//', '//amt:geheim@')}/feed?token=abc123def&page=2`;
    const path = await folder(context, {
      'kitu.config.json': configOf([{ kind: 'rss', from: source, headers: { authorization: 'Bearer GEHEIM456' } }]),
    });
    await assert.rejects(build(await readConfig(join(path, 'kitu.config.json')), { now: NOW }), (error) => {
      const told = error instanceof Failure ? JSON.stringify([error.words, error.details]) : '';
      assert.match(told, /page=2/);
      assert.doesNotMatch(told, /geheim|abc123def|GEHEIM456/);
      return true;
    });
  });
});

describe('a key in a text', () => {
  /** Text, as it is shown. */
  const cases: readonly (readonly [string, string])[] = [
    ['http://user:geheim@host.example/a', 'http://***@host.example/a'],
    ['https://host.example/?token=GEHEIM123&type=9818', 'https://host.example/?token=***&type=9818'],
    ['https://host.example/?a=1&api_key=x y', 'https://host.example/?a=1&api_key=*** y'],
    ['Bitte an amt@stadt.example schreiben.', 'Bitte an amt@stadt.example schreiben.'],
    ['https://host.example/@name/2', 'https://host.example/@name/2'],
  ];
  for (const [text, expected] of cases) test(`is hidden: ${text}`, () => assert.equal(redact(text), expected));

  test('in the path of a private calendar is one, a readable name is none', () => {
    assert.deepEqual(secretsIn('https://c.example/ical/private-0123456789abcdef0123/basic.ics'), [
      'private-0123456789abcdef0123',
    ]);
    assert.deepEqual(secretsIn('https://c.example/sitzung-des-stadtrates-am-12-12-2026'), []);
  });

  test('in the path of a public link is one, a name with capitals and a year is none', () => {
    for (const token of ['AbCdEf123', 'kQ3xW9zTb7LmN2p', '9f86d081884c7d65'])
      assert.deepEqual(secretsIn(`https://cloud.example/s/${token}/download`), [token]);
    for (const name of ['Kalender2026', 'StadtratTermine2026', 'RatUndAusschuss', 'TYPO3', 'TerminListe2026Dez'])
      assert.deepEqual(secretsIn(`https://cloud.example/${name}/a.ics`), [], name);
  });
});

describe('webcal:', () => {
  for (const address of ['webcal://c.example/a.ics', 'WEBCALS://c.example/a.ics', 'webcal:c.example/a.ics'])
    test(`${address} is asked for over https`, () => {
      assert.equal(isAddress(address), true);
      assert.equal(webAddress(address), 'https://c.example/a.ics');
    });
  test('in a configuration means https', async (context) => {
    const path = await folder(context, {
      'kitu.config.json': configOf([{ kind: 'ics', from: 'webcal://c.example/a.ics' }]),
    });
    const { sources } = await readConfig(join(path, 'kitu.config.json'));
    assert.equal(sources[0]?.from, 'https://c.example/a.ics');
  });
});
