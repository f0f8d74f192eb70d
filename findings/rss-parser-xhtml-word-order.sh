#!/usr/bin/env bash
# rss-parser 3.13.0 (npm), seen on 2026-11-28: of an Atom entry with XHTML text the words come in another order.
# In each element the text is put together first, then its child elements are appended. "Die Sitzung am <b>1. Dezember</b>
# fällt aus, <a>Ersatz</a> am <b>8. Dezember</b>." becomes a sentence whose dates and links stand at its end; what was
# said of which date cannot be told any more. contentSnippet, the plain text, has the same order.
# Expected: the content as it was written; RFC 4287 (3.1.1.3) makes XHTML a usual form of Atom text.
# Output seen: Die Sitzung am  fällt aus,  am .1. Dezember8. DezemberErsatz
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0 > /dev/null
cat > order.cjs <<'JS'
const Parser = require('rss-parser');
const sentence =
  '<p>Die Sitzung am <b>1. Dezember</b> fällt aus, <a href="https://stadt.example/neu">Ersatz</a> am <b>8. Dezember</b>.</p>';
const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Rat</title><id>urn:x:1</id><updated>2026-11-28T10:00:00Z</updated>
<author><name>Amt</name></author>
<entry><title>Stadtrat</title><id>urn:x:2</id><updated>2026-11-28T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${sentence}</div></content></entry></feed>`;
new Parser().parseString(feed).then(({ items }) => console.log(items[0].contentSnippet));
JS
seen=$(node order.cjs)
echo "$seen"
[ "$seen" = "Die Sitzung am  fällt aus,  am .1. Dezember8. DezemberErsatz" ] || { echo "This has changed." >&2; exit 1; }
