// kitu.php behind the proxy of an office, which alone knows the names of servers outside.
import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import { describe, test } from 'node:test';
import { officeProxy } from '../support/office-proxy.mjs';
import { good, redirect } from './answers.mjs';
import { certificate, folder, page, PHPS, publisher, start } from './php.mjs';

/** A name that no DNS knows. */
const HOST = 'kitu.invalid';

for (const [name, args] of Object.entries(PHPS)) {
  describe(`kitu.php ${name}, behind a proxy`, () => {
    const open = async (context, { answer = good, proxy, ...office }) => {
      const temp = await folder(context);
      const { file, pem } = await certificate(temp, HOST);
      const secure = (handler) => createServer({ cert: pem, key: pem }, handler);
      const { port } = await publisher(context, answer, { listen: secure, scheme: 'https' });
      const ini = { 'openssl.cafile': file, 'curl.cainfo': file };
      const options = { view: `https://${HOST}:${port}/kitu.view.json`, proxy: proxy(office.place), loopback: false };
      const { err, out } = await start([...args, '-r', page(options)], {
        temp,
        ini,
        env: { ...process.env, NO_PROXY: '*' },
      }).done;
      assert.equal(err, '');
      return { out, port };
    };

    test('has the proxy look up the server, and shows it who it is', async (context) => {
      const own = await officeProxy(context);
      const { out, port } = await open(context, { ...own, proxy: (place) => `http://amt:geheim%21@${place}` });
      assert.match(out, /^<kitu-news .*Der Stadtrat tagt/s);
      assert.deepEqual(own.asked, [`${HOST}:${port} Basic ${Buffer.from('amt:geheim!').toString('base64')}`]);
    });

    test('says that the proxy refuses, and not with which password', async (context) => {
      const { out } = await open(context, {
        ...(await officeProxy(context, 407)),
        proxy: (place) => `http://amt:geheim@${place}`,
      });
      assert.match(out, /^<!-- KITU: .* ist nicht zu erreichen: .*407/);
      assert.doesNotMatch(out, /geheim/);
    });

    test('follows no redirect to another server that it cannot look up itself', async (context) => {
      const own = await officeProxy(context);
      const { out } = await open(context, {
        ...own,
        answer: redirect('https://intern.invalid/kitu.view.json'),
        proxy: (place) => `http://${place}`,
      });
      assert.match(out, /^<!-- KITU: Den Server intern\.invalid kennt das DNS nicht/);
      assert.equal(own.asked.length, 1);
    });

    test('says what the setting should look like', async (context) => {
      const { out } = await open(context, { ...(await officeProxy(context)), proxy: () => 'proxy:3128' });
      assert.match(out, /^<!-- KITU: Die Einstellung „proxy“ passt nicht\. Richtig ist: http:/);
    });
  });
}
