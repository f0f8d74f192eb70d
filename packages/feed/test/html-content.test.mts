import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { localeOf } from '@kitu/core/messages.js';
import { latest, parseNews } from '@kitu/widgets/news/feed.js';
import { newsView, type NewsView } from '@kitu/widgets/news/view.js';
import { parseHtml } from '../src/render/html-content.js';

/** What browsers made of each case: packages/widgets/src/news/news-content.test.ts. */
const CASES = new URL('../../../widgets/src/news/news-content.cases.json', import.meta.url);
const cases = JSON.parse(readFileSync(CASES, 'utf8')) as readonly {
  readonly title: string;
  readonly html: string;
  readonly blocks: readonly unknown[];
}[];

/** The view of a news item as it is written to a file. */
function view(html: string): NewsView {
  const address = 'https://www.kitu.example/aktuelles/';
  const { items = [] } = parseNews({ items: [{ id: '1', title: 'T', content_html: html }] }, address);
  const [item] = latest(items, { tags: '' }, 0).items;
  assert.ok(item);
  return JSON.parse(JSON.stringify(newsView(item, localeOf('de'), parseHtml))) as NewsView;
}

describe('HTML in Node is read as in browsers', () => {
  for (const { title, html, blocks } of cases) test(title, () => assert.deepEqual(view(html).content, blocks));
  test('there are cases', () => assert.ok(cases.length > 60));
});

test('hostile HTML that is nested as deeply as it is long is read', () => {
  for (const tag of ['<div>', '<a>', '<b><p>', '<table><a>', '<svg><p>'])
    assert.deepEqual(view(tag.repeat(100_000 / tag.length)).content, []);
});
