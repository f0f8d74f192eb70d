// Two servers: one for the scripts and the feed, and a town's website with any text in its template.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { makeFresh } from '../../demo/feeds/fresh.js';

async function listen(handle) {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

/** The release, and the sample feed. */
export function startPublisher() {
  const feed = makeFresh(readFileSync('demo/feeds/kitu.json', 'utf8'), new Date());
  return listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const file = `release${pathname}`;
    const send = (type, body) =>
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': type }).end(body);
    if (pathname === '/kitu.json') send('application/feed+json', feed);
    else if (/^\/[\d.]+\/[\w-]+\.js$/.test(pathname) && existsSync(file)) send('text/javascript', readFileSync(file));
    else response.writeHead(404).end();
  });
}

const TYPES = { css: 'text/css', js: 'text/javascript' };

/** A website: its pages by path, each as what its template gets. Editors come from node_modules. */
export function startTown(pages) {
  return listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const page = pages.get(pathname);
    const file = `.${pathname}`;
    if (page) {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="de"><head><title>Stadt</title><link rel="icon" href="data:,">${page.head ?? ''}</head><body>\n${page.body}\n</body></html>`,
        );
    } else if (/^\/node_modules\/(tinymce4?|ckeditor[45])\/[^?]+$/.test(pathname) && existsSync(file)) {
      const type = TYPES[pathname.split('.').pop()] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
    } else response.writeHead(404).end();
  });
}
