// Small feeds that hold everything a widget can show, written for one moment: NOW. The widgets think that it is now.

/** A Monday morning in Berlin. */
export const NOW = new Date('2026-11-23T09:15:00+01:00');

const document = (section, items = []) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Musterstadt',
  home_page_url: 'https://stadt.example/',
  language: 'de',
  items,
  _kitu: { version: 1, timeZone: 'Europe/Berlin', dateModified: '2026-11-23T08:00:00+01:00', ...section },
});

const picture = (alt) => ({
  alt,
  caption: 'So sah es früher aus',
  creditText: 'Foto: Stadtarchiv',
  width: 640,
  height: 360,
});

const item = (number, more) => ({
  id: `m${number}`,
  url: `/meldung/${number}`,
  date_published: `2026-11-${String(20 - number).padStart(2, '0')}T10:00:00+01:00`,
  ...more,
});

const stories = [
  item(1, {
    title: 'Marktplatz wird umgebaut',
    summary: 'Die Bauarbeiten beginnen im Februar und dauern bis zum Sommer.',
    content_html:
      '<p>Der Marktplatz bekommt <strong>neue Wege</strong>, mehr dazu im <a href="/plan">Bauplan</a>.</p><h2>Was geplant ist</h2><ul><li>breitere Wege</li><li>neue Bänke</li></ul><blockquote><p>Es wird schön.</p></blockquote><table><caption>Zeitplan</caption><tr><th>Abschnitt</th><th>Beginn</th></tr><tr><td>Nordseite</td><td>Februar</td></tr></table><p>Fragen beantwortet das Bauamt.</p>',
    image: '/bild.png',
    tags: ['Bauen', 'Verkehr'],
    authors: [{ name: 'Bauamt' }],
    attachments: [{ url: '/plan.pdf', mime_type: 'application/pdf', title: 'Bauplan', size_in_bytes: 214016 }],
    _kitu: { image: picture('Der Marktplatz mit Brunnen') },
  }),
  item(2, {
    title: 'Welcome to our town',
    language: 'en',
    summary: 'A guide for new residents.',
    content_text: 'A guide for new residents.\n\nAsk for it at the town hall.',
    tags: ['Service'],
  }),
  item(3, { content_text: 'Die Stadtbücherei bleibt heute wegen eines Wasserschadens geschlossen.', url: undefined }),
  item(4, { title: 'Neue Öffnungszeiten', summary: 'Das Bürgerbüro öffnet auch am Samstag.', image: '/bild.png' }),
  item(5, { title: 'Bäume gepflanzt', summary: 'Hundert junge Linden stehen an der Ringstraße.' }),
];

const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';

const rathaus = {
  name: 'Altes Rathaus',
  address: { streetAddress: 'Alter Markt 6', postalCode: '01234', addressLocality: 'Musterstadt' },
};
const video = { type: 'VirtualLocation', name: 'Videokonferenz', url: '/konferenz' };

const dates = [
  {
    id: 't1',
    name: 'Sprechstunde der Bürgermeisterin',
    url: '/termin/1',
    startDate: '2026-12-01T14:00',
    endDate: '2026-12-01T15:30',
    description: 'Kommen Sie einfach vorbei.',
    location: [rathaus, video],
    eventAttendanceMode: 'MixedEventAttendanceMode',
    schedulingNote: 'jeden ersten Dienstag im Monat',
    superEvent: { id: 'sprechstunde', name: 'Sprechstunde' },
    attachments: [{ url: '/anfahrt.pdf', mime_type: 'application/pdf', title: 'Anfahrt', size_in_bytes: 1258291 }],
  },
  { id: 't2', name: 'Weihnachtsmarkt', startDate: '2026-12-04', endDate: '2026-12-06', location: 'Marktplatz' },
  {
    id: 't3',
    name: 'Lesung im Museum',
    url: '/termin/3',
    startDate: '2026-12-08T19:00',
    eventStatus: 'EventCancelled',
    location: rathaus,
  },
  {
    id: 't4',
    name: 'Bürgerversammlung',
    url: '/termin/4',
    previousStartDate: '2026-12-10',
    eventStatus: 'EventPostponed',
  },
  {
    id: 't5',
    name: 'Coding for kids',
    inLanguage: 'en',
    url: '/termin/5',
    startDate: '2027-01-19T09:30',
    endDate: '2027-01-19T12:00',
    previousStartDate: '2026-12-03T09:30',
    eventStatus: 'EventRescheduled',
  },
  {
    id: 't6',
    name: 'Stammtisch',
    url: '/termin/6',
    startDate: '2027-01-20T18:00',
    eventStatus: 'EventMovedOnline',
    location: video,
  },
];

/** What an archive holds. */
const past = [
  {
    id: 'v1',
    name: 'Sitzung des Stadtrats',
    url: '/termin/v1',
    startDate: '2026-10-14T17:00',
    endDate: '2026-10-14T19:30',
    location: rathaus,
    attachments: [{ url: '/niederschrift.pdf', mime_type: 'application/pdf', title: 'Niederschrift' }],
  },
  { id: 'v2', name: 'Stadtfest', startDate: '2026-09-05', endDate: '2026-09-06', location: 'Marktplatz' },
  { id: 'v3', name: 'Kinderkino', startDate: '2025-12-12T15:00', eventStatus: 'EventCancelled' },
];

const run = (more) => ({
  id: 'r1',
  startDate: '2026-12-09T09:00',
  endDate: '2026-12-09T16:00',
  location: { name: 'Volkshochschule', address: { addressLocality: 'Musterstadt' } },
  maximumAttendeeCapacity: 14,
  offers: { price: 25, priceCurrency: 'EUR', validThrough: '2026-12-02', url: '/anmelden' },
  ...more,
});
const course = (id, name, runs, more) => ({ id, name, url: `/kurs/${id}`, hasCourseInstance: runs, ...more });
const full = { remainingAttendeeCapacity: 0, offers: { availability: 'SoldOut' } };

const courses = [
  course('frei', 'Yoga am Abend', [run({ remainingAttendeeCapacity: 9 })], {
    description: 'Bitte bringen Sie eine Matte mit.',
  }),
  course('wenige', 'First Aid', [run({ remainingAttendeeCapacity: 2 })], { inLanguage: 'en' }),
  course('warteliste', 'Spanisch für den Urlaub', [
    run({ ...full, waitingList: { open: true, count: 4, url: '/warteliste' } }),
  ]),
  course('voll', 'Töpfern', [
    run(full),
    run({ id: 'r2', startDate: '2027-01-13T09:00', endDate: '2027-01-13T16:00', remainingAttendeeCapacity: 5 }),
  ]),
  course('abgesagt', 'Chor', [run({ eventStatus: 'EventCancelled' })]),
  course('verschoben', 'Imkern', [
    run({ eventStatus: 'EventPostponed', startDate: undefined, endDate: undefined, previousStartDate: '2026-12-01' }),
  ]),
  course('spaeter', 'Schwimmen', [run({ offers: { validFrom: '2026-12-01T08:00' } })]),
  course('zu', 'Kochen', [run({ offers: { validThrough: '2026-11-20' } })]),
  course('laeuft', 'Gitarre', [run({ startDate: '2026-11-16T09:00', endDate: '2026-12-14T10:00', offers: undefined })]),
  course('vorbei', 'Malen', [run({ startDate: '2026-03-02T09:00', endDate: '2026-03-02T16:00' })]),
  course('unbekannt', 'Nähen', [run({ maximumAttendeeCapacity: undefined })], { url: undefined }),
];

const person = (name, more) => ({ name, ...more });
const board = [
  {
    id: 'beirat',
    name: 'Seniorenbeirat',
    url: '/beirat',
    description: 'Der Beirat berät den Stadtrat.',
    memberCount: 6,
    startDate: '2024-07',
    membership: [
      {
        role: 'Vorsitzende',
        startDate: '2024-07',
        person: person('Dr. Erika Mustermann', {
          url: '/mustermann',
          jobTitle: 'Bürgermeisterin der Stadt Musterstadt',
          email: 'erika@stadt.example',
          phone: '+49 (0)1234 567-0',
          image: {
            url: '/bild.png',
            alt: 'Porträt von Erika Mustermann',
            width: 400,
            height: 500,
            creditText: 'Foto: Stadt',
          },
        }),
        onBehalfOf: { name: 'Stadt Musterstadt', url: 'https://stadt.example/' },
      },
      { role: 'Mitglied', startDate: '2025-06-25', endDate: '2029-06', person: person('Max von Muster') },
      { role: 'Vertretung der Schulen' },
    ],
  },
  { id: 'ausschuss', name: 'Kulturausschuss', membership: [{ person: 'Lieschen Beispiel', startDate: '2027-02' }] },
];

const rubbish = [null, 7, 'x', {}, [], { name: 12, title: [], startDate: 'irgendwann' }];

/** Per widget: what it shows, without the good entries, with bad ones among them, with very long words, and more. */
export const feeds = {
  news: {
    good: document({}, stories),
    one: document({}, stories.slice(0, 1)),
    subscribed: document({ rss: '/aktuelles.rss' }, stories.slice(0, 1)),
    empty: document({}),
    absent: { _kitu: { version: 1 } },
    bad: document({}, [...rubbish, ...stories.slice(3)]),
    long: document({}, [
      item(1, { title: long, summary: long, tags: [long], attachments: [{ url: '/a', title: long }] }),
    ]),
  },
  dates: {
    good: document({ dates }),
    one: document({ dates: dates.slice(0, 1) }),
    subscribed: document({ dates: dates.slice(0, 1), calendar: '/termine.ics' }),
    past: document({ dates: [...past, ...dates], calendar: '/termine.ics' }),
    empty: document({ dates: [] }),
    absent: document({}),
    bad: document({ dates: [...rubbish, ...dates.slice(0, 2)] }),
    long: document({
      dates: [
        {
          ...dates[4],
          name: long,
          location: { name: long, url: '/ort' },
          description: long,
          superEvent: { name: long },
        },
      ],
    }),
  },
  course: {
    good: document({ courses }),
    one: document({ courses: courses.slice(0, 1) }),
    empty: document({ courses: [] }),
    absent: document({}),
    bad: document({ courses: [...rubbish, ...courses.slice(0, 2)] }),
    long: document({ courses: [course('lang', long, [run({ location: { name: long } })], { description: long })] }),
  },
  board: {
    good: document({ board }),
    one: document({ board: board.slice(0, 1) }),
    empty: document({ board: [] }),
    absent: document({}),
    bad: document({ board: [...rubbish, ...board.slice(1)] }),
    long: document({
      board: [
        {
          id: 'lang',
          name: long,
          membership: [
            {
              role: long,
              startDate: '2024-07',
              person: person(`Anna ${long}`, { jobTitle: long, email: `${long}@stadt.example` }),
              onBehalfOf: long,
            },
          ],
        },
      ],
    }),
  },
};
