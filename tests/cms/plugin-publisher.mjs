// A publisher whose server can be made to fail: a feed, its view, over https with a certificate of its own.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFresh } from '../../demo/feeds/fresh.js';
import { viewFrom } from '../../packages/feed/dist/src/render/view-source.js';

/** A certificate for the loopback, as nobody else trusts it. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'kitu-certificate-'));
  const options = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1';
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', ...options.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

/** The pictures of the sample feed. */
function sendPicture(path, response) {
  const file = `demo${path}`;
  if (!/^\/img\/[\w-]+\.(svg|jpg)$/.test(path) || !existsSync(file)) return response.writeHead(404).end();
  const type = path.endsWith('.svg') ? 'image/svg+xml' : 'image/jpeg';
  return response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
}

/** Gives its origin, what it was asked for (`asked`), and the documents that it sends (`documents`, by their paths). */
export async function startSecurePublisher() {
  const feed = JSON.parse(makeFresh(readFileSync('demo/feeds/kitu.json', 'utf8'), new Date()));
  const documents = new Map();
  const asked = [];
  const server = createServer(certificate(), (request, response) => {
    const document = documents.get(request.url);
    asked.push({ path: request.url, etag: request.headers['if-none-match'], agent: request.headers['user-agent'] });
    if (typeof document === 'function') return document(request, response);
    if (document === undefined) return sendPicture(request.url, response);
    const etag = `"${createHash('sha1').update(document).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    return response
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json', etag })
      .end(document);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `https://127.0.0.1:${server.address().port}`;
  const withView = { ...feed, _kitu: { ...feed._kitu, view: 'kitu.view.json' } };
  /** Publishes the sample feed with these news before its own. */
  const publish = (...news) => {
    const text = JSON.stringify({ ...withView, items: [...news, ...feed.items] });
    documents.set('/kitu.json', text);
    documents.set('/kitu.view.json', JSON.stringify(viewFrom(text, `${origin}/kitu.json`, Date.now())));
  };
  documents.set('/feed-without-view.json', JSON.stringify(feed));
  publish();
  return { origin, documents, asked, publish, stop: () => server.close() };
}
