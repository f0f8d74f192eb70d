import { expect, fixtureCleanup } from '@open-wc/testing';
import fc from 'fast-check';
import { feedUrl, settled, stateOf } from '@kitu/core/testing.js';
import { latest, parseNews } from './news-feed.js';
import './kitu-news.js';

const SAMPLE = {
  version: 'https://jsonfeed.org/version/1.1',
  home_page_url: '/',
  language: 'de',
  next_url: '/2',
  _kitu: { version: 1, timeZone: 'Europe/Berlin', dateModified: '2026-11-23T09:15:00+01:00' },
  items: [
    {
      id: 'a',
      url: '/a',
      title: 'Eine Meldung',
      summary: 'Worum es geht',
      content_html: '<p>Text <b>fett</b></p><ul><li>Punkt</li></ul>',
      image: '/a.jpg',
      date_published: '2025-06-26T08:30:00+02:00',
      tags: ['Gremien'],
      authors: [{ name: 'KITU' }],
      attachments: [{ url: '/e.pdf', mime_type: 'application/pdf', size_in_bytes: 214016 }],
      _kitu: { image: { alt: 'A', width: 1280, thumbnail: [{ url: '/s.jpg', width: 480 }] }, expires: '2027-01-01' },
    },
    { id: 7, title: 'Noch eine', date_published: '2026-11-12', external_url: null },
  ],
};

/** Every place in a document, as the keys that lead to it. */
const places = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inside]) => places(inside, [...path, key]))]
    : [path];

const replace = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[key] = replace(copy[key], rest, by);
  return Array.isArray(value) ? Object.values(copy) : copy;
};

const strange = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    { toString: 1 },
    { nodeType: 1 },
    { _$litType$: 1, strings: ['<b>'] },
    JSON.parse('{"__proto__": {"x": 1}}'),
    '\u202e',
    '&#x202e;',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '2026-02-30',
    -1,
    1e308,
  ),
);
const mutation = fc.tuple(fc.constantFrom(...places(SAMPLE)), strange);
const document_ = fc
  .array(mutation, { minLength: 1, maxLength: 4 })
  .map((changes) => changes.reduce<unknown>((json, [path, by]) => replace(json, path, by), SAMPLE));

describe('a feed that was changed at random', () => {
  it('is read without an exception, or is no feed', () => {
    fc.assert(
      fc.property(document_, (json) => {
        try {
          const { items } = parseNews(json, 'https://www.kitu.example/kitu.json');
          latest(items ?? [], { limit: 10, tags: [] }, 0);
        } catch (error) {
          expect(error).to.have.property('reason', 'not-a-feed');
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('ends in ready, empty or error', async function () {
    this.timeout(60_000);
    const { warn } = console;
    console.warn = () => undefined;
    try {
      await fc.assert(
        fc.asyncProperty(
          document_.filter((json) => JSON.stringify(json) !== undefined),
          async (json) => {
            const src = feedUrl(json).replace(/"/g, '%22');
            const element = await settled(`<kitu-news src="${src}" content="full" images="none"></kitu-news>`);
            expect(stateOf(element)).to.be.oneOf(['ready', 'empty', 'error']);
            fixtureCleanup();
          },
        ),
        { numRuns: 150 },
      );
    } finally {
      console.warn = warn;
    }
  });
});
