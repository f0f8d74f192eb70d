#!/usr/bin/env bash
# WordPress 6.1.9 (Debian 12), seen on 2026-11-28: wp_kses_post() cuts a relative link at its last colon.
# wp_kses_post() is what every text passes that an editor without the right "unfiltered_html" saves. It takes all that
# stands before a colon for a protocol, also behind a slash, a question mark or a number sign, where RFC 3986 allows a
# colon. <a href="/termine?von=2026-12-01T19:00"> is saved as <a href="00">, and an address without protocol
# (//stadt.example/uhr/19:00) loses its host. "/termine/?von=19:00" is left alone: the two characters "/?" save it.
# Expected: the protocol is looked for before the first slash, question mark or number sign only, as esc_url() of the same
# WordPress does for links that begin with a slash; at worst the whole attribute goes.
# Output seen: the lines in "expected" below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download wordpress=6.1.9+dfsg1-0+deb12u1
dpkg -x wordpress_*.deb .
cat > kses.php <<'PHP'
<?php
error_reporting(E_ERROR);
define('ABSPATH', __DIR__ . '/usr/share/wordpress/');
define('WPINC', 'wp-includes');
foreach (['load', 'compat', 'plugin', 'functions', 'formatting', 'l10n', 'kses'] as $part) {
    require_once ABSPATH . WPINC . "/$part.php";
}
foreach ([
    '/termine?von=2026-12-01T19:00',
    '/suche?ort=Ort:Barby',
    'termine/19:00.html',
    '//stadt.example/uhr/19:00',
    '/termine/?von=19:00',
    'https://stadt.example/uhr/19:00',
] as $link) {
    echo wp_kses_post("<a href=\"$link\">Termin</a>"), "\n";
}
PHP
expected='<a href="00">Termin</a>
<a href="Barby">Termin</a>
<a href="00.html">Termin</a>
<a href="00">Termin</a>
<a href="/termine/?von=19:00">Termin</a>
<a href="https://stadt.example/uhr/19:00">Termin</a>'
seen=$(php kses.php)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed." >&2; exit 1; }
