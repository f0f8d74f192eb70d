// The feed doctor on the assistant's page and the command `kitu-feed check` say the same of a feed: both are given the
// same broken feeds. Run `npm run build` before.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { makeFresh } from '../../demo/feeds/fresh.js';
import { checkFeed } from '../../packages/feed/dist/src/check/check.js';
import { all } from '../support/amount.mjs';
import { chromiumArgs, findHeadless } from '../support/browsers.mjs';
import { newPage, startDemo } from './webmaster.mjs';

const HOW_MANY = all ? 100 : 40;
const sample = makeFresh(readFileSync('demo/feeds/kitu.json', 'utf8'), new Date());

/** Numbers that look random and are the same in each run (mulberry32). */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Values of the wrong kind, as people and programs write them. */
const WRONG = [
  'gestern',
  '20.11.2026',
  '2027-02-30',
  '2026-11-28T25:00',
  '',
  ' ',
  null,
  0,
  -1,
  1.5,
  true,
  [],
  {},
  ['x'],
  'javascript:alert(1)',
  'https://',
  '<b>fett</b>',
  'A &amp; B',
  'Europe/Nowhere',
];

/** All members of a document: the object or list, and the key. */
function members(value, found = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value, key]);
    members(value[key], found);
  }
  return found;
}

/** A sample feed with a few members that are wrong, missing, or there twice. */
function broken(seed) {
  const random = numbers(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const feed = JSON.parse(sample);
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const [around, key] = one(members(feed));
    const kind = random();
    if (kind < 0.6) around[key] = one(WRONG);
    else if (kind < 0.8 && Array.isArray(around)) around.push(around[key]);
    else if (kind < 0.8) delete around[key];
    else around[key] = [around[key], one(WRONG)];
  }
  return JSON.stringify(feed, null, 2);
}

/** Two that were once said by one of them only, and others by chance. */
const feeds = [
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [] }),
  '{ "items": [ { "id": "", "title": "A", "date_published": "gestern" } ] }',
  '{ "items": [ { "id": "a", "title": "A", "content_text": "x", "date_published": "20.11.2026" } ] }',
  ...Array.from({ length: HOW_MANY - 3 }, (_, seed) => broken(seed)),
];

let browser;
let demo;
let server;
let origin;
before(async () => {
  demo = await startDemo(8970);
  server = createServer((request, response) => {
    const text = feeds[Number(/\d+/.exec(request.url))];
    response.writeHead(text ? 200 : 404, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
    response.end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({ executablePath: findHeadless(), args: chromiumArgs });
});
after(async () => {
  await browser?.close();
  demo?.stop();
  server?.close();
});

/** What the command says, as far as it is not about how the feed is delivered. */
function command(place, now) {
  try {
    return checkFeed(feeds[place], `${origin}/${place}.json`, now).problems.map(({ message, line }) => [
      message.de,
      line === undefined ? '' : `Zeile ${line}`,
    ]);
  } catch (failure) {
    return [[failure.words.de, '']];
  }
}

describe('the two doctors of feeds', () => {
  it(`say the same of ${HOW_MANY} broken feeds, and of each something`, async () => {
    const page = await newPage(browser);
    await page.goto(`${demo.origin}/assistent.html`);
    await page.locator('feed-doctor').waitFor();
    const silent = [];
    for (const place of feeds.keys()) {
      const said = await page.evaluate(async (address) => {
        const doctor = document.querySelector('feed-doctor');
        doctor.address = address;
        await doctor.updateComplete;
        const examined = new Promise((resolve) => doctor.addEventListener('examined', resolve, { once: true }));
        doctor.querySelector('button').click();
        await examined;
        return [...doctor.querySelectorAll('.findings li:not(:has(> details))')].map((item) => [
          item.querySelector('p').textContent,
          item.querySelector('small')?.textContent.split(':')[0] ?? '',
        ]);
      }, `${origin}/${place}.json`);
      const expected = command(place, Date.now());
      // What the doctor says of the widget that was chosen is not about the feed.
      const others = said.filter(([text]) => !/^Der Feed (enthält keine (?!einzigen)|hat kein)/.test(text));
      assert.deepEqual(others.map(String).sort(), expected.map(String).sort(), feeds[place].slice(0, 300));
      if (!said.length) silent.push(place);
    }
    // A changed text, or a member that nobody reads, is no fault.
    assert.ok(silent.length < HOW_MANY / 2, `${silent.length} feeds have nothing wrong`);
    await page.context().close();
  });
});
