#!/usr/bin/env bash
# xls2csv of catdoc 0.95 (Debian 12) with an .xls file of SheetJS 0.18.5 (npm), seen on 2026-11-29: every date is four years and
# a day late, or is no date.
# An .xls file says in a record of its own whether its days are counted from 1900 or, as on old Macintosh computers, from 1904.
# The usual file has the record with the value "no". xls2csv goes by the presence of the record: 5 December 2026 becomes 6 December
# 2030, with exit code 0. A date with a German format (dd.mm.yyyy) is printed as the bare number 46361 instead. A file of
# python3-xlwt 1.3.0 gives the same. SheetJS reads both days as 5 December 2026.
# Guess before looking: the date as it is displayed, or in the form that the option -f asks for.
# Output seen: the lines in "expected" below (the cell's format, SheetJS, xls2csv).
set -eu
command -v xls2csv > /dev/null || apt-get install -y --no-install-recommends catdoc > /dev/null 2>&1 ||
  { echo "apt-get could not install catdoc; run this as root." >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 > /dev/null 2>&1
cat > dates.cjs <<'JS'
const { execFileSync } = require('node:child_process');
const { readFile, utils, writeFile } = require('xlsx');
const formats = ['m/d/yy', 'm/d/yy h:mm', 'd-mmm-yy', 'dd.mm.yyyy'];
const sheet = utils.aoa_to_sheet(formats.map(() => [46361]));
formats.forEach((format, row) => (sheet[utils.encode_cell({ r: row, c: 0 })].z = format));
writeFile({ SheetNames: ['Termine'], Sheets: { Termine: sheet } }, 'dates.xls', { bookType: 'biff8' });
const again = utils.sheet_to_json(readFile('dates.xls', { cellNF: true }).Sheets.Termine, { header: 1 }).flat();
const { format } = require('xlsx').SSF;
const printed = execFileSync('xls2csv', ['-f', '%Y-%m-%d', 'dates.xls'], { encoding: 'utf8' }).trim().split('\n');
formats.forEach((name, row) => console.log(`${name}: ${format('yyyy-mm-dd', again[row])}, ${printed[row]}`));
JS
expected='m/d/yy: 2026-12-05, "2030-12-06"
m/d/yy h:mm: 2026-12-05, "2030-12-06"
d-mmm-yy: 2026-12-05, "2030-12-06"
dd.mm.yyyy: 2026-12-05, "46361"'
seen=$(node dates.cjs | tr -d '\f')
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
