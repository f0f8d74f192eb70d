// PHP for tests: a publisher's server that answers as a test wants, and pages of a town in PHP.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export const KITU = resolve('integrations/php/kitu.php');

/** A folder of its own, which is gone after the test. */
export async function folder(context) {
  const path = await mkdtemp(join(tmpdir(), 'kitu-php-'));
  await chmod(path, 0o777);
  context.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A server on this machine: how it answers from now on, and the requests that it got. */
export async function publisher(context, answer, { listen = createServer, scheme = 'http' } = {}) {
  const own = { answer, requests: [] };
  const server = listen((request, response) => {
    own.requests.push(request);
    own.answer(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  own.port = server.address().port;
  own.address = `${scheme}://localhost:${own.port}/kitu.view.json`;
  return own;
}

/** A copy of kitu.php that every user can read. */
export async function copyOf(folder) {
  const path = join(folder, 'kitu.php');
  await copyFile(KITU, path);
  return path;
}

/** A value as PHP writes it. */
export const literal = (value) =>
  Array.isArray(value) || typeof value !== 'object' || value === null
    ? `json_decode('${JSON.stringify(value).replace(/[\\']/g, '\\$&')}', true)`
    : `[${Object.entries(value)
        .map(([name, inside]) => `${literal(name)} => ${literal(inside)}`)
        .join(', ')}]`;

/** PHP with all of its extensions, and with those alone that are always there; each reaches the network in another way. */
export const PHPS = { 'with curl': [], 'without any extension': ['-n'] };

/**
 * Starts PHP; every warning is an error that the test sees.
 *
 * @param before A program that starts it.
 */
export function start(args, { before = [], ini = {}, temp, ...options } = {}) {
  const settings = { display_errors: 'stderr', error_reporting: '-1', log_errors: '0', sys_temp_dir: temp, ...ini };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  const [program, ...rest] = [...before, 'php', ...flags, ...args];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const done = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { child, done: done.then(([out, err, [code]]) => ({ out, err, code })) };
}

/** Makes a certificate for a name that signs itself, with its key. */
export async function certificate(path, host) {
  const file = join(path, `${host}.pem`);
  const config = join(path, `${host}.cnf`);
  await writeFile(
    config,
    `[req]\ndistinguished_name=d\n[d]\n[v]\nsubjectAltName=DNS:${host}\nbasicConstraints=CA:TRUE\n`,
  );
  const code = `$options = ['config' => ${literal(config)}, 'x509_extensions' => 'v', 'digest_alg' => 'sha256'];
    $key = openssl_pkey_new(['private_key_bits' => 2048] + $options);
    $request = openssl_csr_new(['commonName' => ${literal(host)}], $key, $options);
    openssl_x509_export(openssl_csr_sign($request, null, $key, 2, $options), $certificate);
    openssl_pkey_export($key, $text, null, $options);
    file_put_contents(${literal(file)}, $certificate . $text);`;
  const { err } = await start(['-r', code], { temp: path }).done;
  if (err) throw new Error(err);
  return { file, pem: await readFile(file, 'utf8') };
}

/** The code of a page with a widget. */
export const page = (options, { choices = {}, kitu = KITU, widget = 'news' } = {}) =>
  `require ${literal(kitu)}; kitu_options(${literal({ loopback: true, ...options })}); echo kitu(${literal(widget)}, ${literal(choices)}), "</html>";`;
