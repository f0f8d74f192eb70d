#!/usr/bin/env bash
# luxon 3.7.2 (npm), seen on 2026-11-28: an evening written as an ISO interval lasts until today.
# ISO 8601 lets the end of an interval leave out what it shares with the start: 2026-11-01T19:00/21:00 is two hours of one
# evening, 2026-11-01/05 five days of November. Interval.fromISO() fills in the day of today instead: read on 28 November,
# they end on 28 November, at 21:00 and at 5:00. A date in the future is refused for ending before its start; one in the past
# is a valid interval.
# Expected: the start's day and month, or no valid interval at all, whatever day it is.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund luxon@3.7.2 > /dev/null
cat > evening.cjs <<'JS'
const { Interval, Settings } = require('luxon');
Settings.now = () => Date.parse('2026-11-28T12:00:00Z');
for (const text of ['2026-11-01T19:00/21:00', '2026-11-01/05', '2026-12-01T19:00/21:00']) {
  const interval = Interval.fromISO(text, { zone: 'Europe/Berlin' });
  console.log(text, interval.isValid ? `ends ${interval.end.toISO().slice(0, 16)}` : interval.invalidReason);
}
JS
expected='2026-11-01T19:00/21:00 ends 2026-11-28T21:00
2026-11-01/05 ends 2026-11-28T05:00
2026-12-01T19:00/21:00 end before start'
seen=$(TZ=UTC node evening.cjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
