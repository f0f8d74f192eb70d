import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { makeFresh } from './fresh.js';

const feed = (dates, anchor = '2026-11-23') =>
  JSON.stringify({ items: [], _kitu: { version: 1, dateModified: `${anchor}T09:15:00+01:00`, dates } });

const fresh = (dates, today, anchor) => JSON.parse(makeFresh(feed(dates, anchor), today))._kitu;

const weekday = (date) => new Date(`${date.slice(0, 10)}T00:00Z`).getUTCDay();

test('on any day of the week of the anchor, nothing moves', () => {
  const json = feed(['2026-12-08T10:00', '2026-12-08']);
  for (const day of [23, 24, 25, 26, 27, 28, 29]) {
    assert.equal(makeFresh(json, new Date(2026, 10, day, 23, 59)), json);
  }
});

test('from the next Monday on, everything is one week later', () => {
  assert.deepEqual(fresh(['2026-12-08T10:00', '2026-12-08'], new Date(2026, 10, 30, 0, 1)).dates, [
    '2026-12-15T10:00',
    '2026-12-15',
  ]);
});

test('a month ends, and a year', () => {
  assert.deepEqual(fresh(['2026-11-30', '2026-12-29T14:00', '2026-12-31'], new Date(2026, 11, 2)).dates, [
    '2026-12-07',
    '2027-01-05T14:00',
    '2027-01-07',
  ]);
});

test('a leap day is met and passed', () => {
  assert.deepEqual(fresh(['2028-02-22', '2028-02-23', '2028-02-29'], new Date(2028, 1, 23), '2028-02-14').dates, [
    '2028-02-29',
    '2028-03-01',
    '2028-03-07',
  ]);
});

test('it also goes back in time', () => {
  assert.deepEqual(fresh(['2027-01-04T08:00'], new Date(2026, 10, 22)).dates, ['2026-12-28T08:00']);
});

test('what is older than 120 days before the anchor is history', () => {
  assert.deepEqual(fresh(['2025-06-25', '2026-07-25', '2026-07-26', '2025-04'], new Date(2026, 10, 30)).dates, [
    '2025-06-25',
    '2026-07-25',
    '2026-08-02',
    '2025-04',
  ]);
});

test('an offset, a second and a fraction stay', () => {
  const { dateModified, dates } = fresh(['2026-11-20T09:30:00.5+01:00', '2026-11-20T09:30:00Z'], new Date(2026, 11, 1));
  assert.equal(dateModified, '2026-11-30T09:15:00+01:00');
  assert.deepEqual(dates, ['2026-11-27T09:30:00.5+01:00', '2026-11-27T09:30:00Z']);
});

test('texts, addresses, keys and days that do not exist stay', () => {
  const dates = [
    'Am 2026-12-08 um 10 Uhr',
    '2026-12-08, vormittags',
    '/termine/2026-12-08',
    '2026-02-30',
    '2026-13-01',
  ];
  assert.deepEqual(fresh(dates, new Date(2027, 5, 1)).dates, dates);
  const keys = [{ a: 1, '2026-12-08': 1 }];
  assert.deepEqual(fresh(keys, new Date(2027, 5, 1)).dates, keys);
});

test('the anchor is the feed’s own, wherever it stands', () => {
  const json =
    '{"items":[{"_kitu":{"dateModified":"2020-01-06"},"date_published":"2026-12-08T10:00:00Z"}],"_kitu":{"dateModified":"2026-11-23"}}';
  assert.match(makeFresh(json, new Date(2026, 10, 30)), /2020-01-06.*2026-12-15T10:00:00Z.*2026-11-30/);
});

test('without an anchor nothing moves', () => {
  const json = '{"items":[{"date_published":"2026-12-08T10:00:00Z"}]}';
  assert.equal(makeFresh(json, new Date(2030, 0, 1)), json);
});

test('the sample feed keeps its weekdays, its order and its layout for years', async () => {
  const text = await readFile(new URL('kitu.json', import.meta.url), 'utf8');
  const before = JSON.parse(text)._kitu.dates;
  for (const today of [new Date(2027, 1, 28), new Date(2028, 1, 29), new Date(2031, 11, 31)]) {
    const json = makeFresh(text, today);
    assert.equal(json.length, text.length);
    const { dates, dateModified } = JSON.parse(json)._kitu;
    const away =
      (Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) -
        Date.parse(`${dateModified.slice(0, 10)}T00:00Z`)) /
      864e5;
    assert.ok(Math.abs(away) < 7, `${dateModified} is not in the week of ${today}`);
    for (const [i, { startDate }] of dates.entries()) {
      if (!startDate) continue;
      assert.equal(weekday(startDate), weekday(before[i].startDate));
    }
    const upcoming = dates.filter((date) => (date.startDate ?? date.previousStartDate) > dateModified.slice(0, 10));
    assert.ok(upcoming.length >= 10, `only ${upcoming.length} dates lie ahead`);
  }
});
