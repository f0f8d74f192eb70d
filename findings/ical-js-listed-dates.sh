#!/usr/bin/env bash
# ical.js 2.2.1 (npm), seen on 2026-11-28: with listed dates (RDATE) an event loses its own start, or takes place twice.
# DTSTART 1 December with RDATE 10 December and no rule: the iterator gives 10 December alone. RFC 5545 (3.8.5.2) makes the
# set of the initial DTSTART along with RRULE, RDATE and EXDATE. With a rule the start is there; but an RDATE that is also a
# date of the rule then comes twice, where the RFC ignores such duplicates.
# Expected: 1 and 10 December; 1, 2 and 3 December.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 > /dev/null
cat > listed.mjs <<'JS'
import ICAL from 'ical.js';
const dates = (...lines) => {
  const text = ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261101T000000Z', 'DTSTART:20261201T180000Z', ...lines, 'END:VEVENT'].join('\r\n');
  const iterator = new ICAL.Event(ICAL.Component.fromString(text)).iterator();
  const found = [];
  for (let time = iterator.next(); time; time = iterator.next()) found.push(String(time).slice(0, 10));
  return found.join(' ');
};
console.log('list:', dates('RDATE:20261210T180000Z'));
console.log('rule and list:', dates('RRULE:FREQ=DAILY;COUNT=3', 'RDATE:20261202T180000Z'));
JS
expected='list: 2026-12-10
rule and list: 2026-12-01 2026-12-02 2026-12-02 2026-12-03'
seen=$(TZ=UTC node listed.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
