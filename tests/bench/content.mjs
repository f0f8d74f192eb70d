// What every contestant shows: n entries with different words, the same in every run.

/** A generator of numbers from 0 to 1 that begins with the same ones every time (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ab ar auf bau ber bi dach de die do ein er fall feld ge gen haus he in kar ken kurs la le lich mar mel men mit na ne nen ort platz rat rei sa sam schu se sten ta tel ten tung um un ver vor wal we wer zei zu'.split(
    ' ',
  );

function writer(seed) {
  const next = numbers(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const word = () => {
    const text = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(SYLLABLES)).join('');
    return next() < 0.4 ? text[0].toUpperCase() + text.slice(1) : text;
  };
  const words = (count) => Array.from({ length: count }, word).join(' ');
  return { next, sentence: (count) => words(count).replace(/^./, (first) => first.toUpperCase()) };
}

const DAY = 86_400_000;
const NOW = Date.now();
const isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);

// Links lead to the host of the feed, as those of a publisher do: the widgets name every other host after the link, which
// would be text that the page without them does not have.

/** News, the newest first. */
export function news(count) {
  const { next, sentence } = writer(1);
  return Array.from({ length: count }, (_, i) => ({
    id: `meldung-${i + 1}`,
    url: `/aktuelles/meldung-${i + 1}`,
    title: sentence(5 + Math.floor(next() * 4)),
    summary: `${sentence(14 + Math.floor(next() * 10))}.`,
    date_published: new Date(NOW - (i + 1) * DAY).toISOString(),
  }));
}

/** Dates, the next one first. */
export function dates(count) {
  const { next, sentence } = writer(2);
  return Array.from({ length: count }, (_, i) => ({
    id: `termin-${i + 1}`,
    url: `/termine/termin-${i + 1}`,
    name: sentence(3 + Math.floor(next() * 4)),
    startDate: `${isoDate(NOW + (i + 1) * DAY)}T10:00`,
    endDate: `${isoDate(NOW + (i + 1) * DAY)}T11:30`,
    location: { name: sentence(2) },
  }));
}

/** Courses with one run each. */
export function courses(count) {
  const { next, sentence } = writer(3);
  return Array.from({ length: count }, (_, i) => ({
    id: `kurs-${i + 1}`,
    url: `/kurse/kurs-${i + 1}`,
    name: sentence(3),
    hasCourseInstance: [
      {
        id: `kurs-${i + 1}-1`,
        startDate: `${isoDate(NOW + (i + 10) * DAY)}T09:00`,
        endDate: `${isoDate(NOW + (i + 10) * DAY)}T16:00`,
        maximumAttendeeCapacity: 14,
        remainingAttendeeCapacity: Math.floor(next() * 14),
      },
    ],
  }));
}

/** One board with so many members. */
export function board(count) {
  const { sentence } = writer(4);
  const membership = Array.from({ length: count }, () => {
    const [givenName, familyName] = [sentence(1), sentence(1)];
    return { role: 'Mitglied', person: { name: `${givenName} ${familyName}`, givenName, familyName } };
  });
  return [{ id: 'beirat', name: 'Beirat', classification: 'Gremium', membership }];
}

/** A feed with some sections. */
export const feed = ({ items = [], ...sections }) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Stadt',
  language: 'de',
  _kitu: { version: 1, timeZone: 'Europe/Berlin', ...sections },
  items,
});
