#!/usr/bin/env bash
# dateparser 1.1.6 (Debian 12, python3-dateparser), seen on 2026-11-28: with German, ISO dates are read day before month.
# dateparser.parse('2026-05-12', languages=['de']) is 5 December 2026, and 2026-05-13 is no date at all. With
# languages=['en'] both are right. Two more readings of the same call: "5.12." (how Germans write 5 December) is five hours and twelve minutes of today, and "19 Uhr" (seven in the
# evening) is the 19th of this month. None of them is refused.
# Expected: ISO 8601 has one order in every language; "5.12." is 5 December; "19 Uhr" is a time.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download \
  python3-dateparser=1.1.6-1 python3-tzlocal=4.2-1 python3-pytz-deprecation-shim=0.1.0.post0-3 python3-tz=2022.7.1-4 \
  python3-regex=0.1.20221031-1+b1 python3-dateutil=2.8.2-2 python3-six=1.16.0-4
for package in *.deb; do dpkg -x "$package" .; done
cat > iso.py <<'PY'
import datetime, warnings
warnings.simplefilter('ignore')
import dateparser
today = {'RELATIVE_BASE': datetime.datetime(2026, 11, 28, 12, 0)}
for text, language in [('2026-05-12', 'de'), ('2026-05-13', 'de'), ('2026-05-12', 'en'), ('5.12.', 'de'), ('19 Uhr', 'de')]:
    print(text, language, dateparser.parse(text, languages=[language], settings=today))
PY
expected='2026-05-12 de 2026-12-05 00:00:00
2026-05-13 de None
2026-05-12 en 2026-05-12 00:00:00
5.12. de 2026-11-28 05:12:00
19 Uhr de 2026-11-19 00:00:00'
seen=$(TZ=Europe/Berlin PYTHONPATH=usr/lib/python3/dist-packages /usr/bin/python3 iso.py)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
