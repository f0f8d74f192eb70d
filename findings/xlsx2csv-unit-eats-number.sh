#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian 12), seen on 2026-11-28: a number with a German unit in its cell's format is replaced by that format.
# A cell with 24 and the number format 0 "Stunden" becomes the text: 0 "stun23en". The unit's letters d, m, y, h and s
# (Stunden, €/Monat, Wochen, Std.) are taken for parts of a date, and the number itself is in the file no more. Units
# without these letters in the wrong places ("Plätze", "Tage") leave the number alone. The program ends with code 0.
# Expected: 24, with or without its unit: what stands in quotation marks in a number format is plain text.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download \
  xlsx2csv=1:0.7.8-1 python3-openpyxl=3.0.9-1 python3-et-xmlfile=1.0.1-2.1
for package in *.deb; do dpkg -x "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages
cat > write.py <<'PY'
import openpyxl
book = openpyxl.Workbook()
sheet = book.active
for name, value, form in [
    ('Dauer', 24, '0 "Stunden"'), ('Preis', 12.5, '0.00 "€/Monat"'), ('Frist', 3, '0 "Wochen"'),
    ('Frei', 7, '0 "Plätze"'), ('Vorlauf', 14, '0 "Tage"'),
]:
    sheet.append([name, value])
    sheet.cell(sheet.max_row, 2).number_format = form
book.save('kurs.xlsx')
PY
/usr/bin/python3 write.py
expected='Dauer,"0 ""stun23en"""
Preis,"0.00 ""€/01onat"""
Frist,"0 ""woc12en"""
Frei,7
Vorlauf,14'
seen=$(TZ=UTC LC_ALL=C.UTF-8 /usr/bin/python3 usr/bin/xlsx2csv kurs.xlsx | tr -d '\r')
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
