// A real Apache on loopback, which sends each given `Header` line for an address of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

const MODULES = '/usr/lib/apache2/modules';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the server answers. */
async function answering(origin, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Apache ended: ${child.said}`);
    try {
      return await fetch(origin);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The header that is sent for each line, in their order. */
export async function fetchHeaders(folder, lines, header) {
  const port = await freePort();
  mkdirSync(`${folder}/www`, { recursive: true });
  writeFileSync(`${folder}/www/x.txt`, 'x');
  const places = lines.map(
    (line, place) => `<Location "/${place}">\n${line}\n</Location>\nAlias "/${place}" "${folder}/www/x.txt"`,
  );
  writeFileSync(
    `${folder}/apache.conf`,
    `ServerRoot "${folder}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${folder}/apache.pid"
ErrorLog "${folder}/apache.log"
DefaultRuntimeDir "${folder}"
Mutex file:${folder} default
LoadModule mpm_event_module ${MODULES}/mod_mpm_event.so
LoadModule authz_core_module ${MODULES}/mod_authz_core.so
LoadModule alias_module ${MODULES}/mod_alias.so
LoadModule headers_module ${MODULES}/mod_headers.so
DocumentRoot "${folder}/www"
<Directory "${folder}/www">
Require all granted
</Directory>
${places.reverse().join('\n')}
`,
  );
  const child = spawn('/usr/sbin/apache2', ['-X', '-f', `${folder}/apache.conf`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.said = '';
  child.stderr.on('data', (data) => (child.said += data));
  const ended = once(child, 'exit');
  try {
    const origin = `http://127.0.0.1:${port}`;
    await answering(origin, child);
    const sent = [];
    for (const place of lines.keys()) sent.push((await fetch(`${origin}/${place}`)).headers.get(header));
    return sent;
  } finally {
    child.kill();
    await ended;
  }
}
