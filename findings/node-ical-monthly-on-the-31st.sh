#!/usr/bin/env bash
# node-ical 0.26.1 (npm, with its dependency rrule-temporal 1.6.0) and ts-ics 2.4.6 (npm), seen on 2026-11-28:
# a monthly series from the 31st moves to the 30th for good.
# DTSTART 31 October, RRULE:FREQ=MONTHLY;COUNT=4 gives 31 October, 30 November, 30 December, 30 January. RFC 5545
# (3.3.10): "Recurrence rules may generate recurrence instances with an invalid date …; such recurrence instances MUST be
# ignored". Right is 31 October, 31 December, 31 January, 31 March. With BYMONTHDAY=31 node-ical is right, so the two ways
# to write one rule differ. rrule-temporal 2.2.8 itself is right.
# Expected: months without a 31st are left out, as rrule 2.8.1 and ical.js 2.2.1 do.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1 rrule-temporal@1.6.0 ts-ics@2.4.6 > /dev/null
cat > month.mjs <<'JS'
import ical from 'node-ical';
import { convertIcsRecurrenceRule, extendByRecurrenceRule } from 'ts-ics';
const days = (dates) => dates.map((date) => date.toISOString().slice(0, 10)).join(' ');
for (const rule of ['FREQ=MONTHLY;COUNT=4', 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4']) {
  const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//DE', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261001T000000Z',
    'DTSTART:20261031T170000Z', `RRULE:${rule}`, 'SUMMARY:x', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  console.log('node-ical', rule, days(ical.sync.parseICS(calendar)['1'].rrule.all()));
}
const plain = convertIcsRecurrenceRule(undefined, { value: 'FREQ=MONTHLY;COUNT=4' });
const start = new Date('2026-10-31T17:00:00Z');
console.log('ts-ics', days(extendByRecurrenceRule(plain, { start, end: new Date('2027-12-31T00:00:00Z') })));
JS
expected='node-ical FREQ=MONTHLY;COUNT=4 2026-10-31 2026-11-30 2026-12-30 2027-01-30
node-ical FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4 2026-10-31 2026-12-31 2027-01-31 2027-03-31
ts-ics 2026-10-31 2026-11-30 2026-12-30 2027-01-30'
seen=$(TZ=UTC node month.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
