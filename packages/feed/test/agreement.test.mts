import { ENTRY_LIMIT } from '@kitu/core/read-feed.js';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeed } from '../src/check/check.js';
import { readAlone, SECTIONS } from '../src/check/sections.js';
import { pathInWords, type Path } from '../src/problem.js';
import { NOW, sampleFeed } from './support.js';

const ADDRESS = 'https://www.kitu.example/kitu.json';

type Step = readonly [place: number, change: unknown];

/** Values that real and hostile feeds hold where something else is due. */
const junk = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    0,
    -1,
    true,
    [],
    {},
    [[]],
    '31.05.2017',
    '2026-02-30',
    '2026-02-30T10:00',
    '2020-01-01',
    '2027-10-31T02:30',
    'javascript:alert(1)',
    '<b>',
    '&amp;',
    'Europe/Germany',
    'x'.repeat(3000),
  ),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Every path in a document. */
function paths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, member]) =>
      paths(member, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  ];
}

function changed(document: unknown, steps: readonly Step[]): unknown {
  const copy: unknown = structuredClone(document);
  for (const [place, change] of steps) {
    const all = paths(copy).filter(({ length }) => length > 1);
    const path = all[place % all.length] ?? [];
    let around = copy as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) around = around[step] as Record<string | number, unknown>;
    around[path.at(-1) ?? ''] = change;
  }
  return copy;
}

const documents = fc
  .array(fc.tuple(fc.nat(100_000), junk), { minLength: 1, maxLength: 6 })
  .map((steps) => JSON.stringify(changed(JSON.parse(sampleFeed()), steps)));

test('what check calls dropped is not read by the widget, and what it does not call so is', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const json: unknown = JSON.parse(text);
      const { problems } = checkFeed(text, ADDRESS, NOW);
      const said = new Set(
        problems
          .filter(({ code }) => code === 'dropped' || code === 'repeated-id')
          .map(({ path }) => pathInWords(path ?? [])),
      );
      const isSaid = (path: Path, needs: object): boolean =>
        ['', ...Object.keys(needs)].some((name) => said.has(pathInWords(name ? [...path, name] : path)));
      for (const section of SECTIONS) {
        const feed = section.parse(json, ADDRESS);
        const entries = section.path.reduce<unknown>(
          (value, step) => (value as Record<string, unknown> | undefined)?.[step],
          json,
        );
        if (!feed.items || !Array.isArray(entries)) continue;
        entries.slice(0, ENTRY_LIMIT).forEach((_, place) => {
          assert.equal(
            isSaid([...section.path, place], section.needs),
            feed.dropped.includes(place),
            `${section.name}[${place}]`,
          );
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('runs and seats that are missing in the widget are missing in check, and the other way round', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const json: unknown = JSON.parse(text);
      const { problems } = checkFeed(text, ADDRESS, NOW);
      for (const section of SECTIONS) {
        const { inner } = section;
        const feed = section.parse(json, ADDRESS);
        const entries = (json as { _kitu?: Record<string, readonly Record<string, unknown>[]> })._kitu?.[section.name];
        if (!inner || !Array.isArray(entries) || !feed.items) continue;
        entries.forEach((entry: Record<string, unknown>, place) => {
          const read = feed.dropped.includes(place) ? undefined : readAlone(json, section, entry, ADDRESS);
          const raws = read && entry[inner.name];
          if (!read || !Array.isArray(raws)) return;
          const prefix = pathInWords([...section.path, place, inner.name]);
          const told = problems.filter(
            ({ code, path }) =>
              /^(dropped|repeated-id)$/.test(code) && pathInWords(path ?? []).startsWith(`${prefix}[`),
          );
          assert.equal(told.length, raws.length - inner.read(read).length, prefix);
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever a feed holds, check tells of it or fails with a reason, and never breaks', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify({
        items: [value],
        _kitu: { version: 1, dates: [value], courses: [value], board: [value] },
      });
      assert.ok(checkFeed(text, ADDRESS, NOW).problems.length > 0);
    }),
    { numRuns: 60 },
  );
});
