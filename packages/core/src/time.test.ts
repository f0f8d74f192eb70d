import { expect } from '@open-wc/testing';
import { dayOf, endOf, format, HOME_ZONE, instant, machineTime, moment, startOf, timeZone } from './time.js';

const iso = (value: unknown, zone?: string): string | undefined => {
  const time = moment(value, zone);
  return time && machineTime(time);
};

describe('a time in a feed', () => {
  const cases: readonly (readonly [string, unknown, string | undefined])[] = [
    ['is a calendar day', '2027-03-02', '2027-03-02'],
    ['is a wall time in Berlin, in winter', '2026-12-08T10:00', '2026-12-08T09:00:00Z'],
    ['is a wall time in Berlin, in summer', '2026-07-08T10:00', '2026-07-08T08:00:00Z'],
    ['is an instant with an offset', '2018-02-18T12:05:00-08:00', '2018-02-18T20:05:00Z'],
    ['is an instant in UTC with a fraction', '2019-10-12T07:20:50.52Z', '2019-10-12T07:20:50Z'],
    ['may have an offset without a colon', '2026-12-08T10:00:00+0200', '2026-12-08T08:00:00Z'],
    ['may have a space for the T', '2026-12-08 10:00', '2026-12-08T09:00:00Z'],
    ['may be RFC 822', 'Fri, 31 May 2019 12:17:58 -0700', '2019-05-31T19:17:58Z'],
    ['may be RFC 822 with an American zone', 'Tues, 26 May 2020 04:26:00 EST', '2020-05-26T09:26:00Z'],
    ['may be RFC 822 in GMT', '6 Feb 2018 23:01 GMT', '2018-02-06T23:01:00Z'],
    ['is not guessed from German', '31.05.2017', undefined],
    ['is not guessed from single digits', '2026-9-1', undefined],
    ['is not guessed from a number', 1511000000, undefined],
    ['is not guessed from digits', '1511000000', undefined],
    ['must exist: 30 February', '2026-02-30', undefined],
    ['must exist: 29 February outside a leap year', '2027-02-29', undefined],
    ['must exist: hour 24', '2026-02-03T24:00', undefined],
    ['must exist: year 0026', '0026-02-03', undefined],
    ['is no object', { toString: 1 }, undefined],
  ];
  cases.forEach(([title, value, expected]) => it(title, () => expect(iso(value)).to.equal(expected)));

  it('takes the offset before the change in the hour that comes twice', () => {
    expect(iso('2026-10-25T02:30')).to.equal('2026-10-25T00:30:00Z');
  });
  it('takes the offset before the change in the hour that does not exist', () => {
    expect(iso('2027-03-28T02:30')).to.equal('2027-03-28T01:30:00Z');
  });
  it('follows the zone it is given', () => {
    expect(iso('2026-12-08T10:00', 'Asia/Tokyo')).to.equal('2026-12-08T01:00:00Z');
    expect(iso('2026-12-08T10:00', 'Pacific/Kiritimati')).to.equal('2026-12-07T20:00:00Z');
  });
  it('comes back from every half hour of a year as the wall time that it was', () => {
    for (let wall = Date.UTC(2026, 0, 1); wall < Date.UTC(2027, 0, 1); wall += 1_800_000) {
      const at = instant(wall, 'Europe/Berlin');
      const ahead = wall - at;
      expect(ahead === 3_600_000 || ahead === 7_200_000).to.equal(true);
    }
  });
});

describe('a calendar day', () => {
  it('begins and ends at midnight in its zone', () => {
    const day = moment('2027-03-28');
    if (!day) throw new Error('a day');
    expect(new Date(startOf(day)).toISOString()).to.equal('2027-03-27T23:00:00.000Z');
    expect(new Date(endOf(day)).toISOString()).to.equal('2027-03-28T22:00:00.000Z');
    expect(endOf(day) - startOf(day)).to.equal(23 * 3_600_000);
  });
  it('is looked up once, however often it is compared with others', () => {
    // The visitor's own clock cannot answer for both.
    const days = ['America/Halifax', 'Pacific/Chatham'].map((zone) => moment('2027-06-02', zone));
    const formats = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
    if (!formats?.get) throw new Error('format is no getter');
    let asked = 0;
    const compare = (): number => {
      asked = 0;
      days.map((day) => day && [startOf(day), endOf(day), dayOf({ ...day, allDay: false })]);
      return asked;
    };
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      ...formats,
      get() {
        asked += 1;
        return formats.get?.call(this) as unknown;
      },
    });
    try {
      expect(compare()).to.be.above(0);
      expect(compare()).to.equal(0);
    } finally {
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', formats);
    }
  });
  it('is the same day for every visitor', () => {
    const day = moment('2026-09-15');
    expect(day && format(day, 'de-DE', 'fullDate')).to.equal('Dienstag, 15. September 2026');
  });
  it('is found for an instant in its zone', () => {
    const late = moment('2018-02-06T23:01:00Z');
    expect(late && machineTime(dayOf(late))).to.equal('2018-02-07');
  });
});

describe('a German date', () => {
  it('is what Intl writes, around every change of the clock and at every turn of a month', () => {
    // WebKit needs long for each formatter.
    const intl = (timeZone: string): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone });
    const [home, utc] = [intl(HOME_ZONE), intl('UTC')];
    const HOUR = 3_600_000;
    // Also before 1996, when the summer ended in September, and before 1980, when there was none.
    for (const year of [1970, 1979, 1985, 1995, 1996, 2018, 2026, 2027, 2040]) {
      for (let month = 0; month < 12; month += 1) {
        for (const day of [1, 25, 28, 31]) {
          for (const hour of [-2, -1, 0, 1, 2, 21, 22, 23]) {
            const ms = Date.UTC(year, month, day) + hour * HOUR;
            expect(format({ ms, allDay: false, zone: HOME_ZONE }, 'de', 'date')).to.equal(home.format(ms));
            expect(format({ ms, allDay: true, zone: HOME_ZONE }, 'de-DE', 'date')).to.equal(utc.format(ms));
          }
        }
      }
    }
  });
  it('is written in its own zone', () => {
    const time = moment('2026-12-31T20:00', 'America/New_York');
    expect(time && format(time, 'de', 'date')).to.equal('31. Dezember 2026');
  });
  it('is written by Intl where it has other words', () => {
    const time = moment('2026-01-06');
    expect(time && format(time, 'de-AT', 'date')).to.equal('6. Jänner 2026');
  });
});

describe('a zone', () => {
  it('must be known', () => {
    expect(timeZone('Europe/Vienna')).to.equal('Europe/Vienna');
    expect(timeZone('Europe/Germany')).to.equal(undefined);
    expect(timeZone(1)).to.equal(undefined);
  });
});

describe('18:00 in Berlin', () => {
  it('is 18:00 for every visitor', () => {
    const time = moment('2026-12-08T18:00');
    expect(time && format(time, 'de-DE', 'time')).to.equal('18:00');
    expect(time && format(time, 'en-GB', 'time')).to.equal('18:00');
  });
});
