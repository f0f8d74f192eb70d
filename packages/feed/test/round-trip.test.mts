import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { chromium } from 'playwright-core';
import { build } from '../src/build/build.js';
import { readConfig } from '../src/build/config.js';
import { checkFeed } from '../src/check/check.js';
import { feed } from './support.js';

const SCRIPT = new URL('../../../widgets/cdn/kitu.js', import.meta.url);
const browsers = (await import(new URL('../../../../tests/support/browsers.mjs', import.meta.url).href)) as {
  readonly findChromium: () => string | undefined;
  readonly chromiumArgs: readonly string[];
};
const executablePath = browsers.findChromium();
const missing = existsSync(SCRIPT)
  ? executablePath
    ? ''
    : 'Chromium is not here'
  : 'the widgets are not built (npm run build)';
if (missing) console.log(`Skipped: what the widgets show of a feed, in a browser. ${missing}.`);

const TAGS = ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'] as const;

/** What each widget shows of a feed, as text, in a browser. */
async function shownIn(context: TestContext, json: string): Promise<Readonly<Record<string, string>>> {
  const page = `<!doctype html><html lang="de"><script type="module" src="/kitu.js"></script>${TAGS.map((tag) => `<${tag} src="/kitu.json" limit="0"></${tag}>`).join('')}`;
  const answers: Readonly<Record<string, readonly [string, string | Buffer]>> = {
    '/': ['text/html', page],
    '/kitu.js': ['text/javascript', readFileSync(SCRIPT)],
    '/kitu.json': ['application/feed+json', json],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = answers[url] ?? ['text/plain', ''];
    response.writeHead(answers[url] ? 200 : 404, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    args: [...browsers.chromiumArgs],
    ...(executablePath ? { executablePath } : {}),
  });
  context.after(() => Promise.all([browser.close(), server.close()]));
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const texts = await Promise.all(
    TAGS.map(async (tag) => {
      await tab
        .locator(`${tag} [part~="item"], ${tag} [part~="list"], ${tag} [part~="group"]`)
        .first()
        .waitFor({ state: 'attached' });
      return [tag, await tab.locator(tag).evaluate((element) => element.shadowRoot?.textContent ?? '')] as const;
    }),
  );
  return Object.fromEntries(texts);
}

/** A day so many days ahead. */
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

const OWN = feed(
  {
    dates: [{ id: 'd', name: 'Ratssitzung', startDate: `${day(5)}T18:00` }],
    board: [{ id: 'v', name: 'Vorstand', membership: [{ role: 'Vorsitz', person: { name: 'Erika Muster' } }] }],
  },
  [{ id: 'a', title: 'Bürgerbüro wieder offen', content_text: 'Ab Montag.', date_published: '2026-11-01T10:00:00Z' }],
);

test(
  'what is built is what check calls shown, and what the widgets show',
  { skip: Boolean(missing) },
  async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'kitu-feed-'));
    context.after(() => rm(folder, { recursive: true }));
    const files = {
      'eigenes.json': OWN,
      'kurse.csv': `Titel;Beginn;Plätze;Belegt\nSichere E-Mail;${day(20)};12;3\n`,
      'termine.ics': `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Sprechstunde\r\nDTSTART;VALUE=DATE:${day(9).replaceAll('-', '')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
      'kitu.config.json': JSON.stringify({
        output: 'kitu.json',
        sources: [
          { kind: 'feed', from: 'eigenes.json' },
          { kind: 'csv', from: 'kurse.csv' },
          { kind: 'ics', from: 'termine.ics' },
        ],
      }),
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await build(await readConfig(join(folder, 'kitu.config.json')), { now: Date.now() });
    const json = readFileSync(join(folder, 'kitu.json'), 'utf8');
    const { previews } = checkFeed(json, 'http://127.0.0.1/kitu.json', Date.now());
    const texts = await shownIn(context, json);
    assert.deepEqual(
      previews.map(({ shown }) => shown.length),
      [1, 2, 1, 1],
    );
    for (const { widget, shown } of previews)
      for (const { title } of shown) assert.match(texts[widget] ?? '', new RegExp(title), widget);
  },
);

test('what check calls dropped no widget shows', { skip: Boolean(missing) }, async (context) => {
  const json = feed(
    {
      dates: [
        { id: '1', name: 'Zu sehen', startDate: day(3) },
        { id: '2', name: 'Verloren', startDate: 'bald' },
        { id: '1', name: 'Verloren', startDate: day(4) },
      ],
      courses: [{ id: '1', name: 'Zu sehen' }, { name: 'Verloren' }],
      board: [
        {
          id: '1',
          name: 'Zu sehen',
          membership: [{ role: 'Vorsitz', person: 'Erika Muster' }, { onBehalfOf: 'Verloren' }],
        },
      ],
    },
    [{ id: '1', title: 'Zu sehen', content_text: 'x' }, { title: 'Verloren' }],
  );
  const { problems } = checkFeed(json, 'http://127.0.0.1/kitu.json', Date.now());
  assert.equal(problems.filter(({ code }) => code === 'dropped' || code === 'repeated-id').length, 5);
  for (const text of Object.values(await shownIn(context, json))) {
    assert.match(text, /Zu sehen/);
    assert.doesNotMatch(text, /Verloren/);
  }
});
