#!/usr/bin/env bash
# Debian 12's espeak-ng 1.51, the voice that Orca and NVDA bring, seen on 2026-11-29: "14:00 Uhr" is said with "Uhr" twice,
# and the dash of a range is not said.
# With the German voice a colon between numbers becomes the word "Uhr", and every digit of the minutes is said: the usual
# written form "14:00 Uhr" is "vierzehn Uhr null null Uhr". Of "8–12 Uhr" nothing is heard between the numbers, "acht zwölf
# Uhr". With a dot, "14.30 Uhr" is "vierzehn Punkt dreißig Uhr".
# Expected: "vierzehn Uhr", "acht bis zwölf Uhr". Whoever writes for read-aloud tools writes "14 bis 15 Uhr".
# Output seen: the lines in "expected" below, as phonemes; "u:r" is the word "Uhr", "bIs" is "bis".
set -eu
command -v espeak-ng > /dev/null || apt-get install -y --no-install-recommends espeak-ng > /dev/null 2>&1 ||
  { echo "apt-get could not install espeak-ng; run this as root." >&2; exit 1; }
say() { echo "$1 =$(espeak-ng -v de -q -x "$1" | tr '\n' ' ')"; }
seen=$(say '14 Uhr'; say '14:00 Uhr'; say '14.30 Uhr'; say '8–12 Uhr'; say '8 bis 12 Uhr')
expected=$(cat << 'TEXT'
14 Uhr =f'Irtse:n _!'u:r 
14:00 Uhr =f'Irtse:n _|u:r n'Ul n'Ul _!'u:r 
14.30 Uhr =f'Irtse:n p,UNkt dr'aIsIC _!'u:r 
8–12 Uhr =_'axt tsv'Wlf _!'u:r 
8 bis 12 Uhr =_'axt bIs tsv'Wlf _!'u:r 
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
