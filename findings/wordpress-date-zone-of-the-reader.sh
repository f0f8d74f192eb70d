#!/usr/bin/env bash
# @wordpress/date 5.56.0 (npm), seen on 2026-11-28: the date of a post is shown in another hour on another computer.
# WordPress' REST API gives a post's date in the site's zone and without saying so ("2026-12-01T19:00:00"). With the site set
# to Europe/Berlin, dateI18n() of that text shows 19:00 on a computer in Berlin, 20:00 on one in UTC, and on the next day at
# 01:00 on one in New York: the text is read in the computer's zone, then shown in the site's. getDate() of the same package
# reads the same text in the site's zone.
# Expected: both read what has no zone in the zone that was set with setSettings().
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @wordpress/date@5.56.0 > /dev/null
cat > zone.cjs <<'JS'
const { dateI18n, getDate, getSettings, setSettings } = require('@wordpress/date');
const timezone = { offset: '1', offsetFormatted: '1', string: 'Europe/Berlin', abbr: 'CET' };
setSettings({ ...getSettings(), timezone });
const post = '2026-12-01T19:00:00';
console.log(process.env.TZ, dateI18n('Y-m-d H:i', post), getDate(post).toISOString());
JS
expected='Europe/Berlin 2026-12-01 19:00 2026-12-01T18:00:00.000Z
UTC 2026-12-01 20:00 2026-12-01T18:00:00.000Z
America/New_York 2026-12-02 01:00 2026-12-01T18:00:00.000Z'
seen=$(for zone in Europe/Berlin UTC America/New_York; do TZ=$zone node zone.cjs; done)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
