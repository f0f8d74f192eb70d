import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Failure } from '../src/failure.js';
import { importRss } from '../src/import/rss.js';
import { isSound, input, OPTIONS, read, testOnCorpus } from './support.js';

const rss = (item: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Rathaus</title><link>https://stadt.example/</link>${item}</channel></rss>`;
const only = (item: string): object => importRss(input(rss(`<item>${item}</item>`)), OPTIONS).items?.[0] ?? {};

describe('real feeds', () => {
  testOnCorpus('rss-atom/feedrs-rss1-iso8859.xml', 'RSS 1.0 in ISO-8859-1 keeps its umlauts', async (path) => {
    const imported = importRss(await read(path), OPTIONS);
    const [item] = imported.items ?? [];
    assert.equal(item?.title, 'Digitalministerium: Neue Glasfaserförderung mit Schnellkasse');
    assert.equal(item.date_published, '2023-01-25T18:03:02Z');
    assert.deepEqual(item.authors, [{ name: 'Achim Sawall' }]);
    assert.match(item.image ?? '', /364219_rc\.jpg$/);
    isSound(imported);
  });
  testOnCorpus(
    'rss-atom/feedrs-rss2-spiegel.xml',
    'RSS 2.0 with a podcast has its instant, its file, and no tracker as picture',
    async (path) => {
      const imported = importRss(await read(path), OPTIONS);
      const [item] = imported.items ?? [];
      assert.equal(imported.title, 'SPIEGEL Update – Die Nachrichten');
      assert.equal(item?.date_published, '2021-02-06T23:01:00Z');
      assert.equal(item.attachments?.[0]?.mime_type, 'audio/mpeg');
      assert.deepEqual(imported.problems, []);
      isSound(imported);
    },
  );
});

describe('an item of RSS', () => {
  /** Title, item, what comes of it. */
  const cases: readonly (readonly [string, string, object])[] = [
    [
      'has plain text where it is plain',
      '<title>A &amp; B</title><guid>1</guid><description>Nur Text</description>',
      { id: '1', title: 'A & B', content_text: 'Nur Text' },
    ],
    [
      'has HTML where it is HTML',
      '<title>A</title><link>https://stadt.example/a</link><description>&lt;p&gt;Text&lt;/p&gt;</description>',
      { id: 'https://stadt.example/a', content_html: '<p>Text</p>' },
    ],
    [
      'has a summary beside its text',
      '<title>A</title><guid>1</guid><description>Kurz</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Lang</p>]]></content:encoded>',
      { summary: 'Kurz', content_html: '<p>Lang</p>' },
    ],
    [
      'has its enclosure as picture',
      '<title>A</title><guid>1</guid><enclosure url="https://stadt.example/a.jpg" type="image/jpeg" length="1"/>',
      { image: 'https://stadt.example/a.jpg' },
    ],
    [
      'has no date rather than a guessed one',
      '<title>A</title><guid>1</guid><pubDate>31.05.2017</pubDate>',
      { date_published: undefined },
    ],
  ];
  for (const [title, item, expected] of cases) {
    test(title, () => {
      const found = only(item) as Readonly<Record<string, unknown>>;
      for (const [name, value] of Object.entries(expected)) assert.deepEqual(found[name], value, name);
    });
  }
  test('without anything is told and left out', () => {
    const { items, problems } = importRss(input(rss('<item></item><item><title>A</title></item>')), OPTIONS);
    assert.deepEqual(
      items?.map(({ id }) => id),
      ['A'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['dropped'],
    );
  });
});

test('Atom has its text, its tags and the language of the entry', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Rathaus</title><entry xml:lang="en"><id>1</id><title type="html">A &amp;amp; B</title>
    <link href="https://stadt.example/a"/><updated>2026-11-20T10:00:00+01:00</updated><category term="rat" label="Rat"/><content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>`;
  const [item] = importRss(input(atom), OPTIONS).items ?? [];
  assert.equal(item?.title, 'A & B');
  assert.equal(item.url, 'https://stadt.example/a');
  assert.deepEqual(item.tags, ['Rat']);
  assert.equal(item.date_published, '2026-11-20T09:00:00Z');
  assert.equal(item.language, 'en');
});

test('entities of a document are not expanded, and those from elsewhere refused', () => {
  const withEntities = (declared: string): string =>
    rss('<item><guid>1</guid><title>T &b;</title></item>').replace('?>', `?><!DOCTYPE rss [${declared}]>`);
  const imported = importRss(input(withEntities('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">')), OPTIONS);
  assert.doesNotMatch(JSON.stringify(imported.items), /aaaa/);
  assert.throws(
    () => importRss(input(withEntities('<!ENTITY b SYSTEM "file:///etc/passwd">')), OPTIONS),
    /neither RSS nor Atom/,
  );
});

test('a page is no feed, and the feed that it names is told', () => {
  const page = '<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed/">';
  assert.throws(
    () => importRss({ ...input(page), address: 'https://stadt.example/' }, OPTIONS),
    (error) => error instanceof Failure && error.words.de.includes('https://stadt.example/feed/'),
  );
});
