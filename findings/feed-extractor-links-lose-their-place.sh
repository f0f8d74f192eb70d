#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 (npm), seen on 2026-11-28: links to places in one page all become the page, and titles that
# look like numbers become numbers.
# Three items with the links /termine#rat, /termine#markt and /termine#lauf have one and the same link afterwards: what
# stands behind # is cut off. A town that keeps its dates on one page loses the way to each, and whoever takes the link for
# the identity of an entry has one entry instead of three. Of the title "007" stays "7", of "1e3" "1000".
# Expected: link and title as they were written; the fragment is part of the address, other than a parameter for tracking.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3 > /dev/null
cat > place.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';
const item = (title, place) => `<item><title>${title}</title><link>https://stadt.example/termine#${place}</link>
  <guid isPermaLink="false">${place}</guid></item>`;
const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Stadt</title>
<link>https://stadt.example/</link><description>Termine</description>
${item('Rat', 'rat')}${item('007', 'markt')}${item('1e3', 'lauf')}</channel></rss>`;
for (const { title, link } of extractFromXml(rss).entries) console.log(title, link);
JS
expected='Rat https://stadt.example/termine
7 https://stadt.example/termine
1000 https://stadt.example/termine'
seen=$(node place.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
