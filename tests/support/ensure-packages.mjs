// Before the tests of host pages, of the server and of editors: `node tests/support/ensure-packages.mjs hosts nginx cms`
// installs what these rooms need from Debian, where that is possible, and says otherwise what is left out. Nothing of
// `cms`, `php` and `heard` can be left out.
import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';

const ROOMS = {
  hosts: {
    'libjs-prototype': '/usr/share/javascript/prototype/prototype.js',
    'libjs-scriptaculous': '/usr/share/javascript/scriptaculous/effects.js',
    'libjs-mootools': '/usr/share/javascript/mootools/mootools-more-nc.js',
    'libjs-dojo-core': '/usr/share/javascript/dojo/dojo.js',
  },
  nginx: {
    nginx: '/usr/sbin/nginx',
    'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    'apache2-bin': '/usr/sbin/apache2',
    rsync: '/usr/bin/rsync',
  },
  cms: {
    // WordPress depends on a web server; nginx is needed for other tests anyway.
    nginx: '/usr/sbin/nginx',
    'php-cli': '/usr/bin/php',
    gettext: '/usr/bin/msgfmt',
    'mariadb-server-core': '/usr/sbin/mariadbd',
    wordpress: '/usr/share/wordpress/wp-includes/kses.php',
    'wordpress-l10n': '/usr/share/wordpress/wp-content/languages/de_DE.mo',
    'wordpress-theme-twentytwentythree': '/usr/share/wordpress/wp-content/themes/twentytwentythree/theme.json',
  },
  php: { 'php-cli': '/usr/bin/php', 'php-curl': '/usr/share/doc/php-curl' },
  heard: {
    orca: '/usr/bin/orca',
    'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
    'python3-pyatspi': '/usr/lib/python3/dist-packages/pyatspi',
    'python3-speechd': '/usr/lib/python3/dist-packages/speechd',
    'gir1.2-wnck-3.0': '/usr/share/doc/gir1.2-wnck-3.0',
    'gir1.2-gtk-3.0': '/usr/share/doc/gir1.2-gtk-3.0',
    'gir1.2-atspi-2.0': '/usr/share/doc/gir1.2-atspi-2.0',
    'gsettings-desktop-schemas': '/usr/share/doc/gsettings-desktop-schemas',
    'libglib2.0-bin': '/usr/bin/gdbus',
    dbus: '/usr/bin/dbus-daemon',
    xvfb: '/usr/bin/Xvfb',
    xdotool: '/usr/bin/xdotool',
    openbox: '/usr/bin/openbox',
    // The names of roles come in the language of the process.
    'locales-all': '/usr/lib/locale/de_DE.utf8',
    'firefox-esr': '/usr/bin/firefox-esr',
    'firefox-esr-l10n-de': '/usr/share/doc/firefox-esr-l10n-de',
    chromium: '/usr/bin/chromium',
  },
};

/** Without their packages these rooms prove nothing. */
const NEEDED = ['cms', 'php', 'heard'];

const rooms = process.argv.slice(2);
const packages = Object.assign({}, ...rooms.map((room) => ROOMS[room]));
const missing = () => Object.keys(packages).filter((name) => !existsSync(packages[name]));

installPackages(missing());
const left = missing();
if (left.length) {
  const needed = NEEDED.some((room) => rooms.includes(room) && left.some((name) => name in ROOMS[room]));
  console.log(`Without ${left.join(', ')}, which is not here: what needs it ${needed ? 'fails' : 'is left out'}.`);
  console.log(`On Debian: sudo apt-get install ${left.join(' ')}`);
  process.exitCode = needed ? 1 : 0;
}
