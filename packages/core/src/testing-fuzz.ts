import { expect, fixtureCleanup } from '@open-wc/testing';
import fc from 'fast-check';
import { feedUrl, settled, stateOf } from './testing.js';
import { tellFigure } from './testing-figures.js';

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
    '9999-12-31T23:59:59+14:00',
    -1,
    1e308,
  ),
);

/** Documents in which up to four places were replaced by something strange. */
export const mutated = (documents: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .constantFrom(...documents)
    .chain((document) =>
      fc
        .array(fc.tuple(fc.constantFrom(...places(document)), strange), { minLength: 1, maxLength: 4 })
        .map((changes) => changes.reduce<unknown>((json, [path, by]) => replace(json, path, by), document)),
    );

/** Real feeds, shortened: the demo's, and those of the corpus where it is there. */
export async function realFeeds(): Promise<readonly unknown[]> {
  const read = async (address: string): Promise<unknown> => (await fetch(address)).json();
  const corpus = (await read('/__corpus/index.json')) as readonly string[];
  const addresses = corpus.filter((name) => name.startsWith('jsonfeed/')).map((name) => `/__corpus/${name}`);
  const feeds = await Promise.all(['/demo/feeds/kitu.json', ...addresses].map(read));
  return feeds.map((feed) => {
    const { items, ...head } = feed as { items?: readonly unknown[] };
    return { ...head, ...(items && { items: items.slice(0, 4) }) };
  });
}

/** How many random documents are read, and the seed: `npm run check -- fuzz` asks for more. One in fifteen as many is shown. */
const { runs: RUNS, seed } = (await (await fetch('/__fuzz')).json()) as { runs: number; seed: number };

/**
 * What holds for every feed, however it was changed: reading it throws nothing but a `FeedError`, and the element ends
 * in one of its honest states.
 */
export function survivesMutation(
  tag: string,
  read: (json: unknown, address: string) => void,
  documents: readonly unknown[],
): void {
  describe(`<${tag}> with feeds that were changed at random`, () => {
    it(`reads ${RUNS} of them without an exception, or says that they are no feed`, function () {
      this.timeout(0);
      fc.assert(
        fc.property(mutated(documents), (json) => {
          try {
            read(json, 'https://www.kitu.example/kitu.json');
          } catch (error) {
            expect(error).to.have.property('reason', 'not-a-feed');
          }
        }),
        { numRuns: RUNS, seed },
      );
      return tellFigure('fuzz', { tag, runs: RUNS });
    });

    it('ends in ready, empty or error', async function () {
      this.timeout(0);
      const { warn } = console;
      console.warn = () => undefined;
      try {
        const sendable = mutated(documents).filter((json) => JSON.stringify(json) !== undefined);
        await fc.assert(
          fc.asyncProperty(sendable, async (json) => {
            const src = feedUrl(json).replace(/"/g, '%22');
            const element = await settled(`<${tag} src="${src}" content="full" images="none"></${tag}>`);
            expect(stateOf(element)).to.be.oneOf(['ready', 'empty', 'error']);
            fixtureCleanup();
          }),
          { numRuns: Math.ceil(RUNS / 15), seed },
        );
      } finally {
        console.warn = warn;
      }
    });
  });
}
