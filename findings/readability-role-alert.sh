#!/usr/bin/env bash
# @mozilla/readability 0.6.0 (npm; the reader view of Firefox), seen on 2026-11-28: what has role="alert" is left out.
# An article's paragraph "Die Sitzung fällt aus." with role="alert" is missing from the reader view; with role="note",
# role="status" or no role it stays. The roles alert, alertdialog and dialog are in one list with menu and navigation.
# The one sentence for which a screen reader is interrupted is the one that the reader view does not show.
# Expected: an alert inside the article is among the last things to go.
# Output seen: alert: gone, status: kept, note: kept, none: kept
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 linkedom@0.18.15 > /dev/null
cat > reader.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
const text = `<p>Der Stadtrat tagt am Donnerstag im Rathaus, und die Öffentlichkeit ist eingeladen, mit Fragen, Anregungen
und Wünschen zu kommen. Die Sitzung beginnt um 18 Uhr, und sie dauert, nach allem, was wir wissen, bis 20 Uhr.</p>`;
const shown = (attribute) => {
  const { document } = parseHTML(`<!doctype html><html lang="de"><head><title>Sitzung</title></head><body><main><article>
    <h1>Sitzung des Stadtrats</h1>${text.repeat(2)}<p ${attribute}>Die Sitzung fällt aus.</p>${text.repeat(2)}
    </article></main></body></html>`);
  return new Readability(document).parse().textContent.includes('fällt aus') ? 'kept' : 'gone';
};
console.log(
  ['alert', 'status', 'note'].map((role) => `${role}: ${shown(`role="${role}"`)}, `).join('') + `none: ${shown('')}`,
);
JS
seen=$(node reader.mjs)
echo "$seen"
[ "$seen" = "alert: gone, status: kept, note: kept, none: kept" ] || { echo "This has changed." >&2; exit 1; }
