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
expected='Jetzt online
Verknüpfung
Stammtisch
Jetzt online Stammtisch
Verknüpfung
Jetzt online Stammtisch
Verknüpfung'
seen=$(node --input-type=module <<'JS'
import { sayAll } from './tests/heard/say-all.mjs';
const body = `<p><a href="/1">Jetzt online <span lang="de">Stammtisch</span></a></p>
<p><a href="/2">Jetzt online <span>Stammtisch</span></a></p>
<p><a href="/3">Jetzt online <span lang="de-DE">Stammtisch</span></a></p>`;
console.log((await sayAll(body, 'de-DE')).join('\n'));
JS
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
