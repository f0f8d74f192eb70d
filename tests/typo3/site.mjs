// A TYPO3 for tests: a copy of the one that TYPO3_ROOT names, with the extension of the release, and a publisher beside it.
import { unzipSync } from 'fflate';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ENV = { ...process.env, TYPO3_CONTEXT: 'Development', PHP_CLI_SERVER_WORKERS: '2' };

/** Which file answers, as the rewrite rules of a web server say it. Up to TYPO3 12 the backend has its own. */
const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file(__DIR__ . "/public$path") && !str_ends_with($path, '.php')) return false;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require $_SERVER['SCRIPT_FILENAME'] = __DIR__ . '/public/index.php';
`;

/** A free port. */
async function freePort() {
  const server = createSocket().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** What a form stores. */
const flexForm = (values) =>
  `<T3FlexForms><data><sheet index="sDEF"><language index="lDEF">${Object.entries(values)
    .map(([name, value]) => `<field index="${name}"><value index="vDEF">${value}</value></field>`)
    .join('')}</language></sheet></data></T3FlexForms>`;

/** A publisher: what it sends by path, and the requests that it got. */
export async function startPublisher() {
  const own = { documents: new Map(), requests: [] };
  const server = createServer((request, response) => {
    own.requests.push(request);
    const body = own.documents.get(request.url);
    const etag = `"${Buffer.from(body ?? '')
      .toString('base64url')
      .slice(-20)}${body?.length}"`;
    if (body === undefined) response.writeHead(503).end();
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/json', etag }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  own.origin = `http://127.0.0.1:${server.address().port}`;
  own.stop = () => server.close();
  return own;
}

/** Copies TYPO3, unpacks the extension into it, and starts it with one page that has the given elements. */
export async function startTypo3({ elements, source }) {
  const root = mkdtempSync(join(tmpdir(), 'kitu-typo3-'));
  cpSync(process.env.TYPO3_ROOT, root, { recursive: true, verbatimSymlinks: true });
  // It knows where it was.
  rmSync(join(root, 'var/cache'), { recursive: true, force: true });
  const extension = join(root, 'vendor/kitu/kitu-widgets');
  rmSync(extension, { recursive: true });
  const zip = readdirSync('release').find((name) => name.startsWith('kitu_widgets_'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(`release/${zip}`)))) {
    mkdirSync(dirname(join(extension, name)), { recursive: true });
    writeFileSync(join(extension, name), bytes);
  }
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  /** Runs PHP. The publisher is in this process, and has to answer meanwhile. */
  const start = (...args) =>
    new Promise((done) => {
      execFile('php', args, { cwd: root, env: ENV }, (error, stdout, stderr) =>
        done({ status: error ? error.code : 0, out: stdout + stderr }),
      );
    });
  const php = async (code) => {
    const { status, out } = await start('-r', code);
    if (status !== 0) throw new Error(out);
    return out;
  };
  const run = (...args) => start('vendor/bin/typo3', ...args);
  const version = Number(/TYPO3 CMS (\d+)/.exec((await run('--version')).out)[1]);

  const database = join(
    root,
    'var/sqlite',
    readdirSync(join(root, 'var/sqlite')).find((name) => name.endsWith('.sqlite')),
  );
  const additional = join(root, 'config/system/additional.php');
  appendFileSync(additional, '');
  if (!readFileSync(additional, 'utf8').startsWith('<?php')) writeFileSync(additional, '<?php\n');
  appendFileSync(
    additional,
    `\n$GLOBALS['TYPO3_CONF_VARS']['DB']['Connections']['Default']['path'] = ${JSON.stringify(database)};
$GLOBALS['TYPO3_CONF_VARS']['SYS']['features']['security.frontend.enforceContentSecurityPolicy'] = true;\n`,
  );
  const site = join(root, 'config/sites/main');
  rmSync(join(root, 'config/sites'), { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const sets = version >= 13 ? '\ndependencies: [typo3/fluid-styled-content, kitu/kitu-widgets]' : '';
  writeFileSync(
    join(site, 'config.yaml'),
    `base: '${origin}/'\nrootPageId: 1\nlanguages: [{ title: Deutsch, enabled: true, languageId: 0, base: /, locale: de_DE.UTF-8 }]${sets}\n`,
  );
  const configure = async (settings) => {
    writeFileSync(join(site, 'settings.yaml'), JSON.stringify({ kitu: { source, ...settings } }));
    await run('cache:flush');
  };
  const typoScript = `page = PAGE
page.10 = CONTENT
page.10.table = tt_content
page.10.select.orderBy = sorting
lib.few < lib.kituWidget
lib.few.dataProcessing.1080.widget = dates
lib.few.dataProcessing.1080.attributes.limit = 1
page.20 < lib.few
page.20.stdWrap.wrap = <aside>|</aside>`;
  // From TYPO3 13 on, it is read from there.
  writeFileSync(join(site, 'setup.typoscript'), typoScript);
  const rows = elements.map(([widget, choices]) => [`kitu_${widget}`, flexForm(choices)]);
  await php(`$db = new PDO('sqlite:' . ${JSON.stringify(database)}, null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
    $db->exec('delete from tt_content');
    $db->exec('delete from sys_registry where entry_namespace like "kitu%"');
    $db->exec('delete from sys_template${version < 13 ? ' where uid > 1' : ''}');
    $db->prepare('update sys_template set config = ?, clear = 3, include_static_file = ?')->execute([
      file_get_contents('config/sites/main/setup.typoscript'),
      'EXT:fluid_styled_content/Configuration/TypoScript/,EXT:kitu_widgets/Configuration/TypoScript',
    ]);
    foreach (json_decode(file_get_contents('data://text/plain;base64,${Buffer.from(JSON.stringify(rows)).toString('base64')}')) as $index => $row)
      $db->prepare('insert into tt_content (pid, CType, pi_flexform, sorting) values (1, ?, ?, ?)')->execute([...$row, $index]);`);
  await configure({});

  writeFileSync(join(root, 'router.php'), ROUTER);
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', 'public', 'router.php'], {
    cwd: root,
    env: ENV,
    stdio: 'ignore',
    detached: true,
  });
  const get = async () => {
    const response = await fetch(`${origin}/`);
    return { headers: response.headers, html: await response.text() };
  };
  // A page without a widget: the first one that has one fetches the feed.
  const isUp = () =>
    fetch(`${origin}/nothing`).then(
      () => true,
      () => server.exitCode === null && isUp(),
    );
  await isUp();
  const cache = join(root, 'var/cache/data/kitu_widgets');
  return {
    version,
    run,
    configure,
    get,
    /** The page once it has what it should have. */
    async until(text) {
      for (;;) {
        const { html } = await get();
        if (html.includes(text)) return html;
      }
    },
    /** The printed widgets that are kept. */
    kept: () => {
      try {
        return readdirSync(cache, { withFileTypes: true }).filter((entry) => entry.isFile()).length;
      } catch {
        return 0;
      }
    },
    /** How many rows of the database are the extension's. */
    rows: async () =>
      Number(
        await php(
          `echo (new PDO('sqlite:' . ${JSON.stringify(database)}))->query('select count(*) from sys_registry where entry_namespace like "kitu%"')->fetchColumn();`,
        ),
      ),
    stop() {
      // With its workers.
      process.kill(-server.pid);
      rmSync(root, { recursive: true, force: true });
    },
  };
}
