#!/usr/bin/env bash
# docx2txt 1.4 (Debian 12) with a file of docx 9.15.2 (npm), seen on 2026-11-29: paragraphs and cells of a table run together, so
# that two numbers become one.
# "Saal 1", "2 Plätze frei" and "Beginn 19 Uhr" are three paragraphs, and come out as "Saal 12 Plätze freiBeginn 19 Uhr"; of a table
# with days and hours stays "Mo8Di9". Word writes attributes into the tag of each paragraph, and only such a tag ends a
# line. The format wants none, and programs that write letters and lists leave them out: a file of python3-docx 0.8.11 gives
# the same. With one attribute, which the last file has, the lines are right.
# Guess before looking: one line for each paragraph.
# Output seen: the lines in "expected" below.
set -eu
command -v docx2txt > /dev/null || apt-get install -y --no-install-recommends docx2txt unzip zip > /dev/null 2>&1 ||
  { echo "apt-get could not install docx2txt; run this as root." >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 jszip@3.10.1 > /dev/null
cat > write.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require('docx');
const JSZip = require('jszip');
const row = (...texts) => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const children = [
  ...['Saal 1', '2 Plätze frei', 'Beginn 19 Uhr'].map((text) => new Paragraph(text)),
  new Table({ rows: [row('Mo', '8'), row('Di', '9')] }),
];
(async () => {
  const file = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  writeFileSync('plain.docx', file);
  const parts = await JSZip.loadAsync(file);
  const text = await parts.file('word/document.xml').async('string');
  parts.file('word/document.xml', text.replaceAll('<w:p>', '<w:p w:rsidR="00000001">'));
  writeFileSync('word.docx', await parts.generateAsync({ type: 'nodebuffer' }));
})();
JS
node write.cjs
expected='plain: Saal 12 Plätze freiBeginn 19 UhrMo8Di9
word: Saal 1 | 2 Plätze frei | Beginn 19 Uhr | Mo | 8 | Di | 9'
seen=$(for name in plain word; do
  echo "$name: $(docx2txt $name.docx - | sed '/^$/d' | paste -sd'|' | sed 's/|/ | /g')"
done)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
