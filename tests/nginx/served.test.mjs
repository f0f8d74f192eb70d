// Every file of a release, through each server that deploy/ configures: its type, its headers, and the frame and the
// assistant at work in a browser. Run `npm run build` before.
import assert from 'node:assert/strict';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { apache, ask, folder, nginx, start, startApache } from './server.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.php': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};
const LIFETIMES = {
  version: 'public, max-age=31536000, immutable',
  major: 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
  other: 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400',
};
const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
const [major] = version.split('.');
const files = readdirSync('release', { recursive: true }).filter((path) => statSync(`release/${path}`).isFile());
const lifetimeOf = (path) =>
  LIFETIMES[path.startsWith(`${version}/`) ? 'version' : path.startsWith(`${major}/`) ? 'major' : 'other'];

/** What a server's folder holds: the release, the feed and its pictures. */
function site() {
  const root = folder();
  chmodSync(root, 0o755);
  cpSync('release', root, { recursive: true });
  // Pictures beside the feed, wherever that is.
  const feed = readFileSync('demo/feeds/kitu.json', 'utf8');
  writeFileSync(
    `${root}/kitu.json`,
    feed.replace('"home_page_url": "/"', '"home_page_url": "./"').replaceAll('"/img/', '"img/'),
  );
  cpSync('demo/img', `${root}/img`, { recursive: true });
  cpSync('deploy/apache/.htaccess', `${root}/.htaccess`);
  return root;
}

/** The servers, each with where it offers the files. */
const SERVERS = {
  'deploy/nginx.conf': {
    here: nginx,
    start: async (root) => {
      const server = await start('nginx.conf', { '/var/www/kitu': root });
      return { base: `${server.address}/`, stop: server.stop };
    },
  },
  'deploy/nginx-reverse-proxy.conf before deploy/nginx.conf': {
    here: nginx,
    start: async (root) => {
      const kitu = await start('nginx.conf', { '/var/www/kitu': root });
      const town = await start('nginx-reverse-proxy.conf', { 'http://widgets.kitu.example/': `${kitu.address}/` });
      return { base: `${town.address}/kitu/`, stop: () => Promise.all([town.stop(), kitu.stop()]) };
    },
  },
  'deploy/apache/.htaccess': {
    here: apache,
    start: async (root) => {
      const server = await startApache(root);
      return { base: `${server.address}/`, stop: server.stop };
    },
  },
};

const browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
after(() => browser.close());

/** A page that notes whatever its browser complains about: a refused file, a violated policy, an error. */
async function newPage() {
  const page = await browser.newPage();
  page.problems = [];
  page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
  page.on('pageerror', ({ message }) => page.problems.push(message));
  page.on('requestfailed', (request) => page.problems.push(request.url()));
  page.on('response', (response) => response.ok() || page.problems.push(`${response.status()} ${response.url()}`));
  return page;
}

test('the release is there, and has nothing whose type is not tested here', () => {
  assert.ok(files.includes(`${major}/embed.html`) && files.includes(`${major}/kitu.js`));
  assert.deepEqual(
    files.filter((path) => !(extname(path) in TYPES)),
    [],
  );
});

for (const [name, { here, start: begin }] of Object.entries(SERVERS)) {
  describe(name, { skip: !here && 'this server is not installed' }, () => {
    const root = site();
    let server;
    before(async () => (server = await begin(root)));
    after(async () => {
      await server.stop();
      rmSync(root, { recursive: true });
    });

    for (const path of [...files, 'kitu.json', 'img/icons.svg']) {
      test(`sends ${path} with its type, for every website, for as long as it is valid`, async () => {
        const { status, headers, body } = await ask(server.base + path);
        assert.equal(status, 200);
        const type = path === 'kitu.json' ? 'application/feed+json; charset=utf-8' : TYPES[extname(path)];
        assert.equal(headers['content-type'], type);
        assert.equal(headers['cache-control'], lifetimeOf(path));
        assert.equal(headers['access-control-allow-origin'], '*');
        assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['x-frame-options'], undefined);
        assert.ok(body.equals(readFileSync(`${root}/${path}`)));
      });
    }

    for (const encoding of ['identity', 'gzip']) {
      test(`answers who has the script already with 304 (${encoding})`, async () => {
        const first = await ask(`${server.base}${major}/kitu.js`, { 'accept-encoding': encoding });
        assert.equal(first.headers['content-encoding'], encoding === 'gzip' ? 'gzip' : undefined);
        const headers = { 'accept-encoding': encoding, 'if-none-match': first.headers.etag };
        const again = await ask(`${server.base}${major}/kitu.js`, headers);
        assert.equal(again.status, 304);
        assert.equal(again.headers['cache-control'], LIFETIMES.major);
      });
    }

    test('lists no folder of a version, and says 404 for what is not there', async () => {
      for (const path of [`${version}/`, `${major}/`, `${major}/themes/`, `${major}/fehlt.js`]) {
        assert.equal((await ask(server.base + path)).status, 404, path);
      }
    });

    test('offers the page for frames, and it works', async () => {
      const page = await newPage();
      await page.setContent(`<iframe src="${server.base}${major}/embed.html?widget=news&limit=2"></iframe>`);
      const items = page.frameLocator('iframe').locator('kitu-news [part~=item]');
      await items.first().waitFor();
      assert.equal(await items.count(), 2);
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    test('offers the assistant, and it works', async () => {
      const page = await newPage();
      await page.goto(`${server.base}${major}/assistent.html`);
      await page.locator('copy-box').first().waitFor();
      assert.match(await page.locator('embed-assistant').innerText(), /kitu/);
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  });
}

describe('deploy/apache/.htaccess without mod_headers', { skip: !apache && 'Apache is not installed' }, () => {
  test('still sends every file with its type', async () => {
    const root = site();
    const server = await startApache(root, []);
    try {
      for (const path of files) {
        const { status, headers } = await ask(`${server.address}/${path}`);
        assert.deepEqual([path, status, headers['content-type']], [path, 200, TYPES[extname(path)]]);
      }
    } finally {
      await server.stop();
      rmSync(root, { recursive: true });
    }
  });
});
