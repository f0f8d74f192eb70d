#!/usr/bin/env bash
# rrule 2.8.1 (npm), seen on 2026-11-28: the words for a rule leave out the part that makes it rare, and are called complete.
# FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 is the last working day of each month. toText() says "every month on weekdays",
# which is twenty days; the first Saturday or Sunday (BYSETPOS=1) is "every month on Saturday, Sunday". BYSETPOS has no words,
# yet isFullyConvertibleToText(), which is there to tell such rules, says true for both.
# Expected: words for the position, or false.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1 > /dev/null
cat > words.cjs <<'JS'
const { rrulestr } = require('rrule');
for (const text of ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1', 'FREQ=MONTHLY;BYDAY=-1FR']) {
  const rule = rrulestr(`DTSTART:20261130T180000Z\nRRULE:${text}`);
  console.log(rule.isFullyConvertibleToText(), rule.toText());
}
JS
expected='true every month on weekdays
true every month on Saturday, Sunday
true every month on the last Friday'
seen=$(TZ=UTC node words.cjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
