// A WordPress that lives for one run of tests: Debian's package, its own database, in a folder of its own. Nothing of
// the machine's WordPress is used but its code; nothing listens but on loopback.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Debian's package, or the same package of a later Debian, unpacked somewhere: `WORDPRESS_ROOT=…/usr/share/wordpress`. */
const code = process.env.WORDPRESS_ROOT ?? '/usr/share/wordpress';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until there is an answer, as long as the process that is to answer lives. */
async function answered(child, what, ask) {
  for (let tries = 0; child.exitCode === null && tries < 600; tries += 1) {
    if (await ask()) return;
    await pause(50);
  }
  throw new Error(`${what} does not answer.`);
}

async function startDatabase(folder) {
  const options = [
    '--no-defaults',
    `--datadir=${folder}/data`,
    ...(process.getuid() === 0 ? ['--user=root'] : []),
    '--innodb-log-file-size=8M',
    '--innodb-buffer-pool-size=32M',
  ];
  const quiet = { stdio: ['ignore', 'ignore', 'pipe'] };
  execFileSync('mariadb-install-db', [...options, '--auth-root-authentication-method=normal', '--skip-test-db'], quiet);
  const socket = join(folder, 'db');
  const child = spawn(
    '/usr/sbin/mariadbd',
    [...options, `--socket=${socket}`, '--skip-networking', '--innodb-flush-log-at-trx-commit=0'],
    { stdio: 'ignore' },
  );
  await answered(child, 'MariaDB', () => existsSync(socket));
  return { child, socket };
}

/** Copies what WordPress is made of: its own folder must be writable, and its language need only be one. */
function copyCode(site) {
  cpSync(code, site, {
    recursive: true,
    dereference: true,
    filter: (from) => !/\/(languages|akismet|wp-config\.php)$/.test(from),
  });
  const languages = join(site, 'wp-content/languages');
  mkdirSync(languages, { recursive: true });
  for (const name of readdirSync(`${code}/wp-content/languages`)) {
    if (/(^|-)de_DE\.mo$/.test(name)) {
      cpSync(`${code}/wp-content/languages/${name}`, join(languages, name), { dereference: true });
    }
  }
  mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
}

const config = (socket, origin) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,*.invalid' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Starts a WordPress in German with an administrator and an author.
 *
 * @param options - `prepare`: gets the site's folder before the site is installed.
 */
export async function startWordPress({ prepare } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kitu-wordpress-'));
  const children = [];
  const stop = async () => {
    for (const child of children) {
      if (child.exitCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const site = join(folder, 'site');
    copyCode(site);
    prepare?.(site);
    const { child: database, socket } = await startDatabase(folder);
    children.push(database);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, 'wp-config.php'), config(socket, origin));
    const said = execFileSync('php', [resolve(import.meta.dirname, 'install.php'), site, socket], { encoding: 'utf8' });
    const { version, password, tokens } = JSON.parse(said);
    const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], { stdio: 'ignore' });
    children.push(server);
    await answered(server, 'WordPress', () =>
      fetch(`${origin}/readme.html`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );

    /** Saves a post as one of the users, by the interface that the block editor uses, and gives its address. */
    const publish = async (user, content) => {
      const response = await fetch(`${origin}/?rest_route=/wp/v2/posts`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${user}:${tokens[user]}`).toString('base64')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ title: 'Neues', status: 'publish', content }),
      });
      const saved = await response.json();
      if (!response.ok) throw new Error(`${user} may not publish: ${JSON.stringify(saved)}`);
      return { address: saved.link, raw: saved.content.raw, html: saved.content.rendered };
    };
    /** Puts code into the site, as a plugin for own code does. */
    const addCode = (php, name = 'kitu') =>
      writeFileSync(join(site, `wp-content/mu-plugins/${name}.php`), `<?php\n${php}\n`);
    /** Adds a constant to its configuration. */
    const define = (name, value) => {
      const file = join(site, 'wp-config.php');
      const line = `define( '${name}', ${JSON.stringify(value)} );`;
      writeFileSync(file, readFileSync(file, 'utf8').replace('$table_prefix', `${line}\n$table_prefix`));
    };
    /** Runs PHP in the site, as a program of its server does, and gives what it returns. */
    const run = async (php) => {
      const file = join(folder, 'run.php');
      const head = `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; require '${site}/wp-load.php';`;
      writeFileSync(file, `<?php\n${head}\necho "\\n", wp_json_encode( ( function () {\n${php}\n} )() );\n`);
      const { stdout } = await promisify(execFile)('php', [file]);
      return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')));
    };
    return { origin, version, password, publish, addCode, define, run, site, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
