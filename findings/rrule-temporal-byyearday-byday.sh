#!/usr/bin/env bash
# rrule-temporal 2.2.8 (npm), seen on 2026-11-28: BYDAY has no effect beside BYYEARDAY.
# FREQ=YEARLY;BYYEARDAY=-1;BYDAY=TH from Thursday, 31 December 2026 gives 31 December of every year, also of 2027, which
# is a Friday. RFC 5545 section 3.3.10 (note 2 of its table) says that BYDAY limits a yearly rule with BYYEARDAY: the
# next such day is 31 December 2037. python-dateutil 2.9.0 agrees with the RFC.
# Guess before looking: that a library which calls itself fully compliant, and counts BYWEEKNO and BYSETPOS right,
# applies every BYxxx part.
# Output seen: 2026-12-31 2027-12-31 2028-12-31
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund rrule-temporal@2.2.8 > /dev/null
cat > rule.mjs <<'JS'
import { RRuleTemporal } from 'rrule-temporal';
const rule = new RRuleTemporal({ rruleString: 'DTSTART:20261231T100000Z\nRRULE:FREQ=YEARLY;BYYEARDAY=-1;BYDAY=TH;COUNT=3' });
console.log(rule.all().map((date) => String(date).slice(0, 10)).join(' '));
JS
seen=$(node rule.mjs)
echo "$seen"
[ "$seen" = "2026-12-31 2027-12-31 2028-12-31" ] || { echo "This has changed." >&2; exit 1; }
