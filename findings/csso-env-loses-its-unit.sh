#!/usr/bin/env bash
# csso 5.0.5 (npm), seen on 2026-11-28: minified, a margin for phones with a notch is no longer valid, and rules for several
# languages are gone.
# calc(env(safe-area-inset-top, 0px) + 1rem) becomes calc(env(safe-area-inset-top,0) + 1rem): where the browser has no such
# inset, it adds a number and a length, which is not valid, and the margin is 0. In var(--gap, 0px) the unit stays. "p:lang(de, en) { … }" is left out altogether. Nothing is said of either.
# Expected: units in calc() stay, as the tool knows for 0px itself; what it cannot read is passed on.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund csso@5.0.5 > /dev/null
cat > unit.mjs <<'JS'
import { minify } from 'csso';
for (const css of [
  'a { margin-top: calc(env(safe-area-inset-top, 0px) + 1rem) }',
  'a { margin-top: calc(var(--gap, 0px) + 1rem) }',
  'a { margin-top: calc(0px + 1rem) }',
  'p:lang(de, en) { hyphens: auto }',
]) console.log(`[${minify(css).css}]`);
JS
expected='[a{margin-top:calc(env(safe-area-inset-top,0) + 1rem)}]
[a{margin-top:calc(var(--gap, 0px) + 1rem)}]
[a{margin-top:calc(0px + 1rem)}]
[]'
seen=$(node unit.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
