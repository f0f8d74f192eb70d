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
      '<title>A</title><guid>1</guid><pubDate>03/04/2026</pubDate>',
      { date_published: undefined },
    ],
    [
      'has no date where its program writes the beginning of time',
      '<title>A</title><guid>1</guid><pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>',
      { date_published: undefined },
    ],
    [
      'has its second date where the first cannot be read',
      '<title>A</title><guid>1</guid><pubDate>neulich</pubDate><dc:date>2026-12-07T10:00:00+01:00</dc:date>',
      { date_published: '2026-12-07T09:00:00Z' },
    ],
    [
      'has the address of its Atom link where it has no other',
      '<title>A</title><atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="/a"/>',
      { url: 'https://stadt.example/a', id: 'https://stadt.example/a' },
    ],
    [
      'takes no link to something else for its address',
      '<title>A</title><guid isPermaLink="false">1</guid><atom:link rel="replies" href="/a/kommentare"/>',
      { url: undefined },
    ],
    [
      'with a description only is there',
      '<description>Heute bleibt das Bürgerbüro geschlossen.</description>',
      { content_text: 'Heute bleibt das Bürgerbüro geschlossen.', title: undefined },
    ],
    [
      'keeps the line breaks of plain text',
      '<guid>1</guid><description>Montag &amp;amp; Dienstag:\n9–12 Uhr\n\nFreitag: zu</description>',
      { content_text: 'Montag & Dienstag:\n9–12 Uhr\n\nFreitag: zu' },
    ],
    [
      'has markup in its title as text',
      '<guid>1</guid><title>H&lt;sub&gt;2&lt;/sub&gt;O &amp;amp; Luft</title>',
      { title: 'H2O & Luft' },
    ],
    [
      'has tags in its title as text',
      '<guid>1</guid><title>CO<sub>2</sub> &amp; Luft</title>',
      { title: 'CO2 & Luft' },
    ],
    [
      'keeps tags of which its title speaks',
      '<guid>1</guid><title>Von &lt;i&gt; und &lt;b&gt;</title>',
      { title: 'Von <i> und <b>' },
    ],
    [
      'has the description of its picture',
      '<guid>1</guid><title>A</title><media:content url="/m/1" medium="image" width="800" height="600"><media:description type="plain">Der Markt im Schnee</media:description></media:content>',
      {
        image: 'https://stadt.example/m/1',
        _kitu: {
          image: { alt: 'Der Markt im Schnee', creditText: undefined, width: 800, height: 600, url: undefined },
        },
      },
    ],
    [
      'has the picture of a group',
      '<guid>1</guid><title>A</title><media:group><media:content url="/a.mp4" medium="video"/><media:content url="/a.jpg" type="image/jpeg"/></media:group>',
      {
        image: 'https://stadt.example/a.jpg',
        attachments: [{ url: 'https://stadt.example/a.mp4', mime_type: 'video/mp4' }],
      },
    ],
    [
      'has a picture whose address does not look like one',
      '<guid>1</guid><title>A</title><enclosure url="/bild?id=7" type="image/jpeg" length="4000"/>',
      { image: 'https://stadt.example/bild?id=7', attachments: [] },
    ],
    [
      'has no placeholder as picture',
      '<guid>1</guid><title>A</title><description>&lt;img src="/blank.gif" data-src="/markt.jpg" alt="Markt"&gt;</description>',
      {
        image: 'https://stadt.example/markt.jpg',
        content_html: '<img src="https://stadt.example/markt.jpg" alt="Markt">',
      },
    ],
    [
      'has the description that the same picture has in the text',
      '<guid>1</guid><title>A</title><enclosure url="/a.jpg" type="image/jpeg"/><description>&lt;img src="/a.jpg" alt="Markt"&gt;</description>',
      {
        _kitu: { image: { alt: 'Markt', creditText: undefined, width: undefined, height: undefined, url: undefined } },
      },
    ],
    [
      'has names of authors, and no addresses for mail',
      '<guid>1</guid><title>A</title><author>presse@stadt.example (Pressestelle)</author><dc:creator>Amt 1</dc:creator><author>rat@stadt.example</author>',
      { authors: [{ name: 'Pressestelle' }, { name: 'Amt 1' }] },
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

test('entities of a document are neither expanded nor fetched', () => {
  const withEntities = (declared: string): string =>
    rss('<item><guid>1</guid><title>T &b;</title></item>').replace('?>', `?><!DOCTYPE rss [${declared}]>`);
  for (const declared of [
    '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">',
    '<!ENTITY b SYSTEM "file:///srv/secret">',
  ]) {
    assert.equal(importRss(input(withEntities(declared)), OPTIONS).items?.[0]?.title, 'T &b;');
  }
});

test('a page is no feed, and the feed that it names is told', () => {
  const page = '<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed/">';
  assert.throws(
    () => importRss({ ...input(page), address: 'https://stadt.example/' }, OPTIONS),
    (error) => error instanceof Failure && error.words.de.includes('https://stadt.example/feed/'),
  );
});

describe('addresses', () => {
  const item =
    '<item><title>A</title><guid>1</guid><link>rat.html</link><enclosure url="plan.pdf" type="application/pdf"/><description>&lt;a href="b.html"&gt;B&lt;/a&gt;</description></item>';
  const channel = (base: string, link = '', inner = ''): string =>
    `<rss version="2.0"${base}><channel${inner}><title>x</title>${link}${item}</channel></rss>`;
  const NEWS = 'https://stadt.example/news/';
  /** The document, its address, what its addresses count from. */
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['count from xml:base of the document', channel(` xml:base="${NEWS}"`), '/srv/feed.xml', NEWS],
    [
      'count from all xml:base around them',
      channel(' xml:base="https://stadt.example/"', '', ' xml:base="news/"'),
      '/srv/feed.xml',
      NEWS,
    ],
    [
      'count from xml:base before the address of the document',
      channel(` xml:base="${NEWS}"`),
      'https://b.example/',
      NEWS,
    ],
    ['count from the address of the document', channel(''), `${NEWS}feed.xml`, NEWS],
    [
      'count from the address that a file gives as its own',
      channel('', `<link>https://stadt.example/</link><atom:link rel="self" href="${NEWS}feed.xml"/>`),
      '/srv/feed.xml',
      NEWS,
    ],
    ['count from the site of a file', channel('', `<link>${NEWS}</link>`), '/srv/feed.xml', NEWS],
  ];
  for (const [title, text, address, base] of cases) {
    test(title, () => {
      const { items, problems } = importRss(input(text, address), OPTIONS);
      assert.equal(items?.[0]?.url, `${base}rat.html`);
      assert.equal(items[0].attachments?.[0]?.url, `${base}plan.pdf`);
      assert.equal(items[0].content_html, `<a href="${base}b.html">B</a>`);
      assert.deepEqual(problems, []);
    });
  }
  test('that count from nothing stay, and that is told', () => {
    const { items, problems } = importRss(input(channel(''), '/srv/feed.xml'), OPTIONS);
    assert.equal(items?.[0]?.url, 'rat.html');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['relative-address'],
    );
  });
  test('in Atom count from xml:base of the entry, its content and the XHTML in it', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://stadt.example/"><entry xml:base="news/"><id>1</id><title>A</title><link href="a"/>
      <content type="xhtml" xml:base="2026/"><h:div xmlns:h="http://www.w3.org/1999/xhtml" xml:base="12/"><h:p>x &amp; <h:img src="b.jpg" alt="B"/></h:p></h:div></content></entry></feed>`;
    const [found] = importRss(input(atom, '/srv/feed.xml'), OPTIONS).items ?? [];
    assert.equal(found?.url, 'https://stadt.example/news/a');
    assert.equal(found.content_html, '<p>x &amp; <img src="https://stadt.example/news/2026/12/b.jpg" alt="B"></p>');
  });
});

describe('the text of Atom', () => {
  const content = (attributes: string, text: string): object => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>1</id><title>A</title><content ${attributes}>${text}</content></entry></feed>`;
    const { content_html, content_text } = importRss(input(atom), OPTIONS).items?.[0] ?? {};
    return { content_html, content_text };
  };
  test('that says it is text is text', () =>
    assert.deepEqual(content('type="text"', 'Zeichen wie &lt;b&gt; und &amp;amp;'), {
      content_html: undefined,
      content_text: 'Zeichen wie <b> und &amp;',
    }));
  test('that says it is HTML is HTML, also without a tag', () =>
    assert.deepEqual(content('type="html"', 'A &amp;amp; B'), { content_html: 'A &amp; B', content_text: undefined }));
  test('that says nothing is what it looks like', () =>
    assert.deepEqual(content('', '&lt;p&gt;A&lt;/p&gt;'), { content_html: '<p>A</p>', content_text: undefined }));
});

describe('the identity of an item', () => {
  const ids = (...items: readonly string[]): readonly string[] =>
    importRss(input(rss(items.map((item) => `<item>${item}</item>`).join(''))), OPTIONS).items?.map(({ id }) => id) ??
    [];
  const GUID = '<guid isPermaLink="false">stadt</guid>';
  test('is its address where all have the same guid', () =>
    assert.deepEqual(ids(`<title>A</title>${GUID}<link>/1</link>`, `<title>B</title>${GUID}<link>/2</link>`), [
      'https://stadt.example/1',
      'https://stadt.example/2',
    ]));
  test('is made of its words where the address is the same, too', () => {
    const found = ids(`<title>A</title>${GUID}<link>/</link>`, `<title>B</title>${GUID}<link>/</link>`);
    assert.equal(new Set(found).size, 2);
    assert.deepEqual(
      ids(`<title>B</title>${GUID}<link>/</link>`, `<title>A</title>${GUID}<link>/</link>`),
      found.toReversed(),
    );
  });
  test('is made of its words where it has nothing else', () => {
    const found = ids('<description>Eins</description>', '<description>Zwei</description>');
    assert.equal(new Set(found).size, 2);
    assert.match(found[0] ?? '', /^urn:sha256:/);
  });
  test('of two copies stays, and one is left out', () =>
    assert.deepEqual(ids(`<title>A</title>${GUID}`, `<title>A</title>${GUID}`), ['stadt']));
});

describe('what is told', () => {
  const told = (text: string): readonly unknown[] =>
    importRss(input(text), OPTIONS).problems.map(({ code, line, value }) => [code, line, value]);
  const dated = (...dates: readonly string[]): string =>
    rss(
      dates
        .map((date, place) => `\n<item><guid>${place}</guid><title>A</title><pubDate>${date}</pubDate></item>`)
        .join(''),
    );
  test('a date that has two meanings, with its line', () =>
    assert.deepEqual(told(dated('Mon, 07 Dec 2026 10:00:00 +0100', '03/04/2026 10:00')), [
      ['ambiguous-date', 3, '03/04/2026 10:00'],
    ]));
  test('a day that there is not', () =>
    assert.deepEqual(told(dated('30.02.2027')), [['unreadable-date', 2, '30.02.2027']]));
  test('once, that times have no zone', () =>
    assert.deepEqual(told(dated('7.12.2026 10:00', '8.12.2026 10:00')), [['no-zone', 2, '7.12.2026 10:00']]));
  test('an item within which the document ends', () => {
    const whole = dated('Mon, 07 Dec 2026 10:00:00 +0100', 'Mon, 07 Dec 2026 10:00:00 +0100');
    const cut = whole.slice(0, whole.lastIndexOf('</pubDate>'));
    assert.deepEqual(told(cut), [['dropped', 3, undefined]]);
    assert.equal(importRss(input(cut), OPTIONS).items?.length, 1);
  });
});

test('a feed of a megabyte on one line is read within twenty seconds', () => {
  const items =
    '<item><title>A</title><pubDate>Mon, 07 Dec 2026 10:00:00 +0100</pubDate><a/><a/><a/><a/></item>'.repeat(12_000);
  const begin = performance.now();
  importRss(input(rss(items)), OPTIONS);
  assert.ok(performance.now() - begin < 20_000);
});

describe('a hostile feed of 400 kB', () => {
  for (const token of [
    '<a ',
    '<p\n',
    '<!--',
    '<![CDATA[',
    '&#',
    '<b>',
    '<x xml:base="a/">',
    '<x xmlns:a="b">',
    '<item>',
  ]) {
    test(`with ${token} many times is read or refused within twenty seconds`, () => {
      const many = token.repeat(400_000 / token.length);
      const escaped = many.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      const begin = performance.now();
      for (const text of [many, escaped]) {
        const item = `<title x="${escaped}">${text}</title><category>${text}</category><description>${text}</description>`;
        try {
          importRss(input(rss(`<item>${item}</item>`)), OPTIONS);
        } catch (error) {
          assert.ok(error instanceof Failure);
        }
      }
      assert.ok(performance.now() - begin < 20_000);
    });
  }
});
