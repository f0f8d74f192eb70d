#!/usr/bin/env bash
# Debian 12's python3-feedparser 6.0.10, seen on 2026-11-29: a feed's "14:00:00 CET" is read as 14:00 UTC, an hour late.
# Feeds of German producers name their zone as CET, CEST, MEZ or MESZ. The reader knows the two letters and three letters of
# RFC 822 and some more, among them MET, and returns the instant in UTC. A name that it does not know counts as UTC, without
# a word: `bozo` is False, and the result looks like every other one.
# Expected: 13:00 UTC, as for MET and +0100; or no date at all, as for a month in German.
# Output seen: the lines in "expected" below.
set -eu
if ! /usr/bin/python3 -c 'import feedparser' 2> /dev/null; then
  apt-get install -y --no-install-recommends python3-feedparser > /dev/null 2>&1 ||
    { echo "apt-get could not install python3-feedparser; run this as root." >&2; exit 1; }
fi
seen=$(/usr/bin/python3 - <<'PY'
import feedparser
FEED = '<rss version="2.0"><channel><title>Stadt</title><item><title>Fest</title><pubDate>%s</pubDate></item></channel></rss>'
for zone in '+0100', 'MET', 'CET', 'MEZ', 'CEST':
    feed = feedparser.parse(FEED % ('Tue, 01 Dec 2026 14:00:00 ' + zone))
    read = feed.entries[0].published_parsed
    print(zone, '%02d:%02d UTC' % (read.tm_hour, read.tm_min), feed.bozo)
PY
)
expected='+0100 13:00 UTC False
MET 13:00 UTC False
CET 14:00 UTC False
MEZ 14:00 UTC False
CEST 14:00 UTC False'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
