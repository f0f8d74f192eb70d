import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Cell } from '../src/import/cells.js';
import { readPrices } from '../src/import/cells-price.js';
import { readSeats } from '../src/import/cells-seats.js';
import { readStatus } from '../src/import/cells-status.js';
import { readWhen, type When } from '../src/import/cells-when.js';

const OPTIONS = { zone: 'Europe/Berlin', date1904: false, hours: false };

/** `2026-12-08 09:00-16:00`, `2026-12-08/2026-12-10`; what is not understood behind it in brackets. */
function shown(when: When | undefined): string | undefined {
  if (!when) return undefined;
  const hours = ({ clock, until }: { clock?: string | undefined; until?: string | undefined }): string =>
    `${clock ? ` ${clock}` : ''}${until ? `-${until}` : ''}`;
  const days = when.spans.map((span) => `${span.day}${span.endDay ? `/${span.endDay}` : ''}${hours(span)}`);
  return `${days.join(', ')}${hours(when)}${when.rest ? ` [${when.rest}]` : ''}`.trim();
}

describe('a cell of days', () => {
  const cells: readonly (readonly [Cell, string | undefined])[] = [
    ['08.12.2026', '2026-12-08'],
    ['8.12.26', '2026-12-08'],
    ['Dienstag 8. 12. 2026', '2026-12-08'],
    ['2026-12-08', '2026-12-08'],
    ['08.12.2026 10:00', '2026-12-08 10:00'],
    [new Date('2026-12-08T00:00:00Z'), '2026-12-08'],
    // Excel's fractions are not exact.
    [new Date('2026-12-08T09:19:59.999Z'), '2026-12-08 09:20'],
    [46_366, '2026-12-10'],
    ['46366', '2026-12-10'],
    ['Dienstag, 12. Januar 2027', '2027-01-12'],
    ['12. Jan. 2027, 18 Uhr', '2027-01-12 18:00'],
    ['08.12.2026 - 10.12.2026', '2026-12-08/2026-12-10'],
    ['08.–10.12.2026', '2026-12-08/2026-12-10'],
    ['8. bis 10. Dezember 2026', '2026-12-08/2026-12-10'],
    ['Sa 12.12. – So 13.12.2026', '2026-12-12/2026-12-13'],
    ['30.12.–2.1.2027', '2026-12-30/2027-01-02'],
    ['12.01.2027 18:00 – 13.01.2027 12:00', '2027-01-12/2027-01-13 18:00-12:00'],
    ['12.01.2027 – 14.01.2027, 9–16 Uhr', '2027-01-12/2027-01-14 09:00-16:00'],
    ['14.12., 21.12.2026', '2026-12-14, 2026-12-21'],
    ['12./13.01.2027', '2027-01-12, 2027-01-13'],
    ['12.01.2027, 19.01., 26.01.', '2027-01-12, 2027-01-19, 2027-01-26'],
    ['12.01.2027\n19.01.2027', '2027-01-12, 2027-01-19'],
    ['5.12. und 12.12.2026 jeweils 9:00-12:00 Uhr', '2026-12-05 09:00-12:00, 2026-12-12 09:00-12:00'],
    ['ab 11.01.2027, 10 x montags', '2027-01-11 [10 x montags]'],
    ['2027-01-12T08:00:00Z', '2027-01-12 09:00'],
    ['12.01.2027 bis einschließlich 14.01.2027', '2027-01-12/2027-01-14'],
    ['12.01.2027 bis 20 Uhr', '2027-01-12-20:00'],
    ['12.01.2027 (Di), 18 Uhr', '2027-01-12 18:00'],
    ['Sommer 12.–14.8.2027', undefined],
    ['12.01.2027 mit Anmeldung', '2027-01-12 [mit Anmeldung]'],
    ['12.01.2027.', '2027-01-12'],
    // What is not there, or means several things, is not guessed.
    ['30.02.2026', undefined],
    ['31.04.2027–02.05.2027', undefined],
    ['12.01.2027-10.01.2027', undefined],
    ['10.1. - 5.1.2027', undefined],
    ['21.12., 14.12.2026', undefined],
    ['03/04/2027', undefined],
    ['Januar 2027', undefined],
    ['14.12.', undefined],
    ['12.01.2027 19.01.2027', undefined],
    ['bis 12.01.2027', undefined],
    ['voraussichtlich 12.01.2027', undefined],
    ['nach Absprache', undefined],
  ];
  for (const [cell, expected] of cells)
    test(`${cell instanceof Date ? cell.toISOString() : JSON.stringify(cell)} is ${expected ?? 'not read'}`, () =>
      assert.equal(shown(readWhen(cell, OPTIONS)), expected));

  test('with a weekday that is another one is told apart', () => {
    assert.equal(readWhen('Montag, 12.01.2027', OPTIONS)?.otherWeekday, true);
    assert.equal(readWhen('Dienstag, 12.01.2027', OPTIONS)?.otherWeekday, false);
    for (const text of ['Mo 12.1., Do 14.1.2027', 'Mo–Fr 13.–17.4.2027', 'Sa/So 17./18.01.2027', '12.01.2027 (Mo)'])
      assert.equal(readWhen(text, OPTIONS)?.otherWeekday, true, text);
    for (const text of ['Di 12.1., Do 14.1.2027', 'Mo–Fr 12.–16.4.2027', 'Sa/So 16./17.01.2027', '12.01.2027 (Di)'])
      assert.equal(readWhen(text, OPTIONS)?.otherWeekday, false, text);
  });
  test('that is a number counts from 1904 where the workbook does', () =>
    assert.equal(shown(readWhen(46_366 - 1462, { ...OPTIONS, date1904: true })), '2026-12-10'));
});

describe('a cell of hours', () => {
  const cells: readonly (readonly [Cell, string | undefined])[] = [
    ['10:00', '10:00'],
    ['9.30 Uhr', '09:30'],
    ['9 Uhr', '09:00'],
    [9, '09:00'],
    ['9:00 - 16:30 Uhr', '09:00-16:30'],
    ['18.00 - 20.15', '18:00-20:15'],
    ['von 9 bis 12 Uhr', '09:00-12:00'],
    ['18 bis 24 Uhr', '18:00-24:00'],
    ['9–12 und 13–16 Uhr', '09:00-16:00'],
    [0.375, '09:00'],
    [0, '00:00'],
    [0.430555555555556, '10:20'],
    [new Date('1899-12-30T09:15:00Z'), '09:15'],
    [new Date('1899-12-30T00:00:00Z'), '00:00'],
    [new Date('1904-01-01T09:15:00Z'), '09:15'],
    // 25:30 hours are no time of day.
    [new Date('1899-12-31T01:30:00Z'), undefined],
    ['9 / 18 Uhr', undefined],
    ['vormittags', undefined],
    ['25:00', undefined],
  ];
  for (const [cell, expected] of cells)
    test(`${cell instanceof Date ? cell.toISOString() : cell} is ${expected ?? 'not read'}`, () =>
      assert.equal(shown(readWhen(cell, { ...OPTIONS, hours: true })), expected));
});

describe('words for the state', () => {
  const cases: Readonly<Record<string, unknown>> = {
    entfällt: { isCancelled: true },
    'Ausfall!': { isCancelled: true },
    'fällt leider aus': { isCancelled: true },
    'findet nicht statt': { isCancelled: true },
    'Kurs abgesagt wegen Krankheit': { isCancelled: true },
    gestrichen: { isCancelled: true },
    'wegen Krankheit abgesagt': { isCancelled: true },
    'findet leider nicht statt': { isCancelled: true },
    'faellt aus': { isCancelled: true },
    'kommt nicht zustande': { isCancelled: true },
    'wegen Krankheit nicht abgesagt': undefined,
    'auf den 19.01.2027 verschoben': { moved: { day: '2027-01-19' } },
    'auf unbestimmte Zeit verschoben': { moved: {} },
    'Warteliste (4)': { seats: 'SoldOut', waiting: 4 },
    'nicht abgesagt': {},
    'fällt nicht aus': {},
    'findet statt': {},
    'nicht ausgebucht': {},
    'verschoben auf Dienstag, 19. Januar 2027, 18 Uhr': { moved: { day: '2027-01-19', clock: '18:00' } },
    'entfällt, neuer Termin: 19.01.2027': { moved: { day: '2027-01-19' } },
    'verschoben vom 12.01.2027': { moved: { from: '2027-01-12' } },
    'verschoben auf unbestimmte Zeit': { moved: {} },
    'AUSGEBUCHT (Warteliste möglich)': { seats: 'SoldOut', waiting: true },
    'keine freien Plätze mehr': { seats: 'SoldOut' },
    'fast ausgebucht': { seats: 'LimitedAvailability' },
    'Plätze frei': { seats: 'InStock' },
    'abgesagt?': undefined,
    'evtl. abgesagt': undefined,
    'fällt aus, wenn weniger als 5 kommen': undefined,
    // The old day is none any more, whatever the new one is.
    'verschoben auf 19.01.': { moved: {} },
    'verschoben auf Mai': { moved: {} },
    'abgesagt, neuer Termin folgt': { moved: {} },
    'verlegt nach Raum 3': undefined,
    'teilweise belegt': undefined,
    'Ausfallgebühr 10 €': undefined,
    Entwurf: undefined,
  };
  for (const [text, expected] of Object.entries(cases))
    test(`„${text}“ ${expected ? `is ${JSON.stringify(expected)}` : 'is not understood'}`, () =>
      assert.deepEqual(readStatus(text, OPTIONS), expected));
});

describe('a day without a year to which a date is moved', () => {
  const moved = (text: string, near: string): unknown => readStatus(text, { ...OPTIONS, near })?.moved;
  test('lies in the year that is nearest to the old day', () => {
    assert.deepEqual(moved('verschoben auf 19.1.', '2027-01-12'), { day: '2027-01-19' });
    assert.deepEqual(moved('verschoben auf den 4.1., 18 Uhr', '2026-12-28'), { day: '2027-01-04', clock: '18:00' });
    assert.deepEqual(moved('vorverlegt auf 30.12.', '2027-01-12'), undefined);
    assert.deepEqual(moved('verlegt auf 30.12.', '2027-01-12'), { day: '2026-12-30' });
  });
  test('is not taken where its weekday is another one, or the year is open', () => {
    assert.deepEqual(moved('verschoben auf Mo, 19.1.', '2027-01-12'), {});
    assert.deepEqual(moved('verschoben auf 19.1. oder 20.1.', '2027-01-12'), undefined);
  });
});

describe('a cell of seats', () => {
  const free: readonly (readonly [Cell, unknown])[] = [
    ['14', { count: 14 }],
    ['noch 3', { count: 3 }],
    ['nur noch 3 Plätze frei', { count: 3 }],
    ['3 von 14', { count: 3, of: 14 }],
    [-2, { count: 0 }],
    ['keine', { count: 0 }],
    ['noch 1 Platz frei!', { count: 1 }],
    ['Warteliste (4)', { status: { seats: 'SoldOut', waiting: 4 } }],
    ['ausgebucht', { status: { seats: 'SoldOut' } }],
    ['0 (Warteliste)', { count: 0, status: { seats: 'SoldOut', waiting: true } }],
    ['35 %', undefined],
    [0.35, undefined],
    ['> 5', undefined],
    ['8-14', undefined],
    ['ca. 10', undefined],
    ['5+', undefined],
    ['9 von 14 belegt', undefined],
    ['12 Paare', undefined],
  ];
  for (const [cell, expected] of free)
    test(`${cell} free is ${expected ? JSON.stringify(expected) : 'not read'}`, () =>
      assert.deepEqual(readSeats(cell, 'remaining', OPTIONS), expected));
  test('of all seats may say how many there are at most, and how many are left', () => {
    assert.deepEqual(readSeats('max. 12 Personen', 'maximum', OPTIONS), { count: 12 });
    assert.deepEqual(readSeats('noch 3', 'maximum', OPTIONS), { free: 3 });
    assert.deepEqual(readSeats('9 von 14', 'booked', OPTIONS), undefined);
  });
});

describe('a cell of prices', () => {
  const cells: readonly (readonly [Cell, string | undefined])[] = [
    ['25', '25'],
    ['25,50 €', '25.5'],
    ['EUR 25', '25'],
    ['1.250,- EUR', '1250'],
    ['80,– €', '80'],
    [49.9, '49.9'],
    // A number of Excel is no text with a point for thousands.
    [12.345, '12.35'],
    ['kostenfrei', '0'],
    ['Eintritt frei', '0'],
    ['25 €/erm. 18 €', '25, 18 ermäßigt'],
    ['60 € (ermäßigt 45 €)', '60, 45 ermäßigt'],
    ['25€ (18€ erm.)', '25, 18 ermäßigt'],
    ['25,00 €*', '25'],
    // A part of the price, and words that deny one.
    ['25 € (inkl. 5 € Material)', '25 [inkl. 5 € Material]'],
    ['nicht kostenfrei', undefined],
    ['Erwachsene 10 €, Kinder 5 €', '10 Erwachsene, 5 Kinder'],
    ['Erwachsene: 10 €; Kinder: frei', '10 Erwachsene, 0 Kinder'],
    ['25 € pro Person', '25'],
    ['25 €/Monat', '25 pro Monat'],
    ['25/18 €', '25 [18 €]'],
    ['120,00 € (8 Termine)', '120 [8 Termine]'],
    ['ab 25 €', undefined],
    ['25-30 €', undefined],
    ['25 CHF', undefined],
    ['-5', undefined],
    ['gebührenfrei für Mitglieder', undefined],
    ['auf Anfrage', undefined],
  ];
  for (const [cell, expected] of cells)
    test(`${cell} is ${expected ?? 'not read'}`, () => {
      const read = readPrices(cell);
      const prices = read?.prices.map(({ price, name }) => (name ? `${price} ${name}` : String(price))).join(', ');
      assert.equal(read?.rest ? `${prices} [${read.rest}]` : prices, expected);
    });
});
