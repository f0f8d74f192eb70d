#!/usr/bin/env bash
# sanitize-html 2.17.5 (npm), seen on 2026-11-28: with its defaults <s> and <u> stay, <del> and <ins> go, and their text stays.
# "Beginn <del>18 Uhr</del> <ins>19 Uhr</ins>" becomes "Beginn 18 Uhr 19 Uhr": the withdrawn time is stated again.
# Expected: del is treated as s is. HTML says of s that it is no longer accurate, and of del that it has been removed.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund sanitize-html@2.17.5 > /dev/null
cat > del.cjs <<'JS'
const sanitize = require('sanitize-html');
console.log(sanitize('<p>Beginn <s>18 Uhr</s> <u>19 Uhr</u></p>'));
console.log(sanitize('<p>Beginn <del>18 Uhr</del> <ins>19 Uhr</ins></p>'));
JS
expected='<p>Beginn <s>18 Uhr</s> <u>19 Uhr</u></p>
<p>Beginn 18 Uhr 19 Uhr</p>'
seen=$(node del.cjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
