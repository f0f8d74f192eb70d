// A town's page on loopback with one widget, in which it is always the same moment. The page tells the server what it
// shows; the server tells the page where to go and when to refresh.
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { NOW } from '../a11y/feeds.mjs';

const SCRIPT = readFileSync('packages/widgets/cdn/kitu.js');
const STYLES = readFileSync('packages/widgets/cdn/kitu.css');
const COLLECT = readFileSync(new URL('collect.js', import.meta.url));
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="100%" height="100%" fill="teal"/></svg>`;

/** What stands around the widget. The end has one of each thing, so that a walk by any key comes to it. */
export const WORDS = {
  de: {
    before: 'Davor steht ein Satz.',
    heading: 'Zum Schluss',
    item: 'Schlusspunkt',
    link: 'Impressum',
    button: 'Drucken',
    last: 'Das war die Seite.',
  },
  en: {
    before: 'A sentence stands before it.',
    heading: 'Finally',
    item: 'Final point',
    link: 'Imprint',
    button: 'Print',
    last: 'That was the page.',
  },
};

const behaviour = (now, settles) => `
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) { super(...(parts.length ? parts : [${now}])); }
    static now() { return ${now}; }
  };
  const tell = (what) => fetch('/tell', { method: 'POST', body: JSON.stringify({ what, path: location.pathname, shown: collectShown(document.querySelector('#stage')) }) });
  addEventListener('load', () => {
    const widget = document.querySelector('#stage [src]');
    for (const event of ['load', 'error']) widget.addEventListener(event, () => requestAnimationFrame(() => requestAnimationFrame(() => tell(event))));
    const orders = new EventSource('/orders');
    orders.onmessage = ({ data }) => (data === 'refresh' ? widget.refresh() : location.assign(data));
    // Chromium keeps the pages before, with their connections, and a site has six of them.
    addEventListener('pagehide', () => orders.close());
    if (!${settles}) orders.onopen = () => tell('load');
  });`;

function html({ lang, markup, script, settles, styles }) {
  const words = WORDS[lang];
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Musterstadt</title><link rel="icon" href="data:,">
<style>body { font-family: sans-serif; max-width: 50rem }</style>
${styles ? '<link rel="stylesheet" href="/kitu.css">' : ''}
<script src="/collect.js"></script><script>${behaviour(NOW.getTime(), settles)}</script>
</head><body><main><p>${words.before}</p>
<div id="stage">${markup}</div>
<h2>${words.heading}</h2><ul><li>${words.item}</li></ul><p><a href="#ende">${words.link}</a></p>
<p><button type="button">${words.button}</button></p><p>${words.last}</p></main>
${script ? '<script type="module" src="/kitu.js"></script>' : ''}</body></html>`;
}

/** `answer` is what the feed's address gives: a feed, 'broken', 'never', or 'held' until 'release' is emitted. */
export async function openTown() {
  const town = Object.assign(new EventEmitter(), { answer: undefined, page: undefined });
  const orders = new Set();
  const send = (response, type, body) =>
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/tell') {
      const told = JSON.parse(Buffer.concat(await request.toArray()));
      response.writeHead(204).end();
      return town.emit('told', told);
    }
    if (pathname === '/orders') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      orders.add(response);
      return request.on('close', () => orders.delete(response));
    }
    if (pathname.startsWith('/feed')) {
      if (town.answer === 'held') await once(town, 'release');
      if (town.answer === 'never') return undefined;
      if (town.answer === 'broken') return response.writeHead(500).end('Wartung');
      return send(
        response,
        'application/json', // Links to the feed's own site are not to a stranger's.
        JSON.stringify(town.answer).replaceAll('https://stadt.example', town.origin),
      );
    }
    if (pathname === '/kitu.js') return send(response, 'text/javascript', SCRIPT);
    if (pathname === '/kitu.css') return send(response, 'text/css', STYLES);
    if (pathname === '/collect.js') return send(response, 'text/javascript', COLLECT);
    if (pathname === '/bild.png') return send(response, 'image/svg+xml', PICTURE);
    if (pathname.startsWith('/page') && town.page) return send(response, 'text/html', html(town.page));
    if (pathname === '/start')
      return send(
        response,
        'text/html',
        html({ lang: 'de', markup: '<p src>Start</p>', script: false, settles: false }),
      );
    return response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(town, {
    origin: `http://127.0.0.1:${server.address().port}`,
    order: (what) => orders.forEach((page) => page.write(`data: ${what}\n\n`)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
