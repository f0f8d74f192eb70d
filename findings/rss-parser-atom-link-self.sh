#!/usr/bin/env bash
# rss-parser 3.13.0 (npm), seen on 2026-11-28: an Atom entry's page loses to any link that stands before it.
# <link href="…"/> without rel is the entry's page: RFC 4287 (4.2.7.2) says it must be read as rel="alternate". rss-parser
# looks for the written word "alternate"; where it is missing it takes the entry's first link, whatever that is for:
# here the link to the entry's own XML, or to a PDF.
# Expected: the link without rel.
# Output seen: https://stadt.example/1.atom https://stadt.example/2.pdf https://stadt.example/3.html
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0 > /dev/null
cat > link.cjs <<'JS'
const Parser = require('rss-parser');
const entry = (number, links) => `<entry><title>${number}</title><id>urn:x:${number}</id>
  <updated>2026-11-28T10:00:00Z</updated>${links}</entry>`;
const page = (number) => `<link href="https://stadt.example/${number}.html"/>`;
const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Amt</title><id>urn:x:0</id><updated>2026-11-28T10:00:00Z</updated>
<author><name>Amt</name></author>
${entry(1, '<link rel="self" href="https://stadt.example/1.atom"/>' + page(1))}
${entry(2, '<link rel="enclosure" href="https://stadt.example/2.pdf"/>' + page(2))}
${entry(3, page(3) + '<link rel="self" href="https://stadt.example/3.atom"/>')}</feed>`;
new Parser().parseString(feed).then(({ items }) => console.log(items.map((item) => item.link).join(' ')));
JS
seen=$(node link.cjs)
echo "$seen"
[ "$seen" = "https://stadt.example/1.atom https://stadt.example/2.pdf https://stadt.example/3.html" ] ||
  { echo "This has changed." >&2; exit 1; }
