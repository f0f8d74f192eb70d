// The plug-in in a real WordPress: settings, cron, shortcodes, what is printed and what is left behind. Run `npm run
// build` before.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startSecurePublisher } from './plugin-publisher.mjs';
import { startPluginSite } from './plugin-site.mjs';
import { officeProxy } from '../support/office-proxy.mjs';

let publisher;
let site;
let feed;

before(async () => {
  [publisher, site] = await Promise.all([startSecurePublisher(), startPluginSite()]);
  feed = `${publisher.origin}/kitu.json`;
});

after(async () => {
  await site?.stop();
  publisher?.stop();
});

/** The tag of the script: newer versions of WordPress write its attributes in another order. */
const scriptIn = (html) => /<script [^>]*type="module"[^>]*>/.exec(html)?.[0] ?? '';
const entry = (title) => ({
  id: title,
  title,
  url: 'https://www.kitu.example/neu',
  date_published: '2020-01-01T08:00:00Z',
});
/** A post of an author, who may not write tags. */
const post = async (content) => (await site.publish('autor', content)).address;

describe('a shortcode of an author', () => {
  it('leaves nothing on the page before there is an address', async () => {
    assert.doesNotMatch(await site.html(await post('A[kitu_news]B')), /<kitu-|\[kitu/);
  });

  it('prints the entries into the text of the page, with script and style sheet from the own site', async () => {
    await site.configure({ source: feed });
    const html = await site.html(await post('[kitu_news limit="2" layout="compact" more]'));
    assert.match(html, /<kitu-news [^>]*light [^>]*src="[^"]*\/kitu.json"[^>]* layout="compact"/);
    assert.equal(html.match(/<li part="item"/g).length, 2);
    assert.match(html, new RegExp(`<link [^>]*href='${site.origin}[^']*/kitu.css`));
    assert.match(scriptIn(html), new RegExp(` src="${site.origin}[^"]*/kitu.js`));
  });

  it('asks nothing of the publisher while a page is made', async () => {
    const address = await post('[kitu_news] [kitu_dates] [kitu_course] [kitu_board]');
    publisher.asked.length = 0;
    await site.html(address);
    assert.deepEqual(publisher.asked, []);
  });

  it('in the midst of a sentence does not end its paragraph before the entries', async () => {
    const html = await site.html(await post('Noch Platz: [kitu_course course="basis"] Rufen Sie an.'));
    assert.match(html, /<div>Noch Platz: <kitu-course /);
  });

  it('stays whole where a theme makes paragraphs afterwards', async () => {
    const address = await post('[kitu_news limit="1"]');
    site.addCode("add_filter( 'the_content', 'wpautop', 20 );", 'autop');
    const html = (await (await fetch(address)).text()).replace(/\n/g, '');
    site.addCode('', 'autop');
    const [widget] = /<kitu-news .*<\/kitu-news>/.exec(html);
    assert.match(widget, /^<kitu-news [^>]*><svg [^>]*><\/svg><section .*<\/section><\/kitu-news>$/);
    assert.doesNotMatch(html, /<p><\/?kitu-/);
  });

  it('takes no value that an attribute does not have', async () => {
    const html = await site.html(
      await post('[kitu_news layout="x\'onload=y" limit="-1" onclick="z" heading="&lt;b&gt;"]'),
    );
    assert.doesNotMatch(/<kitu-news[^>]*>/.exec(html)[0], /layout|limit|onclick/);
    assert.doesNotMatch(html, /<b>/);
  });

  it('brings the style sheet along where the head of the page is already written', async () => {
    const address = await post('Nichts davon im Text.');
    site.addCode("add_action( 'wp_footer', fn() => print( do_shortcode( '[kitu_news]' ) ), 5 );", 'footer');
    const html = await site.html(address);
    site.addCode('', 'footer');
    assert.match(html, /kitu\.css[^>]*>\s*<kitu-news /);
  });

  it('leaves no script and no style sheet on other pages', async () => {
    assert.doesNotMatch(await site.html(await post('Nichts davon.')), /kitu\.(js|css)/);
  });
});

describe('a text of the feed', () => {
  /** As a browser has it. */
  const decoded = (html) =>
    html.replaceAll('&quot;', '"').replace(/&#0?(\d+);/g, (_, code) => String.fromCharCode(code));

  for (const content of [
    '[kitu_news]',
    '<!-- wp:kitu/news /-->',
    '<!-- wp:paragraph --><p>A</p><!-- /wp:paragraph -->[kitu_news]',
  ]) {
    it(`is neither run nor set anew by WordPress: ${content}`, async () => {
      site.addCode("add_shortcode( 'probe', fn() => 'was run' );", 'probe');
      const text = 'Das Zeichen [probe] und "Halle 3x4" -- so steht es da';
      publisher.publish({ ...entry(text), date_published: new Date().toISOString() });
      await site.cron();
      const html = await site.html(await post(content));
      site.addCode('', 'probe');
      assert.doesNotMatch(html, /was run/);
      assert.ok(decoded(html).includes(text), /Das Zeichen.*/.exec(html)?.[0]);
    });
  }
});

describe('the copy', () => {
  it('is brought up to date by the cron, with a request that asks whether something changed', async () => {
    const address = await post('[kitu_news limit="0"]');
    publisher.asked.length = 0;
    await site.cron();
    assert.deepEqual(
      publisher.asked.map(({ path, etag }) => [path, Boolean(etag)]),
      [['/kitu.view.json', true]],
    );
    publisher.publish(entry('Ganz neu'));
    await site.cron();
    assert.match(await site.html(address), /Ganz neu/);
  });

  it('tells caches of pages when it has changed, and only then', async () => {
    site.addCode(
      "add_action( 'cachify_flush_cache', fn() => update_option( 'purged', 1 + get_option( 'purged', 0 ) ) );",
      'caches',
    );
    publisher.publish(entry('Noch neuer'));
    await site.cron();
    await site.cron();
    assert.equal(await site.option('purged'), '1');
    const view = JSON.parse(publisher.documents.get('/kitu.view.json'));
    view.news[0].until = new Date(Date.now() - 60_000).toISOString().replace(/\.\d+/, '');
    publisher.documents.set('/kitu.view.json', JSON.stringify(view));
    await site.cron();
    assert.equal(await site.option('purged'), '2');
    // An entry has ended since: a page that is kept still shows it.
    await site.remember({ purged: Math.floor(Date.now() / 1000) - 120 });
    await site.cron();
    await site.cron();
    assert.equal(await site.option('purged'), '3');
  });

  it('stays when the publisher fails, and is asked for ever more rarely', async () => {
    const address = await post('[kitu_news limit="0"]');
    const view = publisher.documents.get('/kitu.view.json');
    publisher.documents.set('/kitu.view.json', (_request, response) => response.writeHead(503).end());
    const waits = [];
    for (let failures = 0; failures < 3; failures++) {
      await site.remember({ next: 0 });
      await site.cron();
      const { next, error } = await site.option('kitu_widgets_state');
      assert.match(error, /503/);
      waits.push(Math.round((next - Date.now() / 1000) / 60));
    }
    assert.deepEqual(waits, [15, 30, 60]);
    publisher.asked.length = 0;
    await site.cron();
    assert.deepEqual(publisher.asked, []);
    assert.match(await site.html(address), /Noch neuer/);
    publisher.documents.set('/kitu.view.json', view);
  });

  it('stays when a byte of the new one is damaged, and that is said', async () => {
    const address = await post('[kitu_news limit="0"]');
    const view = publisher.documents.get('/kitu.view.json');
    const [head, ...tail] = view.split('Noch neuer');
    const place = Buffer.byteLength(head) + 1;
    const damaged = new RegExp(`/kitu\\.view\\.json ist beschädigt: In Zeile 1, bei Byte ${place}, steht kein UTF-8`);
    publisher.documents.set(
      '/kitu.view.json',
      Buffer.concat([Buffer.from(head), Buffer.of(0xff), Buffer.from(tail.join(''))]),
    );
    await site.remember({ next: 0 });
    await site.cron();
    assert.match((await site.option('kitu_widgets_state')).error, damaged);
    assert.match(await site.html(address), /Noch neuer/);
    publisher.documents.set('/kitu.view.json', view);
  });

  it('of another address is not taken for that of the new one, and stays until that can be read', async () => {
    const address = await post('[kitu_news limit="0"]');
    await site.configure({ source: `${publisher.origin}/gibt-es-nicht.json` });
    assert.match((await site.option('kitu_widgets_state')).error, /gibt-es-nicht\.json antwortet mit Status 404/);
    assert.match(await site.html(address), /Noch neuer/);
    await site.configure({ source: feed });
    assert.equal((await site.option('kitu_widgets_state')).error, '');
  });

  it('is not made of what is no view, too large, or led out of https', async () => {
    const address = `${publisher.origin}/x.json`;
    const sentences = [];
    for (const answer of [
      '<!doctype html>',
      '{"version":2,"generated":"2026-12-01T07:00:00Z","feed":"https://x.example/","texts":{}}',
      ' '.repeat(3 * 1024 * 1024),
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
      // Another host than that of the site: WordPress takes this one for the own network.
      (_request, response) => response.writeHead(302, { location: address.replace('127.0.0.1', 'localhost') }).end(),
      (_request, response) => response.writeHead(302, { location: address }).end(),
    ]) {
      publisher.documents.set('/x.json', answer);
      await site.configure({ source: `${address}?` });
      await site.configure({ source: address });
      sentences.push((await site.option('kitu_widgets_state')).error);
    }
    assert.match(sentences[0], /JSON/);
    assert.match(sentences[1], /Fassung|version/);
    assert.match(sentences[2], /größer als 2 MB/);
    assert.match(sentences[3], /beginnt nicht mit https/);
    assert.match(sentences[4], /localhost.* antwortet nicht/);
    assert.match(sentences[5], /mehr als 3 Weiterleitungen/);
    await site.configure({ source: feed });
  });
});

describe('settings', () => {
  it('let the script draw what is shown', async () => {
    await site.configure({ source: feed, mode: 'shadow', script: 'kitu' });
    const html = await site.html(await post('[kitu_news limit="3"]'));
    assert.match(
      html,
      /<kitu-news src="[^"]*\/kitu.json" limit="3"><a href="https:\/\/[^"]+">Alle Meldungen<\/a><\/kitu-news>/,
    );
    assert.doesNotMatch(html, /kitu\.css/);
    const script = scriptIn(html);
    assert.match(script, / src="https:\/\/widgets\.kitu\.example\/[\d.]+\/kitu\.js"/);
    for (const attribute of [/ integrity="sha384-\S{64}"/, / crossorigin="anonymous"/, / referrerpolicy="no-referrer"/])
      assert.match(script, attribute);
    await site.configure({ source: feed });
  });

  it('show a feed without a view by the script', async () => {
    await site.configure({ source: '' });
    await site.configure({ source: `${publisher.origin}/feed-without-view.json` });
    const html = await site.html(await post('[kitu_news]'));
    assert.match(html, /<kitu-news light src="[^"]*\/feed-without-view.json"><a href="/);
    await site.configure({ source: feed });
  });

  it('add structured data', async () => {
    await site.configure({ source: feed, structured_data: true });
    assert.match(await site.html(await post('[kitu_dates]')), /<script type="application\/ld\+json">/);
    await site.configure({ source: feed });
  });
});

describe('a site behind the proxy of an office', () => {
  it('reads by the proxy, which alone knows the name of the publisher', async (context) => {
    const { asked, place } = await officeProxy(context);
    const [host, port] = place.split(':');
    site.define('WP_PROXY_HOST', host);
    site.define('WP_PROXY_PORT', port);
    const address = `https://kitu.invalid:${new URL(publisher.origin).port}`;
    await site.configure({ source: `${address}/kitu.json` });
    assert.equal((await site.option('kitu_widgets_state')).error, '');
    assert.equal(asked.length, 2);
    const elsewhere = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [],
      _kitu: { view: 'https://intern.invalid/v.json' },
    });
    publisher.documents.set('/elsewhere.json', elsewhere);
    await site.configure({ source: `${address}/elsewhere.json` });
    assert.match(
      (await site.option('kitu_widgets_state')).error,
      /^https:\/\/intern\.invalid\/v\.json antwortet nicht/,
    );
    assert.equal(asked.length, 3);
    await site.configure({ source: feed });
    assert.equal((await site.option('kitu_widgets_state')).error, '');
    assert.equal(asked.length, 3);
  });
});

describe('the plug-in', () => {
  it('has a control in the editor for each attribute of a block', async () => {
    const widgets = await site.run(
      `return array_map( fn( $widget ) => array(
		array_map( 'Kitu\\WordPress\\in_html', array_column( Kitu\\WordPress\\controls( $widget ), 'name' ) ),
		array_keys( Kitu\\WordPress\\attributes_of( $widget ) ),
	), Kitu\\WordPress\\WIDGETS );`,
    );
    assert.equal(widgets.length, 4);
    for (const [controls, attributes] of widgets) assert.deepEqual(controls.sort(), attributes.sort());
  });

  it('has German as gettext makes it of its texts', () => {
    const name = 'integrations/wordpress/kitu-widgets/languages/kitu-widgets-de_DE';
    assert.deepEqual(readFileSync(`${name}.mo`), execFileSync('msgfmt', ['--no-hash', '-o', '-', `${name}.po`]));
  });

  if (process.env.KITU_ALL) {
    it('has settings and a copy of its own on each site of a network', async () => {
      await site.makeNetwork();
      const [first, second] = await site.run(`
		$id = wp_insert_site( array( 'domain' => DOMAIN_CURRENT_SITE, 'path' => '/zwei/', 'user_id' => 1, 'title' => 'Zwei' ) );
		$main = strlen( get_option( 'kitu_widgets_copy' ) );
		switch_to_blog( $id );
		$before = array( get_option( 'kitu_widgets_copy' ), Kitu\\WordPress\\widget_html( 'news', array() ) );
		update_option( 'kitu_widgets', array( 'source' => '${publisher.origin}/kitu.view.json' ) );
		wp_schedule_event( time(), 'kitu_widgets_refresh', 'kitu_widgets_refresh' );
		$after = Kitu\\WordPress\\widget_html( 'news', array( 'limit' => 1 ) );
		return array( array( $main > 0, ...$before ), array( get_option( 'kitu_widgets_state' )['error'], substr_count( $after, '<li part="item"' ) ) );`);
      assert.deepEqual(first, [true, false, '']);
      assert.deepEqual(second, ['', 1]);
    });
  }

  it('has done nothing that PHP or WordPress finds fault with', () => {
    assert.deepEqual(site.faults(), []);
  });

  it('stops asking when it is deactivated, and leaves nothing when it is deleted', async () => {
    await site.cron();
    const left = () =>
      site.run(`global $wpdb;
		$found = array();
		$cron  = '';
		foreach ( is_multisite() ? get_sites( array( 'fields' => 'ids' ) ) : array( 1 ) as $id ) {
			is_multisite() && switch_to_blog( $id );
			array_push( $found, ...$wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%kitu%'" ) );
			$cron .= wp_json_encode( _get_cron_array() );
		}
		return array( array_values( array_unique( $found ) ), str_contains( $cron, 'kitu' ) );`);
    assert.deepEqual((await left())[0].sort(), ['kitu_widgets', 'kitu_widgets_copy', 'kitu_widgets_state']);
    const admin =
      "require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php';";
    await site.run(`${admin} return deactivate_plugins( 'kitu-widgets/kitu-widgets.php', false, is_multisite() );`);
    assert.equal((await left())[1], false);
    await site.run(`${admin} return delete_plugins( array( 'kitu-widgets/kitu-widgets.php' ) );`);
    assert.deepEqual(await left(), [[], false]);
  });
});
