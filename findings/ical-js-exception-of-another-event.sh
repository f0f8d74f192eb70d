#!/usr/bin/env bash
# ical.js 2.2.1 (npm), seen on 2026-11-28: the moved date of one series replaces the date of every other series at that time.
# A calendar holds two weekly series, council (UID rat) and choir (UID chor), both on Tuesdays at 18:00 UTC, and one exception:
# the council of 8 December is moved to the 9th. new ICAL.Event() collects every component with a RECURRENCE-ID in the
# calendar, whatever its UID, unless it is given strictExceptions (default: false). So the choir has no 8 December, but the
# council's 9 December. With RANGE=THISANDFUTURE the exception even moves all later dates of all other series.
# Expected: an exception belongs to the event whose UID it has; RFC 5545 (3.8.4.4) finds it by UID and RECURRENCE-ID together.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 > /dev/null
cat > exception.mjs <<'JS'
import ICAL from 'ical.js';
const event = (uid, summary, start, more) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', `DTSTART:${start}`, more, `SUMMARY:${summary}`, 'END:VEVENT'];
const calendar = ICAL.Component.fromString([
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//DE',
  ...event('rat', 'Stadtrat', '20261201T180000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
  ...event('rat', 'Stadtrat (verlegt)', '20261209T180000Z', 'RECURRENCE-ID:20261208T180000Z'),
  ...event('chor', 'Chor', '20261201T180000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
  'END:VCALENDAR'].join('\r\n'));
const choir = new ICAL.Event(calendar.getAllSubcomponents('vevent')[2]);
const iterator = choir.iterator();
const found = [];
for (let time = iterator.next(); time; time = iterator.next()) {
  const { startDate, item } = choir.getOccurrenceDetails(time);
  found.push(`${String(startDate).slice(0, 10)} ${item.summary}`);
}
console.log(found.join(', '));
JS
seen=$(TZ=UTC node exception.mjs)
echo "$seen"
[ "$seen" = "2026-12-01 Chor, 2026-12-09 Stadtrat (verlegt), 2026-12-15 Chor" ] || { echo "This has changed." >&2; exit 1; }
