#!/usr/bin/env bash
# @kern-ux/native 2.7.2 (npm), the style sheet of the design system for German administrations, in Debian 12's Chromium 156,
# seen on 2026-11-29: in a dark set-up, text without a KERN class is black on black.
# The sheet gives `body` a background that follows `prefers-color-scheme`. The colour of text stands on KERN's own classes
# only, and `color-scheme` is set nowhere, so that plain paragraphs, and whatever a page embeds, keep the browser's black.
# Who tries the sheet in a light set-up sees nothing of it.
# Expected: a sheet that colours `body` gives it a colour for text as well, as KERN does for `kern-body`.
# Output seen: the lines in "expected" below (background of body, colour of a plain paragraph, of `kern-body`).
set -eu
command -v chromium > /dev/null || apt-get install -y --no-install-recommends chromium > /dev/null 2>&1 ||
  { echo "apt-get could not install chromium; run this as root." >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @kern-ux/native@2.7.2 > /dev/null
cat > page.html <<'HTML'
<!doctype html>
<html lang="de">
  <link rel="stylesheet" href="node_modules/@kern-ux/native/dist/kern.min.css" />
  <body>
    <p id="plain">Bürgerbüro</p>
    <p id="kern" class="kern-body">Bürgerbüro</p>
    <output id="seen"></output>
    <script>
      const { backgroundColor } = getComputedStyle(document.body);
      seen.textContent = ['body ' + backgroundColor, 'p ' + getComputedStyle(plain).color, 'kern-body ' + getComputedStyle(kern).color].join(', ');
    </script>
  </body>
</html>
HTML
# Blink counts dark as 0 and light as 1.
open() {
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --disable-background-networking \
    --blink-settings=preferredColorScheme="$1" --allow-file-access-from-files --dump-dom "file://$folder/page.html" \
    2> /dev/null | sed -n 's/.*id="seen">\(.*\)<\/output>.*/\1/p'
}
seen=$(echo "dark: $(open 0)"; echo "light: $(open 1)")
expected='dark: body oklch(0 0 0), p rgb(0, 0, 0), kern-body oklch(0.9672 0.0041 271.37)
light: body oklch(1 0 0), p rgb(0, 0, 0), kern-body oklch(0.2023 0.0321 277.67)'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
