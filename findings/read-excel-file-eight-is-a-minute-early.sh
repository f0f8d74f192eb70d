#!/usr/bin/env bash
# read-excel-file 9.3.17 (npm), seen on 2026-11-29: of three full hours, one is read a minute early.
# A cell with 5 December 2026, 20:00, written by ExcelJS 4.4.0, is read as 19:59:59.999 and displayed as 19:59. The time of
# day is an inexact fraction in the file (20/24), and the package cuts off what is below a millisecond where it should
# round. In a file of ExcelJS these are 17:00, 20:00 and 18:30; in one of openpyxl 3.0.9 16:00, 19:00 and 22:00. The hours
# between them and days without a time are right, so that a test with one date passes. ExcelJS reads all of them right.
# Expected: the time that was put into the cell.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund read-excel-file@9.3.17 exceljs@4.4.0 > /dev/null
cat > hours.mjs <<'JS'
import ExcelJS from 'exceljs';
import { readSheet } from 'read-excel-file/node';
const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('Kurse');
const hours = ['00:00', '16:00', '17:00', '18:00', '18:15', '18:30', '19:00', '20:00', '21:00', '22:00'];
for (const hour of hours) sheet.addRow([hour, new Date(`2026-12-05T${hour}Z`)]).getCell(2).numFmt = 'dd.mm.yyyy hh:mm';
await book.xlsx.writeFile('kurse.xlsx');
const again = new ExcelJS.Workbook();
await again.xlsx.readFile('kurse.xlsx');
const time = (date) => new Intl.DateTimeFormat('de', { timeStyle: 'short', timeZone: 'UTC' }).format(date);
console.log('written         ', hours.join(' '));
console.log('read-excel-file ', (await readSheet('kurse.xlsx')).map(([, date]) => time(date)).join(' '));
console.log('exceljs         ', hours.map((_, row) => time(again.worksheets[0].getCell(row + 1, 2).value)).join(' '));
JS
expected='written          00:00 16:00 17:00 18:00 18:15 18:30 19:00 20:00 21:00 22:00
read-excel-file  00:00 16:00 16:59 18:00 18:15 18:29 19:00 19:59 21:00 22:00
exceljs          00:00 16:00 17:00 18:00 18:15 18:30 19:00 20:00 21:00 22:00'
seen=$(node hours.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
