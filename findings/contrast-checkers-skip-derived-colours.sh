#!/usr/bin/env bash
# html_codesniffer 2.5.1 (which pa11y uses by default) and accessibility-checker-engine 4.0.34 (IBM) in Debian 12's
# Chromium 156, seen on 2026-11-29: pale text in a colour that CSS derives has no contrast fault, and is not left to a person
# either.
# Text of 1.4 : 1 on white is reported when its colour is written as #ddd, rgb() or hsl(). Written as oklch(), lab(), color(),
# color-mix() or rgb(from …), the browser gives its value as color(srgb …), oklch(…) or oklab(…), which the two cannot read:
# neither a failure nor a remark on contrast comes, and the page passes. axe-core 4.14.1 reports all of them.
# Guess before looking: that what cannot be read is handed to a person, as text on a picture is.
# Expected: a failure, or a remark that the contrast could not be measured.
# Output seen: the lines in "expected" below (how the colour is written, then who reports it).
set -eu
command -v chromium > /dev/null || apt-get install -y --no-install-recommends chromium > /dev/null 2>&1 ||
  { echo "apt-get could not install chromium; run this as root." >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  html_codesniffer@2.5.1 accessibility-checker-engine@4.0.34 axe-core@4.14.1 > /dev/null
cat > page.html <<'HTML'
<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <title>Termine</title>
    <script src="node_modules/html_codesniffer/build/HTMLCS.js"></script>
    <script src="node_modules/accessibility-checker-engine/ace.js"></script>
    <script src="node_modules/axe-core/axe.min.js"></script>
  </head>
  <body style="background: #fff">
    <main>
      <p style="color: #ddd">Sitzung</p>
      <p style="color: rgb(221 221 221)">Sitzung</p>
      <p style="color: hsl(0 0% 87%)">Sitzung</p>
      <p style="color: oklch(0.9 0 0)">Sitzung</p>
      <p style="color: lab(88 0 0)">Sitzung</p>
      <p style="color: color(srgb 0.87 0.87 0.87)">Sitzung</p>
      <p style="color: color-mix(in srgb, white 87%, black)">Sitzung</p>
      <p style="color: rgb(from white 221 221 221)">Sitzung</p>
    </main>
    <output id="seen"></output>
    <script>
      (async () => {
        const texts = [...document.querySelectorAll('p')];
        const found = { htmlcs: new Set(), ibm: new Set(), axe: new Set() };
        await new Promise((done) => HTMLCS.process('WCAG2AA', document, done));
        // The remark F24 asks whether each element with a colour has a background, too; it comes for every one.
        for (const { code, element } of HTMLCS.getMessages())
          if (/1_4_3\.G/.test(code)) found.htmlcs.add(element);
        const report = await new ace.Checker().check(document, ['WCAG_2_1']);
        for (const { node, ruleId, value } of report.results)
          if (ruleId === 'text_contrast_sufficient' && value[1] !== 'PASS') found.ibm.add(node);
        const { incomplete, violations } = await axe.run(document, { runOnly: ['color-contrast'] });
        for (const { nodes } of [...incomplete, ...violations])
          for (const { target } of nodes) found.axe.add(document.querySelector(target[0]));
        seen.textContent = texts
          .map((text) => text.getAttribute('style') + ' –' + Object.keys(found).map((who) => (found[who].has(text) ? ' ' + who : '')).join(''))
          .join('\n');
      })().catch((error) => (seen.textContent = String(error)));
    </script>
  </body>
</html>
HTML
chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --disable-background-networking \
  --allow-file-access-from-files --virtual-time-budget=20000 --dump-dom "file://$folder/page.html" 2> /dev/null \
  > seen.html
seen=$(sed -n '/id="seen">/,/<\/output>/p' seen.html | sed 's/.*id="seen">//; s/<\/output>.*//')
expected='color: #ddd – htmlcs ibm axe
color: rgb(221 221 221) – htmlcs ibm axe
color: hsl(0 0% 87%) – htmlcs ibm axe
color: oklch(0.9 0 0) – axe
color: lab(88 0 0) – axe
color: color(srgb 0.87 0.87 0.87) – axe
color: color-mix(in srgb, white 87%, black) – axe
color: rgb(from white 221 221 221) – axe'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
