// What Orca says of a page that is not ours, for the scripts in findings/.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { openDesktop } from './desktop.mjs';

/**
 * Reads a page from its top ("say all") in Firefox, in German.
 *
 * @param body - HTML.
 * @param lang - The language of the page.
 * @returns What is said of it, piece by piece.
 */
export async function sayAll(body, lang = 'de') {
  const page = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Stadt</title><body><main><p>Anfang</p>
${body}
<p>Ende</p></main></body></html>`;
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${server.address().port}/`;
  const desktop = await openDesktop({ browser: 'firefox', lang: 'de', url });
  const heard = [];
  desktop.speech.on('said', ({ text }) => heard.push(text));
  const place = (word) => heard.findLastIndex((text) => text.startsWith(word));
  const said = async (word) => {
    while (place(word) < 0) await once(desktop.speech, 'said', { signal: AbortSignal.timeout(60_000) });
  };
  try {
    await said('Anfang');
    heard.length = 0;
    await desktop.press('ctrl+Home');
    await said('Anfang');
    await desktop.press('KP_Add');
    await said('Ende');
    return heard.slice(place('Anfang') + 1, place('Ende'));
  } finally {
    await desktop.close();
    server.close();
  }
}
