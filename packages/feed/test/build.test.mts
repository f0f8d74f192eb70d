import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { build, type BuildResult } from '../src/build/build.js';
import { readConfig } from '../src/build/config.js';
import { writeOutputs } from '../src/build/outputs.js';
import { checkFeed } from '../src/check/check.js';
import { Failure } from '../src/failure.js';
import { importIcs } from '../src/import/ics.js';
import type { FeedJson } from '../src/import/imported.js';
import { importRss } from '../src/import/rss.js';
import type { Problem } from '../src/problem.js';
import { feed, input, NOW, OPTIONS } from './support.js';

interface Written {
  readonly title: string;
  readonly items: readonly { readonly id: string }[];
  readonly _kitu: { readonly dates?: readonly { readonly id: string }[] };
}

/** A folder of its own, with these files. */
async function folder(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'kitu-feed-'));
  context.after(() => rm(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

const run = async (path: string, now = NOW): Promise<BuildResult | undefined> =>
  build(await readConfig(join(path, 'kitu.config.json')), { now });
const read = async (path: string, name = 'kitu.json'): Promise<Written> =>
  JSON.parse(await readFile(join(path, name), 'utf8')) as Written;
const config = (sources: readonly object[], more: object = {}): string =>
  JSON.stringify({ output: 'kitu.json', title: 'Stadt', home_page_url: 'https://stadt.example/', sources, ...more });

const news = (id: string, date: string): object => ({ id, title: id, content_text: id, date_published: date });
const A = feed({ dates: [{ id: 'd', name: 'D', startDate: '2027-01-02' }] }, [news('a', '2026-11-01T10:00:00Z')]);
const RSS =
  '<rss version="2.0"><channel><title>R</title><link>https://r.example/</link><item><guid>r</guid><title>R</title><pubDate>Fri, 20 Nov 2026 10:00:00 +0100</pubDate></item></channel></rss>';
const TWO = [
  { name: 'eigenes', kind: 'feed', from: 'a.json' },
  { name: 'cms', kind: 'rss', from: 'r.xml' },
];

describe('a build', () => {
  test('makes one sound feed of several sources, newest news first', async (context) => {
    const path = await folder(context, { 'kitu.config.json': config(TWO), 'a.json': A, 'r.xml': RSS });
    const result = await run(path);
    const written = await read(path);
    assert.deepEqual(
      written.items.map(({ id }) => id),
      ['r', 'a'],
    );
    assert.deepEqual(
      written._kitu.dates?.map(({ id }) => id),
      ['d'],
    );
    assert.equal(written.title, 'Stadt');
    assert.deepEqual(checkFeed(JSON.stringify(written), 'x', NOW).problems, []);
    assert.deepEqual(
      result?.sources.map(({ name, entries }) => `${name} ${entries}`),
      ['eigenes 2', 'cms 1'],
    );
  });

  test('keeps the last good part of a source that fails, and says since when', async (context) => {
    const path = await folder(context, { 'kitu.config.json': config(TWO), 'a.json': A, 'r.xml': RSS });
    await run(path);
    await writeFile(join(path, 'r.xml'), 'Wartungsarbeiten');
    await run(path, NOW + 60_000);
    const result = await run(path, NOW + 120_000);
    assert.deepEqual(
      (await read(path)).items.map(({ id }) => id),
      ['r', 'a'],
    );
    const cms = result?.sources[1];
    assert.deepEqual(
      [cms?.failure?.code, cms?.failingSince, cms?.at],
      ['not-rss', '2026-11-23T09:01:00Z', '2026-11-23T09:00:00Z'],
    );
  });

  test('forgets that a source failed when it is back', async (context) => {
    const path = await folder(context, { 'kitu.config.json': config(TWO), 'a.json': A, 'r.xml': 'kaputt' });
    assert.equal((await run(path))?.sources[1]?.failure?.code, 'not-rss');
    await writeFile(join(path, 'r.xml'), RSS);
    assert.equal((await run(path))?.sources[1]?.failure, undefined);
    assert.equal((await read(path)).items.length, 2);
  });

  test('leaves the file as it is when no source can be read', async (context) => {
    const path = await folder(context, { 'kitu.config.json': config(TWO), 'kitu.json': 'alt' });
    await assert.rejects(
      run(path),
      (error) =>
        error instanceof Failure &&
        error.code === 'no-source' &&
        error.details.map(({ de }) => de).some((line) => line.includes('a.json')),
    );
    assert.equal(await readFile(join(path, 'kitu.json'), 'utf8'), 'alt');
  });

  test('leaves out an entry that would not be shown, tells it, and keeps the others', async (context) => {
    const broken = feed({
      dates: [
        { id: 'd', name: 'D', startDate: 'bald' },
        { id: 'e', name: 'E', startDate: '2027-01-02' },
      ],
    });
    const path = await folder(context, { 'kitu.config.json': config([TWO[0] ?? {}]), 'a.json': broken });
    const result = await run(path);
    assert.deepEqual(
      (await read(path))._kitu.dates?.map(({ id }) => id),
      ['e'],
    );
    assert.deepEqual(
      result?.sources[0]?.problems.map(({ code, value }) => [code, value]),
      [['dropped', '"bald"']],
    );
  });

  test('with a limit takes the next dates of a source, not those that are over', async (context) => {
    const days = ['2027-03-01', '2020-01-01', '2021-01-01', '2026-12-24', '2027-02-01'];
    const dates = days.map((startDate) => ({ id: startDate, name: 'Rat', startDate }));
    const path = await folder(context, {
      'kitu.config.json': config([{ name: 'ris', kind: 'feed', from: 'a.json', limit: 2 }]),
      'a.json': feed({ dates }),
    });
    await run(path);
    assert.deepEqual(
      (await read(path))._kitu.dates?.map(({ id }) => id),
      ['2026-12-24', '2027-02-01'],
    );
  });
  test('keeps dates that are over for some months, but none that was taken out before', async (context) => {
    const dates = (...days: readonly string[]): string =>
      feed({ dates: days.map((startDate) => ({ id: startDate, name: 'Rat', startDate })) });
    const path = await folder(context, {
      'kitu.config.json': config([{ name: 'ris', kind: 'feed', from: 'a.json' }], { 'keep-past': 2 }),
      'a.json': dates('2026-08-01', '2026-11-24', '2026-11-25', '2027-03-01'),
    });
    const built = async (now: number): Promise<readonly string[] | undefined> => {
      await run(path, now);
      return (await read(path))._kitu.dates?.map(({ id }) => id);
    };
    assert.deepEqual(await built(NOW), ['2026-11-24', '2026-11-25', '2027-03-01']);
    // One is taken out while it is still to come, one is over.
    await writeFile(join(path, 'a.json'), dates('2026-11-24', '2027-03-01'));
    assert.deepEqual(await built(NOW), ['2026-11-24', '2027-03-01']);
    await writeFile(join(path, 'a.json'), dates('2027-03-01'));
    assert.deepEqual(await built(Date.UTC(2026, 11, 1)), ['2026-11-24', '2027-03-01']);
    assert.deepEqual(await built(Date.UTC(2027, 0, 20)), ['2026-11-24', '2027-03-01']);
    assert.deepEqual(await built(Date.UTC(2027, 1, 1)), ['2027-03-01']);
  });

  test('takes 2,000 entries of a source, the next dates first, and tells it', async (context) => {
    // From the last one back to five days before today.
    const dates = Array.from({ length: 2015 }, (_, place) => {
      const day = new Date(Date.UTC(2026, 10, 18 + 2014 - place)).toISOString().slice(0, 10);
      return { id: day, name: 'D', startDate: day };
    });
    const path = await folder(context, {
      'kitu.config.json': config([{ name: 'lang', kind: 'feed', from: 'a.json' }]),
      'a.json': feed({ dates }),
    });
    const { sources = [] } = (await run(path)) ?? {};
    assert.equal(sources[0]?.entries, 2000);
    assert.deepEqual(
      sources[0].problems.map(({ code, message }) => [code, message.en]),
      [['too-many', 'The source has 2010 entries; the first 2000 are read.']],
    );
    assert.equal((await read(path))._kitu.dates?.[0]?.id, '2026-11-23');
  });

  test('loses one output alone when that cannot be made', async (context) => {
    const path = await folder(context, {
      'kitu.config.json': config(TWO, { calendar: 'termine.ics', rss: 'news.rss' }),
      'termine.ics': 'alt',
    });
    // A stand-in for a feed of which nothing else can be made.
    const broken = {
      title: 'x',
      items: [],
      get _kitu(): never {
        throw new Error('stand-in');
      },
    } as unknown as FeedJson;
    const problems: Problem[] = [];
    const files = await writeOutputs(await readConfig(join(path, 'kitu.config.json')), broken, '{}', NOW, problems);
    assert.deepEqual(
      files.map((file) => basename(file)),
      ['kitu.json'],
    );
    assert.equal(await readFile(join(path, 'termine.ics'), 'utf8'), 'alt');
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [
        ['output-failed', 'error'],
        ['output-failed', 'error'],
      ],
    );
  });

  test('takes of two entries with one identity that of the first source', async (context) => {
    const path = await folder(context, {
      'kitu.config.json': config([...TWO, { kind: 'feed', from: 'a.json' }]),
      'a.json': A,
      'r.xml': RSS,
    });
    const result = await run(path);
    assert.equal((await read(path)).items.length, 2);
    assert.deepEqual(
      result?.problems.map(({ code, value }) => `${code} ${value}`),
      ['repeated-id a', 'repeated-id d'],
    );
  });

  test('does nothing while another one is at work, and takes over from one that died', async (context) => {
    const path = await folder(context, { 'kitu.config.json': config(TWO), 'a.json': A, 'r.xml': RSS });
    const lock = join(path, '.kitu-feed-state.json.lock');
    await writeFile(lock, '');
    assert.equal(await run(path), undefined);
    const hourAgo = Date.now() / 1000 - 3600;
    await utimes(lock, hourAgo, hourAgo);
    assert.notEqual(await run(path), undefined);
  });

  test('twice at once does no harm', async (context) => {
    const path = await folder(context, { 'kitu.config.json': config(TWO), 'a.json': A, 'r.xml': RSS });
    await Promise.all([run(path, Date.now()), run(path, Date.now()), run(path, Date.now())]);
    assert.equal((await read(path)).items.length, 2);
    assert.deepEqual(
      (await readdir(path)).filter((name) => /part|lock/.test(name)),
      [],
    );
  });

  test('that is stopped writes nothing and leaves nothing half done', async (context) => {
    const path = await folder(context, { 'kitu.config.json': config(TWO), 'a.json': A, 'r.xml': RSS });
    const parsed = await readConfig(join(path, 'kitu.config.json'));
    await assert.rejects(build(parsed, { now: NOW, signal: AbortSignal.abort() }));
    assert.deepEqual((await readdir(path)).sort(), ['a.json', 'kitu.config.json', 'r.xml']);
  });

  test('also writes a file for each section, a calendar, RSS and Atom', async (context) => {
    const more = {
      split: { items: 'aktuelles.json', dates: 'termine.json' },
      calendar: 'termine.ics',
      rss: 'news.rss',
      atom: 'news.atom',
    };
    const path = await folder(context, { 'kitu.config.json': config(TWO, more), 'a.json': A, 'r.xml': RSS });
    await run(path);
    const [dates, items] = [await read(path, 'termine.json'), await read(path, 'aktuelles.json')];
    assert.deepEqual(
      [dates.items.length, dates._kitu.dates?.length, items.items.length, items._kitu.dates],
      [0, 1, 2, undefined],
    );
    const named = ({ _kitu: kitu }: object & { readonly _kitu: object }): object =>
      Object.fromEntries(Object.entries(kitu).filter(([name]) => /^(calendar|rss|atom)$/.test(name)));
    assert.deepEqual(named(await read(path)), { calendar: 'termine.ics', rss: 'news.rss', atom: 'news.atom' });
    assert.deepEqual(named(dates), { calendar: 'termine.ics' });
    assert.deepEqual(named(items), { rss: 'news.rss', atom: 'news.atom' });
    const calendar = importIcs(input(await readFile(join(path, 'termine.ics'), 'utf8')), OPTIONS);
    assert.deepEqual(
      calendar.dates?.map(({ id, name, startDate }) => [id, name, startDate]),
      [['d@stadt.example', 'D', '2027-01-02']],
    );
    for (const [name, ids] of [
      ['news.rss', ['r', 'a']],
      ['news.atom', ['https://stadt.example/#r', 'https://stadt.example/#a']],
    ] as const) {
      assert.deepEqual(
        importRss(input(await readFile(join(path, name), 'utf8')), OPTIONS).items?.map(({ id, title }) => [id, title]),
        [
          [ids[0], 'R'],
          [ids[1], 'a'],
        ],
        name,
      );
    }
  });
});

describe('a configuration that is wrong is told', () => {
  /** Title, configuration, a part of the message. */
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['without sources', '{"output": "a.json"}', /“sources” is missing/],
    ['with a kind that nobody knows', config([{ kind: 'xml', from: 'a' }]), /sources\[0\]\.kind: rss, ics, csv/],
    ['with a name that nobody knows', config(TWO, { ouput: 'x' }), /ouput: There is no such name here, only: .*output/],
    ['with a zone that nobody knows', config(TWO, { timeZone: 'Europe/Germany' }), /no time zone “Europe\/Germany”/],
    ['with two sources of one name', config([...TWO, ...TWO]), /two sources are called “eigenes”/],
    ['that is no object', '[]', /does not fit|What a KITU feed/],
  ];
  for (const [title, text, message] of cases) {
    test(title, async (context) => {
      const path = await folder(context, { 'kitu.config.json': text });
      await assert.rejects(run(path), message);
    });
  }
});
