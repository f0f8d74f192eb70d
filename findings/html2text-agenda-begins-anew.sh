#!/usr/bin/env bash
# html2text 1.3.2a (Debian 12), seen on 2026-11-29: the numbers of an agenda begin anew, so that item 8 is called item 1.
# Agendas are often in two lists: what is public, and, from the next number on, what is not (<ol start="8">). The program
# makes mails and plain texts of pages; it counts the second list from 1, without a word. A number that an entry says itself
# (<li value="12">) is taken, so that the same list goes 1, 12, 13. lynx and w3m give 8, 12 and 13.
# Expected: start, which is as old as HTML 3.2, is read as value is.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download html2text=1.3.2a-28
dpkg -x html2text_*.deb .
cat > agenda.html <<'HTML'
<html><body>
<ol start="8"><li>Personal</li><li value="12">Kauf</li><li>Verkauf</li></ol>
<ol><li value="8">Personal</li><li>Kauf</li></ol>
</body></html>
HTML
expected='   1. Personal
  12. Kauf
  13. Verkauf
   8. Personal
   9. Kauf'
seen=$(./usr/bin/html2text agenda.html)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
