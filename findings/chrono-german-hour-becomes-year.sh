#!/usr/bin/env bash
# chrono-node 2.10.3 (npm), seen on 2026-11-28: in German a day without year takes the hour behind it for its year.
# "20. Dez 19 Uhr" is 20 December 2019, with the year marked as certain; "20. Dez 2026, 19 Uhr" and "20. Dez, 19:00" are
# right. A day in figures alone is not known at all, and its sentence then speaks of today: "am 5.12. um 18 Uhr" is
# 28 November, 18:00, when today is that day. "5.12.2026" is known.
# Expected: "Uhr" makes 19 an hour; "5.12." is the usual short form of a date in German, so it is read, or nothing is.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3 > /dev/null
cat > hour.mjs <<'JS'
import * as chrono from 'chrono-node';
const today = new Date('2026-11-28T12:00:00+01:00');
for (const text of ['20. Dez 19 Uhr', '20. Dez 2026, 19 Uhr', '20. Dez, 19:00', 'am 5.12. um 18 Uhr', 'am 5.12.2026 um 18 Uhr']) {
  const [{ start }] = chrono.de.parse(text, today);
  const date = start.date();
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
  console.log(`${text}: ${day}, ${date.getHours()} h, year ${start.isCertain('year') ? 'certain' : 'assumed'}`);
}
JS
expected='20. Dez 19 Uhr: 2019-12-20, 12 h, year certain
20. Dez 2026, 19 Uhr: 2026-12-20, 19 h, year certain
20. Dez, 19:00: 2026-12-20, 19 h, year assumed
am 5.12. um 18 Uhr: 2026-11-28, 18 h, year assumed
am 5.12.2026 um 18 Uhr: 2026-12-5, 18 h, year certain'
seen=$(TZ=Europe/Berlin node hour.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
