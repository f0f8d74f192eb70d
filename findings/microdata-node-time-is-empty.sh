#!/usr/bin/env bash
# microdata-node 2.0.0 (npm), seen on 2026-11-28: a time that is written out is read as an empty text.
# <time itemprop="startDate">2026-12-01T19:00</time> gives startDate "": HTML says that the value of a time element without
# the attribute datetime is its text. With the attribute it is right, and the same text in a span is right, too. Nothing
# tells that the date is missing; the property is there.
# Expected: 2026-12-01T19:00 in all three.
# Output seen: ["2026-12-01T19:00"] [""] ["2026-12-01T19:00"]
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund microdata-node@2.0.0 > /dev/null
cat > time.mjs <<'JS'
import { toJson } from 'microdata-node';
const start = (element) => {
  const html = `<div itemscope itemtype="https://schema.org/Event">${element}</div>`;
  return JSON.stringify(toJson(html).items[0].properties.startDate);
};
console.log(
  start('<time itemprop="startDate" datetime="2026-12-01T19:00">1. Dezember</time>'),
  start('<time itemprop="startDate">2026-12-01T19:00</time>'),
  start('<span itemprop="startDate">2026-12-01T19:00</span>'),
);
JS
seen=$(node time.mjs)
echo "$seen"
[ "$seen" = '["2026-12-01T19:00"] [""] ["2026-12-01T19:00"]' ] || { echo "This has changed." >&2; exit 1; }
