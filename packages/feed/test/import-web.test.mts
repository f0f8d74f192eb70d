import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Imported } from '../src/import/imported.js';
import { importJsonLd } from '../src/import/jsonld.js';
import { importOparl } from '../src/import/oparl.js';
import { importOpenVhs } from '../src/import/openvhs.js';
import { importWordPress } from '../src/import/wordpress.js';
import { input, isSound, OPTIONS, read, testOnCorpus } from './support.js';

const json = (value: unknown, address?: string): ReturnType<typeof input> => input(JSON.stringify(value), address);
/** Options that read from a table of documents. */
const reading = (documents: Readonly<Record<string, unknown>>): typeof OPTIONS => ({
  ...OPTIONS,
  read: (source) =>
    source in documents
      ? Promise.resolve(json(documents[source], source))
      : Promise.reject(new Error(`asked for ${source}`)),
});
const codes = ({ problems }: Imported): readonly string[] => problems.map(({ code }) => code);

describe('WordPress', () => {
  const post = {
    id: 7,
    guid: { rendered: 'https://stadt.example/?p=7' },
    link: 'https://stadt.example/a',
    date: '2026-11-20T11:00:00',
    date_gmt: '2026-11-20T10:00:00',
    title: { rendered: 'Rat &#038; Bürger' },
    content: { rendered: '<p>Text</p>' },
    excerpt: { rendered: '<p>Kurz [&hellip;]</p>' },
    _embedded: {
      author: [{ name: 'Pressestelle' }],
      'wp:featuredmedia': [
        {
          source_url: 'https://stadt.example/a.jpg',
          alt_text: 'Ein Rathaus',
          media_details: {
            width: 1200,
            height: 800,
            sizes: { medium: { source_url: 'https://stadt.example/a-300.jpg', width: 300, height: 200 } },
          },
        },
      ],
      'wp:term': [[{ name: 'Rathaus' }]],
    },
  };
  test('gives posts with their instant, their text and their picture', async () => {
    const imported = await importWordPress(json([post]), OPTIONS);
    assert.deepEqual(JSON.parse(JSON.stringify(imported.items?.[0])), {
      id: 'https://stadt.example/?p=7',
      url: 'https://stadt.example/a',
      title: 'Rat & Bürger',
      content_html: '<p>Text</p>',
      summary: 'Kurz …',
      image: 'https://stadt.example/a.jpg',
      date_published: '2026-11-20T10:00:00Z',
      authors: [{ name: 'Pressestelle' }],
      tags: ['Rathaus'],
      _kitu: {
        image: {
          alt: 'Ein Rathaus',
          width: 1200,
          height: 800,
          thumbnail: [{ url: 'https://stadt.example/a-300.jpg', width: 300, height: 200 }],
        },
      },
    });
    isSound(imported);
  });
  test('gives the events of its calendar, all pages of them', async () => {
    const event = (id: number): object => ({
      id,
      title: `Sitzung ${id}`,
      url: `https://stadt.example/e/${id}`,
      start_date: '2026-12-08 18:00:00',
      end_date: '2026-12-08 20:00:00',
      all_day: false,
      timezone: 'Europe/Berlin',
      venue: { venue: 'Rathaus', city: 'Stadt' },
    });
    const imported = await importWordPress(
      json({ events: [event(1)], next_rest_url: 'https://stadt.example/2' }),
      reading({ 'https://stadt.example/2': { events: [event(2)] } }),
    );
    assert.deepEqual(
      imported.dates?.map(({ name, startDate, endDate }) => [name, startDate, endDate]),
      [
        ['Sitzung 1', '2026-12-08T18:00', '2026-12-08T20:00'],
        ['Sitzung 2', '2026-12-08T18:00', '2026-12-08T20:00'],
      ],
    );
    isSound(imported);
  });
  test('that leads from page to page for ever has an end, and that is told', async () => {
    const page = { events: [], next_rest_url: 'https://stadt.example/2' };
    assert.deepEqual(codes(await importWordPress(json(page), reading({ 'https://stadt.example/2': page }))), ['pages']);
  });
  test('that is closed tells what it says', () =>
    assert.rejects(
      importWordPress(json({ code: 'rest_forbidden', message: 'Nur für Mitglieder' }), OPTIONS),
      /Nur für Mitglieder/,
    ));
});

describe('JSON-LD', () => {
  const script = (data: string): string => `<p></p>\n<script type="application/ld+json">${data}</script>`;
  const event =
    '{"@context":"https://schema.org","@type":"TheaterEvent","name":"Faust","startDate":"2026-12-08T19:00-05:00","location":{"@type":"Place","name":"Theater","address":{"streetAddress":"Markt 1","postalCode":"39104","addressLocality":"Magdeburg"}}}';
  test('gives every kind of event, also inside a graph', () => {
    const imported = importJsonLd(input(script(`{"@graph":[{"@type":"WebPage","mainEntity":${event}}]}`)));
    assert.deepEqual(
      imported.dates?.map(({ name, startDate, location }) => [name, startDate, location?.[0]?.address]),
      [['Faust', '2026-12-08T19:00:00-05:00', 'Markt 1, 39104 Magdeburg']],
    );
    isSound(imported);
  });
  test('with line breaks in its texts is read, and a broken block takes no other with it', () => {
    const imported = importJsonLd(input(script('{"@type":') + script(event.replace('Faust', 'Faust\nI'))));
    assert.deepEqual(
      imported.dates?.map(({ name }) => name),
      ['Faust I'],
    );
    assert.deepEqual(
      imported.problems.map(({ code, line }) => [code, line]),
      [['not-json', 2]],
    );
  });
  test('gives courses with their runs', () => {
    const imported = importJsonLd(
      json({
        '@type': 'Course',
        '@id': 'k',
        name: 'Kurs',
        hasCourseInstance: {
          '@type': 'CourseInstance',
          startDate: '2026-12-08',
          remainingAttendeeCapacity: 3,
          offers: { price: '20', priceCurrency: 'EUR' },
        },
      }),
    );
    assert.deepEqual(
      imported.courses?.map(({ hasCourseInstance: [run] }) => [
        run?.startDate,
        run?.remainingAttendeeCapacity,
        run?.offers?.[0]?.price,
      ]),
      [['2026-12-08', 3, 20]],
    );
    isSound(imported);
  });
  test('of other kinds tells which there are', () =>
    assert.match(importJsonLd(json({ '@type': 'Recipe' })).problems[0]?.message.en ?? '', /Found: Recipe/));
  test('that is not there is told', () => assert.throws(() => importJsonLd(input('<p>Hallo</p>')), /has no <script/));
});

describe('Open-vhs', () => {
  const xml = `<?xml version="1.0"?><veranstaltungen version="1.2"><veranstaltung><guid>4711</guid><nummer>0123</nummer><name>Englisch A1 &amp; mehr</name>
    <maximale_teilnehmerzahl>12</maximale_teilnehmerzahl><aktuelle_teilnehmerzahl>9</aktuelle_teilnehmerzahl>
    <termin><beginn_datum>2027-01-12</beginn_datum><beginn_uhrzeit>18:30:00</beginn_uhrzeit><ende_uhrzeit>20:00:00</ende_uhrzeit></termin>
    <termin><beginn_datum>2027-01-19</beginn_datum><beginn_uhrzeit>18:30:00</beginn_uhrzeit><ende_uhrzeit>20:00:00</ende_uhrzeit></termin>
    <veranstaltungsort><name>vhs</name><adresse><strasse>Markt 1</strasse><plz>06108</plz><ort>Halle</ort></adresse></veranstaltungsort>
    <preis><betrag>45.50</betrag></preis></veranstaltung><veranstaltung><name>Ohne Nummer</name></veranstaltung></veranstaltungen>`;
  test('gives courses with their seats, times and places', () => {
    const imported = importOpenVhs(input(xml));
    assert.deepEqual(JSON.parse(JSON.stringify(imported.courses?.[0])), {
      id: '4711',
      courseCode: '0123',
      name: 'Englisch A1 & mehr',
      keywords: [],
      hasCourseInstance: [
        {
          id: '4711-1',
          startDate: '2027-01-12T18:30',
          endDate: '2027-01-19T20:00',
          schedulingNote: '2 Termine',
          location: [{ name: 'vhs', address: 'Markt 1, 06108 Halle' }],
          maximumAttendeeCapacity: 12,
          remainingAttendeeCapacity: 3,
          offers: [{ price: 45.5, priceCurrency: 'EUR' }],
        },
      ],
    });
    assert.deepEqual(codes(imported), ['dropped']);
    isSound(imported);
  });
  test('of Berlin is JSON with numbers as texts', () => {
    const imported = importOpenVhs(
      json({
        veranstaltungen: {
          veranstaltung: [
            {
              guid: '1',
              nummer: 'B1',
              name: 'Yoga',
              maximale_teilnehmerzahl: '14',
              aktuelle_teilnehmerzahl: '14',
              ortetermine: {
                adresse: [{ lehrstaette: 'vhs Mitte', strasse: 'Linienstr. 162', plz: '10115', ort: 'Berlin' }],
                termin: [{ beginn_datum: '2027-01-12', beginn_uhrzeit: '13:00:00+01:00' }],
              },
            },
          ],
        },
      }),
    );
    const [run] = imported.courses?.[0]?.hasCourseInstance ?? [];
    assert.deepEqual([run?.startDate, run?.remainingAttendeeCapacity], ['2027-01-12T13:00:00+01:00', 0]);
    isSound(imported);
  });
  test('expands no entities', () => {
    const bomb = xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>').replace('vhs<', '&a;<');
    assert.doesNotMatch(JSON.stringify(importOpenVhs(input(bomb)).courses), /aaaaaaaa/);
  });
  test('is not any XML', () => assert.throws(() => importOpenVhs(input('<rss/>')), /has no <veranstaltung>/));
});

describe('OParl', () => {
  testOnCorpus('oparl/mst-Meeting.json', 'a meeting is a date with its place and its papers', async (path) => {
    const imported = await importOparl(await read(path), OPTIONS);
    const [date] = imported.dates ?? [];
    assert.deepEqual(
      [date?.name, date?.startDate, date?.location?.[0]?.name],
      [
        '4. Sitzung des Finanzausschusses',
        '2013-01-04T08:00:00+01:00',
        'Rathaus der Beispielstadt, Ratshausplatz 1, 12345 Beispielstadt',
      ],
    );
    assert.equal(date?.attachments?.[0]?.title, 'Einladung');
    isSound(imported, Date.parse('2013-01-01T00:00:00Z'));
  });
  testOnCorpus('oparl/mst-Person.json', 'a person has the seat that it has', async (path) => {
    const imported = await importOparl(await read(path), OPTIONS);
    const [seat] = imported.board?.[0]?.membership ?? [];
    assert.deepEqual(
      [seat?.role, seat?.person?.name, seat?.person?.jobTitle, seat?.startDate],
      ['Vorsitzende', 'Prof. Dr. Max Mustermann', 'Bezirksbürgermeister', '2013-12-03'],
    );
    isSound(imported);
  });

  const type = (name: string): string => `https://schema.oparl.org/1.1/${name}`;
  const at = (path: string): string => `https://ris.example/${path}`;
  test('is followed from the body to its organizations, memberships and persons, page by page', async () => {
    const organization = (name: string, more: object): object => ({
      id: at(name),
      type: type('Organization'),
      name,
      ...more,
    });
    const imported = await importOparl(
      json({ id: at('body'), type: type('Body'), organization: at('organizations'), meeting: at('meetings') }),
      reading({
        [at('organizations')]: {
          data: [organization('Rat', { membership: [at('m1'), { role: 'Mitglied', person: at('p2') }] })],
          links: { next: at('organizations2') },
        },
        [at('organizations2')]: {
          data: [organization('Ausschuss', {}), organization('Alt', { deleted: true })],
          links: { next: at('organizations2') },
        },
        [at('m1')]: {
          id: at('m1'),
          type: type('Membership'),
          role: 'Vorsitz',
          person: at('p1'),
          startDate: '2024-07-01',
        },
        [at('p1')]: {
          id: at('p1'),
          type: type('Person'),
          name: 'Dr. Erika Muster',
          email: ['e@stadt.example', 'kaputt'],
        },
        [at('p2')]: { id: at('p2'), type: type('Person'), familyName: 'Meier', givenName: 'Jo' },
        [at('meetings')]: {
          data: [
            {
              id: at('s1'),
              type: type('Meeting'),
              name: 'Ratssitzung',
              start: '2026-12-08T18:00:00+01:00',
              cancelled: true,
            },
          ],
        },
      }),
    );
    assert.deepEqual(
      imported.board?.map(({ name, membership }) => [
        name,
        membership.map(({ role, person }) => `${role}: ${person?.name}`),
      ]),
      [
        ['Rat', ['Vorsitz: Dr. Erika Muster', 'Mitglied: Jo Meier']],
        ['Ausschuss', []],
      ],
    );
    assert.deepEqual(
      imported.dates?.map(({ eventStatus }) => eventStatus),
      ['EventCancelled'],
    );
    isSound(imported);
  });
  test('is not any JSON', () => assert.rejects(importOparl(json({ a: 1 }), OPTIONS), /is no OParl answer/));
});
