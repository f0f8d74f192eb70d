// What linear.mjs measures: one case for each part of an input of which there can be many.
import { strToU8, zipSync } from 'fflate';
import { calendarText } from '../dist/src/build/calendar.js';
import { atomText, rssText } from '../dist/src/build/syndication.js';
import { checkFeed } from '../dist/src/check/check.js';
import { IMPORTERS } from '../dist/src/import/importers.js';
import { Budget } from '../dist/src/net/budget.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');

const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('');
const json = (value) => JSON.stringify(value);
const input = (text) => ({ address: 'https://stadt.example/', text, bytes: Buffer.from(text), answer: undefined });

const options = () => ({
  now: NOW,
  zone: 'Europe/Berlin',
  months: 12,
  mapping: {},
  budget: new Budget(),
  read: () => Promise.reject(new Error('not asked for')),
});
const importing =
  (kind, make, as = 'courses') =>
  async (count) => {
    const [importer, document] = [await IMPORTERS[kind](), input(make(count))];
    return () => importer(document, { ...options(), as });
  };

const rss = (items) => `<rss version="2.0"><channel><title>R</title>${items}</channel></rss>`;
const item = (title) => `<item><guid>${title.length}</guid><title>${title}</title></item>`;
const ics = (events) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`;
const event = (uid, more = '', start = '20261208T100000') =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:S ${uid}\r\nDTSTART${more}:${start}\r\nEND:VEVENT\r\n`;
const page = (blocks) => `<html><body>${blocks}</body></html>`;
const block = (i) =>
  `<script type="application/ld+json">${json({ '@type': 'Event', '@id': `e${i}`, name: `E ${i}`, startDate: '2026-12-08' })}</script>`;
const csv = (rows) => `Titel;Beginn;Ort\n${rows}`;
/** A workbook whose rows are merged in pairs, have a link each, and are hidden now and then. */
function xlsx(count) {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (type, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const cell = (name, words) => `<c r="${name}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const row = (i) =>
    `<row r="${i + 2}"${i % 10 ? '' : ' hidden="1"'}>${cell(`A${i + 2}`, `Kurs ${i}`)}${cell(`B${i + 2}`, '08.12.2026')}${cell(`C${i + 2}`, 'Anmelden')}</row>`;
  const sheet = `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData><row r="1">${cell('A1', 'Titel')}${cell('B1', 'Beginn')}${cell('C1', 'Anmeldung')}</row>${times(count, row)}</sheetData><mergeCells>${times(count / 2, (i) => `<mergeCell ref="B${2 * i + 2}:B${2 * i + 3}"/>`)}</mergeCells><hyperlinks>${times(count, (i) => `<hyperlink ref="C${i + 2}" r:id="rId1"/>`)}</hyperlinks></worksheet>`;
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Kurse" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(relation('hyperlink', 'https://stadt.example/')),
  });
}
const dates = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `d${i}`,
    name: `D ${i}`,
    startDate: '2027-01-02T10:00',
    location: [{ name: 'Rathaus' }],
  }));
const news = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    title: `N ${i}`,
    content_html: '<p>Text</p>',
    date_published: '2026-11-01T10:00:00Z',
  }));
const feed = (items, kitu) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'x',
  items,
  _kitu: { version: 1, ...kitu },
});
const checking = (make) => (count) => {
  const text = json(make(count));
  return () => checkFeed(text, 'https://stadt.example/', NOW);
};
const writing = (write, make) => (count) => {
  const made = make(count);
  return () => write(made, 'https://stadt.example/', NOW);
};

/** Name, smallest size, and what prepares the work for a size. */
export const CASES = [
  [
    'rss: items',
    2000,
    importing('rss', (n) =>
      rss(times(n, (i) => `<item><guid>g${i}</guid><title>T ${i}</title><description>x</description></item>`)),
    ),
  ],
  ['rss: a title of tags without an end', 20_000, importing('rss', (n) => rss(item('&lt;a '.repeat(n))))],
  [
    'rss: comments inside an attribute',
    20_000,
    importing(
      'rss',
      (n) => `<rss version="2.0" x="${'&lt;!--'.repeat(n)}"><channel><title>R</title>${item('a')}</channel></rss>`,
    ),
  ],
  [
    'rss: an author without an address',
    20_000,
    importing('rss', (n) => rss(`<item><guid>g</guid><title>T</title><author>${'a'.repeat(n)}</author></item>`)),
  ],
  ['ics: events', 1000, importing('ics', (n) => ics(times(n, (i) => event(`e${i}`))))],
  ['ics: events that begin and never end', 5000, importing('ics', (n) => ics('BEGIN:VEVENT\r\n'.repeat(n)))],
  ['ics: unreadable events', 1000, importing('ics', (n) => ics(times(n, (i) => event(`e${i}`, '', 'bald'))))],
  [
    'ics: events of one UID',
    1000,
    importing('ics', (n) => ics(times(n, (i) => event('e', '', `2026120${1 + (i % 9)}T100000`)))),
  ],
  ['ics: a long TZID', 50_000, importing('ics', (n) => ics(event('e', `;TZID=/${'a'.repeat(n)}`)))],
  ['csv: courses', 1000, importing('csv', (n) => csv(times(n, (i) => `Kurs ${i};08.12.2026;A\n`)))],
  ['csv: courses of one title', 500, importing('csv', (n) => csv(times(n, () => 'Kurs;08.12.2026;A\n')))],
  ['csv: dates', 500, importing('csv', (n) => csv(times(n, (i) => `Termin ${i};08.12.2026;A\n`)), 'dates')],
  ['csv: a cell of spaces', 5000, importing('csv', (n) => csv(`Kurs;08.12.2026${' '.repeat(n)}x;A\n`))],
  ['csv: rows without a title', 500, importing('csv', (n) => csv(`Kurs;08.12.2026;A\n${';09.12.2026;A\n'.repeat(n)}`))],
  ['csv: several days in one cell', 500, importing('csv', (n) => csv(times(n, () => 'Kurs;14.12., 21.12.2026;A\n')))],
  ['csv: quotation marks', 500, importing('csv', (n) => csv('"K"urs";08.12.2026;A\n'.repeat(n)))],
  [
    'xlsx: rows, links, merged and hidden cells',
    500,
    async (count) => {
      const [importer, bytes] = [await IMPORTERS.xlsx(), xlsx(count)];
      return () => importer({ ...input(''), bytes }, { ...options(), as: 'courses' });
    },
  ],
  ['csv: unreadable cells', 500, importing('csv', (n) => csv(times(n, (i) => `Kurs ${i};bald;A\n`)))],
  ['jsonld: blocks', 1000, importing('jsonld', (n) => page(times(n, block)))],
  [
    'jsonld: broken blocks',
    1000,
    importing('jsonld', (n) => page(times(n, () => '<script type="application/ld+json">{"a": </script>'))),
  ],
  [
    'openvhs: courses',
    1000,
    importing(
      'openvhs',
      (n) =>
        `<veranstaltungen>${times(n, (i) => `<veranstaltung><guid>g${i}</guid><nummer>${i}</nummer><name>K ${i}</name><beginn_datum>2026-12-08</beginn_datum></veranstaltung>`)}</veranstaltungen>`,
    ),
  ],
  [
    'wordpress: posts',
    1000,
    importing('wordpress', (n) =>
      json(
        Array.from({ length: n }, (_, i) => ({
          id: i,
          link: `https://stadt.example/${i}`,
          title: { rendered: `T ${i}` },
          content: { rendered: '<p>x</p>' },
        })),
      ),
    ),
  ],
  [
    'oparl: meetings',
    1000,
    importing('oparl', (n) =>
      json({
        data: Array.from({ length: n }, (_, i) => ({
          id: `https://r.example/${i}`,
          type: 'https://schema.oparl.org/1.1/Meeting',
          name: `M ${i}`,
          start: '2026-12-08T18:00:00+01:00',
        })),
      }),
    ),
  ],
  ['check: news', 500, checking((n) => feed(news(n)))],
  ['check: dates', 500, checking((n) => feed([], { dates: dates(n) }))],
  [
    'check: dates that are dropped',
    500,
    checking((n) => feed([], { dates: dates(n).map((date) => ({ ...date, startDate: 'bald' })) })),
  ],
  [
    'check: seats that are dropped',
    1000,
    checking((n) => feed([], { board: [{ id: 'b', name: 'B', membership: Array.from({ length: n }, () => 1) }] })),
  ],
  [
    'check: tags without an end',
    20_000,
    checking((n) => feed([{ id: 'a', title: '<a '.repeat(n), content_text: '<p\n'.repeat(n) }])),
  ],
  ['termine.ics', 300, writing(calendarText, (n) => feed([], { dates: dates(n) }))],
  ['RSS', 300, writing(rssText, (n) => feed(news(n)))],
  ['Atom', 300, writing(atomText, (n) => feed(news(n)))],
];
