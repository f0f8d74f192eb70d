import { expect } from '@open-wc/testing';
import { parseDates, type DateItem } from './dates-feed.js';
import { dateView, type DateView } from './dates-view.js';

const HOME = 'https://town.example/kitu.json';
const GERMAN = { language: 'de', tag: 'de-DE', visitor: 'Europe/Berlin' } as const;
const ENGLISH = { language: 'en', tag: 'en-GB', visitor: 'Europe/Berlin' } as const;

function read(date: object): DateItem {
  const dates = [{ id: '1', name: 'Generalversammlung', startDate: '2026-12-08T10:00', ...date }];
  const [item] = parseDates({ _kitu: { version: 1, dates } }, HOME).items ?? [];
  if (!item) throw new Error('no date');
  return item;
}
/** As it is written as JSON. */
const view = (date: object, locale: Parameters<typeof dateView>[1] = GERMAN): DateView =>
  JSON.parse(JSON.stringify(dateView(read(date), locale)));

describe('a date in words', () => {
  it('is data and nothing else', () => {
    expect(
      view({
        url: '/gv',
        inLanguage: 'de',
        endDate: '2026-12-08T13:30',
        location: { name: 'Altes Rathaus', address: 'Alter Markt 6, 39104 Magdeburg', url: '/rathaus' },
        superEvent: 'Versammlungen',
        schedulingNote: 'jedes Jahr',
        description: 'Mit\nWahlen',
        keywords: 'Rat, Wahl',
        attachments: { url: '/e.pdf', title: 'Einladung', size_in_bytes: 214016 },
      }),
    ).to.deep.equal({
      id: '1',
      language: 'de',
      title: 'Generalversammlung',
      url: 'https://town.example/gv',
      off: false,
      leaf: { day: '8', month: 'Dez', year: '2026', days: false },
      month: 'Dezember 2026',
      when: {
        machine: '2026-12-08T09:00:00Z',
        words: 'Dienstag, 8. Dezember 2026, 10:00 bis 13:30 Uhr',
        hours: 'Di., 10:00–13:30 Uhr',
      },
      places: [
        {
          name: 'Altes Rathaus',
          address: 'Alter Markt 6, 39104 Magdeburg',
          words: 'Altes Rathaus, Alter Markt 6, 39104 Magdeburg',
          url: 'https://town.example/rathaus',
        },
      ],
      series: 'Versammlungen, jedes Jahr',
      description: 'Mit\nWahlen',
      attachments: [{ words: 'Einladung (PDF, 214 KB)', url: 'https://town.example/e.pdf' }],
      calendar: 'Generalversammlung, 8. Dezember 2026',
      keywords: ['Rat', 'Wahl'],
      organizer: [],
      day: '2026-12-08',
      zone: 'Europe/Berlin',
    });
  });

  it('has what it needs and no more where the feed says little', () => {
    expect(view({ startDate: '2026-12-11' })).to.deep.equal({
      id: '1',
      title: 'Generalversammlung',
      off: false,
      leaf: { day: '11', month: 'Dez', year: '2026', days: false },
      month: 'Dezember 2026',
      when: { machine: '2026-12-11', words: 'Freitag, 11. Dezember 2026', hours: 'Freitag' },
      places: [],
      series: '',
      attachments: [],
      calendar: 'Generalversammlung, 11. Dezember 2026',
      keywords: [],
      organizer: [],
      day: '2026-12-11',
      zone: 'Europe/Berlin',
    });
  });

  it('speaks English', () => {
    const { calendar, month, status, statusWords, when } = view({ eventStatus: 'EventCancelled' }, ENGLISH);
    expect([status, statusWords]).to.deep.equal(['EventCancelled', 'Cancelled']);
    expect(when?.words.replace(/,/g, '')).to.equal('Tuesday 8 December 2026 10:00');
    expect(month).to.equal('December 2026');
    expect(calendar).to.equal(undefined);
    expect(view({}, ENGLISH).calendar).to.equal('Generalversammlung, 8 December 2026');
  });

  it('names the zone only to a visitor whose clock shows another time', () => {
    const words = (visitor: string): string | undefined => view({}, { ...GERMAN, visitor }).when?.words;
    expect(words('Europe/Vienna')).to.equal('Dienstag, 8. Dezember 2026, 10:00 Uhr');
    expect(words('Asia/Tokyo')).to.equal('Dienstag, 8. Dezember 2026, 10:00 Uhr (MEZ)');
  });

  it('belongs to the day on which it starts where it takes place', () => {
    const days = (date: object): readonly string[] => {
      const { day, month, zone } = view(date);
      return [day, month, zone];
    };
    expect(days({ startDate: '2026-12-31T23:30' })).to.deep.equal(['2026-12-31', 'Dezember 2026', 'Europe/Berlin']);
    expect(days({ startDate: '2026-12-31T23:30Z' })).to.deep.equal(['2027-01-01', 'Januar 2027', 'Europe/Berlin']);
    expect(days({ startDate: '2026-12-31T20:00-05:00', timeZone: 'America/New_York' })).to.deep.equal([
      '2026-12-31',
      'Dezember 2026',
      'America/New_York',
    ]);
  });
});

describe('the calendar leaf of a date', () => {
  const cases: readonly (readonly [string, object, string, boolean])[] = [
    ['shows the day', { startDate: '2026-12-08T10:00' }, '8 Dez 2026', false],
    [
      'shows the first day of a night',
      { startDate: '2026-12-12T20:00', endDate: '2026-12-13T02:00' },
      '12 Dez 2026',
      false,
    ],
    ['shows the days', { startDate: '2026-05-02', endDate: '2026-05-04' }, '2–4 Mai 2026', true],
    ['shows the years', { startDate: '2026-12-30', endDate: '2027-01-02' }, '30–2 Dez–Jan 2026–2027', true],
    ['shows the months', { startDate: '2026-09-30', endDate: '2026-10-02' }, '30–2 Sep–Okt 2026', true],
    [
      'shows days that end at an hour',
      { startDate: '2026-05-02T10:00', endDate: '2026-05-04T12:00' },
      '2–4 Mai 2026',
      true,
    ],
  ];
  cases.forEach(([title, date, expected, days]) =>
    it(title, () => {
      const { leaf } = view(date);
      expect([leaf.day, leaf.month, leaf.year].join(' ').replace(/Sept/, 'Sep')).to.equal(expected);
      expect(leaf.days).to.equal(days);
    }),
  );
});

describe('beside the leaf', () => {
  const evening = { startDate: '2026-12-12T20:00', endDate: '2026-12-12T22:30' };
  const cases: readonly (readonly [string, object, string | undefined])[] = [
    ['stands the day of the week with the hours', evening, 'Sa., 20:00–22:30 Uhr'],
    ['stands one hour where there is no end', { startDate: '2026-12-12T20:00' }, 'Sa., 20:00 Uhr'],
    ['stands the end at midnight', { ...evening, endDate: '2026-12-13T00:00' }, 'Sa., 20:00–00:00 Uhr'],
    ['stands the full date of a night', { ...evening, endDate: '2026-12-13T00:01' }, undefined],
    ['stands the day of the week of a whole day', { startDate: '2026-12-12', endDate: '2026-12-12' }, 'Samstag'],
    ['stands the full date of several days', { startDate: '2026-12-12', endDate: '2026-12-13' }, undefined],
    [
      'stand both hours where the clock shows the same hour twice',
      { startDate: '2026-10-25T02:30+02:00', endDate: '2026-10-25T02:30+01:00' },
      'So., 02:30–02:30 Uhr',
    ],
  ];
  cases.forEach(([title, date, expected]) =>
    it(title, () => {
      expect(view(date).when?.hours).to.equal(expected);
    }),
  );

  it('stands English, and the zone of a visitor elsewhere', () => {
    expect(view(evening, ENGLISH).when?.hours).to.equal('Sat, 20:00–22:30');
    expect(view(evening, { ...GERMAN, visitor: 'Asia/Tokyo' }).when?.hours).to.equal('Sa., 20:00–22:30 Uhr (MEZ)');
  });
});

describe('what became of a date', () => {
  /** Title, date, status, when it is, when it would have been, whether it is off, whether it has a file. */
  const cases: readonly (readonly [string, object, string, string, string, boolean, boolean])[] = [
    ['is nothing as planned', {}, '', '8.', '', false, true],
    ['is that it is cancelled', { eventStatus: 'EventCancelled' }, 'Abgesagt', '8.', '', true, false],
    [
      'is that it is postponed, to nobody knows when',
      { eventStatus: 'EventPostponed' },
      'Verschoben',
      '',
      '8.',
      true,
      false,
    ],
    [
      'is that it is postponed, with only the old start',
      { eventStatus: 'EventPostponed', startDate: null, previousStartDate: '2026-12-10' },
      'Verschoben',
      '',
      '10.',
      true,
      false,
    ],
    [
      'is that it has a new date',
      { eventStatus: 'EventRescheduled', previousStartDate: '2026-12-01' },
      'Neuer Termin',
      '8.',
      '1.',
      false,
      true,
    ],
    ['is that it is online', { eventStatus: 'EventMovedOnline' }, 'Jetzt online', '8.', '', false, true],
    [
      'is that it is online and has a new date',
      { eventStatus: 'EventMovedOnline', previousStartDate: '2026-12-01' },
      'Jetzt online',
      '8.',
      '1.',
      false,
      true,
    ],
  ];
  const day = (time: DateView['when']): string => /, (\d+\.) Dezember 2026/.exec(time?.words ?? '')?.[1] ?? '';
  cases.forEach(([title, date, status, when, previous, off, file]) =>
    it(title, () => {
      const found = view(date);
      expect(found.statusWords ?? '').to.equal(status);
      expect([day(found.when), day(found.previous)]).to.deep.equal([when, previous]);
      expect([found.off, found.calendar !== undefined]).to.deep.equal([off, file]);
    }),
  );
});

describe('where a date is, in words', () => {
  const room = { type: 'VirtualLocation', name: 'Raum', url: 'https://v.example/' };
  const hall = { name: 'Rathaus', url: 'https://town.example/rathaus' };
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['is not said', {}, []],
    ['is the name of one place', { location: 'Rathaus' }, ['Rathaus']],
    ['is that it is online', { eventAttendanceMode: 'OnlineEventAttendanceMode' }, ['Online']],
    ['is on site and online', { location: [{ name: 'Rathaus' }, room] }, ['Vor Ort: Rathaus', 'Online: Raum → v']],
    [
      'is somewhere on site where only a link says so',
      { location: { url: 'https://town.example/rathaus' } },
      ['Vor Ort → town'],
    ],
    [
      'is no link where it is cancelled',
      { eventStatus: 'EventCancelled', location: [hall, room] },
      ['Vor Ort: Rathaus', 'Online: Raum'],
    ],
    ['is no link where it is postponed', { eventStatus: 'EventPostponed', location: room }, ['Online: Raum']],
    ['is a link where it has a new date', { eventStatus: 'EventRescheduled', location: hall }, ['Rathaus → town']],
  ];
  cases.forEach(([title, date, expected]) =>
    it(title, () => {
      const places = view(date).places?.map(({ url, words }) =>
        url === undefined ? words : `${words} → ${new URL(url).host.replace('.example', '')}`,
      );
      expect(places).to.deep.equal(expected);
    }),
  );
});
