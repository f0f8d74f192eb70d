#!/usr/bin/env bash
# odt2txt 0.5 (Debian 12), seen on 2026-11-29: a date that was deleted opens the text, with the name of the person who deleted it
# and the time of the deletion written into it.
# A document records its changes: "1. Dezember" was struck out, "8. Dezember" put in. Word processors show the new sentence. odt2txt
# prints the list of changes as well, which stands before the text in the file, without a space or a mark: "Verwaltung",
# the instant of the change and "1. Dezember" make one word. Whoever searches the text for a date finds the wrong one first.
# Guess before looking: a deletion is left out, as docx2txt 1.4 does it in .docx, or is marked as one.
# Output seen: the lines in "expected" below.
set -eu
command -v odt2txt > /dev/null || apt-get install -y --no-install-recommends odt2txt > /dev/null 2>&1 ||
  { echo "apt-get could not install odt2txt; run this as root." >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > write.py <<'PY'
import zipfile

NAMES = ' '.join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in [('office', 'office'), ('text', 'text'), ('manifest', 'manifest')]
)
MIME = 'application/vnd.oasis.opendocument.text'
INFO = '<office:change-info><dc:creator>Verwaltung</dc:creator><dc:date>2026-11-20T10:00:00</dc:date></office:change-info>'
CONTENT = f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document-content {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text>
<text:tracked-changes>
<text:changed-region text:id="ct1"><text:deletion>{INFO}<text:p>1. Dezember</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="ct2"><text:insertion>{INFO}</text:insertion></text:changed-region>
</text:tracked-changes>
<text:p>Die Sitzung ist am <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>8. Dezember<text:change-end text:change-id="ct2"/> im Ratssaal.</text:p>
</office:text></office:body></office:document-content>'''
MANIFEST = f'''<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest {NAMES} manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>'''
with zipfile.ZipFile('changes.odt', 'w') as odt:
    odt.writestr('mimetype', MIME)
    odt.writestr('content.xml', CONTENT)
    odt.writestr('META-INF/manifest.xml', MANIFEST)
PY
python3 write.py
expected='Verwaltung2026-11-20T10:00:001. Dezember
Verwaltung2026-11-20T10:00:00
Die Sitzung ist am 8. Dezember im Ratssaal.'
seen=$(LC_ALL=C.UTF-8 odt2txt --width=-1 changes.odt | sed '/^ *$/d')
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
