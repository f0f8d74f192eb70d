import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { calendarFile, calendarFileName, calendarUid } from './dates-calendar.js';
import { parseDates, type DateItem } from './dates-feed.js';

const NOW = Date.UTC(2026, 10, 23, 8, 15);
const BASE = 'https://www.kitu.example:8443/kitu.json';
const date = (raw: object, head: object = {}): DateItem => {
  const json = {
    _kitu: { dates: [{ id: 'gv-2027', name: 'Generalversammlung', startDate: '2027-06-23T10:00', ...raw }], ...head },
  };
  const item = parseDates(json, BASE).items?.[0];
  if (!item) throw new Error('The date cannot be read.');
  return item;
};
const write = (raw: object, head?: object): string => calendarFile(date(raw, head), BASE, NOW);

/** What another program reads from the file. */
function readBack(file: string): ICAL.Event {
  ICAL.TimezoneService.reset();
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  if (!event) throw new Error('The file has no date.');
  return new ICAL.Event(event);
}
const value = (event: ICAL.Event, name: string): string | undefined =>
  event.component.getFirstPropertyValue(name)?.toString();
const instant = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('a calendar file', () => {
  it('tells another program all that the date says', () => {
    const event = readBack(
      write({
        url: '/termine/gv',
        description: 'Mit Wahlen;\nBeginn, pünktlich\\sofort',
        endDate: '2027-06-23T13:30',
        location: [
          {
            name: 'Altes Rathaus',
            address: { streetAddress: 'Alter Markt 6', postalCode: '39104', addressLocality: 'Magdeburg' },
          },
          { type: 'VirtualLocation', name: 'Videokonferenz', url: 'https://v.example/gv?a=1,2;b' },
        ],
      }),
    );
    expect(event.summary).to.equal('Generalversammlung');
    expect(event.uid).to.equal('gv-2027@www.kitu.example');
    expect(event.location).to.equal('Altes Rathaus, Alter Markt 6, 39104 Magdeburg\nVideokonferenz');
    expect(event.description).to.equal(
      'Mit Wahlen;\nBeginn, pünktlich\\sofort\nhttps://v.example/gv?a=1,2;b\nhttps://www.kitu.example:8443/termine/gv',
    );
    expect(value(event, 'dtstamp')).to.equal('2026-11-23T08:15:00Z');
    expect(value(event, 'status')).to.equal(undefined);
    expect(event.sequence).to.equal(29_923_695);
  });

  const times: readonly (readonly [string, object, string, string | undefined])[] = [
    [
      'in summer',
      { startDate: '2027-06-23T10:00', endDate: '2027-06-23T13:30' },
      '2027-06-23T08:00',
      '2027-06-23T11:30',
    ],
    [
      'in winter',
      { startDate: '2026-12-08T10:00', endDate: '2026-12-08T13:30' },
      '2026-12-08T09:00',
      '2026-12-08T12:30',
    ],
    [
      'an hour before the clocks go forward',
      { startDate: '2027-03-28T01:00', endDate: '2027-03-28T01:59' },
      '2027-03-28T00:00',
      '2027-03-28T00:59',
    ],
    [
      'when the clocks go forward',
      { startDate: '2027-03-28T01:30', endDate: '2027-03-28T03:00' },
      '2027-03-28T00:30',
      '2027-03-28T01:00',
    ],
    [
      'in the hour that is missing',
      { startDate: '2027-03-28T02:30', endDate: '2027-03-28T04:00' },
      '2027-03-28T01:30',
      '2027-03-28T02:00',
    ],
    [
      'the night the clocks go forward',
      { startDate: '2027-03-27T20:00', endDate: '2027-03-28T06:00' },
      '2027-03-27T19:00',
      '2027-03-28T04:00',
    ],
    [
      'the night the clocks go back',
      { startDate: '2026-10-24T20:00', endDate: '2026-10-25T06:00' },
      '2026-10-24T18:00',
      '2026-10-25T05:00',
    ],
    ['in the hour that comes twice, the first time', { startDate: '2026-10-25T02:30' }, '2026-10-25T00:30', undefined],
    [
      'in the hour that comes twice, the second time',
      { startDate: '2026-10-25T02:30+01:00', endDate: '2026-10-25T02:59+01:00' },
      '2026-10-25T01:30',
      '2026-10-25T01:59',
    ],
    [
      'after the clocks went back',
      { startDate: '2026-10-25T03:00', endDate: '2026-10-25T04:00' },
      '2026-10-25T02:00',
      '2026-10-25T03:00',
    ],
    ['in another zone', { startDate: '2026-12-08T10:00', timeZone: 'Asia/Tokyo' }, '2026-12-08T01:00', undefined],
    ['to the second', { startDate: '2026-12-08T10:00:30' }, '2026-12-08T09:00:30', undefined],
  ];
  times.forEach(([title, raw, start, end]) =>
    it(`is right ${title}`, () => {
      const event = readBack(write(raw));
      const iso = (time: string): string => new Date(`${time}Z`).toISOString();
      expect(instant(event.startDate)).to.equal(iso(start));
      expect(event.component.hasProperty('dtend')).to.equal(end !== undefined);
      if (end) expect(instant(event.endDate)).to.equal(iso(end));
    }),
  );

  it('writes times in UTC, which no program can read wrong', () => {
    expect(write({ startDate: '2027-06-23T10:00' })).to.contain('\r\nDTSTART:20270623T080000Z\r\n');
    expect(write({ startDate: '2027-01-20T10:00' })).to.contain('\r\nDTSTART:20270120T090000Z\r\n');
    expect(write({ timeZone: 'Asia/Tokyo' })).to.contain('\r\nDTSTART:20270623T010000Z\r\n');
  });
  it('writes days as days, and the day after the last one as their end', () => {
    expect(write({ startDate: '2027-03-02', endDate: '2027-03-04' }))
      .to.contain('\r\nDTSTART;VALUE=DATE:20270302\r\n')
      .and.contain('\r\nDTEND;VALUE=DATE:20270305\r\n');
    expect(write({ startDate: '2026-12-31' })).to.contain('\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(write({ startDate: '2027-03-28' })).to.contain('\r\nDTEND;VALUE=DATE:20270329\r\n');
  });
  it('has a higher sequence with each change, so that a calendar takes also the second one', () => {
    const later = (minutes: number): ICAL.Event =>
      readBack(calendarFile(date({ eventStatus: 'EventRescheduled' }), BASE, NOW + minutes * 60_000));
    expect(later(2).sequence).to.be.above(later(1).sequence);
    // A signed number of 32 bits is the largest that iCalendar has.
    expect(readBack(calendarFile(date({}), BASE, Date.UTC(2999, 0))).sequence).to.be.below(2 ** 31);
  });
  it('has the same identity at every port, and another one on another host', () => {
    expect(calendarUid('gv', 'https://www.kitu.example/kitu.json')).to.equal(calendarUid('gv', BASE));
    expect(calendarUid('gv', 'https://stadt.example/')).to.not.equal(calendarUid('gv', BASE));
  });
  it('leads into the video room where there is no other place', () => {
    const event = readBack(write({ location: { type: 'VirtualLocation', url: 'https://v.example/s' } }));
    expect([event.location, event.description]).to.deep.equal(['', 'https://v.example/s']);
  });
  it('has lines of at most 75 bytes that end with CRLF, and breaks no character', () => {
    const name = 'Grundsteuererhebungsübergangsregelungsausschuss 🏛️ '.repeat(5).trim();
    const description = 'ü'.repeat(200);
    const file = write({ name, description, location: `a${'ß'.repeat(100)}` });
    const lines = file.split('\r\n');
    expect(file).to.not.match(/[^\r]\n|\r[^\n]/);
    expect(lines.pop()).to.equal('');
    lines.forEach((line) => expect(new TextEncoder().encode(line).length).to.be.at.most(75));
    const event = readBack(file);
    expect(event.summary).to.equal(name);
    expect(event.description).to.equal(description);
    expect(event.location).to.equal(`a${'ß'.repeat(100)}`);
  });
  it('cannot be broken out of', () => {
    const event = readBack(
      write({
        id: 'a\r\nX:1',
        name: 'A\nEND:VEVENT',
        description: 'B\r\nATTACH:x\rC:1',
        url: 'https://k.example/\nX:1',
      }),
    );
    expect(event.summary).to.equal('A END:VEVENT');
    expect(event.description).to.match(/^B\nATTACH:x\nC:1\n/);
    expect(event.component.hasProperty('x') || event.component.hasProperty('attach')).to.equal(false);
  });
});

describe('the name of a calendar file', () => {
  // What a file system forbids a browser replaces.
  const cases: readonly (readonly [string, string, string])[] = [
    ['is that of the date, with its day', 'Generalversammlung der KITU', 'Generalversammlung der KITU 2027-06-23.ics'],
    ['is not too long', 'ä'.repeat(300), `${'ä'.repeat(80)} 2027-06-23.ics`],
  ];
  cases.forEach(([title, name, expected]) =>
    it(title, () => expect(calendarFileName(date({ name }))).to.equal(expected)),
  );
});
