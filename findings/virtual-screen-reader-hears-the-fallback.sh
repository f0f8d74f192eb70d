#!/usr/bin/env bash
# @guidepup/virtual-screen-reader 0.33.0 with jsdom 26.1.0 (npm), seen on 2026-11-28: of a custom element it reads what nobody
# sees, and not what is shown.
# A custom element shows "Sitzung am 1. Dezember" in its shadow root, which has no slot; the link inside its tag is for readers
# without JavaScript and is not displayed. The virtual screen reader says "link, Alle Termine" and never the date. Real
# screen readers read the tree that is displayed. dom-accessibility-api 0.7.1, which computes the names of roles for
# Testing Library, agrees with it: a link around such an element is called after the hidden text.
# Expected: the displayed text, as an open shadow root can be read by any script; or silence.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @guidepup/virtual-screen-reader@0.33.0 dom-accessibility-api@0.7.1 jsdom@26.1.0 > /dev/null
cat > listen.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true, url: 'https://stadt.example/' });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, document: window.document });
const { Virtual } = await import('@guidepup/virtual-screen-reader');
const { computeAccessibleName } = await import('dom-accessibility-api');
const show = (html) => {
  document.body.innerHTML = html;
  document.querySelector('town-dates').attachShadow({ mode: 'open' }).innerHTML = '<p>Sitzung am 1. Dezember</p>';
};
show('<town-dates><a href="/termine">Alle Termine</a></town-dates>');
const reader = new Virtual();
await reader.start({ container: document.body });
const heard = [];
while (heard.at(-1) !== 'end of document' && heard.length < 20) {
  await reader.next();
  heard.push(await reader.lastSpokenPhrase());
}
await reader.stop();
console.log('heard:', heard.join(' | '));
show('<a href="/rat"><town-dates>Rat</town-dates></a>');
console.log('named:', computeAccessibleName(document.querySelector('a')));
process.exit(0);
JS
expected='heard: link, Alle Termine | end of document
named: Rat'
seen=$(node listen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
