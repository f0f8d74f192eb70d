// How servers answer, and what kitu.php says of it in the source of the page.
import { readFile } from 'node:fs/promises';

export const VIEW = await readFile('packages/feed/golden/kitu.view.json', 'utf8');
export const NEWER = JSON.stringify({ ...JSON.parse(VIEW), generated: '2026-12-01T08:00:00Z' });
const FEED = await readFile('packages/feed/golden/feed.json', 'utf8');

export const send =
  (body, headers = {}, status = 200) =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
export const good = send(VIEW, { etag: '"1"', 'last-modified': 'Tue, 01 Dec 2026 07:00:00 GMT' });
export const redirect = (location) => send('', { location }, 302);

/** Bytes without an end, slowly. */
function drip(response) {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(timer));
}

/** Answers that are of no use, by what the server sends, and what is said of them. */
export const FAILURES = {
  'broken JSON': [send(VIEW.slice(0, -20)), /kein JSON/],
  nothing: [send(''), /kein JSON/],
  'a page of HTML': [send('<!doctype html><h1>Wartung</h1>'), /kein JSON/],
  'a feed': [send(FEED), /Das ist ein Feed\. .*kitu\.view\.json/],
  'JSON that is not ours': [send('{"a": 1}'), /keine kitu\.view\.json/],
  'a view of a later version': [send('{"version": 2}'), /Fassung 2, bekannt ist 1/],
  'a view with a wrong type in it': [send(VIEW.replace('"title": "', '"title": 1, "x": "')), /news\[0\]\.title/],
  'status 404': [send('', {}, 404), /Status 404/],
  'status 500 with a view': [send(VIEW, {}, 500), /Status 500/],
  'three megabytes': [send(' '.repeat(3e6)), /mehr als 2 MiB/],
  'bytes without an end': [drip, /nach 3 Sekunden/],
  silence: [() => undefined, /nach 3 Sekunden/],
  'half of what it announced': [
    (response) => {
      response.writeHead(200, { 'content-length': VIEW.length });
      response.write(VIEW.slice(0, 1000), () => response.destroy());
    },
    /nicht zu erreichen|keine vollständige Antwort/,
  ],
  'a closed connection': [(response) => response.destroy(), /nicht zu erreichen|keine vollständige Antwort/],
  'a redirect without an end': [redirect('/kitu.view.json'), /mehr als 3-mal/],
  'a redirect to a file': [redirect('file:///etc/passwd'), /keine https-Adresse/],
  'a redirect to another scheme': [redirect('gopher://127.0.0.1/'), /keine https-Adresse/],
};
