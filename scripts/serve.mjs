// Shows the demonstration as a town would have it: its pages and feeds, and the one file from the build.
// PORT and HOST change where; by default nobody else on the network sees it, and no other website through a browser here.
import { startDevServer } from '@web/dev-server';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { extname } from 'node:path';
import { demoFeed, demoFile } from '../demo/feed.mjs';
import { hosts } from '../tests/hosts/middleware.mjs';
import { docsSite } from './docs-site.mjs';
import { printPage } from '../demo/print-page.mjs';

const host = process.env.HOST ?? '127.0.0.1';

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => server.close(() => resolve(true)))
      .listen(port, host);
  });

/** Host names that always mean this machine: the page of another host cannot use them (DNS rebinding). */
const LOCAL = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const isOurs = (name) => LOCAL.test(name) || (process.env.HOST && name.replace(/:\d+$/, '') === host);

/** What is asked for by another name, lies outside the folders that are shown, or is hidden, is not there. */
async function guard(context, next) {
  const decoded = (path) => {
    try {
      return decodeURIComponent(path);
    } catch {
      return '/.';
    }
  };
  if (!isOurs(context.get('host'))) context.throw(421, `Open this as http://localhost:${port}/, please.`);
  const [path] = context.url.split('?');
  if (/[/\\]\.|\\|\0|^\/__wds-outside-root__/.test(decoded(path))) context.throw(404);
  return next();
}

let port = Number(process.env.PORT ?? 8000);
while (!(await isFree(port))) port += 1;

/** CORS: lines copied from the assistant also work on other servers. */
const FOR_ALL = { 'access-control-allow-origin': '*' };

/** By the name by which this server was asked: pictures of another one would come from a foreign host to the page. */
const feedAddress = (context) => `http://${context.get('host')}/feeds/kitu.json`;

const bundles = {
  name: 'bundles',
  serve({ path }) {
    const file = `packages/widgets/cdn${path}`;
    return /^\/(kitu[\w-]*\.js|kitu\.css|integrity\.json)$/.test(path) && existsSync(file)
      ? {
          body: readFileSync(file, 'utf8'),
          type: file.split('.').pop(),
          headers: FOR_ALL,
        }
      : undefined;
  },
};

/** The pages that lie beside the scripts in a release: the assistant, and the page for frames. */
const pages = {
  name: 'pages',
  serve({ path }) {
    const folder = {
      assistent: 'packages/assistant',
      vorschau: 'packages/assistant',
      embed: 'packages/widgets/embed',
    }[path.slice(1).split('.')[0]];
    if (!/^\/\w+\.(html|css|js)$/.test(path) || !folder) return undefined;
    const file = path === '/assistent.js' ? `${folder}/dist${path}` : `${folder}${path}`;
    return existsSync(file) ? { body: readFileSync(file, 'utf8'), type: file.split('.').pop() } : undefined;
  },
};

const FEED_TYPES = { '.json': 'application/feed+json', '.ics': 'text/calendar', '.rss': 'application/rss+xml' };

/** The sample feed, moved to this week, for any page that wants it; and the files that it names. */
const feeds = {
  name: 'feeds',
  async serve(context) {
    if (!context.path.startsWith('/feeds/')) return undefined;
    const name = context.path.slice('/feeds/'.length);
    const body = name === 'kitu.json' ? demoFeed(new Date()) : await demoFile(name, feedAddress(context), new Date());
    const type = `${FEED_TYPES[extname(name)]}; charset=utf-8`;
    return body && { body, headers: { ...FOR_ALL, 'cache-control': 'no-cache', 'content-type': type } };
  },
};

/** The start page, printed with the entries of this minute: it reads without a script, too. */
const startPage = {
  name: 'start-page',
  serve(context) {
    if (!['/', '/index.html'].includes(context.path)) return undefined;
    const now = new Date();
    const page = readFileSync('demo/index.html', 'utf8');
    return { body: printPage(page, demoFeed(now), feedAddress(context), now.getTime()), type: 'html' };
  },
};

/** The documentation, as it is when the server starts. In a folder of its own: another server may be writing another one. */
const docs = {
  name: 'docs',
  serve({ path }) {
    const file = `site/${port}${decodeURIComponent(path).replace(/\/$/, '/README.html')}`;
    if (!/^\/(docs\/|deploy\/|LICENSE$|docs.css$|[A-Z_]+\.html$)/.test(path) || !existsSync(file)) return undefined;
    return { body: readFileSync(file), type: extname(file).slice(1) || 'txt' };
  },
};
await docsSite(`site/${port}`);

await startDevServer({
  config: {
    rootDir: 'demo',
    hostname: host,
    port,
    middleware: [guard, hosts()],
    plugins: [bundles, pages, startPage, feeds, docs],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
console.log(`\nhttp://${host === '127.0.0.1' ? 'localhost' : host}:${port}/`);
