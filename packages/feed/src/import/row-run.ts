import { words } from '../words.js';
import { cellText, readYes, type Cell } from './cells.js';
import { readPrices, type Price } from './cells-price.js';
import { readCount, readSeats, type Seats } from './cells-seats.js';
import type { Status } from './cells-status.js';
import type { Field } from './columns.js';
import type { OfferEntry, RunEntry } from './entries.js';
import type { Found, Row } from './row.js';
import { addressOf } from './row-places.js';

/** The fields of a course run other than times and place. */
export function bookingOf(row: Row, said: Status): Omit<RunEntry, 'id'> {
  const all = seatsOf(row, 'maximum', '14');
  const booked = seatsOf(row, 'booked', '9');
  const free = seatsOf(row, 'remaining', '5 oder ausgebucht');
  const maximum = all?.count ?? free?.of ?? booked?.of;
  const counted =
    maximum !== undefined && booked?.count !== undefined ? Math.max(0, maximum - booked.count) : undefined;
  const status: Status = { ...all?.status, ...booked?.status, ...free?.status, ...said };
  const known = free?.count ?? all?.free ?? said.remaining ?? (free?.status?.seats === 'SoldOut' ? 0 : counted);
  const remaining = isContradicted(row, status, known) || isTooMany(row, known, maximum) ? undefined : known;
  if (free?.count !== undefined && counted !== undefined && counted !== free.count) tellCounted(row, counted);
  const instructor = row.joined('instructor', ', ');
  return {
    maximumAttendeeCapacity: maximum,
    remainingAttendeeCapacity: remaining,
    waitingList: waitingOf(row, status),
    offers: offersOf(row, status),
    instructor: instructor && !/^n\. ?n\.$/i.test(instructor) ? [{ name: instructor }] : undefined,
  };
}

/** Reports „ausgebucht“ together with free seats: the course counts as full, and no number is shown. */
function isContradicted(row: Row, { seats }: Status, remaining: number | undefined): boolean {
  const found = row.first('remaining') ?? row.first('booked') ?? row.first('maximum') ?? row.first('status');
  if (seats !== 'SoldOut' || !remaining || !found) return false;
  row.tell(
    'warning',
    'contradiction',
    found,
    words(
      `Der Kurs ist als ausgebucht gekennzeichnet, hat aber ${remaining} freie Plätze. Er gilt als ausgebucht; bitte prüfen.`,
      `The course is marked as full, but has ${remaining} free seats. It counts as full; please check.`,
    ),
  );
  return true;
}

/** Reports more free seats than seats in total: one of the two numbers is wrong. */
function isTooMany(row: Row, remaining = 0, maximum = remaining): boolean {
  const found = row.first('remaining');
  if (remaining <= maximum || !found) return false;
  row.tell(
    'warning',
    'contradiction',
    found,
    words(
      `${remaining} freie von ${maximum} Plätzen kann es nicht geben; die Zahl der freien fehlt.`,
      `There cannot be ${remaining} free seats of ${maximum}; the number of free ones is missing.`,
    ),
  );
  return true;
}

function tellCounted(row: Row, counted: number): void {
  const found = row.first('remaining');
  if (found)
    row.tell(
      'note',
      'contradiction',
      found,
      words(
        `Nach den belegten Plätzen wären ${counted} frei. Es gilt diese Spalte.`,
        `By the booked seats ${counted} would be free. This column counts.`,
      ),
    );
}

const seatsOf = (row: Row, field: 'maximum' | 'booked' | 'remaining', expected: string): Seats | undefined =>
  row.read(field, (cell) => readSeats(cell, field, { ...row.options, hours: false }), expected);

function waitingOf(row: Row, status: Status): RunEntry['waitingList'] {
  const found = row.first('waiting');
  const isAddress = found && (found.link !== undefined || /^(https?:|www\.)/i.test(cellText(found.cell) ?? ''));
  const read = (cell: Cell): number | boolean | undefined => readCount(cell) ?? readYes(cell) ?? openly(cell);
  const waiting = isAddress ? true : (row.read('waiting', read, '4 oder ja') ?? status.waiting);
  const url = addressOf(row, 'waitingUrl') ?? (isAddress ? addressOf(row, 'waiting') : undefined);
  if (waiting === undefined) return url ? { open: true, url } : undefined;
  return typeof waiting === 'number' ? { open: true, count: waiting, url } : { open: waiting, url };
}

/** „möglich“, „nicht möglich“ */
function openly(cell: Cell): boolean | undefined {
  const text = cellText(cell) ?? '';
  return /^(möglich|vorhanden|warteliste)$/i.test(text)
    ? true
    : /^(nicht möglich|keine warteliste)$/i.test(text)
      ? false
      : undefined;
}

/** The prices of a row; the first one is the regular price. */
export function pricesOf(row: Row): readonly Price[] {
  const reduced = row.first('reducedPrice');
  const [price] = reduced ? (priceIn(row, 'reducedPrice', '18,00 €') ?? []) : [];
  return [
    ...(priceIn(row, 'price', '25,00 €') ?? []),
    ...(price ? [{ ...price, name: price.name ?? 'ermäßigt' }] : []),
  ];
}

function priceIn(row: Row, field: Field, expected: string): readonly Price[] | undefined {
  const found = row.first(field);
  const read = row.read(field, readPrices, expected);
  if (found && read?.rest) row.tell('warning', 'partly-read', found, partly(found, read.rest));
  return read?.prices;
}

const partly = ({ cell }: Found, rest: string): ReturnType<typeof words> =>
  words(
    `Von „${cellText(cell)}“ wurde „${rest}“ nicht verstanden und fehlt.`,
    `Of “${cellText(cell)}”, “${rest}” was not understood and is missing.`,
  );

function offersOf(row: Row, { seats }: Status): readonly OfferEntry[] | undefined {
  const shared: OfferEntry = {
    availability: seats,
    validFrom: timeOf(row, 'validFrom'),
    validThrough: timeOf(row, 'validThrough'),
    url: registrationOf(row),
  };
  const prices = pricesOf(row);
  if (!prices.length) return Object.values(shared).some((value) => value !== undefined) ? [shared] : undefined;
  return prices.map(({ price, name }) => ({ ...(name ? { name } : {}), price, priceCurrency: 'EUR', ...shared }));
}

/** A single day, with or without a time. */
function timeOf(row: Row, field: Field): string | undefined {
  const found = row.first(field);
  const when = found && row.when(found, false, field === 'validThrough');
  const [span] = when?.spans ?? [];
  if (found && (!span || when?.rest || when?.spans.length !== 1 || span.endDay || span.until))
    row.unreadable(found, '04.12.2026');
  else if (span) return span.clock ? `${span.day}T${span.clock}` : span.day;
  return undefined;
}

/** The registration address of „Anmeldung“, a column which may also hold just „ja“. */
function registrationOf(row: Row): string | undefined {
  const found = row.first('registration');
  if (!found || (!found.link && readYes(found.cell) !== undefined)) return undefined;
  return addressOf(row, 'registration');
}
