// Serves the host pages and their files below /hosts/, for the tests and for opening them by hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, normalize, resolve } from 'node:path';
import { makeFresh } from '../../demo/feeds/fresh.js';
import { all } from '../support/amount.mjs';
import { index } from './contents.mjs';
import { document, frame } from './document.mjs';
import { inText, libraries, pages } from './pages.mjs';
import { faults, seeded } from './pages/faults.mjs';

const root = resolve(import.meta.dirname, '../..');
const cdn = `${root}/packages/widgets/cdn`;
const { version } = JSON.parse(readFileSync(`${root}/packages/widgets/package.json`, 'utf8'));

/** The tags that the build has files for. */
const tags = () =>
  existsSync(cdn)
    ? readdirSync(cdn)
        .filter((file) => /^kitu-\w+\.js$/.test(file))
        .map((file) => file.slice(0, -3))
        .sort()
    : [];

/** Some packages are in Debian only; see `npm run pretest:hosts`. Our own themes are in the repository. */
const library = (path) =>
  path
    .replace(/^(?!debian|theme)/, `${root}/node_modules/`)
    .replace(/^debian/, '/usr/share/javascript')
    .replace(/^theme/, `${root}/packages/widgets/themes`);

/** The file that a page asks for and that is not here. */
const missing = (page) => libraries(page, tags()).find((path) => !existsSync(library(path)));

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};
const html = (body) => ({ body, type: 'text/html; charset=utf-8' });

function page(name, query) {
  const one = [...pages, ...faults].find((each) => each.name === name);
  if (!one) return undefined;
  const found = query.has('light') ? inText(one) : one;
  if (found.frame && !query.has('inside')) return html(frame(found, tags()));
  const { charset = 'utf-8', xhtml, header } = found;
  return {
    body: Buffer.from(document(found, tags()), charset === 'iso-8859-1' ? 'latin1' : 'utf8'),
    type: xhtml ? 'application/xhtml+xml' : `text/html${charset && `; charset=${charset}`}`,
    headers: header && { 'content-security-policy': header },
  };
}

const feed = () =>
  makeFresh(readFileSync(`${root}/demo/feeds/kitu.json`, 'utf8'), new Date()).replaceAll('"/img/', '"/hosts/-/img/');

/** A file of the release; its pages with a script before all others that notes what their policy forbids, and axe. */
function fromRelease(path) {
  const body = readFileSync(`${root}/${path}`, 'utf8');
  const noted = body.replace(
    '<link',
    '<script src="/hosts/-/note.js"></script><script defer src="/hosts/-/lib/axe-core/axe.min.js"></script><link',
  );
  return { body: path.endsWith('.html') ? noted : body, type: types[extname(path)] };
}

function part(path) {
  if (path === 'pages.json') {
    const chosen = pages.filter(({ name }) => name.startsWith(process.env.PAGES ?? ''));
    // What is about looks and places; at night all.
    const again = chosen.filter(({ ways, frame }) => all || (!ways && !frame));
    const list = [...chosen, ...again.map(inText)].map((one) => {
      const { name, section, title, expect, width, versions, hash, light, errors, violations, says } = one;
      const patterns = { errors: errors?.source, violations: violations?.source, says: says?.source };
      return { name, section, title, expect, width, versions, hash, light, ...patterns, missing: missing(one) };
    });
    return { body: JSON.stringify(list), type: types['.json'] };
  }
  if (path === 'faults.json') return { body: JSON.stringify(faults), type: types['.json'] };
  if (path === 'scripts.json') return { body: JSON.stringify(tags().map((tag) => `${tag}.js`)), type: types['.json'] };
  const [, kind, script] = /^(other|seeded-[\w-]+)\/(kitu[\w-]*\.js)$/.exec(path) ?? [];
  if (kind) {
    const code = readFileSync(`${cdn}/${script}`, 'utf8');
    const body = kind === 'other' ? code.replaceAll(`"${version}"`, '"9.8.7"') : seeded(kind) + code;
    return { body, type: types['.js'] };
  }
  if (path === 'kitu.json' || path === 'release/kitu.json') return { body: feed(), type: types['.json'] };
  if (path === 'slow/kitu.json') return { body: feed(), type: types['.json'], after: 600 };
  if (path === 'half.js') return { body: readFileSync(`${cdn}/kitu.js`, 'utf8').slice(0, 9000), type: types['.js'] };
  if (path.startsWith('release/')) return fromRelease(path);
  const file = /^kitu[\w-]*\.(js|css)$/.test(path)
    ? `${cdn}/${path}`
    : path.startsWith('lib/')
      ? library(path.slice(4))
      : path.startsWith('img/')
        ? `${root}/demo/${path}`
        : `${import.meta.dirname}/${path}`;
  // Without a charset on purpose: many servers send none.
  return existsSync(file) ? { body: readFileSync(file), type: types[extname(file)] ?? 'text/plain' } : undefined;
}

/** The answer to a path below /hosts/, where there is one. */
function answer(path, search) {
  if (path === '/hosts/') return html(index(missing));
  const inner = normalize(path).slice('/hosts/'.length);
  return inner.startsWith('-/') ? part(inner.slice(2)) : page(inner, new URLSearchParams(search));
}

/** Koa middleware, for @web/dev-server and @web/test-runner. It comes before them, so that they add nothing to a page. */
export const hosts = () => (context, next) => {
  if (context.path === '/hosts') return context.redirect('/hosts/');
  if (!context.path.startsWith('/hosts/')) return next();
  const found = answer(decodeURIComponent(context.path), context.search);
  context.status = found ? 200 : 404;
  context.set({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache', ...found?.headers });
  context.body = found?.body ?? 'Das gibt es hier nicht.';
  context.set('content-type', found?.type ?? 'text/plain; charset=utf-8');
  return found?.after && new Promise((resolve) => setTimeout(resolve, found.after));
};
