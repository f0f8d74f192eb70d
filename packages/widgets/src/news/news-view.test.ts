import { expect } from '@open-wc/testing';
import { hostNote } from '@kitu/core/link-hosts.js';
import { localeOf } from '@kitu/core/messages.js';
import { render } from 'lit';
import { latest, parseNews } from './news-feed.js';
import { parseInBrowser } from './news-parser.js';
import { renderNews, type NewsOptions } from './news-template.js';
import { newsView, type NewsView } from './news-view.js';

const HOME = 'https://www.kitu.example/kitu.json';

const OPTIONS: NewsOptions = {
  choices: { layout: 'list', content: 'full', images: 'all', authors: true, collapse: false, subscribe: false },
  enlarge: () => undefined,
  hostNote: hostNote(HOME),
  level: 3,
  rss: undefined,
  locale: localeOf('de'),
};

/** The view of an item, as it is written to a file. */
function view(item: object, { lang = 'de', now = 0, parse = parseInBrowser } = {}): NewsView {
  const { items = [] } = parseNews({ items: [{ id: '1', title: 'T', ...item }] }, HOME);
  const [chosen] = latest(items, { tags: '' }, now).items;
  if (!chosen) throw new Error('no item');
  return JSON.parse(JSON.stringify(newsView(chosen, localeOf(lang), parse)));
}

describe('the view of a news item', () => {
  const cases: readonly (readonly [title: string, item: object, part: Partial<NewsView>, lang?: string])[] = [
    ['has its identity and address', { url: '/a' }, { id: '1', url: 'https://www.kitu.example/a' }],
    ['has its own title, and no words instead', {}, { title: 'T', untitled: undefined }],
    [
      'has words of ours where it has no title',
      { title: '', summary: 'S', date_published: '2026-12-07' },
      { title: undefined, untitled: 'Meldung vom 7. Dezember 2026' },
    ],
    ['has words of ours also without a date', { title: '', summary: 'S' }, { untitled: 'Meldung' }],
    [
      'is in the language of the view where the words are ours',
      { title: '', summary: 'S', date_published: '2026-12-07', authors: [{ name: 'A' }], language: 'fr' },
      {
        untitled: 'News of 7 December 2026',
        date: { machine: '2026-12-07', words: '7 December 2026' },
        authors: 'By A',
        language: 'fr',
      },
      'en',
    ],
    [
      'has a date for machines and for people, in its own zone',
      { date_published: '2026-12-31T23:30:00Z' },
      { date: { machine: '2026-12-31T23:30:00Z', words: '1. Januar 2027' } },
    ],
    ['names all authors', { authors: [{ name: 'A' }, { name: 'B' }] }, { authors: 'Von A, B' }],
    ['names nobody where nobody is known', {}, { authors: undefined, date: undefined }],
    ['has its tags', { tags: ['a', 'b'] }, { tags: ['a', 'b'] }],
    ['has its summary', { summary: 'S' }, { summary: 'S' }],
    [
      'words its attachments',
      { attachments: [{ url: '/a.pdf', title: 'A', size_in_bytes: 1_250_000 }] },
      { attachments: [{ words: 'A (PDF, 1,3 MB)', url: 'https://www.kitu.example/a.pdf' }] },
    ],
    [
      'has its text as blocks',
      { content_html: '<p>a <b>b</b></p>' },
      { content: [{ kind: 'paragraph', content: ['a ', { kind: 'strong', content: ['b'] }] }] },
    ],
    [
      'has plain text as paragraphs whose line breaks count',
      { content_text: 'a\nb\n \nc' },
      {
        content: [
          { kind: 'paragraph', content: ['a\nb'], lines: true },
          { kind: 'paragraph', content: ['c'], lines: true },
        ],
      },
    ],
    [
      'has its summary as text where there is no other',
      { summary: 'S' },
      { content: [{ kind: 'paragraph', content: ['S'], lines: true }] },
    ],
    ['has no text where there is none', {}, { content: undefined, summary: undefined }],
  ];
  cases.forEach(([title, item, part, lang = 'de']) =>
    it(title, () => {
      const shown = view(item, { lang });
      for (const [name, value] of Object.entries(part)) expect(shown[name as keyof NewsView]).to.deep.equal(value);
    }),
  );

  it('has plain text where HTML may not be parsed', () => {
    const item = { content_html: '<p>a', content_text: 'b' };
    expect(view(item, { parse: () => undefined }).content).to.deep.equal([
      { kind: 'paragraph', content: ['b'], lines: true },
    ]);
  });

  it('has a picture as plain data, until it expires', () => {
    const item = {
      title: 'T',
      _kitu: { image: { url: '/a.jpg', alt: 'A', expires: '2026-11-29', width: 800, creditText: 'C' } },
    };
    const ends = Date.UTC(2026, 10, 29, 23);
    expect(view(item).picture).to.deep.equal({
      url: 'https://www.kitu.example/a.jpg',
      alt: 'A',
      credit: 'C',
      width: 800,
      renditions: [],
      ends,
    });
    expect(view(item, { now: ends }).picture).to.equal(undefined);
    expect(view({ image: '/a.jpg' }).picture).to.deep.equal({
      url: 'https://www.kitu.example/a.jpg',
      alt: '',
      renditions: [],
    });
  });

  it('is drawn the same where what is empty is missing, as in a file', async () => {
    const cases = (await (await fetch(new URL('news-content.cases.json', import.meta.url))).json()) as {
      html: string;
    }[];
    const drawn = (shown: NewsView): string => {
      const holder = document.createElement('div');
      render(renderNews([shown], OPTIONS), holder);
      return holder.innerHTML.replace(/<!--.*?-->/g, '');
    };
    for (const { html } of cases) {
      const whole = view({ content_html: html, image: '/a.jpg' });
      const filled = JSON.parse(
        JSON.stringify(whole, function (this: unknown, _name, value: unknown) {
          const isEmpty = value === '' || value === false || (Array.isArray(value) && !value.length);
          return isEmpty && !Array.isArray(this) ? undefined : value;
        }),
      );
      expect(drawn(filled)).to.equal(drawn(whole));
    }
  });

  it('holds nothing of the item that is not shown', () => {
    const item = { content_html: '<p>a', content_text: 'a', _kitu: { expires: '2026-11-29' } };
    expect(view(item)).to.have.all.keys('id', 'title', 'summary', 'tags', 'content', 'attachments');
  });
});
