// kitu() in a page, and kitu.php on the command line.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { good, redirect, send } from './answers.mjs';
import { folder, KITU, literal, page, publisher, start } from './php.mjs';

const open = async (code, options) => {
  const { err, out } = await start(['-r', code], options).done;
  assert.equal(err, '');
  return out;
};

describe('a page with kitu()', () => {
  test('says in its source what is wrong with its choices, and shows the link', async (context) => {
    const temp = await folder(context);
    const { address: view } = await publisher(context, good);
    const fallback = { url: '/alle', text: 'Alle' };
    const out = await open(page({ view, fallback, src: '/k.json' }, { choices: { colour: 'red' } }), { temp });
    assert.match(
      out,
      /^<a href="\/alle">Alle<\/a><!-- KITU: ‹kitu-news› hat kein Attribut „colour“\. .* -->\n<\/html>$/,
    );
  });

  test('says in its source which setting there is not, or which is missing', async (context) => {
    const temp = await folder(context);
    assert.match(await open(page({ adress: 'x' }), { temp }), /^<!-- KITU: Es gibt keine Einstellung „adress“/);
    assert.match(await open(page({}), { temp }), /^<!-- KITU: Es fehlt die Adresse: kitu_options\(/);
  });

  test('is not broken by settings of a wrong type', async (context) => {
    const temp = await folder(context);
    const { address: view } = await publisher(context, good);
    for (const wrong of [{ view: 1 }, { view, cache: [] }, { view, fallback: 'x', lang: [], src: [] }, { view: '' }]) {
      assert.match(await open(page(wrong), { temp }), /^<!-- KITU: .*<\/html>$/s);
    }
  });

  test('has no comment that a server could end', async (context) => {
    const temp = await folder(context);
    const { address: view } = await publisher(context, redirect('x:--><script>x</script>--!>'));
    const out = await open(page({ view }), { temp });
    assert.match(out, /^<!-- KITU: [^<>]* -->\n<\/html>$/);
  });

  test('shows four widgets from one view, each with settings of its own', async (context) => {
    const temp = await folder(context);
    const server = await publisher(context, good);
    const settings = literal({ view: server.address, loopback: true });
    const out = await open(
      `require ${literal(KITU)}; kitu_options(${settings});
      foreach (['news', 'dates', 'course', 'board'] as $widget) echo kitu($widget, [], ['lang' => 'en']);`,
      { temp },
    );
    assert.deepEqual(out.match(/<kitu-\w+ lang="en"/g), [
      '<kitu-news lang="en"',
      '<kitu-dates lang="en"',
      '<kitu-course lang="en"',
      '<kitu-board lang="en"',
    ]);
    assert.equal(server.requests.length, 1);
  });

  test('ends its own output first, and its session', async (context) => {
    const temp = await folder(context);
    const server = await publisher(context, good);
    const code = page({ view: server.address, refresh: 0 });
    await open(code, { temp });
    server.answer = send('', {}, 304);
    const out = await open(
      `ob_start(fn (string $page): string => strtoupper($page));
      register_shutdown_function(function (): void { echo '<footer>'; });
      session_save_path(${literal(temp)}); session_start(); ${code}`,
      { temp },
    );
    assert.match(out, /^<KITU-NEWS .*<\/KITU-NEWS>\n<\/HTML><FOOTER>$/s);
    assert.equal(server.requests.length, 2);
  });
});

describe('kitu.php for cron', () => {
  test('says what it has got, or why it has not got it', async (context) => {
    const temp = await folder(context);
    const server = await publisher(context, good);
    const code = `require ${literal(KITU)};
      try { echo kitu_refresh(${literal({ view: server.address, loopback: true })}); }
      catch (Kitu\\Failure $failure) { echo 'failed: ', $failure->getMessage(); }`;
    assert.match(
      await open(code, { temp }),
      /kitu\.view\.json, vom 2026-12-01T07:00:00Z: 6 Meldungen, \d+ Termine, \d+ Kurse, \d+ Gremien\.$/,
    );
    server.answer = send('', {}, 404);
    assert.match(await open(code, { temp }), /^failed: .* Status 404\.$/);
  });

  test('ends with an error on the command line', async (context) => {
    const temp = await folder(context);
    const { code, err, out } = await start([KITU, 'http://stadt.example/kitu.view.json'], { temp }).done;
    assert.deepEqual([code, out, err], [1, '', 'http://stadt.example/kitu.view.json ist keine https-Adresse.\n']);
  });
});
