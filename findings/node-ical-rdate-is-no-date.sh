#!/usr/bin/env bash
# node-ical 0.26.1 and ts-ics 2.4.6 (npm), seen on 2026-11-28: dates that are listed (RDATE) do not take place.
# An event on 1 December with RDATE on 10 and 20 December takes place three times. expandRecurringEvent() of node-ical,
# which "expands recurring events" with EXDATE and RECURRENCE-ID, gives 1 December alone; the RDATE stays in the event as
# unread text. ts-ics does not keep RDATE at all, so that a calendar it reads and writes again has lost two of three dates.
# Neither says so. Waste calendars and councils list their dates this way, as no rule describes them.
# Expected: three dates; RDATE stands beside RRULE in every chapter on recurrence of RFC 5545.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1 ts-ics@2.4.6 > /dev/null
cat > listed.mjs <<'JS'
import ical from 'node-ical';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//DE', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261101T000000Z',
  'DTSTART:20261201T180000Z', 'RDATE:20261210T180000Z,20261220T180000Z', 'SUMMARY:Rat', 'END:VEVENT', 'END:VCALENDAR', ''];
const text = lines.join('\r\n');
const range = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-01-31T00:00:00Z') };
const dates = ical.expandRecurringEvent(ical.sync.parseICS(text)['1'], range);
console.log('node-ical', dates.map(({ start }) => start.toISOString().slice(0, 10)).join(' '));
console.log('ts-ics', generateIcsCalendar(convertIcsCalendar(undefined, text)).includes('RDATE') ? 'RDATE kept' : 'RDATE lost');
JS
expected='node-ical 2026-12-01
ts-ics RDATE lost'
seen=$(TZ=UTC node listed.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
