// The server of `npm start`: it shows the demo to this machine, and nothing else to anybody.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { startDemo } from './webmaster.mjs';

let demo;
before(async () => (demo = await startDemo(8990)));
after(() => demo.stop());

/** The answer to a path as it is written, which a URL parser would tidy up. */
const ask = (path, host) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(demo.origin);
    get({ hostname, port, path, headers: host ? { host } : {} }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    }).on('error', reject);
  });

describe('the server of npm start', () => {
  for (const host of ['localhost', 'localhost:8990', '127.0.0.1:8990', '[::1]:8990', 'kitu.localhost']) {
    it(`answers to ${host}`, async () => assert.equal((await ask('/', host)).status, 200));
  }

  for (const host of ['www.boese.example', 'localhost.boese.example', '192.0.2.1:8990', '127.0.0.1.boese.example']) {
    it(`does not answer to ${host}, which another website can mean by it`, async () => {
      const { status, body } = await ask('/', host);
      assert.equal(status, 421);
      assert.doesNotMatch(body, /<kitu-/);
    });
  }

  const OUTSIDE = [
    '/__wds-outside-root__/1/package.json',
    '/%5F_wds-outside-root__/1/package.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/docs/../../package.json',
    '/docs/..%2fpackage.json',
    '/hosts/-/lib/../package.json',
    '/hosts/-/lib/..%2fpackage.json',
    '/hosts/-/../../package.json',
    '/.git/config',
    '/feeds/.htaccess',
    '/%',
  ];
  for (const path of OUTSIDE) {
    it(`does not show ${path}`, async () => {
      const { status, body } = await ask(path);
      assert.ok(status === 404 || status === 400, `${status} ${body.slice(0, 100)}`);
      assert.doesNotMatch(body, /"workspaces"|\[core\]/);
    });
  }
});
