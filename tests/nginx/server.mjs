// A real nginx, or a real Apache, on a free port of this machine, with what deploy/ has for it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

export const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(module);

export const folder = () => mkdtempSync(join(tmpdir(), 'kitu-nginx-'));

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts nginx with a configuration of this folder, in which `changes` are made. Resolves, when it answers, to its
 * address, what it wrote, and a way to stop it.
 */
export async function start(name, changes, port) {
  port ??= await freePort();
  const home = folder();
  mkdirSync(`${home}/kitu.d`);
  if (hasBrotli)
    writeFileSync(`${home}/kitu.d/brotli.conf`, readFileSync(join(import.meta.dirname, '../../deploy/brotli.conf')));
  let site = readFileSync(join(import.meta.dirname, '../../deploy', name), 'utf8');
  for (const [from, to] of [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['/var/log/nginx/', `${home}/`],
    ['/var/cache/nginx/', `${home}/`],
    ['/etc/nginx/kitu.d/', `${home}/kitu.d/`],
    ...Object.entries(changes),
  ]) {
    site = site.replaceAll(from, to);
  }
  writeFileSync(`${home}/site.conf`, site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  writeFileSync(
    `${home}/nginx.conf`,
    `${hasBrotli ? `load_module ${module};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log notice;
events { worker_connections 512; }
http { access_log ${home}/access.log; ${temporary.join(' ')} include ${home}/site.conf; }`,
  );
  return running(home, port, nginx, ['-p', home, '-c', `${home}/nginx.conf`, '-e', `${home}/error.log`]);
}

/** A started server, as soon as it answers. */
async function running(home, port, command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = once(child, 'exit');
  const address = `http://127.0.0.1:${port}`;
  const answers = () =>
    ask(`${address}/`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(readFileSync(`${home}/error.log`, 'utf8'));
  }
  return {
    address,
    port,
    log: () =>
      ['access.log', 'error.log', 'kitu.log']
        .map((file) => (existsSync(`${home}/${file}`) ? readFileSync(`${home}/${file}`, 'utf8') : ''))
        .join(''),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export const apache = ['/usr/sbin/apache2', '/usr/sbin/httpd'].find(existsSync);
/** What Debian's apache2 has enabled when it is installed, as far as files are concerned. */
const DEBIAN = ['mpm_event', 'authz_core', 'alias', 'autoindex', 'deflate', 'dir', 'filter', 'mime', 'setenvif'];

/**
 * Starts an Apache for `root`, whose .htaccess may do what providers of web space mostly allow: `FileInfo`. It knows no
 * type of a file by itself, so what is right here does not depend on the provider's list.
 */
export async function startApache(root, modules = ['headers']) {
  const port = await freePort();
  const home = folder();
  const load = [...DEBIAN, ...modules].map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  writeFileSync(`${home}/mime.types`, '');
  writeFileSync(
    `${home}/apache.conf`,
    `${load.join('\n')}
ServerRoot ${home}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${home}/pid
DefaultRuntimeDir ${home}
ErrorLog ${home}/error.log
TypesConfig ${home}/mime.types
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo
  Options Indexes
  Require all granted
</Directory>
`,
  );
  return running(home, port, apache, ['-X', '-f', `${home}/apache.conf`]);
}

/** One request on a connection of its own, unless `agent` keeps one; nothing is added to it, and nothing unpacked. */
export const ask = (address, headers = {}, agent = false) =>
  new Promise((resolve, reject) => {
    get(address, { headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });
