// Shows the demonstration as a town would have it: its pages and feeds, and the one file from the build.
// PORT and HOST change where; by default nobody else on the network sees it.
import { startDevServer } from '@web/dev-server';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { makeFresh } from '../demo/feeds/fresh.js';
import { hosts } from '../tests/hosts/middleware.mjs';
import { docs } from './docs-site.mjs';

const host = process.env.HOST ?? '127.0.0.1';

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => server.close(() => resolve(true)))
      .listen(port, host);
  });

let port = Number(process.env.PORT ?? 8000);
while (!(await isFree(port))) port += 1;

const bundles = {
  name: 'bundles',
  serve({ path }) {
    const file = `packages/widgets/cdn${path}`;
    return /^\/(kitu[\w-]*\.js|integrity\.json)$/.test(path) && existsSync(file)
      ? { body: readFileSync(file, 'utf8'), type: file.split('.').pop() }
      : undefined;
  },
};

/** The pages that lie beside the scripts in a release: the assistant, and the page for frames. */
const pages = {
  name: 'pages',
  serve({ path }) {
    const folder = { assistent: 'packages/assistant', embed: 'packages/widgets/embed' }[path.slice(1).split('.')[0]];
    if (!/^\/\w+\.(html|css|js)$/.test(path) || !folder) return undefined;
    const file = path === '/assistent.js' ? `${folder}/dist${path}` : `${folder}${path}`;
    return existsSync(file) ? { body: readFileSync(file, 'utf8'), type: file.split('.').pop() } : undefined;
  },
};

/** The sample feeds, moved to this week, for any page that wants them. */
const feeds = {
  name: 'feeds',
  serve({ path }) {
    const file = `demo${path}`;
    if (!/^\/feeds\/[\w-]+\.json$/.test(path) || !existsSync(file)) return undefined;
    return {
      body: makeFresh(readFileSync(file, 'utf8'), new Date()),
      headers: {
        'access-control-allow-origin': '*',
        'cache-control': 'no-cache',
        'content-type': 'application/feed+json; charset=utf-8',
      },
    };
  },
};

await startDevServer({
  config: { rootDir: 'demo', hostname: host, port, middleware: [hosts()], plugins: [bundles, pages, feeds, docs()] },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
console.log(`\nhttp://${host === '127.0.0.1' ? 'localhost' : host}:${port}/`);
