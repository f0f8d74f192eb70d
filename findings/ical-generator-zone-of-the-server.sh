#!/usr/bin/env bash
# ical-generator 10.2.0 (npm), seen on 2026-11-28: an event's "timezone" only names a zone; the clock is the server's.
# start: new Date('2026-12-01T18:00:00Z') with timezone: 'Europe/Berlin' is 19:00 in Berlin. On a computer set to Berlin
# the file says TZID=Europe/Berlin:…T190000; on a server set to UTC (most containers) TZID=Europe/Berlin:…T180000: one hour
# early in winter, two in summer. A whole day that begins at midnight in Berlin is dated one day early there.
# The readme says that "the given time matches the time zone"; of a Date, which is an instant, that can be true of one
# server and false of the next.
# Expected: an instant with a zone's name beside it is converted into that zone, which Intl can do, wherever it runs.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ical-generator@10.2.0 > /dev/null
cat > zone.mjs <<'JS'
import ical from 'ical-generator';
const calendar = ical();
const timezone = 'Europe/Berlin';
calendar.createEvent({ id: '1', summary: 'Rat', timezone, start: new Date('2026-12-01T18:00:00Z') });
calendar.createEvent({ id: '2', summary: 'Markt', timezone, start: new Date('2026-12-01T00:00:00+01:00'), allDay: true });
const starts = calendar.toString().split('\r\n').filter((line) => line.startsWith('DTSTART'));
console.log(process.env.TZ, starts.join(' '));
JS
expected='Europe/Berlin DTSTART;TZID=Europe/Berlin:20261201T190000 DTSTART;VALUE=DATE:20261201
UTC DTSTART;TZID=Europe/Berlin:20261201T180000 DTSTART;VALUE=DATE:20261130'
seen=$(TZ=Europe/Berlin node zone.mjs; TZ=UTC node zone.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
