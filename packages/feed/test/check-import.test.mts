import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkFeed } from '../src/check/check.js';
import { pathInWords } from '../src/problem.js';
import { feed, NOW, sampleFeed } from './support.js';

const CODES = /^(midnight|repeated-date|vacant-seats|private-email)$/;
const hints = (text: string): readonly string[] =>
  checkFeed(text, 'https://stadt.example/kitu.json', NOW)
    .problems.filter(({ code }) => CODES.test(code))
    .map(({ code, path = [] }) => `${code} ${pathInWords(path)}`);

describe('a check finds what programs that make feeds get wrong:', () => {
  test('hours that nobody knows, written as midnight', () => {
    const starts = [
      '2026-12-08T00:00',
      '2026-12-08T00:00:00+01:00',
      '2026-12-08',
      '2026-12-08T10:00',
      '2026-12-08T20:00:00',
    ];
    const run = { id: 'r', startDate: '2027-01-12T00:00:00' };
    const dates = starts.map((startDate, place) => ({ id: `${place}`, name: `D${place}`, startDate }));
    assert.deepEqual(hints(feed({ dates, courses: [{ id: 'k', name: 'K', hasCourseInstance: [run] }] })), [
      'midnight _kitu.dates[0].startDate',
      'midnight _kitu.dates[1].startDate',
      'midnight _kitu.courses[0].hasCourseInstance[0].startDate',
    ]);
  });
  test('the same date twice; another place or time makes another date', () => {
    const date = (id: string, more = {}): object => ({ id, name: 'Markt', startDate: '2026-12-08T10:00', ...more });
    const dates = [
      date('a'),
      date('b'),
      date('c', { location: { name: 'Park' } }),
      date('d', { startDate: '2026-12-09' }),
      date('e', { startDate: '2026-12-09' }),
    ];
    assert.deepEqual(hints(feed({ dates })), ['repeated-date _kitu.dates[1].name']);
  });
  test('seats whose persons were not read, and mailboxes that may be private', () => {
    const seat = (email?: string): object =>
      email ? { person: { name: 'Erika Muster', email: [email] } } : { role: 'Mitglied' };
    const board = (id: string, ...membership: readonly object[]): object => ({ id, name: id, membership });
    const text = feed({
      board: [
        board('a', seat('e@gmx.de'), seat(), seat()),
        board('b', seat('e@stadt.example'), seat('f@stadt.example'), seat()),
      ],
    });
    assert.deepEqual(hints(text), [
      'vacant-seats _kitu.board[0].membership',
      'private-email _kitu.board[0].membership[0].person.email[0]',
    ]);
  });
  test('nothing in the feed of the demonstration', () => assert.deepEqual(hints(sampleFeed()), []));
});
