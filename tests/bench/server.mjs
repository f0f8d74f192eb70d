// The bench's own server: what is asked for, compressed as a good server compresses it (brotli 11). It has
// two addresses: the page is the town's, script and feed are somebody else's, as in life.
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };

const compressed = new Map();
function compress(body) {
  const found =
    compressed.get(body) ??
    brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
  compressed.set(body, found);
  return found;
}

const listening = (server) =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });

/**
 * Starts it.
 *
 * @returns `page` and `assets`, its two addresses; `files`, a map from path (`/kitu.js`) to text; `volatile`, the
 * paths of what no browser shall keep; `warm`, to compress all of it beforehand; `close`.
 */
export async function serve() {
  const files = new Map();
  const volatile = new Set();
  const answer = (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const body = files.get(pathname);
    const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1]] ?? TYPES.json;
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Encoding': 'br',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Cache-Control': volatile.has(pathname) ? 'no-store' : 'max-age=300',
    });
    response.end(compress(body ?? ''));
  };
  const servers = [createServer(answer), createServer(answer)];
  const [page, assets] = await Promise.all(servers.map(listening));
  return {
    page,
    assets,
    files,
    volatile,
    warm: () => files.forEach(compress),
    close: () => servers.forEach((server) => server.close().closeAllConnections()),
  };
}
