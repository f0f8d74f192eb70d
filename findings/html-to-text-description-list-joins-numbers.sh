#!/usr/bin/env bash
# html-to-text 10.0.1 (npm), seen on 2026-11-29: the parts of a description list run together, and two numbers become one.
# <dt>Saal 1</dt><dd>18 Uhr</dd><dt>Saal 2</dt><dd>19 Uhr</dd> becomes "Saal 118 UhrSaal 219 Uhr". dl, dt and dd are not
# among the elements that the package knows; what it does not know, it treats like a word in a line. The same holds for
# address, figcaption, legend, summary and menu: "Markt 1" before a post code becomes "Markt 139249". A list with ul, and
# blocks such as div, are right. Text like this is sent as the plain version of an HTML mail.
# Expected: a new line for each element that every browser displays as a block, or at least a space.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund html-to-text@10.0.1 > /dev/null
cat > list.mjs <<'JS'
import { convert } from 'html-to-text';
for (const html of [
  '<dl><dt>Saal 1</dt><dd>18 Uhr</dd><dt>Saal 2</dt><dd>19 Uhr</dd></dl>',
  '<address>Markt 1</address>39249 Barby',
  '<figure>Plan 1<figcaption>2 Seiten</figcaption></figure>',
  '<fieldset><legend>Kurs 1</legend>19 Uhr</fieldset>',
  '<details><summary>Kurs 1</summary>19 Uhr</details>',
  '<menu><li>Saal 1</li><li>18 Uhr</li></menu>',
  '<ul><li>Saal 1</li><li>18 Uhr</li></ul>',
  '<div>Saal 1</div><div>18 Uhr</div>',
]) console.log(html.slice(0, html.indexOf('>') + 1), convert(html).replaceAll('\n', ' | '));
JS
expected='<dl> Saal 118 UhrSaal 219 Uhr
<address> Markt 139249 Barby
<figure> Plan 12 Seiten
<fieldset> Kurs 119 Uhr
<details> Kurs 119 Uhr
<menu> Saal 118 Uhr
<ul>  * Saal 1 |  * 18 Uhr
<div> Saal 1 | 18 Uhr'
seen=$(node list.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
