#!/usr/bin/env bash
# Orca 43.1 with Firefox ESR 153.8 (Debian 12, as root), seen on 2026-11-29: where a text is marked with "de" inside "de-DE", a
# link ends. "Jetzt online <span lang="de">Stammtisch</span>" in one link is read as a link "Jetzt online", and behind it
# "Stammtisch" as plain text; without the mark, or with "de-DE", it is one link. With Chromium 156 it is the same. The voice does
# not change in any case, so that the mark costs the link and gains nothing.
# Expected: a mark of the language that is spoken already changes nothing, and no mark ends a link.
# Output seen: the lines in "expected" below.
# It takes the desktop of our tests, which has no screen and no sound, and a page of its own.
set -eu
cd "$(dirname "$0")/.."
node tests/support/ensure-packages.mjs heard >&2
cat > tests/heard/finding.tmp.mjs <<'JS'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { openDesktop } from './desktop.mjs';
const page = `<!doctype html><html lang="de-DE"><meta charset="utf-8"><title>Stadt</title><body><main><p>Anfang</p>
<p><a href="/1">Jetzt online <span lang="de">Stammtisch</span></a></p>
<p><a href="/2">Jetzt online <span>Stammtisch</span></a></p>
<p><a href="/3">Jetzt online <span lang="de-DE">Stammtisch</span></a></p><p>Ende</p></main></body></html>`;
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
  console.log(heard.slice(place('Anfang') + 1, place('Ende')).join('\n'));
} finally {
  await desktop.close();
  server.close();
}
JS
trap 'rm -f tests/heard/finding.tmp.mjs' EXIT
expected='Jetzt online
Verknüpfung
Stammtisch
Jetzt online Stammtisch
Verknüpfung
Jetzt online Stammtisch
Verknüpfung'
seen=$(node tests/heard/finding.tmp.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
