// What a check and an import cost: node packages/feed/bench/bench.mjs (after npm run build). Milliseconds of the
// processor, since a busy machine makes the clock lie.
import { importIcs } from '../dist/src/import/ics.js';
import { checkFeed } from '../dist/src/index.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');

function measure(name, count, work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${name.padEnd(36)} ${ms.toFixed(0).padStart(6)} ms ${(ms / count).toFixed(3).padStart(8)} ms each ${memory} MB`,
  );
}

const item = (i) => ({
  id: `n${i}`,
  url: `https://stadt.example/${i}`,
  title: `Meldung ${i}`,
  content_html: '<p>Ein Absatz.</p>',
  date_published: '2026-11-01T10:00:00+01:00',
});
const date = (i) => ({
  id: `d${i}`,
  name: `Termin ${i}`,
  startDate: '2027-03-02T10:00',
  endDate: '2027-03-02T11:00',
  location: 'Rathaus',
});

for (const count of [100, 1_000, 10_000, 100_000]) {
  const half = Array.from({ length: count / 2 }, (_, i) => i);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    _kitu: { version: 1, dates: half.map(date) },
    items: half.map(item),
  };
  const text = JSON.stringify(feed, null, 1);
  if (count === 100) checkFeed(text, 'warm up', NOW);
  measure(`check of ${count} entries`, count, () => checkFeed(text, 'bench', NOW));
}

const event = (i) =>
  `BEGIN:VEVENT\r\nUID:e${i}\r\nSUMMARY:Termin ${i}\r\nDTSTART;TZID=Europe/Berlin:20${20 + (i % 7)}0${1 + (i % 9)}10T100000\r\nDTEND;TZID=Europe/Berlin:20${20 + (i % 7)}0${1 + (i % 9)}10T113000\r\n${i % 40 ? '' : 'RRULE:FREQ=WEEKLY;BYDAY=TU\r\nEXDATE;TZID=Europe/Berlin:20261201T100000\r\n'}DESCRIPTION:Worte\\, die etwas Platz brauchen\\, damit die Datei so groß ist wie echte.\r\nLOCATION:Rathaus\r\nEND:VEVENT\r\n`;
for (const count of [2_000, 20_000]) {
  const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${Array.from({ length: count }, (_, i) => event(i)).join('')}END:VCALENDAR\r\n`;
  const input = { address: 'bench.ics', text, bytes: Buffer.alloc(0), answer: undefined };
  const options = {
    now: NOW,
    zone: 'Europe/Berlin',
    months: 12,
    as: 'courses',
    mapping: {},
    read: () => Promise.reject(new Error()),
  };
  measure(`import of ${(text.length / 1e6).toFixed(1)} MB of calendar`, count, () => importIcs(input, options));
}
