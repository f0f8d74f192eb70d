// How kitu.php fetches and stores a view, with a real server: the old copy stays whatever the server does.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FAILURES, good, NEWER, redirect, send } from './answers.mjs';
import { copyOf, folder, page, PHPS, publisher, start } from './php.mjs';

const OLD = /<kitu-news [^>]*rendered="2026-12-01T07:00:00Z"[^>]*>.*Der Stadtrat tagt/s;
const NEW = /<kitu-news [^>]*rendered="2026-12-01T08:00:00Z"/;

for (const [name, args] of Object.entries(PHPS)) {
  /** Runs a page, and says what it printed; a page never shows an error. */
  const open = async (code, options) => {
    const { code: status, err, out } = await start([...args, '-r', code], options).done;
    assert.equal(err, '');
    assert.equal(status, 0);
    return out;
  };

  describe(`kitu.php ${name}`, { concurrency: 4 }, () => {
    test('fetches the view for the first page, and prints the stored copy from then on', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, good);
      const code = page({ view: server.address });
      assert.match(await open(code, { temp }), OLD);
      assert.match(await open(code, { temp }), OLD);
      assert.equal(server.requests.length, 1);
    });

    test('sends the page before it asks the server, and the next page is new', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, good);
      const code = page({ view: server.address, refresh: 0 });
      await open(code, { temp });
      const asked = new Promise((resolve) => {
        server.answer = resolve;
      });
      const { child, done } = start([...args, '-r', code], { temp });
      child.stdout.setEncoding('utf8');
      let shown = '';
      child.stdout.on('data', (part) => (shown += part));
      // The server has got the request and does not answer yet.
      const response = await asked;
      while (!shown.includes('</html>')) await once(child.stdout, 'data');
      assert.match(shown, OLD);
      send(NEWER)(response);
      await done;
      server.answer = send(NEWER);
      assert.match(await open(code, { temp }), NEW);
    });

    test('asks whether there is anything new, and keeps the copy if not', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, good);
      const code = page({ view: server.address, refresh: 0 });
      await open(code, { temp });
      server.answer = send('', {}, 304);
      await open(code, { temp });
      const out = await open(code, { temp });
      assert.match(out, OLD);
      assert.doesNotMatch(out, /<!--/);
      const { headers } = server.requests.at(-1);
      assert.equal(headers['if-none-match'], '"1"');
      assert.equal(headers['if-modified-since'], 'Tue, 01 Dec 2026 07:00:00 GMT');
      assert.equal(headers.cookie, undefined);
    });

    for (const [what, [answer, note]] of Object.entries(FAILURES)) {
      test(`keeps the old copy when the server sends ${what}, says so in the source, and waits`, async (context) => {
        const temp = await folder(context);
        const server = await publisher(context, good);
        const code = page({ view: server.address, refresh: 0 });
        await open(code, { temp });
        server.answer = answer;
        await open(code, { temp });
        const asked = server.requests.length;
        const out = await open(code, { temp });
        assert.match(out, OLD);
        assert.match(out, /<!-- KITU: [^<>]* Gezeigt wird der letzte Stand, vom 2026-12-01T07:00:00Z\. -->\n/);
        assert.match(out, note);
        assert.equal(server.requests.length, asked);
      });
    }

    test('prints the link when there never was a view, and says why', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, send('', {}, 503));
      const fallback = { url: '/alle?a&b', text: 'Alle <Meldungen>' };
      const out = await open(page({ view: server.address, fallback }), { temp });
      assert.match(out, /^<a href="\/alle\?a&amp;b">Alle &lt;Meldungen&gt;<\/a><!-- KITU: .* Status 503\. -->\n/);
      const alive = await open(
        page({ view: server.address, fallback, src: '/kitu.json' }, { choices: { more: true } }),
        {
          temp,
        },
      );
      assert.match(alive, /^<kitu-news light src="\/kitu\.json" more><a href=.*<\/a><\/kitu-news><!-- KITU:/);
      assert.equal(server.requests.length, 1);
    });

    test('follows a redirect on the same server, and none from there into the own network', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, (response, { url }) =>
        url === '/new/kitu.view.json' ? good(response) : redirect('new/kitu.view.json')(response),
      );
      assert.match(await open(page({ view: server.address }), { temp }), OLD);
      for (const host of [
        '127.0.0.1',
        'localhost.',
        '127.1',
        '2130706433',
        '0x7f.0.0.1',
        '[::1]',
        '[::ffff:127.0.0.1]',
        '10.0.0.1',
      ]) {
        const before = server.requests.length;
        server.answer = redirect(`http://${host}:${server.port}/secret`);
        const out = await open(page({ view: `${server.address}?${host}` }), { temp });
        assert.match(out, /führt ins eigene Netz|kennt das DNS nicht/, host);
        assert.equal(server.requests.length - before, 1, host);
      }
    });

    test('connects to this machine only where that is allowed, and elsewhere by https only', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, good);
      for (const view of [server.address, server.address.replace('http:', 'https:')]) {
        assert.match(await open(page({ view, loopback: false }), { temp }), /^<!-- KITU: /);
      }
      assert.match(await open(page({ view: 'http://192.0.2.1/kitu.view.json' }), { temp }), /eigene Netz|keine https/);
      assert.equal(server.requests.length, 0);
    });

    test('asks once when two pages are opened at once, and the second one does not wait', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context);
      const code = page({ view: server.address });
      const asked = new Promise((resolve) => {
        server.answer = resolve;
      });
      const first = start([...args, '-r', code], { temp });
      const response = await asked;
      assert.match(await open(code, { temp }), /^<!-- KITU: /);
      good(response);
      assert.match((await first.done).out, OLD);
      assert.equal(server.requests.length, 1);
    });

    test('keeps the old copy when the disk is full', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, good);
      const code = page({ view: server.address, refresh: 0 });
      await open(code, { temp });
      const [own] = await readdir(temp);
      server.answer = send(NEWER);
      // No file may grow larger than that: to a program it is the same as a full disk.
      const limit = `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`;
      const out = await open(code, { temp, before: ['sh', '-c', limit] });
      assert.match(out, OLD);
      const after = await open(code, { temp });
      assert.match(after, OLD);
      assert.match(after, /Ist die Platte voll/);
      assert.ok((await readdir(join(temp, own))).every((file) => !file.endsWith('.new')));
    });

    test('prints the old copy where it cannot write any more, and says so', async (context) => {
      const temp = await folder(context);
      const cache = join(temp, 'cache');
      const server = await publisher(context, good);
      const code = page({ view: server.address, refresh: 0, cache }, { kitu: await copyOf(temp) });
      // Nothing is forbidden to root.
      const user = process.getuid() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      await open(code, { temp, ...user });
      await chmod(cache, 0o555);
      for (const file of await readdir(cache)) await chmod(join(cache, file), 0o444);
      server.answer = send(NEWER);
      await open(code, { temp, ...user });
      const out = await open(code, { temp, ...user });
      assert.match(out, OLD);
      assert.match(out, /lässt sich nicht schreiben/);
      assert.equal(server.requests.length, 1);
    });

    test('says which setting is wrong where there is no folder for the copy', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, good);
      await writeFile(join(temp, 'file'), '');
      const out = await open(page({ view: server.address, cache: join(temp, 'file/cache') }), { temp });
      assert.match(out, /^<!-- KITU: .*„cache“/);
      assert.equal(server.requests.length, 0);
    });

    test('trusts no folder that others could have made', async (context) => {
      const temp = await folder(context);
      const server = await publisher(context, good);
      await open(page({ view: server.address }), { temp });
      const [own] = await readdir(temp);
      assert.equal((await stat(join(temp, own))).mode & 0o777, 0o700);
      await chmod(join(temp, own), 0o777);
      assert.match(await open(page({ view: server.address }), { temp }), /^<!-- KITU: .*gehört jemand anderem/);
    });
  });
}
