#!/usr/bin/env bash
# defuddle 0.19.4 (npm; the reader of Obsidian's Web Clipper), seen on 2026-11-29: on an English page the date of the first
# meeting is gone.
# A page lists three meetings, each with a heading, its date and a room. In the text that is taken out, "December 1, 2026" is
# missing; the other two are there. The first date of the page counts as the day on which it was published, is given as
# `published` and is cut out of the text, also where it stands under the heading of a meeting and lies in the future.
# German dates ("1. Dezember 2026") stay in the text; with `time` around them the first is `published` all the same.
# Guess before looking: dates under a heading stay, and a page that names no day of publication has none.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund defuddle@0.19.4 linkedom@0.18.13 > /dev/null
cat > meetings.mjs <<'JS'
import { Defuddle } from 'defuddle/node';
const meetings = [['Council', 'December 1, 2026', '1. Dezember 2026'], ['Planning', 'December 8, 2026', '8. Dezember 2026'], ['Ward', 'December 10, 2026', '10. Dezember 2026']];
const pages = {
  'English, time': ([name, english], day) => `<h2>${name}</h2><p><time datetime="2026-12-${day}">${english}</time></p>`,
  'English, text': ([name, english]) => `<h2>${name}</h2><p>${english}</p>`,
  'German, time': ([name, , german], day) => `<h2>${name}</h2><p><time datetime="2026-12-${day}">${german}</time></p>`,
  'German, text': ([name, , german]) => `<h2>${name}</h2><p>${german}</p>`,
};
for (const [name, write] of Object.entries(pages)) {
  const list = meetings.map((meeting, at) => write(meeting, ['01', '08', '10'][at]) + '<p>Room 1, step-free access from the yard.</p>');
  const { content, published } = await Defuddle(
    `<!doctype html><html><head><title>Meetings</title></head><body><main><article><h1>Meetings</h1><p>All meetings of the council are open to the public and take place in the town hall, unless another place is given. Guests are welcome.</p>${list.join('')}</article></main></body></html>`,
    'https://stadt.example/meetings',
  );
  console.log(`${name}: ${meetings.map((meeting) => (meeting.slice(1).some((date) => content.includes(date)) ? 'kept' : 'gone')).join(', ')}; published ${published || 'unknown'}`);
}
JS
expected='English, time: gone, kept, kept; published 2026-12-01
English, text: gone, kept, kept; published 2026-12-01T00:00:00+00:00
German, time: kept, kept, kept; published 2026-12-01
German, text: kept, kept, kept; published unknown'
seen=$(node meetings.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
