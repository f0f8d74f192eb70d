#!/usr/bin/env bash
# any-date-parser 2.2.4 (npm), seen on 2026-11-29: a time with its offset is another instant on another computer.
# 2026-12-05T19:00:00+01:00 is 18:00 UTC everywhere. On a server set to UTC the package reads it so; on a computer in
# Berlin it is 17:00 UTC, one hour too early (in summer two), and in New York 23:00 UTC. The same holds for a Z at the end.
# The rest of the text is read as the computer's own time, then the offset is taken off as well. Its own tests run with
# TZ=UTC, where nobody can see it. Besides, "5. Dezember 2026, 19 Uhr" is midnight and counts as valid; "um 19:00 Uhr" is right.
# Expected: the same instant in every zone, as Date of JavaScript reads these texts; a time that is not understood is an error.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund any-date-parser@2.2.4 > /dev/null
cat > offset.mjs <<'JS'
import parser from 'any-date-parser';
for (const text of ['2026-12-05T19:00:00+01:00', '2026-12-05T18:00:00Z', '2026-07-05T19:00:00+02:00'])
  console.log(process.env.TZ, text, parser.fromString(text, 'de').toISOString().slice(0, 16));
for (const text of ['5. Dezember 2026, 19 Uhr', '5. Dezember 2026 um 19:00 Uhr'])
  console.log(text, parser.fromString(text, 'de').toTimeString().slice(0, 5));
JS
expected='UTC 2026-12-05T19:00:00+01:00 2026-12-05T18:00
UTC 2026-12-05T18:00:00Z 2026-12-05T18:00
UTC 2026-07-05T19:00:00+02:00 2026-07-05T17:00
5. Dezember 2026, 19 Uhr 00:00
5. Dezember 2026 um 19:00 Uhr 19:00
Europe/Berlin 2026-12-05T19:00:00+01:00 2026-12-05T17:00
Europe/Berlin 2026-12-05T18:00:00Z 2026-12-05T17:00
Europe/Berlin 2026-07-05T19:00:00+02:00 2026-07-05T15:00
5. Dezember 2026, 19 Uhr 00:00
5. Dezember 2026 um 19:00 Uhr 19:00
America/New_York 2026-12-05T19:00:00+01:00 2026-12-05T23:00
America/New_York 2026-12-05T18:00:00Z 2026-12-05T23:00
America/New_York 2026-07-05T19:00:00+02:00 2026-07-05T21:00
5. Dezember 2026, 19 Uhr 00:00
5. Dezember 2026 um 19:00 Uhr 19:00'
seen=$(for zone in UTC Europe/Berlin America/New_York; do TZ=$zone node offset.mjs; done)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
