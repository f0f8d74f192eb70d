#!/usr/bin/env bash
# clean-css 5.3.3 (npm), seen on 2026-11-28: a selector for an element with two parts is made one for a part that nobody has.
# kitu-news::part(card featured) matches what is in both parts. Minified, at every level, it is ::part(cardfeatured), which
# is valid and matches nothing; no warning is given. ":nth-child(2n + 1 of .open)" becomes "2n+1of.open", which is not valid
# at all. csso 5.0.5, cssnano 7.1.9 and lightningcss 1.33.0 keep both spaces.
# Expected: a space between two words in parentheses stays, as it does in :not(.a .b).
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund clean-css@5.3.3 > /dev/null
cat > parts.cjs <<'JS'
const CleanCSS = require('clean-css');
for (const css of ['kitu-news::part(card featured) { color: red }', 'li:nth-child(2n + 1 of .open) { color: red }']) {
  const { styles, warnings } = new CleanCSS({ level: 1 }).minify(css);
  console.log(styles, warnings.length, 'warnings');
}
JS
expected='kitu-news::part(cardfeatured){color:red} 0 warnings
li:nth-child(2n+1of.open){color:red} 0 warnings'
seen=$(node parts.cjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
