// Renders the page on a server, with Lit's renderer. A widget comes with its frame, and the link between its tags
// shows until the script is there and the feed is loaded.
import '@kitu/widgets/news.js';
import { html } from 'lit';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { readFileSync, writeFileSync } from 'node:fs';

const widget = html`<kitu-news src="kitu.json" heading="Aktuelles" limit="2"
  ><a href="https://www.musterstadt.example/aktuelles">Alle Meldungen</a></kitu-news
>`;
const page = readFileSync('page.html', 'utf8');
writeFileSync('index.html', page.replace('<!-- widget -->', await collectResult(render(widget))));
