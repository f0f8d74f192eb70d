import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clockAt, dayAt, isAmbiguousDay, isoOf, monthOf, offsetOf } from '../src/import/date-words.js';

describe('a date in words', () => {
  /** As it is written, as ISO 8601 has it; `undefined` where it is never guessed. */
  const cases: readonly (readonly [string, string | undefined])[] = [
    // Days
    ['7.12.2026', '2026-12-07'],
    ['07. 12. 2026', '2026-12-07'],
    ['07.12.26', '2026-12-07'],
    ['Dienstag, 12. Januar 2027', '2027-01-12'],
    ['Dienstag, den 12. Januar 2027', '2027-01-12'],
    ['am Dienstag, 12. Januar 2027', '2027-01-12'],
    ['Di., 12.1.2027', '2027-01-12'],
    ['Di 12. Jan. 2027', '2027-01-12'],
    ['12. März 2027', '2027-03-12'],
    ['12. März 2027'.normalize('NFD'), '2027-03-12'],
    ['12. Maerz 2027', '2027-03-12'],
    ['12. Mrz 2027', '2027-03-12'],
    ['1. Mai 2027', '2027-05-01'],
    ['Sonnabend, 5. Dezember 2026', '2026-12-05'],
    ['7 December 2026', '2026-12-07'],
    ['December 7, 2026', '2026-12-07'],
    ['Dec 7th, 2026', '2026-12-07'],
    ['7-Dec-2026', '2026-12-07'],
    ['Mon, 07 Dec 26', '2026-12-07'],
    ['07 Dec 99', '1999-12-07'],
    ['Mon, 07 Sept 2026', '2026-09-07'],
    ['2026-12-07', '2026-12-07'],
    ['2026-9-1', '2026-09-01'],
    ['2026/12/07', '2026-12-07'],
    ['20261207', '2026-12-07'],
    ['12/31/2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['04/04/2026', '2026-04-04'],
    // Days with a time
    ['7.12.2026 10:00', '2026-12-07T10:00'],
    ['7.12.2026, 10.30 Uhr', '2026-12-07T10:30'],
    ['7. Dezember 2026 um 18 Uhr', '2026-12-07T18:00'],
    ['07.12.26 9:05', '2026-12-07T09:05'],
    ['7. Dezember 2026 – 10:00 Uhr', '2026-12-07T10:00'],
    ['December 7, 2026 10:05 PM', '2026-12-07T22:05'],
    ['December 7, 2026 at 12:05 a.m.', '2026-12-07T00:05'],
    ['2026-12-07 10:00:30', '2026-12-07T10:00:30'],
    // With a zone
    ['Mon, 07 Dec 2026 10:00:00 +0100', '2026-12-07T10:00:00+01:00'],
    ['Mon,  07 Dec  2026 10:00:00  +0100', '2026-12-07T10:00:00+01:00'],
    ['Mon, 07 Dec 2026 9:05:00 +01:00', '2026-12-07T09:05:00+01:00'],
    ['Mon, 07 Dec 2026 10:00 CET', '2026-12-07T10:00+01:00'],
    ['Mo, 07 Dez 2026 10:00:00 MEZ', '2026-12-07T10:00:00+01:00'],
    ['Tue, 07 Jul 2026 10:00:00 MESZ', '2026-07-07T10:00:00+02:00'],
    ['Tue, 07 Jul 2026 10:00:00 CEST', '2026-07-07T10:00:00+02:00'],
    ['Mon, 07 Dec 2026 10:00:00 EST', '2026-12-07T10:00:00-05:00'],
    ['Tue, 07 Jul 2026 10:00:00 PDT', '2026-07-07T10:00:00-07:00'],
    ['Mon, 07 Dec 2026 10:00:00 GMT', '2026-12-07T10:00:00+00:00'],
    ['Mon Dec 7 10:00:00 CET 2026', '2026-12-07T10:00:00+01:00'],
    ['Mon Dec  7 10:00:00 2026', '2026-12-07T10:00:00'],
    ['Mon Dec 07 2026 10:00:00 GMT+0100 (Central European Standard Time)', '2026-12-07T10:00:00+01:00'],
    ['20261207T100000Z', '2026-12-07T10:00:00+00:00'],
    ['2026-12-07T10:00:00.123Z', '2026-12-07T10:00:00+00:00'],
    ['2026-12-07T10:00:00+01', '2026-12-07T10:00:00+01:00'],
    ['7.12.2026 10:00 Uhr MEZ', '2026-12-07T10:00+01:00'],
    // Never guessed
    ['03/04/2026', undefined],
    ['3-4-2026', undefined],
    ['31/12/26', undefined],
    ['12. Januar', undefined],
    ['12. Januar 10 Uhr', undefined],
    ['12. Januar 10:00', undefined],
    ['12.1. 10:00', undefined],
    ['12.–14. Januar 2027', undefined],
    ['7.12.2026 bis 9.12.2026', undefined],
    ['7.12.2026 10', undefined],
    ['7.12.2026 25:00', undefined],
    ['7.12.2026 10:75', undefined],
    ['7.12.2026 13:00 PM', undefined],
    ['Mon, 07 Dec 2026 10:00:00 IST', undefined],
    ['Mon, 07 Dec 2026 10:00:00 toString', undefined],
    ['7. Brumaire 2026', undefined],
    ['1796630400', undefined],
    ['gestern', undefined],
    ['', undefined],
    [`7.12.2026${' '.repeat(200)}10:00`, undefined],
  ];
  for (const [written, iso] of cases) {
    test(`${JSON.stringify(written.slice(0, 80))} is ${iso ?? 'not read'}`, () => assert.equal(isoOf(written), iso));
  }
});

describe('a part of a text', () => {
  test('a day leaves what follows it', () =>
    assert.deepEqual(dayAt('Di., 12. Januar 2027, 10.30 Uhr, Rathaus'), {
      day: '2027-01-12',
      rest: ', 10.30 Uhr, Rathaus',
      otherWeekday: false,
    }));
  test('a weekday that the day does not have is noticed', () =>
    assert.equal(dayAt('Montag, 12. Januar 2027')?.otherWeekday, true));
  test('a time leaves what follows it', () =>
    assert.deepEqual(clockAt(', 10.30 Uhr, Rathaus'), { clock: '10:30', rest: ', Rathaus' }));
  test('a number alone, a day and a price are no times', () =>
    assert.deepEqual(
      ['18', '18 Plätze', '10.12.2026', '10.12.', '12,50 €', '12.50 €', '10:000'].filter((text) => clockAt(text)),
      [],
    ));
  test('numbers that may be day and month or month and day are told from others', () =>
    assert.deepEqual(
      [
        ...['03/04/2026', 'Fri, 03/04/2026 10:00', '3-4-2026', '03/04/26', '26/12/07'],
        ...['31/04/2026', '4/4/2026', '3.4.2026', '2026-03-04'],
      ].filter(isAmbiguousDay),
      ['03/04/2026', 'Fri, 03/04/2026 10:00', '3-4-2026', '03/04/26', '26/12/07'],
    ));
  test('names of months in both languages have their number', () =>
    assert.deepEqual(['Jan', 'Jänner', 'Mär.', 'Mai', 'Okt', 'October', 'Dez', 'De', 'Montag'].map(monthOf), [
      1,
      1,
      3,
      5,
      10,
      10,
      12,
      undefined,
      undefined,
    ]));
  test('an offset is read in all its forms', () =>
    assert.deepEqual(['Z', '+01:00', '-0330', '+1', '−05:00', 'UTC+2', 'MEZ', 'constructor', '+99:00'].map(offsetOf), [
      '+00:00',
      '+01:00',
      '-03:30',
      '+01:00',
      '-05:00',
      '+02:00',
      '+01:00',
      undefined,
      undefined,
    ]));
});
