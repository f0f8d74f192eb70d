#!/usr/bin/env bash
# chrono-node 2.10.3 (npm), seen on 2026-11-28: the word "früh" (early) contains a Friday.
# "Die Müllabfuhr kommt morgen früh." gives two dates: tomorrow ("morgen"), and a Friday ("fr"). The short names of
# weekdays end at a word boundary of JavaScript's regular expressions, and ü is no word character there. So "Diözese"
# contains a Tuesday, and "Frühjahr" a Friday.
# Expected: one date, tomorrow morning.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3 > /dev/null
cat > early.mjs <<'JS'
import * as chrono from 'chrono-node';
const today = new Date('2026-11-28T12:00:00+01:00');
for (const text of ['Die Müllabfuhr kommt morgen früh.', 'Der Frühjahrsputz beginnt.', 'Die Diözese lädt ein.']) {
  const dates = chrono.de.parse(text, today).map((found) => `${found.text} = ${found.start.date().toDateString()}`);
  console.log(`${text} ${dates.join(', ') || 'no date'}`);
}
JS
expected='Die Müllabfuhr kommt morgen früh. morgen = Sun Nov 29 2026, fr = Fri Nov 27 2026
Der Frühjahrsputz beginnt. Fr = Fri Nov 27 2026
Die Diözese lädt ein. Di = Tue Dec 01 2026'
seen=$(TZ=Europe/Berlin node early.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
