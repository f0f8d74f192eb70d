import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, test } from 'node:test';
import type { Imported } from '../src/import/imported.js';
import { importJsonLd } from '../src/import/jsonld.js';
import { input, isSound, NOW, OPTIONS } from './support.js';

const script = (data: string, type = 'application/ld+json'): string => `<script type="${type}">${data}</script>\n`;
const page = (html: string, zone = 'Europe/Berlin'): Imported =>
  importJsonLd(input(html, 'https://stadt.example/termine/?seite=1'), { ...OPTIONS, zone });
const read = (...nodes: readonly object[]): Imported => {
  const imported = page(script(JSON.stringify(nodes)));
  isSound(imported);
  return imported;
};
const event = (more: object = {}): object => ({
  '@type': 'Event',
  name: 'Lesung',
  startDate: '2026-12-10T19:00:00+01:00',
  ...more,
});
const names = ({ dates = [] }: Imported): readonly string[] => dates.map(({ name }) => name);
const starts = ({ dates = [] }: Imported): readonly unknown[] => dates.map(({ startDate }) => startDate);
const codes = ({ problems }: Imported): readonly string[] => problems.map(({ code }) => code);

describe('a block of JSON-LD', () => {
  const json = JSON.stringify(event());
  const quoted = json.replaceAll('"', '&quot;');
  for (const [title, html] of Object.entries({
    'in an HTML comment': script(`\n<!--\n${json}\n-->`),
    'in CDATA': script(`<![CDATA[${json}]]>`),
    'in CDATA that scripts do not see': script(`\n// <![CDATA[\n${json}\n// ]]>\n`),
    'in CDATA within comments': script(`/*<![CDATA[*/\n${json};\n/*]]>*/`),
    'with a semicolon': script(`${json};`),
    'with a comma after it': script(`${json},`),
    'with a byte order mark': script(`\ufeff${json}`),
    'with its quotes as references': script(quoted),
    'with a type that has a parameter': script(json, 'application/ld+json; charset=utf-8'),
    'with a line break in a text': script(json.replace('Lesung', 'Le\nsung')),
    'of two objects one after another': script(`${json}\n{"@type":"Thing"}`),
  }))
    test(`${title} is read`, () => assert.equal(page(html).dates?.length, 1));
  test('with a comma too many is read, and that is told with its line', () => {
    const imported = page(`\n\n${script(json.replace('}', ',}'))}`);
    assert.equal(imported.dates?.length, 1);
    assert.deepEqual(
      imported.problems.map(({ code, line }) => [code, line]),
      [['mended-json', 3]],
    );
  });
  test('that is nested without end, or no JSON, takes no other with it', () => {
    const deep = '{"a":'.repeat(50_000);
    const imported = page(script(deep) + script(`${deep}1${'}'.repeat(50_000)}`) + script('Hallo') + script(json));
    assert.deepEqual(names(imported), ['Lesung']);
    assert.deepEqual(codes(imported), ['not-json', 'not-json']);
  });
  test('is one of many, and the time grows with their number only', () => {
    const time = (count: number): number => {
      const html = Array.from({ length: count }, (_, place) =>
        script(JSON.stringify(event({ '@id': `#${place}`, startDate: `20${(place % 50) + 27}-01-01` }))),
      ).join('\n'.repeat(20));
      const begin = performance.now();
      page(html);
      return performance.now() - begin;
    };
    time(500);
    const [small = 0, large = 0] = [2000, 8000].map((count) => Math.min(time(count), time(count)));
    assert.ok(large / small < 10, `${small} ms for 2000, ${large} ms for 8000`);
  });
  test('beside microdata: that is told, because it is not read', () => {
    const html = '<div itemscope itemtype="https://schema.org/MusicEvent"></div>';
    assert.deepEqual(codes(page(html + script(json))), ['microdata']);
    assert.throws(() => page(html), /Microdata or RDFa was found \(MusicEvent\)/);
  });
});

describe('JSON-LD', () => {
  test('refers to places, organizers, pictures and states by their identity', () => {
    const [date] =
      read(
        event({
          '@id': '#e',
          location: { '@id': '#ort' },
          organizer: '#org',
          image: { '@id': '#bild' },
          eventStatus: { '@id': 'https://schema.org/EventCancelled' },
          superEvent: { '@id': '#reihe' },
        }),
        {
          '@type': 'Place',
          '@id': 'https://stadt.example/termine/?seite=1#ort',
          name: 'Bücherei',
          address: { '@id': '#a' },
        },
        { '@type': 'PostalAddress', '@id': '#a', streetAddress: 'Markt 1', addressLocality: 'Stadt' },
        { '@type': 'Organization', '@id': '#org', name: 'Förderverein', member: { '@id': '#org' } },
        { '@type': 'ImageObject', '@id': '#bild', url: 'https://stadt.example/b.jpg' },
        { '@type': 'EventSeries', '@id': '#reihe', name: 'Lesereihe' },
      ).dates ?? [];
    assert.deepEqual(
      [date?.id, date?.location?.[0]?.name, date?.location?.[0]?.address, date?.organizer?.name, date?.image?.url],
      [
        'https://stadt.example/termine/?seite=1#e',
        'Bücherei',
        'Markt 1, Stadt',
        'Förderverein',
        'https://stadt.example/b.jpg',
      ],
    );
    assert.deepEqual([date?.eventStatus, date?.superEvent?.name], ['EventCancelled', 'Lesereihe']);
  });
  test('refers in circles, and from everywhere to everything, without end or great cost', () => {
    const ids = Array.from({ length: 150 }, (_, place) => ({ '@id': `#${place}` }));
    const imported = read(...ids.map((id) => event({ ...id, performer: ids })));
    assert.equal(imported.dates?.length, 150);
  });
  test('has dates of a series with the address of one page: all of them stay', () => {
    const days = ['2026-12-05', '2026-12-12', '2026-12-19'];
    for (const same of [{ url: 'https://stadt.example/tour' }, { '@id': 'https://stadt.example/tour' }]) {
      const imported = read(...days.map((startDate) => event({ ...same, startDate })));
      assert.deepEqual(starts(imported), days);
      assert.equal(new Set(imported.dates?.map(({ id }) => id)).size, 3);
    }
  });
  test('has one date in two places: it is one, with what either says', () => {
    const imported = read(event({ url: '/a' }), event({ url: '/a', description: 'Text' }));
    assert.deepEqual(
      imported.dates?.map(({ description }) => description),
      ['Text'],
    );
  });
  test('says in every form that an event does not take place', () => {
    const status = (eventStatus: unknown): unknown =>
      page(script(JSON.stringify(event({ eventStatus })))).dates?.[0]?.eventStatus;
    for (const written of [
      'EventCancelled',
      'http://schema.org/EventCancelled',
      'https://schema.org/EventCancelled',
      'schema:EventCancelled',
      'cancelled',
      'Canceled',
      { '@id': 'http://schema.org/EventCancelled' },
      { '@type': 'EventStatusType', name: 'EventCancelled' },
      ['https://schema.org/EventScheduled', 'https://schema.org/EventCancelled'],
      { '@value': 'EventCancelled' },
    ])
      assert.equal(status(written), 'EventCancelled', JSON.stringify(written));
    assert.equal(status('https://schema.org/EventScheduled'), undefined);
    assert.deepEqual(codes(read(event({ eventStatus: 'vielleicht' }))), ['event-status']);
  });
  test('has values and texts in several languages: German counts, else the first', () => {
    const imported = read(
      event({
        name: [
          { '@value': 'Reading', '@language': 'en' },
          { '@value': 'Lesung', '@language': 'de-DE' },
        ],
      }),
      event({ name: { en: 'Fair', de: 'Messe' }, startDate: { '@type': 'Date', '@value': '2026-12-11' } }),
      { '@type': ['http://schema.org/Event'], 'http://schema.org/name': 'Lang', 'schema:startDate': '2026-12-12' },
    );
    assert.deepEqual(names(imported), ['Lesung', 'Messe', 'Lang']);
  });
  test('has times in many forms; whole days as instants are days, and that is told', () => {
    const time = (startDate: unknown, endDate?: unknown, more = {}): unknown => {
      const { dates, problems } = page(script(JSON.stringify(event({ startDate, endDate, ...more }))));
      return [dates?.[0]?.startDate, dates?.[0]?.endDate, problems.map(({ code }) => code).join()];
    };
    assert.deepEqual(time('2026-12-10T19:00+01'), ['2026-12-10T19:00:00+01:00', undefined, '']);
    assert.deepEqual(time('2026-12-10T19:00:00+0100'), ['2026-12-10T19:00:00+01:00', undefined, '']);
    assert.deepEqual(time('2026-12-10T18:00Z'), ['2026-12-10T18:00:00Z', undefined, '']);
    assert.deepEqual(time('10.12.2026 19:00'), ['2026-12-10T19:00', undefined, '']);
    assert.deepEqual(time('2026-12-10T19:00:00+01:00', undefined, { duration: 'PT1H30M' }), [
      '2026-12-10T19:00:00+01:00',
      '2026-12-10T19:30:00Z',
      '',
    ]);
    const midnight = '2026-12-10T00:00:00+01:00';
    assert.deepEqual(time(midnight), ['2026-12-10', undefined, 'all-day']);
    assert.deepEqual(time(midnight, '2026-12-11T00:00:00+01:00'), ['2026-12-10', undefined, 'all-day']);
    assert.deepEqual(time(midnight, '2026-12-12T23:59:59+01:00'), ['2026-12-10', '2026-12-12', 'all-day']);
    assert.deepEqual(time('2026-07-09T22:00:00Z', '2026-07-10T22:00:00Z'), ['2026-07-10', undefined, 'all-day']);
    assert.deepEqual(time('2026-12-10T00:00-05:00', '2026-12-10T23:59-05:00'), ['2026-12-10', undefined, 'all-day']);
    assert.deepEqual(time(midnight, '2026-12-10T02:00:00+01:00'), [midnight, '2026-12-10T02:00:00+01:00', '']);
    assert.deepEqual(time('2026-12-10', '2026-12-11T18:00'), ['2026-12-10', '2026-12-11', '']);
    assert.deepEqual(time('2026-12-10T19:00', '2026-12-10T18:00'), ['2026-12-10T19:00', undefined, 'no-end']);
    assert.deepEqual(time('2026-12-10T19:00', 'spät'), ['2026-12-10T19:00', undefined, 'no-end']);
    assert.deepEqual(time('03/04/2027'), [undefined, undefined, 'dropped,nothing']);
  });
  test('has wall times in the zone that is asked for', () => {
    const imported = page(script(JSON.stringify(event({ startDate: 'Thu, 10 Dec 2026 19:00' }))), 'America/New_York');
    assert.equal(Date.parse(String(starts(imported)[0])), Date.parse('2026-12-11T00:00:00Z'));
  });
  test('mentions events without a date: that is told, and is no fault', () => {
    const imported = read(
      event(),
      { '@type': 'WebPage', mentions: [{ '@type': 'Event', name: 'Stadtfest', url: '/fest' }] },
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: event({ name: 'Messe' }) }] },
    );
    assert.deepEqual(names(imported), ['Lesung', 'Messe']);
    assert.deepEqual(
      imported.problems.map(({ code, severity, value }) => [code, severity, value]),
      [['mention', 'note', '"/fest"']],
    );
  });
  test('has places of several kinds, and knows what is free of charge', () => {
    const [date] =
      read(
        event({
          location: [
            'Rathaus',
            {
              '@type': 'Place',
              name: 'Markt',
              address: { streetAddress: ['Markt 1', 'Hof'], addressLocality: 'Stadt' },
            },
            { '@type': 'VirtualLocation', url: 'https://stadt.example/live' },
          ],
          eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
          offers: { price: '0.00', priceCurrency: 'EUR' },
        }),
      ).dates ?? [];
    assert.deepEqual(
      date?.location?.map(({ name, address, url }) => name ?? address ?? url),
      ['Rathaus', 'Markt', 'https://stadt.example/live'],
    );
    assert.deepEqual([date?.isAccessibleForFree, date?.eventAttendanceMode], [true, 'MixedEventAttendanceMode']);
  });
});

describe('a schedule of schema.org', () => {
  const schedule = (more: object, around: object = {}): Imported =>
    read({
      '@type': 'Event',
      '@id': '#markt',
      name: 'Markt',
      eventSchedule: { '@type': 'Schedule', ...more },
      ...around,
    });
  test('of a week gives its days, without exceptions and without those that are over', () => {
    const imported = schedule({
      startDate: '2026-11-05',
      endDate: '2026-12-31',
      repeatFrequency: 'P1W',
      byDay: ['https://schema.org/Thursday', 'schema:Saturday'],
      startTime: '08:00:00',
      endTime: '13:00:00',
      exceptDate: ['2026-12-24', '2026-12-26T08:00'],
      scheduleTimezone: 'Europe/Berlin',
    });
    assert.deepEqual(
      starts(imported),
      ['11-26', '11-28', '12-03', '12-05', '12-10', '12-12', '12-17', '12-19', '12-31'].map(
        (day) => `2026-${day}T08:00`,
      ),
    );
    assert.deepEqual(codes(imported), []);
  });
  test('of every second week, of months, and after midnight', () => {
    assert.deepEqual(starts(schedule({ startDate: '2026-12-01', repeatFrequency: 'P2W', repeatCount: 3 })), [
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
    ]);
    assert.deepEqual(starts(schedule({ startDate: '2026-12-31', endDate: '2027-04-30', repeatFrequency: 'P1M' })), [
      '2026-12-31',
      '2027-01-31',
      '2027-03-31',
    ]);
    const night = schedule({
      startDate: '2026-12-31',
      repeatFrequency: 'P1D',
      repeatCount: 1,
      startTime: '22:00',
      duration: 'PT4H',
    });
    assert.equal(night.dates?.[0]?.endDate, '2027-01-01T02:00');
  });
  test('without a first day counts from today on, where that makes no difference', () => {
    const until = { endDate: '2026-12-08' };
    assert.deepEqual(starts(schedule({ ...until, repeatFrequency: 'P1W', byDay: 'Tuesday' })), [
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
    ]);
    assert.deepEqual(starts(schedule({ ...until, repeatFrequency: 'P1M', byMonthDay: [1, 15] })), ['2026-12-01']);
    const around = { startDate: '2026-12-01' };
    assert.deepEqual(starts(schedule({ ...until, repeatFrequency: 'P1W' }, around)), ['2026-12-01', '2026-12-08']);
  });
  test('that is not understood gives no date, and is told with its value', () => {
    for (const more of [
      { repeatFrequency: 'manchmal' },
      { repeatFrequency: 'P2W', startDate: undefined, byDay: 'Monday' },
      { repeatFrequency: 'P1W', byDay: 'Markttag' },
      { repeatFrequency: 'P1M', byDay: '2TU' },
      { repeatFrequency: 'P1W', exceptDate: 'Weihnachten' },
      { repeatFrequency: 'P1W', startTime: 'früh' },
      { repeatFrequency: 'constructor' },
    ]) {
      const imported = page(
        script(
          JSON.stringify({ '@type': 'Event', name: 'Markt', eventSchedule: { startDate: '2026-12-01', ...more } }),
        ),
      );
      assert.deepEqual([imported.dates, codes(imported)], [undefined, ['schedule', 'nothing']], JSON.stringify(more));
    }
  });
  test('or a series gives its name to its dates', () => {
    const imported = read({
      '@type': 'EventSeries',
      '@id': '#reihe',
      name: 'Lesereihe',
      startDate: '2026-12-03',
      subEvent: [event({ url: '/1' }), event({ url: '/2', startDate: '2027-01-14T19:00' })],
    });
    assert.deepEqual(
      imported.dates?.map(({ name, superEvent }) => `${superEvent?.name}: ${name}`),
      ['Lesereihe: Lesung', 'Lesereihe: Lesung'],
    );
  });
});

describe('courses of schema.org', () => {
  test('have modes, prices as text, runs by themselves, and runs without a date are told', () => {
    const instance = (more: object): object => ({ '@type': 'CourseInstance', ...more });
    const imported = read(
      {
        '@type': 'Course',
        '@id': '/k/1',
        name: 'Excel',
        image: 'https://stadt.example/e.jpg',
        inLanguage: 'de',
        hasCourseInstance: [
          instance({
            courseMode: 'Online',
            startDate: '2026-12-08T18:00',
            offers: { '@type': 'Offer', price: '49,00 €' },
          }),
          instance({
            courseMode: ['onsite', 'blended'],
            startDate: '2027-01-08',
            offers: { '@type': 'AggregateOffer', lowPrice: '30', highPrice: '49', priceCurrency: 'EUR' },
          }),
          instance({ courseMode: 'online', offers: { price: '0' } }),
          instance({
            startDate: '2027-03-01',
            offers: { priceSpecification: { price: 10, priceCurrency: 'EUR' }, availability: 'schema:SoldOut' },
          }),
          instance({ startDate: '2027-04-01', offers: { '@type': 'Offer' } }),
          instance({ startDate: 'im Mai' }),
          instance({ courseSchedule: { startDate: '2027-05-01', endDate: '2027-06-01' } }),
        ],
      },
      instance({ '@id': '/k/2#1', name: 'Word', startDate: '2026-12-09T18:00' }),
      { '@type': ['Course', 'Event'], url: '/k/3', name: 'Erste Hilfe', startDate: '2026-12-10T18:00' },
      {
        '@type': 'ItemList',
        itemListElement: [{ item: { '@type': 'Course', name: 'Excel', url: 'https://stadt.example/k/1' } }],
      },
    );
    const [excel, ...others] = imported.courses ?? [];
    assert.deepEqual(
      excel?.hasCourseInstance.map(({ startDate, courseMode = [], offers = [] }) => [
        startDate,
        courseMode.join('+'),
        ...offers.map(({ name = '', price, availability = '' }) => `${name} ${price} ${availability}`.trim()),
      ]),
      [
        ['2026-12-08T18:00', 'online', '49'],
        ['2027-01-08', 'onsite+blended', 'ab 30'],
        ['2027-03-01', '', '10 SoldOut'],
        ['2027-04-01', ''],
        ['2027-05-01', ''],
      ],
    );
    assert.deepEqual([excel?.image?.url, excel?.inLanguage], ['https://stadt.example/e.jpg', 'de']);
    assert.deepEqual(
      others.map(({ name, hasCourseInstance: runs }) => [name, runs.map(({ startDate }) => startDate)]),
      [
        ['Erste Hilfe', ['2026-12-10T18:00']],
        ['Word', ['2026-12-09T18:00']],
      ],
    );
    assert.equal(imported.dates, undefined);
    assert.deepEqual(codes(imported), ['undated-run', 'dropped']);
    assert.match(imported.problems[1]?.value ?? '', /im Mai/);
  });
});

test('a price that cannot be read is told with its value', () => {
  const run = { startDate: '2027-01-12', offers: { price: 'nach Vereinbarung' } };
  const imported = read({ '@type': 'Course', name: 'Excel', hasCourseInstance: run });
  assert.deepEqual(
    imported.problems.map(({ code, value }) => [code, value]),
    [['price', '"nach Vereinbarung"']],
  );
});
test('of more dates than widgets read those that are over go first', () => {
  const past = Array.from({ length: 600 }, (_, place) => event({ '@id': `#${place}`, startDate: '2020-01-01' }));
  const imported = importJsonLd(input(script(JSON.stringify([...past, event()]))), { ...OPTIONS, now: NOW });
  assert.deepEqual([names(imported), codes(imported)], [['Lesung'], ['past']]);
});
