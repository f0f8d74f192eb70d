import { words } from '../words.js';
import { readCount, readPrice, readYes } from './cells.js';
import type { CourseEntry, DateEntry, OccasionEntry, OfferEntry, PlaceEntry, RunEntry } from './entries.js';
import { paragraphs } from './html.js';
import type { Row } from './row.js';

/** Rows as courses: rows with the same title are runs of the same course. */
export function coursesOf(rows: readonly Row[]): readonly CourseEntry[] {
  const courses = new Map<string, CourseEntry & { readonly hasCourseInstance: RunEntry[] }>();
  for (const row of rows) {
    const name = row.text('name');
    if (!name) {
      row.drop(words('Eine Zeile ohne Titel wurde weggelassen.', 'A row without a title was left out.'));
      continue;
    }
    const id = slug(name);
    const course = courses.get(id) ?? {
      id,
      name,
      description: paragraphs(row.text('description')),
      url: address(row.text('url')),
      keywords: keywords(row),
      hasCourseInstance: [],
    };
    courses.set(id, course);
    const run = runOf(row, id);
    if (run) course.hasCourseInstance.push(unlikeOthers(run, course.hasCourseInstance));
  }
  return [...courses.values()];
}

/** Rows as dates. */
export function datesOf(rows: readonly Row[]): readonly DateEntry[] {
  const dates: DateEntry[] = [];
  for (const row of rows) {
    const name = row.text('name');
    const occasion = name
      ? occasionOf(row, slug(name))
      : row.drop(words('Eine Zeile ohne Titel wurde weggelassen.', 'A row without a title was left out.'));
    if (!name || !occasion) continue;
    const price = row.read('price', readPrice, '25,00 €');
    dates.push(
      unlikeOthers(
        {
          ...occasion,
          name,
          description: paragraphs(row.text('description')),
          keywords: keywords(row),
          ...(price === 0 ? { isAccessibleForFree: true } : {}),
        },
        dates,
      ),
    );
  }
  return dates;
}

const keywords = (row: Row): readonly string[] | undefined =>
  row
    .text('keywords')
    ?.split(/[,;|]/)
    .flatMap((word) => word.trim() || []);

/** „Sichere E-Mail im Amt“ is `sichere-e-mail-im-amt`. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'eintrag';

/** Two rows that start at the same time are two entries. */
function unlikeOthers<Entry extends { readonly id: string }>(entry: Entry, others: readonly Entry[]): Entry {
  const same = others.filter(({ id }) => id === entry.id || id.startsWith(`${entry.id}~`)).length;
  return same ? { ...entry, id: `${entry.id}~${same + 1}` } : entry;
}

function occasionOf(row: Row, base: string): OccasionEntry | undefined {
  const start = row.when('startDate', 'startTime');
  const status = statusOf(row.text('status'));
  if (!start) {
    const value = row.text('startDate');
    return row.drop(
      words(
        `Zeile ${row.number} wurde weggelassen: Der Beginn ${value ? `„${value}“ ist nicht lesbar` : 'fehlt'}.`,
        `Row ${row.number} was left out: the start ${value ? `“${value}” cannot be read` : 'is missing'}.`,
      ),
    );
  }
  const [day = '', hours] = start.split('T');
  const until = row.until('startTime', 'startDate');
  const end = row.when(
    'endDate',
    'endTime',
    hours && (until ?? row.text('endTime')) ? { day, hours: until } : undefined,
  );
  return {
    id: row.text('id') ?? row.text('courseCode') ?? `${base}-${start}`,
    url: address(row.text('url')),
    startDate: start,
    // A day cannot end a time: the hour of the end is not known.
    endDate:
      end && end.includes('T') === start.includes('T')
        ? end
        : until && end && !end.includes('T')
          ? `${end}T${until}`
          : undefined,
    eventStatus: status,
    location: placeOf(row),
  };
}

const statusOf = (status: string | undefined): string | undefined =>
  /abgesagt|f(ä|ae)llt aus|storniert|cancel/i.test(status ?? '') ? 'EventCancelled' : undefined;

function placeOf(row: Row): readonly PlaceEntry[] | undefined {
  const name = row.text('location');
  const where = row.text('address');
  if (name && /^(online|zoom|webinar|videokonferenz|internet)\b/i.test(name))
    return [{ type: 'VirtualLocation', name }];
  return name || where ? [{ name, address: where }] : undefined;
}

const address = (text: string | undefined): string | undefined =>
  text && /^(https?:\/\/|www\.)/i.test(text) ? text.replace(/^www\./i, 'https://www.') : undefined;

function runOf(row: Row, base: string): RunEntry | undefined {
  const occasion = occasionOf(row, base);
  if (!occasion) return undefined;
  const maximum = row.read('maximum', readCount, '14');
  const booked = row.read('booked', readCount, '9');
  const counted = maximum !== undefined && booked !== undefined ? Math.max(0, maximum - booked) : undefined;
  const remaining = row.read('remaining', readCount, '5') ?? counted;
  const isFull = /ausgebucht|voll|belegt/i.test(row.text('status') ?? '');
  const instructor = row.text('instructor');
  return {
    ...occasion,
    maximumAttendeeCapacity: maximum,
    remainingAttendeeCapacity: remaining,
    waitingList: waitingOf(row),
    offers: offersOf(row, isFull),
    instructor: instructor ? [{ name: instructor }] : undefined,
  };
}

function waitingOf(row: Row): RunEntry['waitingList'] {
  const waiting = row.read('waiting', (cell) => readCount(cell) ?? readYes(cell), '4 oder ja');
  const url = address(row.text('waitingUrl'));
  if (waiting === undefined) return url ? { open: true, url } : undefined;
  return typeof waiting === 'number' ? { open: true, count: waiting, url } : { open: waiting, url };
}

function offersOf(row: Row, isFull: boolean): readonly OfferEntry[] | undefined {
  const price = row.read('price', readPrice, '25,00 €');
  const offer: OfferEntry = {
    price,
    priceCurrency: price === undefined ? undefined : 'EUR',
    availability: isFull ? 'SoldOut' : undefined,
    validFrom: row.when('validFrom', 'validFrom'),
    validThrough: row.when('validThrough', 'validThrough'),
    url: address(row.text('registration')),
  };
  return Object.values(offer).some((value) => value !== undefined) ? [offer] : undefined;
}
