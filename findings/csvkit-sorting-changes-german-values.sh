#!/usr/bin/env bash
# csvkit 1.0.7 with agate 1.6.3 (Debian 12), seen on 2026-11-29: sorting a table changes its German dates, times
# and prices.
# csvsort -c Kurs should only change the order of the rows. Yet 05.12.2026 becomes 12 May, 19:00 becomes nineteen minutes,
# the price 1,50 becomes 150, and the opening hours 8-12 become a day in 2001: each column is read as a type first, with the
# month before the day, mm:ss before hh:mm, and the comma as the separator of thousands. Whether it happens depends on the
# other rows: with one 24.12.2026 in the column, all its dates stay as they are. csvjson and csvlook do the same. The
# program ends with code 0 and says nothing; -I (no inference) prevents all of it.
# Expected: a sorted table has the values of the table.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download \
  csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-agateexcel=0.2.5-2 python3-agatedbf=0.2.2-2 \
  python3-agatesql=0.5.8-2 python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-isodate=0.6.1-1 \
  python3-leather=0.3.4-2 python3-parsedatetime=2.6-3 python3-pytimeparse=1.1.5-3 python3-slugify=4.0.0-2 \
  python3-text-unidecode=1.3-1 python3-six=1.16.0-4 python3-tz=2022.7.1-4
for package in *.deb; do dpkg -x "$package" .; done
printf '%s\n' Kurs,Beginn,Uhrzeit,Preis,Geöffnet \
  'Yoga,05.12.2026,19:00,"1,50",8-12' 'Malen,08.12.2026,18:30,"12,00",8-11' > two.csv
printf '%s\n' Kurs,Beginn Yoga,05.12.2026 Malen,08.12.2026 Feier,24.12.2026 > three.csv
expected='Kurs,Beginn,Uhrzeit,Preis,Geöffnet
Malen,2026-08-12,0:18:30,1200,2001-08-11
Yoga,2026-05-12,0:19:00,150,2001-08-12
Kurs,Beginn
Feier,24.12.2026
Malen,08.12.2026
Yoga,05.12.2026'
export PYTHONPATH=usr/lib/python3/dist-packages LC_ALL=C.UTF-8
seen=$(for table in two three; do /usr/bin/python3 usr/bin/csvsort -c Kurs $table.csv; done | tr -d '\r')
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
