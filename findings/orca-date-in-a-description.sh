#!/usr/bin/env bash
# Orca 43.1 with Firefox ESR 153.8 (Debian 12, as root), seen on 2026-11-29: a date at the beginning of a description (`dd`) is not
# read.
# Of <dt>Beginn</dt><dd><time datetime="…">1. Dezember</time></dd> one hears "Beginn", and that it is a term; then the list
# ends. With text behind the date only that text is read: ", Rathaus". A `p` inside `dd` is left out in the same way. Plain text, a
# `span`, words before the date ("am …"), a date in an item of a list, in a paragraph or in a cell are read. With
# Chromium 156 every date is read.
# Guess before looking: `time` is read like the text in it, as it is everywhere else.
# Output seen: the lines in "expected" below (reading from the top, "say all").
# It takes the desktop of our tests, which has no screen and no sound, and a page of its own.
set -eu
cd "$(dirname "$0")/.."
node tests/support/ensure-packages.mjs heard >&2
cat > tests/heard/finding.tmp.mjs <<'JS'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { openDesktop } from './desktop.mjs';
const list = (what) => `<dl><dt>Beginn</dt><dd>${what}</dd></dl>`;
const page = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Stadt</title><body><main><p>Anfang</p>
${list('<time datetime="2026-12-01T19:00">1. Dezember</time>')}
${list('<time datetime="2026-12-02T19:00">2. Dezember</time>, Rathaus')}
${list('<p>3. Dezember</p>')}
${list('4. Dezember')}
${list('am <time datetime="2026-12-05T19:00">5. Dezember</time>')}
<p><time datetime="2026-12-06T19:00">6. Dezember</time></p>
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
  // What it says of each list as such is the same for all.
  console.log(
    heard
      .slice(place('Anfang') + 1, place('Ende'))
      .filter((text) => !/^(Beschreibung|Liste wird)/.test(text))
      .join('\n'),
  );
} finally {
  await desktop.close();
  server.close();
}
JS
trap 'rm -f tests/heard/finding.tmp.mjs' EXIT
expected='Beginn
Beginn
, Rathaus
Beginn
Beginn
4. Dezember
Beginn
am
5. Dezember
6. Dezember'
seen=$(node tests/heard/finding.tmp.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
