import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { atomText, rssText } from '../src/build/syndication.js';
import { importRss } from '../src/import/rss.js';
import { input, NOW, OPTIONS } from './support.js';

const PLACE = { base: 'https://stadt.example/kitu.json', self: 'https://stadt.example/news.atom' };
const feed = (...items: readonly object[]): Readonly<Record<string, unknown>> => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Stadt',
  home_page_url: 'https://stadt.example/',
  language: 'de',
  items,
  _kitu: { version: 1 },
});
const STORY = {
  id: '2026-17',
  url: '/aktuelles/17',
  title: 'Bürgerbüro & Archiv <offen>',
  content_html: '<p>Ab Montag. <a href="plan.pdf">Plan</a></p>',
  summary: 'Ab Montag.',
  date_published: '2026-11-22T11:45:00+01:00',
  date_modified: '2026-11-23T08:00:00+01:00',
  authors: [{ name: 'Pressestelle' }],
  tags: ['Rathaus'],
  language: 'en',
  image: '/a.png',
  attachments: [{ url: '/a.pdf', mime_type: 'application/pdf', size_in_bytes: 1200, title: 'Plan' }],
  _kitu: { image: { alt: 'Der Eingang' } },
};

describe('Atom', () => {
  const written = parseAtomFeed(atomText(feed(STORY), PLACE, NOW));
  const [entry] = written.entries ?? [];
  test('has all that RFC 4287 asks of a feed', () => {
    assert.equal(written.id, 'https://stadt.example/');
    assert.deepEqual(written.authors, [{ name: 'Stadt' }]);
    assert.deepEqual(
      written.links?.map(({ rel, href }) => [rel, href]),
      [
        ['alternate', 'https://stadt.example/'],
        ['self', 'https://stadt.example/news.atom'],
      ],
    );
    assert.equal(written.updated, '2026-11-23T07:00:00.000Z');
    assert.equal(written.xml?.lang, 'de');
  });
  test('has an IRI, both dates and the author of an entry', () => {
    assert.equal(entry?.id, 'https://stadt.example/kitu.json#2026-17');
    assert.equal(entry.published, '2026-11-22T10:45:00.000Z');
    assert.equal(entry.updated, '2026-11-23T07:00:00.000Z');
    assert.deepEqual(entry.authors, [{ name: 'Pressestelle' }]);
    assert.equal(entry.xml?.lang, 'en');
  });
  test('keeps an id that is an IRI, and makes one of any other', () => {
    const ids = ['urn:x:1', 'https://stadt.example/1', 'a b', 'Kurs: 1', '<x>', 'ä'];
    const items = ids.map((id) => ({ id, title: 'x' }));
    const BASE = 'https://stadt.example/kitu.json#';
    assert.deepEqual(
      parseAtomFeed(atomText(feed(...items), PLACE, NOW)).entries?.map(({ id }) => id),
      ['urn:x:1', 'https://stadt.example/1', ...['a%20b', 'Kurs%3A%201', '%3Cx%3E', '%C3%A4'].map((id) => BASE + id)],
    );
  });
  test('is the same at the next build, also where an item has no date', () => {
    const items = [STORY, { id: 'ohne & Datum', title: 'Ohne Datum' }];
    const first = atomText(feed(...items), PLACE, NOW);
    const second = atomText(feed(...items), PLACE, NOW + 600_000, first);
    assert.equal(second, first);
    assert.equal(parseAtomFeed(second).entries?.[1]?.updated, '2026-11-23T09:00:00.000Z');
    assert.notEqual(atomText(feed(...items), PLACE, NOW + 600_000), first);
  });
});

describe('RSS and Atom', () => {
  const TEXTS = [
    ['RSS', (json: Readonly<Record<string, unknown>>) => rssText(json, PLACE)],
    ['Atom', (json: Readonly<Record<string, unknown>>) => atomText(json, PLACE, NOW)],
  ] as const;
  for (const [format, write] of TEXTS) {
    test(`${format} keeps all of an item, with addresses that are absolute`, () => {
      const { items, problems } = importRss(input(write(feed(STORY)), '/srv/news.xml'), OPTIONS);
      assert.deepEqual(problems, []);
      const { id: _, ...item } = items?.[0] ?? { id: '' };
      assert.deepEqual(item, {
        url: 'https://stadt.example/aktuelles/17',
        title: 'Bürgerbüro & Archiv <offen>',
        content_html: '<p>Ab Montag. <a href="https://stadt.example/aktuelles/plan.pdf">Plan</a></p>',
        summary: 'Ab Montag.',
        image: 'https://stadt.example/a.png',
        date_published: '2026-11-22T10:45:00Z',
        date_modified: '2026-11-23T07:00:00Z',
        authors: [{ name: 'Pressestelle' }],
        tags: ['Rathaus'],
        language: 'en',
        attachments: [
          {
            url: 'https://stadt.example/a.pdf',
            mime_type: 'application/pdf',
            size_in_bytes: 1200,
            ...(format === 'Atom' ? { title: 'Plan' } : {}),
          },
        ],
        _kitu: {
          image: { alt: 'Der Eingang', creditText: undefined, width: undefined, height: undefined, url: undefined },
        },
      });
    });
    test(`${format} names its page by an absolute address, also where the feed has a relative one`, () => {
      const home = /<link>([^<]*)|<link href="([^"]*)" rel="alternate"/.exec(
        write({ ...feed(), home_page_url: '/aktuelles' }),
      );
      assert.equal(home?.[1] ?? home?.[2], 'https://stadt.example/aktuelles');
    });
    test(`${format} is well-formed whatever is in the feed`, () => {
      const hostile = `a\u000b\u0000\u001b[31m\ufffe\uffff\ud800 ]]> <![CDATA[ <x y='"'> </item></entry> &amp; &#11; ü\u2028`;
      const item = {
        ...STORY,
        ...Object.fromEntries(['id', 'title', 'summary', 'content_html'].map((name) => [name, hostile])),
        authors: [{ name: hostile }],
        tags: [hostile],
        attachments: [{ url: '/a.pdf', mime_type: hostile, title: hostile }],
        _kitu: { image: { alt: hostile, creditText: hostile } },
      };
      const xml = write({ ...feed(item, { id: '2', content_text: hostile }), title: hostile });
      assert.equal(XMLValidator.validate(xml), true);
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      assert.doesNotMatch(xml, /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
      assert.doesNotMatch(xml, /\p{Surrogate}/u);
      const read = format === 'RSS' ? parseRssFeed(xml).items : parseAtomFeed(xml).entries;
      assert.equal(read?.length, 2);
      const [first] = read;
      const body =
        first &&
        ('encoded' in (first.content ?? {})
          ? (first.content as { encoded: string }).encoded
          : (first.content as { value: string }).value);
      assert.match(body ?? '', /\]\]> <!\[CDATA\[ <x y='"'> <\/item><\/entry> &amp; &#11; ü/);
    });
    test(`${format} has no blanks around a text that some readers would show`, () => {
      const read = write(feed({ ...STORY, title: 'Rat & Tat' }));
      assert.match(read, /<title[^<>]*><!\[CDATA\[Rat & Tat\]\]><\/title>/);
    });
    test(`${format} has all of a plain text, with its line breaks`, () => {
      const long = `Eins & zwei\ndrei\n\n${'Wort '.repeat(400)}Ende`;
      const [item] = importRss(input(write(feed({ id: '1', title: 'x', content_text: long }))), OPTIONS).items ?? [];
      assert.match(item?.content_html ?? '', /^<p>Eins &amp; zwei<br>drei<\/p><p>Wort .* Ende<\/p>$/);
    });
  }
});
