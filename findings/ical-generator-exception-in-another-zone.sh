#!/usr/bin/env bash
# ical-generator 10.2.0 and node-ical 0.26.1 (npm), seen on 2026-11-28: with a zone given for the calendar, the exception
# of a series has it, and the series has not, so that the exception excludes nothing.
# calendar.timezone is written behind EXDATE (EXDATE;TZID=Europe/Berlin:…) but not behind DTSTART of the same event
# (DTSTART:…, a time without zone). A reader on a server set to UTC, here node-ical, finds no date at the exception's
# moment: the cancelled 8 December takes place.
# Expected: both lines have the calendar's zone, or neither.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ical-generator@10.2.0 node-ical@0.26.1 luxon@3.7.2 > /dev/null
cat > exception.mjs <<'JS'
import generate from 'ical-generator';
import { DateTime } from 'luxon';
import ical from 'node-ical';
const berlin = (text) => DateTime.fromISO(text, { zone: 'Europe/Berlin' });
const calendar = generate({ name: 'Rat', timezone: 'Europe/Berlin' });
calendar.createEvent({
  id: '1',
  summary: 'Rat',
  start: berlin('2026-12-01T19:00'),
  repeating: { freq: 'WEEKLY', count: 3, exclude: [berlin('2026-12-08T19:00')] },
});
const text = calendar.toString();
console.log(text.split('\r\n').filter((line) => /^(DTSTART|EXDATE)/u.test(line)).join('\n'));
const event = ical.sync.parseICS(text)['1'];
const range = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-01-31T00:00:00Z') };
console.log(ical.expandRecurringEvent(event, range).map(({ start }) => start.toISOString().slice(0, 10)).join(' '));
JS
expected='DTSTART:20261201T190000
EXDATE;TZID=Europe/Berlin:20261208T190000
2026-12-01 2026-12-08 2026-12-15'
seen=$(TZ=UTC node exception.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
