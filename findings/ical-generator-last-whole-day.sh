#!/usr/bin/env bash
# ical-generator 10.2.0 as writer, node-ical 0.26.1 and ts-ics 2.4.6 (npm) as readers, seen on 2026-11-28: a series of whole
# days loses its last one.
# A weekly series of whole days in Berlin, until 15 December, is written as DTSTART;VALUE=DATE:20261201 with
# UNTIL=20261214T230000Z: the end is an instant (midnight in Berlin), the start a date. RFC 5545 (3.3.10) wants both of the
# same type. Both readers take the instant's day, the 14th, for the last one, so that 15 December does not take place. For a
# series with hours the writer is right.
# Expected: UNTIL=20261215, as EXDATE and DTSTART of the same event are dates, too.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ical-generator@10.2.0 node-ical@0.26.1 ts-ics@2.4.6 luxon@3.7.2 > /dev/null
cat > last.mjs <<'JS'
import generate from 'ical-generator';
import { DateTime } from 'luxon';
import ical from 'node-ical';
import { convertIcsCalendar, extendByRecurrenceRule } from 'ts-ics';
const berlin = (text) => DateTime.fromISO(text, { zone: 'Europe/Berlin' });
const calendar = generate();
calendar.createEvent({
  id: '1',
  summary: 'Ausstellung',
  timezone: 'Europe/Berlin',
  allDay: true,
  start: berlin('2026-12-01'),
  repeating: { freq: 'WEEKLY', until: berlin('2026-12-15') },
});
const text = calendar.toString();
console.log(text.split('\r\n').filter((line) => /^(DTSTART|RRULE)/u.test(line)).join(' '));
const days = (dates) => dates.map((date) => date.toISOString().slice(0, 10)).join(' ');
const range = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2027-01-31T00:00:00Z') };
console.log('node-ical', days(ical.expandRecurringEvent(ical.sync.parseICS(text)['1'], range).map(({ start }) => start)));
const [{ recurrenceRule, start }] = convertIcsCalendar(undefined, text).events;
console.log('ts-ics', days(extendByRecurrenceRule(recurrenceRule, { start: start.date, end: range.to })));
JS
expected='DTSTART;VALUE=DATE:20261201 RRULE:FREQ=WEEKLY;UNTIL=20261214T230000Z
node-ical 2026-12-01 2026-12-08
ts-ics 2026-12-01 2026-12-08'
seen=$(TZ=UTC node last.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
