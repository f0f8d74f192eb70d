#!/usr/bin/env bash
# calendar-link 2.11.5 as writer, ical.js 2.2.1, ts-ics 2.4.6 and node-ical 0.26.1 (npm) as readers, seen on 2026-11-29: a
# calendar file for whole days that two of three readers cannot read.
# The file of an event with `allDay: true` has "DTSTART:20261204" without the parameter VALUE=DATE. RFC 5545 (3.8.2.4) makes
# a value without it a date with a time, so the line is not valid. ical.js, which Thunderbird and Nextcloud use, raises an
# error; ts-ics gives an event without a start; node-ical guesses that a day is meant.
# Expected: DTSTART;VALUE=DATE:20261204, as the library writes the day itself in the right form.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund calendar-link@2.11.5 ical.js@2.2.1 ts-ics@2.4.6 node-ical@0.26.1 > /dev/null
cat > days.mjs <<'JS'
import { ics } from 'calendar-link';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
const address = ics({ title: 'Weihnachtsmarkt', start: '2026-12-04', end: '2026-12-07', allDay: true });
const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
console.log(text.match(/^DTSTART.*$/mu)[0].trim());
try {
  console.log('ical.js', new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).startDate.toString());
} catch (error) {
  console.log('ical.js', error.message);
}
console.log('ts-ics', JSON.stringify(convertIcsCalendar(undefined, text).events[0].start));
const [{ datetype, start }] = Object.values(ical.sync.parseICS(text)).filter(({ type }) => type === 'VEVENT');
console.log('node-ical', datetype, start.toISOString());
JS
expected='DTSTART:20261204
ical.js invalid date-time value: "2026-12-04T::"
ts-ics {"date":null,"type":"DATE-TIME"}
node-ical date 2026-12-04T00:00:00.000Z'
seen=$(TZ=UTC node days.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
