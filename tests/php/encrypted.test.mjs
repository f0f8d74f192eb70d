// kitu.php over an encrypted connection: the certificate must be right for the name, whatever the address is.
import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import { describe, test } from 'node:test';
import { good } from './answers.mjs';
import { certificate, folder, page, PHPS, publisher, start } from './php.mjs';

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
