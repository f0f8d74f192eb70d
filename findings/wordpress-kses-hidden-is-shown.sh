#!/usr/bin/env bash
# WordPress 6.1.9 (Debian 12), seen on 2026-11-29: what an author has hidden is shown to everybody.
# wp_kses_post() is what every text passes that an editor without the right "unfiltered_html" saves. It takes the attribute
# hidden away and leaves the element: <p hidden>, which keeps last year's date or a draft out of sight, becomes a paragraph
# like any other. With aria-hidden="true", which is kept, the same text would be seen but not heard; display:none in a style
# attribute goes, too, so that none of the three ways hides anything. details stays folded.
# Expected: hidden is among the attributes that every element may have, as lang, dir and title are; or what has it goes
# with its content.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download wordpress=6.1.9+dfsg1-0+deb12u1
dpkg -x wordpress_*.deb .
cat > hidden.php <<'PHP'
<?php
error_reporting(E_ERROR);
define('ABSPATH', __DIR__ . '/usr/share/wordpress/');
define('WPINC', 'wp-includes');
foreach (['load', 'compat', 'plugin', 'functions', 'formatting', 'l10n', 'kses'] as $part) {
    require_once ABSPATH . WPINC . "/$part.php";
}
foreach ([
    '<p hidden>Sitzung am 1. Dezember 2025</p>',
    '<p>Sitzung <span hidden>am 1. Dezember 2025</span> im Rathaus</p>',
    '<p style="display:none">Sitzung am 1. Dezember 2025</p>',
    '<p aria-hidden="true">Sitzung am 1. Dezember 2025</p>',
    '<details><summary>2025</summary>Sitzung am 1. Dezember 2025</details>',
    '<p lang="en" title="2026">Meeting</p>',
] as $html) {
    echo wp_kses_post($html), "\n";
}
PHP
expected='<p>Sitzung am 1. Dezember 2025</p>
<p>Sitzung <span>am 1. Dezember 2025</span> im Rathaus</p>
<p>Sitzung am 1. Dezember 2025</p>
<p aria-hidden="true">Sitzung am 1. Dezember 2025</p>
<details><summary>2025</summary>Sitzung am 1. Dezember 2025</details>
<p lang="en" title="2026">Meeting</p>'
seen=$(php hidden.php)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
