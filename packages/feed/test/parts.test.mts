import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feedPart } from '../src/build/feed-part.js';
import { merge } from '../src/build/merge.js';
import type { Part } from '../src/build/state.js';
import { validPart } from '../src/build/valid-part.js';
import { withAddressesFrom } from '../src/import/addresses.js';
import type { Problem } from '../src/problem.js';
import { NOW } from './support.js';

const BASE = 'https://stadt.example/';
const valid = (part: object): ReturnType<typeof validPart> => validPart(part as Part, BASE, NOW, 'Europe/Berlin');
const merged = (...parts: readonly object[]): Part & { readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  return { ...merge(parts as readonly Part[], problems, { now: NOW, language: 'de' }), problems };
};
const ids = (entries: readonly { readonly id: string }[] | undefined): readonly string[] | undefined =>
  entries?.map(({ id }) => id);

describe('a field that cannot be read', () => {
  const item = { id: '1', title: 'Titel', content_text: 'Text', date_published: '2026-11-20T10:00:00+01:00' };
  /** The field, its value. */
  const fields: readonly (readonly [string, unknown])[] = [
    ['authors', [{ name: 'A', avatar: false }]],
    ['date_published', '20.11.2026'],
    ['image', false],
    ['language', 'deutsch_DE'],
    ['date_modified', 'gestern'],
    ['attachments', [{ url: 'javascript:alert(1)', mime_type: 'application/pdf' }]],
    ['tags', [{}, 'Rat']],
    ['_kitu', { expires: 'bald' }],
  ];
  for (const [name, value] of fields) {
    test(`in “${name}” does not cost its item`, () => {
      const { part } = valid({
        items: [
          { ...item, [name]: value },
          { ...item, id: '2' },
        ],
      });
      assert.deepEqual(ids(part.items), ['1', '2']);
      assert.deepEqual(valid(part).problems, []);
      assert.equal(part.items?.[0]?.title, 'Titel');
    });
  }
  test('is told, and what else is in the entry stays', () => {
    const { part, problems } = valid({ items: [{ ...item, date_published: '20.11.2026', tags: ['Rat'] }] });
    assert.deepEqual(part.items, [{ id: '1', title: 'Titel', content_text: 'Text', tags: ['Rat'] }]);
    assert.deepEqual(
      problems.map(({ code, value }) => [code, value]),
      [['unreadable', '"20.11.2026"']],
    );
  });
  test('without which there is nothing to show costs the entry', () => {
    const dates = [
      { id: 'a', name: 'A', startDate: 'bald' },
      { id: 'b', name: 'B', startDate: '2027-01-02', endDate: '2026-01-02' },
    ];
    const { part } = valid({ dates, items: [{ id: '1' }, item] });
    assert.deepEqual(part.dates, [{ id: 'b', name: 'B', startDate: '2027-01-02' }]);
    assert.equal(part.items?.length, 1);
  });
  test('of a run costs the run and not the course', () => {
    const hasCourseInstance = [
      { id: 'a', startDate: 'bald' },
      { id: 'b', startDate: '2027-01-02' },
    ];
    assert.deepEqual(
      ids(valid({ courses: [{ id: 'k', name: 'K', hasCourseInstance }] }).part.courses?.[0]?.hasCourseInstance),
      ['b'],
    );
  });
});

describe('a JSON Feed of others', () => {
  const part = (feed: object, address = 'https://b.example/feeds/kitu.json?token=geheim'): Part =>
    feedPart(feed as Readonly<Record<string, unknown>>, address, 'Europe/Berlin');
  test('keeps the site to which its addresses belong', () => {
    const item = {
      id: '1',
      url: 'news/1.html',
      image: '/a.jpg',
      content_html: '<a href="plan.pdf">Plan</a> <a href="#unten">unten</a>',
      attachments: [{ url: '/b.pdf', mime_type: 'application/pdf' }],
      _kitu: { image: { thumbnail: [{ url: '/k.jpg', width: 300 }] } },
      _contoso: { url: '/x' },
    };
    const [found] = part({ home_page_url: 'https://b.example/amt/', items: [item] }).items ?? [];
    assert.deepEqual(found, {
      id: '1',
      url: 'https://b.example/amt/news/1.html',
      image: 'https://b.example/a.jpg',
      content_html:
        '<a href="https://b.example/amt/news/plan.pdf">Plan</a> <a href="https://b.example/amt/news/1.html#unten">unten</a>',
      attachments: [{ url: 'https://b.example/b.pdf', mime_type: 'application/pdf' }],
      _kitu: { image: { thumbnail: [{ url: 'https://b.example/k.jpg', width: 300 }] } },
      _contoso: { url: '/x' },
    });
  });
  test('has its address as its site where it names none, without what may be secret in it', () =>
    assert.deepEqual(
      ['1.html', '?seite=1'].map((url) => part({ items: [{ id: '1', url }] }).items?.[0]?.url),
      ['https://b.example/feeds/1.html', 'https://b.example/feeds/kitu.json?seite=1'],
    ));
  test('in a file that names no site stays as it is', () =>
    assert.equal(part({ items: [{ id: '1', url: '/1' }] }, '/srv/kitu.json').items?.[0]?.url, '/1'));
  test('keeps its time zone', () => {
    const _kitu = {
      timeZone: 'America/New_York',
      dates: [
        { id: 'a', name: 'A', startDate: '2027-01-05T10:00' },
        { id: 'b', name: 'B', startDate: '2027-01-05T10:00', timeZone: 'Asia/Tokyo' },
      ],
    };
    const { items, dates } = part({
      items: [
        { id: '1', date_published: '2026-12-07T10:00', _kitu: { expires: '2026-12-31' } },
        { id: '2', date_published: '2026-12-07T10:00:00+01:00' },
      ],
      _kitu,
    });
    assert.deepEqual(
      items?.map(({ date_published }) => date_published),
      ['2026-12-07T15:00:00Z', '2026-12-07T10:00:00+01:00'],
    );
    assert.deepEqual(items?.[0]?._kitu, { expires: '2026-12-31' });
    assert.deepEqual(
      dates?.map(({ timeZone }) => timeZone),
      ['America/New_York', 'Asia/Tokyo'],
    );
  });
});

describe('several parts', () => {
  const item = (id: string, date?: string, more: object = {}): object => ({
    id,
    title: id,
    date_published: date,
    ...more,
  });
  test('are one list, newest first, also where one item has no date', () =>
    assert.deepEqual(
      ids(
        merged(
          { items: [item('2024', '2024-03-04T09:00:00Z'), item('2023', '2023-03-06T09:00:00Z')] },
          {
            items: [
              item('ohne'),
              item('heute', '2026-11-23T09:00:00+01:00'),
              item('gestern', '2026-11-22T23:30:00-05:00'),
            ],
          },
        ).items,
      ),
      ['heute', 'gestern', '2024', '2023', 'ohne'],
    ));
  test('in other languages say so in each entry', () => {
    const { items, dates } = merged(
      { language: 'de', items: [item('a')] },
      {
        language: 'en',
        items: [item('b'), item('c', undefined, { language: 'fr' })],
        dates: [{ id: 'd', name: 'D', startDate: '2027-01-02' }],
      },
    );
    assert.deepEqual(
      items?.map(({ language }) => language),
      [undefined, 'en', 'fr'],
    );
    assert.equal((dates?.[0] as unknown as Readonly<Record<string, unknown>>)['inLanguage'], 'en');
  });
  test('with the same ids for different items keep them all, and that is told', () => {
    const { items, problems } = merged(
      { items: [item('1', undefined, { url: 'https://a.example/1', title: 'Markt' })] },
      { items: [item('1', undefined, { url: 'https://b.example/1', title: 'Rat' })] },
    );
    assert.deepEqual(ids(items), ['1', 'https://b.example/1']);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['shared-id'],
    );
  });
  test('with the same course have the runs of both', () => {
    const course = (...runs: readonly string[]): object => ({
      courses: [{ id: 'k', name: 'K', hasCourseInstance: runs.map((id) => ({ id, startDate: '2027-01-02' })) }],
    });
    assert.deepEqual(ids(merged(course('a', 'b'), course('b', 'c')).courses?.[0]?.hasCourseInstance), ['a', 'b', 'c']);
  });
  test('with runs of one course that begin at the same hour in two places keep both', () => {
    const course = (place: string, name = 'Yoga'): object => ({
      courses: [
        {
          id: 'yoga',
          name,
          hasCourseInstance: [{ id: 'yoga-1', startDate: '2027-01-02', location: [{ name: place }] }],
        },
      ],
    });
    const { courses, problems } = merged(course('Halle'), course('Schule'), course('Halle'));
    assert.deepEqual(ids(courses?.[0]?.hasCourseInstance), ['yoga-1', 'yoga-1#2']);
    assert.deepEqual(
      problems.map(({ code, value }) => `${code} ${value}`),
      ['shared-id yoga-1', 'repeated-id yoga', 'repeated-id yoga'],
    );
    // Another course that another source calls the same.
    assert.deepEqual(ids(merged(course('Halle'), course('Halle', 'Word')).courses), ['yoga', 'yoga#2']);
  });
  test('with more dates than widgets read lose the oldest of those that are over', () => {
    const at = (day: number): string => new Date(NOW + (day - 600) * 86_400_000).toISOString().slice(0, 10);
    const dates = Array.from({ length: 900 }, (_, day) => ({ id: `${day}`, name: 'Sitzung', startDate: at(day) }));
    const found = merged({ dates: dates.toReversed() }).dates ?? [];
    assert.equal(found.length, 500);
    assert.equal(found[0]?.id, '400');
  });
});

test('addresses of a page count from the page, in all kinds of entries', () => {
  const found = withAddressesFrom(
    {
      dates: [{ id: '1', name: 'Fest', url: '/fest', location: [{ name: 'Markt', url: 'markt' }] }],
      items: [{ id: '2', url: 'a/', content_html: '<a href="b">B</a>' }],
      problems: [],
    },
    'https://b.example/termine/?token=geheim',
  );
  assert.equal(found.dates?.[0]?.url, 'https://b.example/fest');
  assert.equal(found.dates[0].location?.[0]?.url, 'https://b.example/termine/markt');
  assert.equal(found.items?.[0]?.content_html, '<a href="https://b.example/termine/a/b">B</a>');
});
