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
seen=$(node --input-type=module <<'JS'
import { sayAll } from './tests/heard/say-all.mjs';
const list = (what) => `<dl><dt>Beginn</dt><dd>${what}</dd></dl>`;
const said = await sayAll(`${list('<time datetime="2026-12-01T19:00">1. Dezember</time>')}
${list('<time datetime="2026-12-02T19:00">2. Dezember</time>, Rathaus')}
${list('<p>3. Dezember</p>')}
${list('4. Dezember')}
${list('am <time datetime="2026-12-05T19:00">5. Dezember</time>')}
<p><time datetime="2026-12-06T19:00">6. Dezember</time></p>`);
// What it says of each list as such is the same for all.
console.log(said.filter((text) => !/^(Beschreibung|Liste wird)/.test(text)).join('\n'));
JS
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
