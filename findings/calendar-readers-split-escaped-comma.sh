#!/usr/bin/env bash
# node-ical 0.26.1, ts-ics 2.4.6 (npm) and icalendar 4.0.3 (Debian 12, python3-icalendar), seen on 2026-11-28: a comma that
# belongs to a category's name splits it.
# CATEGORIES:Bau\, Umwelt und Verkehr,Kultur names two categories; RFC 5545 (3.3.11) escapes the comma of a text so that it
# can be told from the comma between two. These three make three of them, two keeping the backslash. ical.js 2.2.1 makes two.
# Names of committees hold commas, so that "Umwelt und Verkehr" becomes a committee of its own.
# Expected: two categories; all four undo the same escape in SUMMARY and LOCATION.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1 ts-ics@2.4.6 ical.js@2.2.1 > /dev/null
apt-get -qq -o APT::Sandbox::User=root download \
  python3-icalendar=4.0.3-5 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 python3-tz=2022.7.1-4
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//x//x//DE' BEGIN:VEVENT UID:1 DTSTAMP:20261101T000000Z \
  DTSTART:20261201T180000Z SUMMARY:Sitzung 'CATEGORIES:Bau\, Umwelt und Verkehr,Kultur' END:VEVENT END:VCALENDAR > rat.ics
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
const text = readFileSync('rat.ics', 'utf8');
const show = (name, list) => console.log(name, list.map((word) => `[${word.trim()}]`).join(' '));
show('node-ical', ical.sync.parseICS(text)['1'].categories);
show('ts-ics', convertIcsCalendar(undefined, text).events[0].categories);
show('ical.js', ICAL.Component.fromString(text).getFirstSubcomponent('vevent').getFirstProperty('categories').getValues());
JS
cat > read.py <<'PY'
import icalendar
event = icalendar.Calendar.from_ical(open('rat.ics', 'rb').read()).walk('VEVENT')[0]
print('icalendar', ' '.join('[%s]' % word.strip() for word in event['CATEGORIES'].cats))
PY
expected='node-ical [Bau\] [Umwelt und Verkehr] [Kultur]
ts-ics [Bau\] [Umwelt und Verkehr] [Kultur]
ical.js [Bau, Umwelt und Verkehr] [Kultur]
icalendar [Bau] [Umwelt und Verkehr] [Kultur]'
seen=$(node read.mjs; PYTHONPATH=usr/lib/python3/dist-packages /usr/bin/python3 read.py)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
