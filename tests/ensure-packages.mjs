// Before the tests of host pages and of the server: `node tests/ensure-packages.mjs hosts` or `nginx` installs what
// they need from Debian, where that is possible, and says otherwise what is left out.
import { existsSync } from 'node:fs';
import { installPackages } from '../tools/debian.mjs';

const packages = {
  hosts: {
    'libjs-prototype': '/usr/share/javascript/prototype/prototype.js',
    'libjs-scriptaculous': '/usr/share/javascript/scriptaculous/effects.js',
    'libjs-mootools': '/usr/share/javascript/mootools/mootools-more-nc.js',
    'libjs-dojo-core': '/usr/share/javascript/dojo/dojo.js',
  },
  nginx: {
    nginx: '/usr/sbin/nginx',
    'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  },
}[process.argv[2]];

const missing = () => Object.keys(packages).filter((name) => !existsSync(packages[name]));

installPackages(missing());
const left = missing();
if (left.length) {
  console.log(`Without ${left.join(', ')}, which is not here: what needs it is left out.`);
  console.log(`On Debian: sudo apt-get install ${left.join(' ')}`);
}
