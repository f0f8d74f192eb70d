#!/usr/bin/env bash
# Python-Markdown 3.4.1 (Debian 12, python3-markdown), seen on 2026-11-28: a line that begins with a German date is shown
# with another date.
# "24. Dezember: Rathaus geschlossen" is taken for an item of a numbered list, and the list is written as <ol> without
# start, so that a browser shows "1. Dezember: Rathaus geschlossen". With the extension sane_lists it is <ol start="24">.
# Expected: a list that begins at 24, as CommonMark has it: in odd layout, but with the right day.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download python3-markdown=3.4.1-2+deb12u1
dpkg -x python3-markdown_*.deb .
cat > date.py <<'PY'
import markdown
text = '24. Dezember: Rathaus geschlossen'
print(markdown.markdown(text).replace('\n', ''))
print(markdown.markdown(text, extensions=['sane_lists']).replace('\n', ''))
PY
expected='<ol><li>Dezember: Rathaus geschlossen</li></ol>
<ol start="24"><li>Dezember: Rathaus geschlossen</li></ol>'
seen=$(PYTHONPATH=usr/lib/python3/dist-packages /usr/bin/python3 date.py)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
