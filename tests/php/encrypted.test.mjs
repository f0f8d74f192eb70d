// kitu.php over an encrypted connection: the certificate must be right for the name, whatever the address is.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { good } from './answers.mjs';
import { folder, literal, page, PHPS, publisher, start } from './php.mjs';

/** Makes a certificate for a name that signs itself, with its key. */
async function certificate(path, host) {
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
  assert.equal((await start(['-r', code], { temp: path }).done).err, '');
  return { file, pem: await readFile(file, 'utf8') };
}

for (const [name, args] of Object.entries(PHPS)) {
  describe(`kitu.php ${name}, encrypted`, () => {
    /** Opens a page whose publisher has a certificate for a host, which PHP trusts. */
    const open = async (context, host) => {
      const temp = await folder(context);
      const { file, pem } = await certificate(temp, host);
      const listen = (answer) => createServer({ cert: pem, key: pem }, answer);
      const { address } = await publisher(context, good, { listen, scheme: 'https' });
      const ini = { 'openssl.cafile': file, 'curl.cainfo': file };
      return start([...args, '-r', page({ view: address })], { temp, ini }).done;
    };

    test('reads a view from a server with the right certificate', async (context) => {
      const { err, out } = await open(context, 'localhost');
      assert.equal(err, '');
      assert.match(out, /^<kitu-news .*Der Stadtrat tagt/s);
    });

    test('reads nothing from a server with the certificate of another one', async (context) => {
      const { err, out } = await open(context, 'stadt.example');
      assert.equal(err, '');
      assert.match(out, /^<!-- KITU: .* ist nicht zu erreichen/);
    });
  });
}
