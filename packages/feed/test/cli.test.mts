import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { run } from '../src/cli/run.js';
import { feed, NOW } from './support.js';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as from a shell; what it wrote. */
async function kituFeed(...args: readonly string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string) => void (out += `${text}\n`),
    err: (text: string) => void (err += `${text}\n`),
    interactive: false,
    colours: false,
    env: { LANG: 'de_DE.UTF-8' },
    now: () => NOW,
    signal: new AbortController().signal,
  };
  return { code: await run(args, terminal), out, err };
}

async function file(context: TestContext, name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kitu-feed-'));
  context.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const GOOD = feed({}, [{ id: 'a', title: 'A', content_text: 'x' }]);
const BAD = feed({ dates: [{ id: 'a', name: 'A', startDate: 'bald' }] });

describe('kitu-feed check', () => {
  test('ends with 0 when all is well, and shows what widgets show', async (context) => {
    const { code, out } = await kituFeed('check', await file(context, 'a.json', GOOD));
    assert.equal(code, 0);
    assert.match(out, /<kitu-news> zeigt heute 1:\n\s+A – ohne Datum/);
    assert.match(out, /0 Fehler, 0 Warnungen/);
  });
  test('ends with 1 when something is wrong, in the language that is asked for', async (context) => {
    const path = await file(context, 'a.json', BAD);
    const german = await kituFeed('check', path);
    const english = await kituFeed('check', path, '--lang', 'en');
    assert.deepEqual([german.code, english.code], [1, 1]);
    assert.match(german.out, /Fehler .*„startDate“ fehlt oder ist nicht lesbar/);
    assert.match(german.out, /Zeile 11, _kitu\.dates\[0\]\.startDate = "bald"/);
    assert.match(english.out, /error .*“startDate” is missing or cannot be read/);
  });
  test('ends with 2 when there is nothing to check, and checks the others all the same', async (context) => {
    const { code, out, err } = await kituFeed('check', 'gibt-es-nicht.json', await file(context, 'a.json', GOOD));
    assert.equal(code, 2);
    assert.match(err, /gibt es nicht/);
    assert.match(out, /zeigt heute 1/);
  });
  test('speaks JSON to programs', async (context) => {
    const { out } = await kituFeed('check', '--json', await file(context, 'a.json', BAD));
    const [report] = JSON.parse(out) as readonly {
      readonly errors: number;
      readonly problems: readonly { readonly path: string; readonly line: number }[];
    }[];
    assert.deepEqual(
      [report?.errors, report?.problems[0]?.path, report?.problems[0]?.line],
      [1, '_kitu.dates[0].startDate', 11],
    );
  });
  test('tells what repeats a few times only, and all of it on request', async (context) => {
    const path = await file(
      context,
      'a.json',
      feed(
        {},
        Array.from({ length: 9 }, (_, id) => ({ id: `${id}`, title: 'A', content_text: 'x', image: '/a.jpg' })),
      ),
    );
    const [short, long] = [await kituFeed('check', path), await kituFeed('check', '--all', path)];
    assert.equal(short.out.match(/keine Beschreibung/g)?.length, 5);
    assert.match(short.out, /… und 4 weitere derselben Art/);
    assert.equal(long.out.match(/keine Beschreibung/g)?.length, 9);
  });
});

describe('kitu-feed import', () => {
  const csv = 'Titel;Beginn;Plätze\nKurs;08.12.2026;viele\n';
  test('writes a feed, and ends with 1 when something was not readable', async (context) => {
    const path = await file(context, 'kurse.csv', csv);
    const output = path.replace('.csv', '.json');
    const { code, out, err } = await kituFeed('import', 'csv', path, '-o', output);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /Zeile 2, Spalte „Plätze“: „viele“ ist nicht lesbar/);
    assert.match(await readFile(output, 'utf8'), /"name": "Kurs"/);
    assert.equal((await kituFeed('check', output)).code, 0);
  });
  test('prints the feed without a file, so that it can be piped', async (context) => {
    const { out } = await kituFeed('import', 'csv', await file(context, 'kurse.csv', csv));
    assert.equal((JSON.parse(out) as { readonly version: string }).version, 'https://jsonfeed.org/version/1.1');
  });
  test('takes a mapping', async (context) => {
    const path = await file(context, 'kurse.csv', 'Was;Wann\nKurs;08.12.2026\n');
    await writeFile(`${path}.json`, '{"Was": "name", "Wann": "startDate"}');
    assert.equal((await kituFeed('import', 'csv', path, '--mapping', `${path}.json`)).code, 0);
  });
  test('knows the kinds that there are', async () => {
    const { code, err } = await kituFeed('import', 'pdf', 'x');
    assert.equal(code, 2);
    assert.match(err, /rss.*ics.*csv.*xlsx.*openvhs.*wordpress.*jsonld.*oparl/);
  });
});

test('kitu-feed init and build make a sound feed from nothing but the docs', async (context) => {
  const config = (await file(context, 'x', '')).replace(/x$/, 'kitu.config.json');
  assert.equal((await kituFeed('init', config, '--title', 'Stadt', '--source', 'eigenes.json')).code, 0);
  const { code, err } = await kituFeed('build', config);
  assert.equal(code, 0, err);
  assert.match(err, /feed 1: 2 Einträge/);
  assert.equal((await kituFeed('check', config.replace('kitu.config.json', 'public/kitu.json'))).code, 0);
  const again = await kituFeed('init', config);
  assert.deepEqual([again.code, /--force/.test(again.err)], [2, true]);
});

describe('kitu-feed', () => {
  test('prints its schema, in both languages or in one', async () => {
    const [both, one] = [await kituFeed('schema'), await kituFeed('schema', '--lang', 'en')];
    assert.match(both.out, /"\$id": "https:/);
    assert.match(both.out, /Der Name des Feeds\.\\n\\nThe name of the feed\./);
    assert.match(one.out, /"description": "The name of the feed\."/);
  });
  test('helps in the language of the system', async () =>
    assert.match((await kituFeed('--help')).out, /Kommandos:[\s\S]*prüft Feeds/));
  test('guesses what was meant', async () => assert.match((await kituFeed('chek')).err, /check/));
  test('ends with 2 without a command', async () => assert.equal((await kituFeed()).code, 2));
  test('writes a script for the shell', async () => assert.match((await kituFeed('completion')).out, /kitu-feed/));
});
