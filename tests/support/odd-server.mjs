import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', title: 'Grüße aus dem Rathaus' }],
});
const MEGABYTE = 1024 * 1024;
const JSON_TYPE = { 'content-type': 'application/feed+json' };

/** Sends a chunk repeatedly, as fast as the client reads, until `size` is reached or the client disconnects. */
function pour(response, chunk, times) {
  for (; times > 0; times -= 1) {
    if (response.destroyed) return;
    if (!response.write(chunk)) {
      response.once('drain', () => pour(response, chunk, times - 1));
      return;
    }
  }
  response.end();
}

/** Answers, by the last part of the address, that real servers have given. */
const ANSWERS = {
  good: (response) => response.writeHead(200, JSON_TYPE).end(FEED),
  'own-link': (response, base) => {
    const items = [{ id: '1', title: 'T', url: `${base}/x`, content_html: `<p><a href="${base}/y">y</a>` }];
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ version: JSON.parse(FEED).version, items }));
  },
  bom: (response) => response.writeHead(200, JSON_TYPE).end(`\ufeff${FEED}`),
  latin1: (response) =>
    response
      .writeHead(200, { 'content-type': 'application/json; charset=ISO-8859-1' })
      .end(Buffer.from(FEED, 'latin1')),
  'wrong-charset': (response) =>
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-9' }).end(FEED),
  utf16: (response) => response.writeHead(200, JSON_TYPE).end(Buffer.from(`\ufeff${FEED}`, 'utf16le')),
  'html-type': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(FEED),
  maintenance: (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Wartung</h1>'),
  'no-content': (response) => response.writeHead(204).end(),
  empty: (response) => response.writeHead(200, JSON_TYPE).end(),
  truncated(response) {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': FEED.length + 100 });
    response.write(FEED.slice(0, 20), () => response.destroy());
  },
  reset: (response) => response.destroy(),
  half: (response) => response.writeHead(200, JSON_TYPE).end(FEED.slice(0, 20)),
  loop: (response, base) => response.writeHead(302, { location: `${base}/loop` }).end(),
  'to-data': (response) => response.writeHead(302, { location: 'data:application/json,{"items":[]}' }).end(),
  'to-ftp': (response) => response.writeHead(302, { location: 'ftp://127.0.0.1/kitu.json' }).end(),
  'to-script': (response) => response.writeHead(302, { location: 'javascript:void 0' }).end(),
  cut(response) {
    response.writeHead(200, JSON_TYPE);
    response.write(FEED.slice(0, 20), () => response.socket.resetAndDestroy());
  },
  moved: (response, base) => response.writeHead(301, { location: `${base}/good` }).end(),
  drip(response) {
    response.writeHead(200, JSON_TYPE);
    const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write(' ')), 1000);
  },
  never: () => undefined,
  bomb: (response) =>
    response
      .writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(200 * MEGABYTE, 32))),
  large(response) {
    response.writeHead(200, JSON_TYPE);
    pour(response, Buffer.alloc(MEGABYTE, 32), 64);
  },
  'bad-gzip': (response) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('no gzip'),
  'not-found': (response) => response.writeHead(404).end('Nicht gefunden'),
  'too-many': (response) => response.writeHead(429, { 'retry-after': '120' }).end(),
  unavailable: (response) => response.writeHead(503).end(),
  deep: (response) =>
    response
      .writeHead(200, JSON_TYPE)
      .end(`{"items":[{"id":"1","title":"T","tags":${'['.repeat(500_000)}${']'.repeat(500_000)}}]}`),
};

/** A feed that tells what the browser told the server, in a title and in the address of a picture. */
function confess(request, response) {
  const { cookie = 'none', referer = 'none' } = request.headers;
  const title = `Cookie: ${cookie}, Referer: ${referer}`;
  response.writeHead(200, JSON_TYPE).end(JSON.stringify({ items: [{ id: '1', title, image: '/picture.png' }] }));
}

/**
 * A web server that misbehaves, on a port of its own, so that answers also cross origins. `/<answer>` gives one of the
 * answers above, `/no-cors/<answer>` the same without `Access-Control-Allow-Origin`, and `/heals/<answer>?<name>` the
 * odd answer to the first request of a name and a good one to all later ones; `/once/<answer>?<name>` gives its answer
 * to the first request only. `/confess` is a feed that says which
 * cookies and which referrer came with the request.
 */
export function oddServer() {
  const asked = new Set();
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const [, mode, name = mode] = pathname.split('/');
    if (mode !== 'no-cors') response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    const again = asked.has(search);
    asked.add(search);
    if (mode === 'confess') return void confess(request, response);
    const answer = again && mode === 'heals' ? ANSWERS.good : ANSWERS[name];
    if (again && mode === 'once') response.writeHead(503).end();
    else if (answer) answer(response, `http://${request.headers.host}`);
    else response.writeHead(404).end();
  });
  return {
    name: 'odd-server',
    async serverStart() {
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    },
    serverStop() {
      server.closeAllConnections();
      server.close();
    },
    serve({ path }) {
      if (path !== '/__odd-server') return undefined;
      return { body: `http://127.0.0.1:${server.address().port}`, type: 'text/plain' };
    },
  };
}
