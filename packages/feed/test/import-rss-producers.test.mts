import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Failure } from '../src/failure.js';
import type { NewsEntry } from '../src/import/entries.js';
import type { Imported } from '../src/import/imported.js';
import { importIcs } from '../src/import/ics.js';
import { importRss } from '../src/import/rss.js';
import { input, OPTIONS } from './support.js';

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';

const rss = (items: readonly string[], head = ''): Imported =>
  importRss(
    input(
      `<rss version="2.0" ${NAMESPACES}><channel><title>Stadt</title><link>https://stadt.example/</link>${head}\n${items
        .map((item) => `<item>${item}</item>`)
        .join('\n')}</channel></rss>`,
    ),
    OPTIONS,
  );

const atom = (content: string): Imported =>
  importRss(input(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">${content}</feed>`), OPTIONS);

const first = ({ items = [] }: Imported): Partial<NewsEntry> => items[0] ?? {};
const told = ({ problems }: Imported): readonly string[] =>
  problems.map(({ code, value }) => [code, value].filter(Boolean).join(' '));
const A = '<title>A</title><link>https://stadt.example/a</link>';

describe('a date of a news item', () => {
  const dated = (date: string): Imported => rss([`${A}<pubDate>${date}</pubDate>`]);
  test('within a tag is read, as Drupal writes it', () => {
    const imported = dated('&lt;time datetime="2026-11-20T09:00:00+01:00"&gt;20. November 2026&lt;/time&gt;');
    assert.deepEqual([first(imported).date_published, told(imported)], ['2026-11-20T08:00:00Z', []]);
    assert.equal(first(dated('&lt;span&gt;20.11.2026 9:00&lt;/span&gt;')).date_published, '2026-11-20T08:00:00Z');
  });
  test('in the zone MET is read', () =>
    assert.equal(first(dated('Fri, 20 Nov 2026 09:00:00 MET')).date_published, '2026-11-20T08:00:00Z'));
  test('that names another weekday counts, and is told', () => {
    const imported = dated('Tue, 20 Nov 2026 09:00:00 +0100');
    assert.deepEqual(
      [first(imported).date_published, told(imported)],
      ['2026-11-20T08:00:00Z', ['other-weekday Tue, 20 Nov 2026 09:00:00 +0100']],
    );
    assert.deepEqual(told(dated('Fri, 20 Nov 2026 09:00:00 +0100')), []);
  });
});

describe('an address of a news item', () => {
  const linked = (link: string): Imported => rss([`<title>A</title><link>${link}</link>`]);
  test('without its https:// is one of the web', () =>
    assert.equal(first(linked('www.kreis.example/a?b=1')).url, 'https://www.kreis.example/a?b=1'));
  test('that nobody can follow is left out and told', () => {
    const imported = linked('javascript:void(0)');
    assert.deepEqual([first(imported).url, told(imported)], [undefined, ['no-web-address javascript:void(0)']]);
  });
  test('of Atom is the one in the language of the item', () =>
    assert.equal(
      first(
        atom(
          '<entry><title>A</title><id>a</id><link hreflang="en" href="https://stadt.example/en"/><link hreflang="de-DE" href="https://stadt.example/de"/></entry>',
        ),
      ).url,
      'https://stadt.example/de',
    ));
});

describe('a feed', () => {
  test('without items is told', () => assert.deepEqual(told(rss([])), ['no-items']));
  test('of Atom gives its author to entries that have none', () =>
    assert.deepEqual(
      atom(
        '<author><name>Pressestelle</name></author><entry><title>A</title><id>a</id></entry><entry><title>B</title><id>b</id><author><name>Bauamt</name></author></entry>',
      ).items?.map(({ authors }) => authors),
      [[{ name: 'Pressestelle' }], [{ name: 'Bauamt' }]],
    ));
  test('may name its language in words', () => assert.equal(rss([A], '<language>Deutsch</language>').language, 'de'));
  test('with several channels gives the items of all', () => {
    const channel = (name: string): string =>
      `<channel><title>${name}</title><item><title>${name}</title></item></channel>`;
    const imported = importRss(input(`<rss version="2.0">${channel('A')}${channel('B')}</rss>`), OPTIONS);
    assert.deepEqual(
      imported.items?.map(({ title }) => title),
      ['A', 'B'],
    );
  });
  test('with names for words that it declares itself tells which stay as they are', () => {
    const text =
      '<!DOCTYPE rss [<!ENTITY stadt "Musterstadt">]><rss><channel><item><title>Neues aus &stadt; f&uuml;r alle</title></item></channel></rss>';
    const imported = importRss(input(text), OPTIONS);
    assert.deepEqual(
      [first(imported).title, told(imported)],
      ['Neues aus &stadt; für alle', ['unknown-entity &stadt;']],
    );
  });
});

describe('a text that was encoded once too often', () => {
  const described = (text: string): Partial<NewsEntry> => first(rss([`${A}<description>${text}</description>`]));
  test('is HTML all the same', () =>
    assert.equal(
      described('&amp;lt;p&amp;gt;Hallo &amp;lt;b&amp;gt;Welt&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;').content_html,
      '<p>Hallo <b>Welt</b></p>',
    ));
  test('stays a text where it only speaks of tags', () =>
    assert.equal(described('Mit &amp;lt;b&amp;gt; wird es fett.').content_text, 'Mit <b> wird es fett.'));
  test('loses the CDATA around it', () => {
    assert.equal(described('&lt;![CDATA[&lt;p&gt;Hallo&lt;/p&gt;]]&gt;').content_html, '<p>Hallo</p>');
    assert.equal(first(rss(['<title>&lt;![CDATA[Rat &amp; Tat]]&gt;</title>'])).title, 'Rat & Tat');
  });
});

describe('a picture in several forms', () => {
  test('is found beside its placeholder', () =>
    assert.equal(
      first(
        rss([
          `${A}<content:encoded><![CDATA[<picture><source srcset="/a.webp 800w, /b.webp 400w"><img src="data:image/gif;base64,R0"></picture>]]></content:encoded>`,
        ]),
      ).image,
      'https://stadt.example/a.webp',
    ));
});

describe('a film of a news item', () => {
  test('shows the preview that stands within it', () =>
    assert.equal(
      first(
        rss([
          `${A}<media:content url="https://stadt.example/v.mp4" medium="video"><media:thumbnail url="https://stadt.example/t.jpg"/></media:content>`,
        ]),
      ).image,
      'https://stadt.example/t.jpg',
    ));
  test('is no attachment where it is a player that no browser has', () =>
    assert.deepEqual(
      first(rss([`${A}<media:content url="https://stadt.example/v" type="application/x-shockwave-flash"/>`]))
        .attachments,
      [],
    ));
});

describe('what is no feed', () => {
  const reason = (text: string): string => {
    try {
      importRss(input(text, 'https://stadt.example/x'), OPTIONS);
    } catch (cause) {
      if (cause instanceof Failure) return cause.words.de;
    }
    return '';
  };
  test('is called by its name, with what to do', () => {
    assert.match(reason(' \n'), /leer/);
    assert.match(reason('{"version":"https://jsonfeed.org/version/1.1","items":[]}'), /JSON Feed.*kind.*feed/);
    assert.match(reason('BEGIN:VCALENDAR\r\n'), /Kalender.*import ics/);
    assert.match(reason('<?xml version="1.0"?><urlset></urlset>'), /Sitemap/);
    assert.match(reason('<?xml version="1.0"?><opml></opml>'), /OPML/);
    assert.match(reason('<!doctype html><title>Anmeldung</title>'), /Seite.*keinen Feed/);
  });
  test('may be what a calendar was expected to be', () =>
    assert.throws(
      () => importIcs(input('<?xml version="1.0"?><rss version="2.0"></rss>'), OPTIONS),
      ({ words }: Failure) => /RSS.*import rss/.test(words.de),
    ));
  test('may be a page that names a calendar', () =>
    assert.throws(
      () => importIcs(input('<html><link rel="alternate" type="text/calendar" href="/a.ics">'), OPTIONS),
      ({ words }: Failure) => /https:\/\/stadt\.example\/a\.ics/.test(words.de),
    ));
});
