// Printed elements, as `kitu-feed render` prints them, in a page of a town. Run `npm run build` before.
import { readFileSync } from 'node:fs';
import { printElement, viewOf } from '../../packages/feed/dist/src/index.js';

export const SITE = 'https://stadt.example';
const FEED = `${SITE}/feeds/kitu.json`;

export const sample = JSON.parse(readFileSync('demo/feeds/kitu.json', 'utf8'));

/** The instant at which the sample is as its dates want it. */
export const NOW = Date.parse(sample._kitu.dateModified);

/** An element, printed from a feed. */
export const printed = (widget, choices = {}, { feed = sample, now = NOW, ...options } = {}) =>
  printElement(viewOf(feed, FEED, now), { widget, choices, now, src: '/feeds/kitu.json', ...options });

/** A page of a town, with what stands in its middle. */
export const townPage = (main, { script = false } = {}) => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Aktuelles – Stadt Musterstadt</title>
<link rel="stylesheet" href="/kitu.css">
${script ? '<script type="module" src="/kitu.js"></script>' : ''}
</head>
<body>
<header><p>Stadt Musterstadt</p><nav><a href="/">Start</a> <a href="/rathaus">Rathaus</a></nav></header>
<main><h1>Aktuelles aus der Region</h1>
${main}
</main>
<footer><p>Impressum</p></footer>
</body>
</html>`;

/** What the site answers, by path: content type and body. */
export const answers = (page, feed = sample) => ({
  '/': ['text/html', page],
  '/kitu.css': ['text/css', readFileSync('packages/widgets/cdn/kitu.css')],
  '/kitu.js': ['text/javascript', readFileSync('packages/widgets/cdn/kitu.js')],
  '/feeds/kitu.json': ['application/feed+json', JSON.stringify(feed)],
});
