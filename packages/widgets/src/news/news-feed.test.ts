import { expect } from '@open-wc/testing';
import type { Feed } from '@kitu/core/feed.js';
import { machineTime } from '@kitu/core/time.js';
import { append, latest, parseNews, type NewsItem } from './news-feed.js';

const HOME = 'https://www.kitu.example/kitu.json';
const feed = (...items: readonly unknown[]): object => ({ version: 'https://jsonfeed.org/version/1.1', items });
const read = (...items: readonly unknown[]): readonly NewsItem[] => parseNews(feed(...items), HOME).items ?? [];
const first = (item: object): NewsItem | undefined => read({ id: '1', title: 'T', ...item })[0];

describe('a document', () => {
  const failing: readonly (readonly [string, unknown])[] = [
    ['is no feed when it is a list', []],
    ['is no feed when it is null', null],
    ['is no feed when it is a text', 'x'],
    ['is no feed when it is RSS as JSON', { rss: { channel: {} } }],
    ['is no feed when items is an object and _kitu is missing', { items: {} }],
  ];
  failing.forEach(([title, json]) => it(title, () => expect(() => parseNews(json, HOME)).to.throw('kein JSON Feed')));

  const strange: readonly (readonly [string, unknown])[] = [
    ['without a version', undefined],
    ['with version 1.1 instead of the address', '1.1'],
    ['with an address in http', 'http://jsonfeed.org/version/1'],
    ['of a version to come', 'https://jsonfeed.org/version/2'],
  ];
  strange.forEach(([title, version]) =>
    it(`${title} is read`, () => {
      expect(parseNews({ version, items: [{ id: 1, title: 'T' }] }, HOME).items).to.have.length(1);
    }),
  );

  it('with _kitu and without items has no news', () => {
    expect(parseNews({ _kitu: {} }, HOME).items).to.equal(undefined);
  });
  it('of a newer _kitu.version still has news', () => {
    expect(parseNews({ _kitu: { version: 2 }, items: [{ id: 1, title: 'T' }] }, HOME).items).to.have.length(1);
  });
  it('is read up to 500 entries', () => {
    const items = [...Array(600).keys()].map((id) => ({ id, title: 'T' }));
    expect(parseNews({ items }, HOME).items).to.have.length(500);
  });
});

describe('an item', () => {
  const dropped: readonly (readonly [string, unknown])[] = [
    ['that is no object is left out', 'x'],
    ['that is null is left out', null],
    ['without id and address is left out', { title: 'T' }],
    ['with nothing to show is left out', { id: '1', title: '', content_html: ' ' }],
  ];
  dropped.forEach(([title, item]) =>
    it(title, () => {
      const found = parseNews(feed(item, { id: '2', title: 'Zwei' }), HOME);
      expect(found.items?.map(({ id }) => id)).to.deep.equal(['2']);
      expect(found.dropped).to.deep.equal([0]);
    }),
  );

  it('whose id came before is left out', () => {
    const found = parseNews(feed({ id: 1, title: 'A' }, { id: '1', title: 'B' }), HOME);
    expect(found.items?.map(({ title }) => title)).to.deep.equal(['A']);
    expect(found.dropped).to.deep.equal([1]);
  });
  it('without an id is known by its address', () => {
    expect(read({ external_url: '/a', title: 'T' })[0]?.id).to.equal('https://www.kitu.example/a');
  });
  it('prefers url to external_url, and ignores null', () => {
    expect(first({ url: null, external_url: 'https://x.example/' })?.url).to.equal('https://x.example/');
    expect(first({ url: '/a', external_url: '/b' })?.url).to.equal('https://www.kitu.example/a');
  });
  it('is summed up by its own summary, else by the beginning of its content', () => {
    expect(first({ summary: 'S', content_text: 'C' })?.summary).to.equal('S');
    expect(first({ content_text: 'C' })?.summary).to.equal('C');
    expect(first({ content_html: '<p>Guten&nbsp;Tag</p>' })?.summary).to.equal('Guten\u00a0Tag');
  });
  it('has tags from a list, or from a text with commas', () => {
    expect(first({ tags: ['a', 7, null, 'b'] })?.tags).to.deep.equal(['a', '7', 'b']);
    expect(first({ tags: 'workflow, omnifocus' })?.tags).to.deep.equal(['workflow', 'omnifocus']);
  });
  it('has the authors of version 1.1, else the author of 1.0, one or many', () => {
    expect(first({ authors: [{ name: 'A' }, { url: 'x' }] })?.authors).to.deep.equal(['A']);
    expect(first({ authors: { name: 'A' } })?.authors).to.deep.equal(['A']);
    expect(first({ author: { name: 'B' } })?.authors).to.deep.equal(['B']);
  });
  it('without a readable date_published has the date of its change, and never today', () => {
    const item = first({ date_published: '31.05.2017', date_modified: '2018-01-06T08:00' });
    expect(item?.date && machineTime(item.date)).to.equal('2018-01-06T07:00:00Z');
    expect(first({ date_published: 'gestern' })?.date).to.equal(undefined);
  });
  it('has a picture with all that _kitu says of it', () => {
    const picture = first({
      image: '/a-1280.jpg',
      _kitu: {
        image: {
          alt: 'Ein Rathaus',
          width: 1280,
          thumbnail: [
            { url: '/a-480.jpg', width: 480 },
            { url: 'data:x', width: 1 },
          ],
        },
      },
    })?.picture;
    expect(picture).to.include({ url: 'https://www.kitu.example/a-1280.jpg', alt: 'Ein Rathaus', width: 1280 });
    expect(picture?.renditions).to.deep.equal([{ url: 'https://www.kitu.example/a-480.jpg', width: 480 }]);
  });
  it('has no picture from a script or from data', () => {
    expect(first({ image: 'javascript:alert(1)' })?.picture).to.equal(undefined);
    expect(first({ image: 'data:image/png;base64,' })?.picture).to.equal(undefined);
  });
  it('has attachments with kind and size, guessed from the suffix', () => {
    expect(first({ attachments: { url: '/e.pdf', size_in_bytes: '214016' } })?.attachments).to.deep.equal([
      { url: 'https://www.kitu.example/e.pdf', title: 'e.pdf', type: 'PDF', size: 214016 },
    ]);
    expect(first({ attachments: [{ url: '/x', mime_type: 'audio/x-m4a', title: 'Ton' }] })?.attachments[0]).to.include({
      title: 'Ton',
      type: 'M4A',
    });
  });
  it('has attachments called as their files are, however their addresses write it', () => {
    const title = (url: string): string | undefined => first({ attachments: { url } })?.attachments[0]?.title;
    expect(title('/Tagesordnung%20M%C3%A4rz.pdf')).to.equal('Tagesordnung März.pdf');
    expect(title('/M%E4rz.pdf')).to.equal('M%E4rz.pdf');
  });
  it('has its own language, else that of the feed', () => {
    const found = parseNews(
      {
        language: 'de',
        items: [
          { id: 1, title: 'a', language: 'EN' },
          { id: 2, title: 'b', language: '??' },
        ],
      },
      HOME,
    );
    expect(found.items?.map(({ language }) => language)).to.deep.equal(['en', 'de']);
  });
  it('resolves addresses against home_page_url, then feed_url, then where the feed came from', () => {
    const at = (more: object): string | undefined =>
      parseNews({ ...more, items: [{ id: 1, title: 'T', url: 'a' }] }, HOME).items?.[0]?.url;
    expect(at({ home_page_url: 'https://h.example/x/' })).to.equal('https://h.example/x/a');
    expect(at({ home_page_url: null, feed_url: 'https://f.example/y/feed' })).to.equal('https://f.example/y/a');
    expect(at({ home_page_url: '/' })).to.equal('https://www.kitu.example/a');
    expect(at({})).to.equal('https://www.kitu.example/a');
  });
  it('of strange shape never throws', () => {
    const strange: readonly unknown[] = [
      {},
      [],
      7,
      true,
      null,
      { toString: 1 },
      { nodeType: 1 },
      [[[]]],
      { __proto__: null },
    ];
    const names = [
      'id',
      'url',
      'title',
      'summary',
      'content_html',
      'content_text',
      'image',
      'date_published',
      'tags',
      'authors',
      'attachments',
      'language',
      '_kitu',
    ];
    names.forEach((name) =>
      strange.forEach((value) => expect(() => read({ id: '1', title: 'T', [name]: value })).to.not.throw()),
    );
  });
});

describe('the next page', () => {
  const next = (url: unknown): string | undefined => parseNews({ next_url: url, items: [] }, HOME).next;
  it('is followed on the feed’s own origin', () => {
    expect(next('/kitu.json?page=2')).to.equal('https://www.kitu.example/kitu.json?page=2');
  });
  it('is not followed to another one', () => {
    expect(next('https://elsewhere.example/')).to.equal(undefined);
  });
});

describe('the latest news', () => {
  const ALL = { tags: '' };
  const ids = (items: readonly NewsItem[], choice = {}, now = 0): string =>
    latest(items, { ...ALL, ...choice }, now)
      .items.map(({ id }) => id)
      .join('');
  const dated = read(
    { id: 'a', title: 'a', date_published: '2026-01-01' },
    { id: 'b', title: 'b', date_published: '2026-03-01T00:00:00Z', tags: ['Gremien'] },
    { id: 'c', title: 'c', date_modified: '2026-02-01' },
  );
  it('come first when all have a date', () => expect(ids(dated)).to.equal('bca'));
  it('stay in the order of the feed when some have none, and those come last', () => {
    const [x, a, b] = ['x', 'a', 'b'].map((id) => ({ id, title: id }));
    const mixed = read(x ?? {}, { ...a, date_published: '2026-01-01' }, { ...b, date_published: '2026-03-01' });
    expect(ids(mixed)).to.equal('abx');
  });
  it('stay where they are when a further page comes, whatever its dates', () => {
    const page = (...items: readonly object[]): Feed<NewsItem> => parseNews({ items }, HOME);
    const first = page(
      { id: 'a', title: 'a', date_published: '2026-01-01' },
      { id: 'b', title: 'b', date_published: '2026-03-01' },
    );
    const second = page({ id: 'x', title: 'x' }, { id: 'c', title: 'c', date_published: '2026-04-01' });
    expect(ids(append(first, second).items ?? [])).to.equal('bacx');
  });
  it('have one of the tags wanted, in any case', () => {
    expect(ids(dated, { tags: 'x, gremien ' })).to.equal('b');
    expect(ids(dated, { tags: '' })).to.equal('bca');
  });

  const END = Date.UTC(2026, 10, 29, 23);
  const expiring = read(
    { id: 'a', title: 'a', _kitu: { expires: '2026-11-29' } },
    { id: 'b', title: 'b', _kitu: { expires: '2026-12-24T12:00:00Z' } },
  );
  it('are shown until the end of the day on which they expire', () => {
    expect(ids(expiring, {}, END - 1)).to.equal('ab');
    expect(ids(expiring, {}, END)).to.equal('b');
  });
  it('say when they will change, also when only a picture goes', () => {
    const picture = { url: '/a.jpg', expires: '2026-11-29' };
    expect(latest(read({ id: 'a', title: 'a', _kitu: { image: picture } }), ALL, 0).until).to.equal(END);
    expect(latest(expiring, ALL, 0).until).to.equal(END);
    expect(latest(expiring, ALL, END).until).to.equal(Date.UTC(2026, 11, 24, 12));
    expect(latest(dated, ALL, 0).until).to.equal(Infinity);
  });
});
