// One file for people who serve the scripts from their own server: the release, and how to serve it.
// The same release is the same bytes, wherever and whenever it is packed.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { zipSync } from 'fflate';

/** Whose code is in the bundles; tests/release/bundle.test.mjs compares with what the build put there. */
export const BUNDLED = ['@lit/reactive-element', 'lit', 'lit-element', 'lit-html'];

const read = (path) => readFileSync(path, 'utf8').trim();

/** The licences of what is in the scripts. They travel with every release, for the scripts hold no comments. */
export function licences() {
  const texts = new Map([[read('LICENSE'), ['KITU-Widgets']]]);
  for (const name of BUNDLED) {
    const { version } = JSON.parse(read(`node_modules/${name}/package.json`));
    const text = read(`node_modules/${name}/LICENSE`);
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  return [...texts].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join('\n---\n\n');
}

/** The earliest time that a zip can hold, as the clock on the wall: no zone, and no day of the build. */
const ALWAYS = new Date(1980, 0, 1);

/** All files in a folder and the folders in it, as paths below it. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => statSync(`${folder}/${path}`).isFile())
    .map((path) => path.replaceAll('\\', '/'));

/** Packs into a folder (`name/`, or none). `sources` says what comes where: a file or folder by its path, or a text. */
export function zip(folder, sources, time = ALWAYS) {
  const files = Object.entries(sources).flatMap(([to, from]) => {
    if (typeof from !== 'string') return [[`${folder}${to}`, from.text]];
    const paths = statSync(from).isDirectory() ? filesIn(from).map((path) => `/${path}`) : [''];
    return paths.map((path) => [`${folder}${to}${path}`, readFileSync(`${from}${path}`)]);
  });
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = files.map(([path, content]) => [path, Buffer.from(content)]);
  return zipSync(Object.fromEntries(bytes), { level: 9, mtime: time });
}

/** The zip of the release that lies in `release/`. */
export function releaseZip(version) {
  const [major] = version.split('.');
  const readMe = readFileSync('deploy/LIESMICH.txt', 'utf8');
  return zip(`kitu-widgets-${version}/`, {
    [version]: `release/${version}`,
    [major]: `release/${major}`,
    'LIESMICH.txt': { text: readMe.replaceAll('{version}', version).replaceAll('{major}', major) },
    'LIZENZEN.txt': { text: licences() },
    LICENSE: 'LICENSE',
    'apache/.htaccess': 'deploy/apache/.htaccess',
    'nginx/kitu.conf': 'deploy/nginx.conf',
    'nginx/reverse-proxy.conf': 'deploy/nginx-reverse-proxy.conf',
    'nginx/brotli.conf': 'deploy/brotli.conf',
  });
}
