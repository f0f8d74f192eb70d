// The extension in a running TYPO3, which TYPO3_ROOT names. Run `npm run build` before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { makeFresh } from '../../demo/feeds/fresh.js';
import { viewOf } from '../../packages/feed/dist/src/index.js';
import { startPublisher, startTypo3 } from './site.mjs';

/** The elements of the page: what each is, and what was chosen in its form. */
const ELEMENTS = [
  ['news', { heading: 'Neues', layout: 'cards', limit: '2', more: '1', authors: '0' }],
  ['news', { heading: 'Noch mehr', layout: '', limit: '4' }],
  ['dates', { 'group-by': 'month', limit: '' }],
  ['course', { layout: 'card' }],
  ['board', { images: 'none' }],
];
const FIRST = 'Basisbefähigung ausgebucht';

assert.ok(process.env.TYPO3_ROOT, 'TYPO3_ROOT must name a TYPO3: tests/README.md says which.');

describe('the extension in TYPO3', () => {
  let publisher;
  let typo3;
  const publish = (change = (text) => text) => {
    const feed = JSON.parse(change(makeFresh(readFileSync('demo/feeds/kitu.json', 'utf8'), new Date())));
    const view = viewOf(feed, `${publisher.origin}/kitu.json`, Date.now());
    publisher.documents.set('/kitu.view.json', JSON.stringify(view));
    publisher.documents.set(
      '/kitu.json',
      JSON.stringify({ ...feed, _kitu: { ...feed._kitu, view: 'kitu.view.json' } }),
    );
  };
  const tags = (html) => html.match(/<kitu-[a-z]+ [^>]*>/g) ?? [];

  before(async () => {
    publisher = await startPublisher();
    publish();
    typo3 = await startTypo3({ elements: ELEMENTS, source: `${publisher.origin}/kitu.json` });
  });
  after(() => {
    typo3?.stop();
    publisher?.stop();
  });

  it('shows links at first, and fetches the feed after the page was sent', async () => {
    const { html } = await typo3.get();
    assert.match(html, /<kitu-news light src="[^"]*kitu\.json"[^>]*><a href="[^"]*">Alle Meldungen<\/a><\/kitu-news>/);
    await typo3.until(FIRST);
  });

  it('prints each element with what was chosen, and what is as usual is not said', async () => {
    const { html } = await typo3.get();
    const attributes = tags(html).map((tag) => tag.replace(/ (lang|light|rendered|max-age|src)(="[^"]*")?/g, ''));
    assert.deepEqual(attributes, [
      '<kitu-news heading="Neues" layout="cards" limit="2" more>',
      '<kitu-news heading="Noch mehr" limit="4">',
      '<kitu-dates group-by="month">',
      '<kitu-course layout="card">',
      '<kitu-board images="none">',
      '<kitu-dates limit="1">',
    ]);
    assert.equal(html.match(/part="item"/g).length > 12, true);
    assert.match(html, /<aside><kitu-dates/);
    assert.match(html, /class="frame frame-[^"]*kitu_news/);
  });

  it('keeps each element by itself, so that none evicts another', async () => {
    await typo3.run('cache:flush', '--group=pages');
    for (let visits = 0; visits < 3; visits++) await typo3.get();
    assert.equal(typo3.kept(), ELEMENTS.length + 1);
  });

  it('loads script and style sheet of the release, once', async () => {
    const { html } = await typo3.get();
    assert.equal(html.match(/<script type="module" src="\/_assets\/[^"]+\/kitu\.js\?[^"]*">/g).length, 1);
    assert.equal(html.match(/<link href="\/_assets\/[^"]+\/kitu\.css\?[^"]*" rel="stylesheet"/g).length, 1);
  });

  it('allows the server of the feed in the policy of the site', async () => {
    const policy = (await typo3.get()).headers.get('content-security-policy');
    for (const directive of ['connect-src', 'img-src'])
      assert.match(policy, new RegExp(`${directive} [^;]*${publisher.origin}`));
    assert.doesNotMatch(policy, /widgets\.kitu\.example/);
  });

  it('asks by command whether there is something new, and says what is there', async () => {
    publisher.requests.length = 0;
    const { out, status } = await typo3.run('kitu:refresh');
    assert.equal(status, 0, out);
    assert.match(out, /kitu\.json: \d+ Meldungen, \d+ Termine, \d+ Kurse, \d+ Gremien\./);
    assert.deepEqual(
      publisher.requests.map(({ url }) => url),
      ['/kitu.view.json'],
    );
    assert.ok(publisher.requests[0].headers['if-none-match']);
  });

  it('shows what is new at once', async () => {
    publish((text) => text.replaceAll(FIRST, 'Ganz neu'));
    assert.ok((await typo3.get()).html.includes(FIRST));
    assert.equal((await typo3.run('kitu:refresh')).status, 0);
    const { html } = await typo3.get();
    assert.ok(html.includes('Ganz neu') && !html.includes(FIRST));
  });

  it('keeps what it has when the publisher is gone, also when all caches are emptied', async () => {
    publisher.documents.clear();
    const { out, status } = await typo3.run('kitu:refresh');
    assert.equal(status, 1);
    assert.match(out, /antwortet mit dem Status 503/);
    await typo3.run('cache:flush');
    const { html } = await typo3.get();
    assert.ok(html.includes('Ganz neu'));
    assert.ok(!html.includes('503'));
    publish();
  });

  it('lets the script draw, from KITU and verified, where a site decides so', async () => {
    await typo3.configure({ inText: false, ownScript: false });
    const { headers, html } = await typo3.get();
    assert.match(html, /<kitu-news src="[^"]+" heading="Neues" layout="cards" limit="2" more><a /);
    assert.match(
      html,
      /<script type="module" integrity="sha384-[^"]+" crossorigin="anonymous" referrerpolicy="no-referrer" src="https:\/\/widgets\.kitu\.example\/[\d.]+\/kitu\.js"/,
    );
    assert.doesNotMatch(html, /kitu\.css/);
    assert.match(headers.get('content-security-policy'), /script-src [^;]*https:\/\/widgets\.kitu\.example\//);
    await typo3.configure({});
  });

  it('forgets all that it stored', async () => {
    assert.ok((await typo3.rows()) > 0);
    assert.equal((await typo3.run('kitu:forget')).status, 0);
    assert.equal(await typo3.rows(), 0);
    assert.equal(typo3.kept(), 0);
  });
});
