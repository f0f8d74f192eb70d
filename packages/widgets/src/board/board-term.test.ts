import { expect } from '@open-wc/testing';
import { format, startOf } from '@kitu/core/time.js';
import { partialDate, readTerm } from './board-term.js';

const BERLIN = 'Europe/Berlin';
const iso = (ms: number): string => new Date(ms).toISOString();

describe('a partial date', () => {
  const cases: readonly (readonly [title: string, value: unknown, words: string, begins: string, ends: string])[] = [
    ['is a year', '2019', '2019', '2018-12-31T23:00:00.000Z', '2019-12-31T23:00:00.000Z'],
    ['is a year, also as a number', 2019, '2019', '2018-12-31T23:00:00.000Z', '2019-12-31T23:00:00.000Z'],
    ['is a month in summer', '2021-07', 'Juli 2021', '2021-06-30T22:00:00.000Z', '2021-07-31T22:00:00.000Z'],
    [
      'is a month in which the clocks go forward',
      '2027-03',
      'März 2027',
      '2027-02-28T23:00:00.000Z',
      '2027-03-31T22:00:00.000Z',
    ],
    [
      'is a month in which the clocks go back',
      '2026-10',
      'Oktober 2026',
      '2026-09-30T22:00:00.000Z',
      '2026-10-31T23:00:00.000Z',
    ],
    ['is a February', '2027-02', 'Februar 2027', '2027-01-31T23:00:00.000Z', '2027-02-28T23:00:00.000Z'],
    ['is a February of a leap year', '2028-02', 'Februar 2028', '2028-01-31T23:00:00.000Z', '2028-02-29T23:00:00.000Z'],
    ['is a December', '2026-12', 'Dezember 2026', '2026-11-30T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['is a day', '2025-06-25', '25. Juni 2025', '2025-06-24T22:00:00.000Z', '2025-06-25T22:00:00.000Z'],
    ['is a day of 23 hours', '2027-03-28', '28. März 2027', '2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z'],
    ['is a day of 25 hours', '2026-10-25', '25. Oktober 2026', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    [
      'may be a point in time',
      '2025-06-24T23:30:00Z',
      '25. Juni 2025',
      '2025-06-24T23:30:00.000Z',
      '2025-06-24T23:30:00.000Z',
    ],
  ];
  cases.forEach(([title, value, words, begins, ends]) =>
    it(title, () => {
      const date = partialDate(value, BERLIN);
      if (!date) throw new Error('a date');
      expect(format(date.first, 'de-DE', date.precision)).to.equal(words);
      expect(iso(startOf(date.first))).to.equal(begins);
      expect(iso(date.over)).to.equal(ends);
    }),
  );

  const none: readonly unknown[] = [
    ...['', '19', '20-19', '2019-', '2019-13', '2019-00', '2019-7', '201907', '2019-02-30', '31.12.2019', '07/2019'],
    ...[
      'Juli 21',
      'seit 2019',
      '2019 und',
      'heute',
      2019.5,
      1_511_000_000,
      null,
      undefined,
      {},
      [],
      { toString: 1 },
      true,
    ],
  ];
  none.forEach((value) =>
    it(`is not guessed from ${typeof value} ${typeof value === 'object' ? '' : String(value)}`, () => {
      expect(partialDate(value, BERLIN)).to.equal(undefined);
    }),
  );

  it('begins and ends in its zone', () => {
    const date = partialDate('2027', 'Pacific/Kiritimati');
    expect(date && iso(startOf(date.first))).to.equal('2026-12-31T10:00:00.000Z');
    expect(date && iso(date.over)).to.equal('2027-12-31T10:00:00.000Z');
  });
});

describe('a term', () => {
  const hasEnd = (startDate: unknown, endDate: unknown): boolean => {
    const { ends } = readTerm({ startDate, endDate }, BERLIN);
    if (ends !== Infinity) expect(ends).to.equal(partialDate(endDate, BERLIN)?.over);
    return ends !== Infinity;
  };
  it('has a start and an end, of any precision', () => {
    expect(hasEnd('2019', '2021-07')).to.equal(true);
  });
  it('may lie in one day, one month or one year', () => {
    expect(hasEnd('2025-06-25', '2025-06-25')).to.equal(true);
    expect(hasEnd('2025-06-25', '2025-06')).to.equal(true);
    expect(hasEnd('2025-06-25', '2025')).to.equal(true);
    expect(hasEnd('2025', '2025-01-01')).to.equal(true);
  });
  it('has no end that lies before its start', () => {
    expect(hasEnd('2025-06-25', '2025-06-24')).to.equal(false);
    expect(hasEnd('2025-06', '2025-05')).to.equal(false);
    expect(hasEnd('2025', '2024')).to.equal(false);
  });
  it('may have an end only, unlike a date', () => {
    expect(hasEnd(undefined, '2025-04')).to.equal(true);
    expect(hasEnd('früher', '2025-04')).to.equal(true);
  });
});
