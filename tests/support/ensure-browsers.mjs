// Before the tests: finds the engines. On Debian, as root, it installs those that are missing; elsewhere the tests
// use what there is, unless BROWSERS=chromium,firefox,webkit asks for more.
import { askedFor, engines } from './browsers.mjs';
import { installPackages } from './debian.mjs';

const wanted = askedFor() ?? Object.keys(engines);
const missing = () => wanted.filter((name) => !engines[name].find());
const packages = () => missing().flatMap((name) => engines[name].packages);

installPackages([...packages(), ...wanted.flatMap((name) => engines[name].faster?.() ?? [])]);

const left = missing();
if (left.length) {
  console.log(
    `Without ${left.join(' and ')}, which is not here; on Debian: sudo apt-get install ${packages().join(' ')}`,
  );
}
if (left.length === wanted.length || (askedFor() && left.length)) {
  console.error('The tests need Chrome or Chromium, or what BROWSERS names. CHROME_PATH can say where it is.');
  process.exit(1);
}
