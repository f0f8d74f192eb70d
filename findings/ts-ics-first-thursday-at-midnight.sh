#!/usr/bin/env bash
# ts-ics 2.4.6 (npm), seen on 2026-11-28: a series "on the first Thursday of the month" loses its time and its first date.
# From Thursday, 1 October 2026, 17:00 UTC, FREQ=MONTHLY;BYDAY=1TH;COUNT=4 gives 5 November 00:00 to 4 February 00:00:
# midnight for each, the start itself missing, and one month more at the end. Weekly rules keep their time. With
# BYSETPOS=-1 (the last working day of the month) the day is wrong, too: 30 October and 30 November are missing, 27 November
# and 30 December come instead of 30 November and 31 December.
# Expected: 1 October, 5 November, 3 December, 7 January, each at 17:00.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ts-ics@2.4.6 > /dev/null
cat > thursday.mjs <<'JS'
import { convertIcsRecurrenceRule, extendByRecurrenceRule } from 'ts-ics';
const show = (rule, first) => {
  const dates = extendByRecurrenceRule(convertIcsRecurrenceRule(undefined, { value: rule }), {
    start: new Date(first),
    end: new Date('2027-12-31T00:00:00Z'),
  });
  console.log(rule, dates.map((date) => date.toISOString().slice(0, 16)).join(' '));
};
show('FREQ=MONTHLY;BYDAY=1TH;COUNT=4', '2026-10-01T17:00:00Z');
show('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-10-30T17:00:00Z');
show('FREQ=WEEKLY;BYDAY=TH;COUNT=3', '2026-10-01T17:00:00Z');
JS
expected='FREQ=MONTHLY;BYDAY=1TH;COUNT=4 2026-11-05T00:00 2026-12-03T00:00 2027-01-07T00:00 2027-02-04T00:00
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3 2026-11-27T00:00 2026-12-30T00:00 2027-01-28T00:00
FREQ=WEEKLY;BYDAY=TH;COUNT=3 2026-10-01T17:00 2026-10-08T17:00 2026-10-15T17:00'
seen=$(TZ=UTC node thursday.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
