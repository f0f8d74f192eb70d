import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { build } from '../src/build/build.js';
import { readConfig } from '../src/build/config.js';
import { run } from '../src/cli/run.js';
import type { Failure } from '../src/failure.js';
import { printElement } from '../src/render/print.js';
import { viewOf } from '../src/render/view-file.js';
import { folder } from './folder.js';

const NOW = Date.UTC(2026, 11, 1, 7);

const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  home_page_url: 'https://stadt.example/',
  language: 'de',
  _kitu: { version: 1, dates: [{ id: 'd', name: 'Ratssitzung', startDate: '2026-12-08T18:00' }] },
  items: [{ id: 'n', title: 'Meldung', content_text: 'Text', date_published: '2026-11-30T10:00:00Z' }],
});

/** Runs the command in a folder. */
async function command(
  context: TestContext,
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const path = await folder(context, { 'kitu.json': FEED });
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await run(
    args.map((argument) => argument.replace('{}', path)),
    {
      out: (text) => void lines.out.push(text),
      err: (text) => void lines.err.push(text),
      env: { LANG: 'de' },
      interactive: false,
      colours: false,
      now: () => NOW,
      signal: new AbortController().signal,
    },
  );
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

describe('kitu-feed render', () => {
  test('prints an element with the attributes that it was given', async (context) => {
    const { code, out } = await command(
      context,
      'render',
      '{}/kitu.json',
      '--widget',
      'dates',
      '--heading',
      'Termine',
      '--src',
      '/kitu.json',
    );
    assert.equal(code, 0);
    assert.match(
      out,
      /^<kitu-dates lang="de" light rendered="2026-12-01T07:00:00Z" src="\/kitu\.json" heading="Termine">.*Ratssitzung.*<\/kitu-dates>$/s,
    );
  });

  test('says what an element does not have, and prints nothing', async (context) => {
    const { code, err, out } = await command(context, 'render', '{}/kitu.json', '--widget', 'dates', '--tags', 'x');
    assert.equal(code, 2);
    assert.match(err, /<kitu-dates> hat kein Attribut „tags“\. Es gibt: .*keywords/);
    assert.equal(out, '');
  });

  test('says when a document is neither a feed nor a view', async (context) => {
    const path = await folder(context, { 'x.json': '{"a": 1}' });
    const { code, err } = await command(context, 'render', join(path, 'x.json'), '--widget', 'news');
    assert.equal(code, 2);
    assert.match(err, /kein JSON Feed/);
  });

  test('keeps the last file when it fails', async (context) => {
    const path = await folder(context, { 'news.html': 'before', 'x.json': 'no json' });
    const { code } = await command(
      context,
      'render',
      join(path, 'x.json'),
      '--widget',
      'news',
      '-o',
      join(path, 'news.html'),
    );
    assert.equal(code, 2);
    assert.equal(await readFile(join(path, 'news.html'), 'utf8'), 'before');
  });
});

describe('a printed element', () => {
  const view = viewOf(JSON.parse(FEED), 'https://stadt.example/kitu.json', NOW);
  const tagAt = (minutes: number, maxAge?: number): string | undefined => {
    const now = NOW + minutes * 60_000;
    return /^<[^>]*>/.exec(printElement(view, { widget: 'dates', choices: {}, now, maxAge }))?.[0];
  };
  const tag = (more: string): string =>
    `<kitu-dates lang="de" light rendered="2026-12-01T07:00:00Z"${more} src="https://stadt.example/kitu.json">`;

  test('is as of the view, so that a change of the feed before the printing is newer', () => {
    assert.equal(tagAt(0), tag(''));
    assert.equal(tagAt(20), tag(' max-age="2100"'));
  });

  test('is fresh for as long as is wished from its printing on, but never beyond the next change', () => {
    assert.equal(tagAt(20, 60), tag(' max-age="1260"'));
    // The council meets on 8 December in Germany; that day is over at 23:00 UTC.
    assert.equal(tagAt(20, 30 * 86_400), tag(` max-age="${7 * 86_400 + 16 * 3600}"`));
  });
});

describe('a build', () => {
  const config = (more: object): string =>
    JSON.stringify({
      output: 'public/kitu.json',
      feed_url: 'https://stadt.example/kitu.json',
      sources: [{ kind: 'feed', from: 'kitu.json' }],
      ...more,
    });
  const RENDER = [
    { widget: 'news', file: 'inc/news.html', layout: 'cards', limit: 6, more: true, 'structured-data': true },
    { widget: 'dates', file: 'inc/dates.html', lang: 'en', src: '/kitu.json', 'max-age': 60 },
  ];

  test('writes the view and the printed elements beside the feed, and names the view in it', async (context) => {
    const path = await folder(context, {
      'kitu.json': FEED,
      'kitu.config.json': config({ view: 'kitu.view.json', render: RENDER }),
    });
    const result = await build(await readConfig(join(path, 'kitu.config.json')), { now: NOW });
    assert.deepEqual(result?.problems, []);
    const text = (name: string): Promise<string> => readFile(join(path, name), 'utf8');
    const feed = JSON.parse(await text('public/kitu.json')) as { readonly _kitu: { readonly view: string } };
    assert.equal(feed._kitu.view, 'kitu.view.json');
    const view = JSON.parse(await text('public/kitu.view.json')) as {
      readonly feed: string;
      readonly dates: readonly object[];
    };
    assert.equal(view.feed, 'https://stadt.example/kitu.json');
    assert.equal(view.dates.length, 1);
    assert.match(
      await text('inc/news.html'),
      /^<kitu-news lang="de" light .* layout="cards" limit="6" more>.*Meldung.*ld\+json/s,
    );
    assert.match(await text('inc/dates.html'), /max-age="60" src="\/kitu\.json".*lang="en-GB".*Tuesday/s);
  });

  test('keeps the last printed element when it fails', async (context) => {
    const path = await folder(context, { 'kitu.json': FEED, 'kitu.config.json': config({ render: RENDER }) });
    const options = { now: NOW };
    await build(await readConfig(join(path, 'kitu.config.json')), options);
    const before = await readFile(join(path, 'inc/news.html'), 'utf8');
    await writeFile(join(path, 'kitu.json'), 'broken');
    await build(await readConfig(join(path, 'kitu.config.json')), options);
    assert.match(await readFile(join(path, 'inc/news.html'), 'utf8'), /Meldung/);
    assert.equal(before.includes('Meldung'), true);
  });

  test('refuses a configuration with an attribute that an element does not have', async (context) => {
    const path = await folder(context, {
      'kitu.config.json': config({ render: [{ widget: 'board', file: 'x.html', tags: 'x' }] }),
    });
    await assert.rejects(readConfig(join(path, 'kitu.config.json')), (error: Failure) => error.code === 'choice');
  });
});
