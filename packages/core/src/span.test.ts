import { expect } from '@open-wc/testing';
import type { Locale } from './messages.js';
import { overAt, spanInWords, timeInWords, type Span } from './span.js';
import { moment, type Moment } from './time.js';

const time = (value: string, zone?: string): Moment => {
  const found = moment(value, zone);
  if (!found) throw new Error(`No time: ${value}`);
  return found;
};
const span = (start: string, end?: string, zone?: string): { start: Moment; end: Moment | undefined } => ({
  start: time(start, zone),
  end: end === undefined ? undefined : time(end, zone),
});
const inWords = (when: Span, locale: Locale, visitor: string): string => spanInWords(when, { ...locale, visitor });
const GERMAN = { language: 'de', tag: 'de-DE' } as const;
const ENGLISH = { language: 'en', tag: 'en-GB' } as const;

describe('a span in words', () => {
  const cases: readonly (readonly [string, string, string | undefined, string])[] = [
    ['of hours', '2026-12-08T10:00', '2026-12-08T13:30', 'Dienstag, 8. Dezember 2026, 10:00 bis 13:30 Uhr'],
    ['without an end', '2026-12-03T16:00', undefined, 'Donnerstag, 3. Dezember 2026, 16:00 Uhr'],
    ['of a day', '2026-12-11', '2026-12-11', 'Freitag, 11. Dezember 2026'],
    ['of a day without an end', '2026-12-11', undefined, 'Freitag, 11. Dezember 2026'],
    ['of days', '2027-03-02', '2027-03-04', 'Dienstag, 2. bis Donnerstag, 4. März 2027'],
    ['of days in two months', '2026-09-30', '2026-10-02', 'Mittwoch, 30. September bis Freitag, 2. Oktober 2026'],
    ['of days in two years', '2026-12-30', '2027-01-02', 'Mittwoch, 30. Dezember 2026 bis Samstag, 2. Januar 2027'],
    [
      'over midnight',
      '2026-12-12T20:00',
      '2026-12-13T02:00',
      'Samstag, 12. Dezember 2026, 20:00 bis Sonntag, 13. Dezember 2026, 02:00 Uhr',
    ],
    ['up to midnight', '2026-12-12T20:00', '2026-12-13T00:00', 'Samstag, 12. Dezember 2026, 20:00 bis 00:00 Uhr'],
    ['on the day of 23 hours', '2027-03-28T00:30', '2027-03-28T23:30', 'Sonntag, 28. März 2027, 00:30 bis 23:30 Uhr'],
    [
      'on the day of 25 hours',
      '2026-10-25T00:30',
      '2026-10-25T23:30',
      'Sonntag, 25. Oktober 2026, 00:30 bis 23:30 Uhr',
    ],
  ];
  cases.forEach(([title, start, end, expected]) =>
    it(title, () => expect(inWords(span(start, end), GERMAN, 'Europe/Berlin')).to.equal(expected)),
  );

  it('has no dash in English either', () => {
    const english = (start: string, end?: string): string =>
      inWords(span(start, end), ENGLISH, 'Europe/Berlin').replace(/,/g, '');
    expect(english('2026-12-08T10:00', '2026-12-08T13:30')).to.equal('Tuesday 8 December 2026 10:00 to 13:30');
    expect(english('2027-03-02', '2027-03-04')).to.match(/^Tuesday 2( March)? to Thursday 4 March 2027$/);
  });

  it('names the zone to visitors whose clock shows another time', () => {
    const winter = span('2026-12-08T10:00', '2026-12-08T13:30');
    const summer = span('2027-06-08T10:00');
    ['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'].forEach((visitor) => {
      expect(inWords(winter, GERMAN, visitor)).to.match(/, 10:00 bis 13:30 Uhr \(MEZ\)$/);
      expect(inWords(summer, GERMAN, visitor)).to.match(/, 10:00 Uhr \(MESZ\)$/);
      expect(inWords(winter, ENGLISH, visitor)).to.match(/, 10:00 to 13:30 \(CET\)$/);
    });
  });
  it('names no zone to visitors whose clock shows the same time', () => {
    expect(inWords(span('2026-12-08T10:00'), GERMAN, 'Europe/Vienna')).to.match(/ Uhr$/);
    expect(inWords(span('2026-12-08T10:00'), GERMAN, 'Africa/Tunis')).to.match(/ Uhr$/);
    expect(inWords(span('2027-06-08T10:00'), GERMAN, 'Africa/Tunis')).to.match(/ Uhr \(MESZ\)$/);
  });
  it('names both zones when the clocks change on the way', () => {
    expect(inWords(span('2026-10-24T20:00', '2026-10-25T04:00'), GERMAN, 'Asia/Tokyo')).to.match(
      /, 20:00 bis Sonntag, 25. Oktober 2026, 04:00 Uhr \(MESZ\/MEZ\)$/,
    );
  });
  it('of days has no zone', () => {
    expect(inWords(span('2027-03-02'), GERMAN, 'Pacific/Kiritimati')).to.equal('Dienstag, 2. März 2027');
  });
  it('elsewhere is told in the time of that place', () => {
    expect(inWords(span('2026-12-08T10:00', undefined, 'Asia/Tokyo'), GERMAN, 'Europe/Berlin')).to.match(
      /, 10:00 Uhr \((GMT\+9|JST)\)$/,
    );
  });
});

describe('a moment in words', () => {
  it('names the zone to visitors whose clock shows another time', () => {
    const words = (visitor: string): string => timeInWords(time('2026-12-01T08:00'), { ...GERMAN, visitor });
    expect(words('Europe/Berlin')).to.equal('1. Dezember 2026, 08:00 Uhr');
    expect(words('Asia/Tokyo')).to.equal('1. Dezember 2026, 08:00 Uhr (MEZ)');
  });
});

describe('a span is over', () => {
  const cases: readonly (readonly [string, string, string | undefined, string])[] = [
    ['at its end', '2026-12-08T10:00', '2026-12-08T13:30', '2026-12-08T12:30:00.000Z'],
    ['without an end, with the day on which it starts', '2026-12-08T10:00', undefined, '2026-12-08T23:00:00.000Z'],
    ['of a day, with that day', '2026-12-11', undefined, '2026-12-11T23:00:00.000Z'],
    ['of days, with the last one', '2027-03-02', '2027-03-04', '2027-03-04T23:00:00.000Z'],
    ['of the day of 23 hours', '2027-03-28', undefined, '2027-03-28T22:00:00.000Z'],
    ['of the day of 25 hours', '2026-10-25', undefined, '2026-10-25T23:00:00.000Z'],
  ];
  cases.forEach(([title, start, end, expected]) =>
    it(title, () => expect(new Date(overAt(span(start, end))).toISOString()).to.equal(expected)),
  );
  it('at midnight of its own zone', () => {
    expect(new Date(overAt(span('2026-12-11', undefined, 'Pacific/Kiritimati'))).toISOString()).to.equal(
      '2026-12-11T10:00:00.000Z',
    );
  });
});
