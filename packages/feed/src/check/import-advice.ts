import { isObject, list, object, text, type Raw } from '@kitu/core/parse.js';
import type { Path, Problem } from '../problem.js';
import { words } from '../words.js';
import type { Document } from './document.js';
import { FREE_MAIL } from './free-mail.js';

/** Advice on typical faults of programs that export feeds, as far as the feed shows them. */
export const importAdvice = (document: Document): readonly Problem[] => {
  const kitu = object(object(document.json)['_kitu']);
  const dates = entriesAt(kitu['dates'], ['_kitu', 'dates']);
  const courses = entriesAt(kitu['courses'], ['_kitu', 'courses']);
  const runs = courses.flatMap(({ raw, path }) => entriesAt(raw['hasCourseInstance'], [...path, 'hasCourseInstance']));
  const boards = entriesAt(kitu['board'], ['_kitu', 'board']);
  return [
    ...[...dates, ...runs].flatMap((entry) => midnight(document, entry)),
    ...repeated(document, dates),
    ...boards.flatMap((board) => boardAdvice(document, board)),
  ];
};

interface Entry {
  readonly raw: Raw;
  readonly path: Path;
}

const entriesAt = (value: unknown, path: Path): readonly Entry[] =>
  list(value).flatMap((raw, place) =>
    isObject(raw) ? { raw, path: Array.isArray(value) ? [...path, place] : path } : [],
  );

/** Reports times at midnight: exports often write an unknown time that way. */
function midnight(document: Document, { raw, path }: Entry): readonly Problem[] {
  const start = text(raw['startDate']) ?? '';
  const message = words(
    'Der Beginn ist 0:00 Uhr, und so wird er gezeigt. Ist er ganztägig oder die Uhrzeit unbekannt? Dann nur das Datum: "2026-12-08".',
    'The start is midnight, and is shown as such. Is it all day, or is the hour unknown? Then only the date: "2026-12-08".',
  );
  return /T00:00(:00(\.0+)?)?([+-]\d\d:?\d\d)?$/.test(start)
    ? [document.problem('warning', 'midnight', [...path, 'startDate'], message)]
    : [];
}

/** Reports the same date from two sources. All-day dates may be equal: „Restmüll“ in each part of a town. */
function repeated(document: Document, dates: readonly Entry[]): readonly Problem[] {
  const seen = new Set<string>();
  const message = words(
    'Derselbe Name zur selben Zeit am selben Ort steht schon da; gezeigt wird beides.',
    'The same name at the same time and place is there already; both are shown.',
  );
  return dates.flatMap(({ raw, path }) => {
    const key = JSON.stringify([text(raw['name'])?.toLowerCase(), raw['startDate'], raw['location']]);
    if (!raw['name'] || !text(raw['startDate'])?.includes('T')) return [];
    if (seen.has(key)) return document.problem('warning', 'repeated-date', [...path, 'name'], message);
    seen.add(key);
    return [];
  });
}

/** Reports mail addresses that are probably private, and vacant seats that probably are not vacant. */
function boardAdvice(document: Document, { raw, path }: Entry): readonly Problem[] {
  const seats = entriesAt(raw['membership'], [...path, 'membership']);
  const vacant = seats.filter((seat) => !isObject(seat.raw['person']));
  const found = seats.flatMap((seat) => privateMail(document, seat));
  const message = words(
    `${vacant.length} von ${seats.length} Sitzen haben keine Person und werden als unbesetzt gezeigt. Wurden die Personen nur nicht gelesen?`,
    `${vacant.length} of ${seats.length} seats have no person and are shown as vacant. Were the persons only not read?`,
  );
  // A few vacant seats are usual, but not half of a board.
  return seats.length > 2 && vacant.length * 2 >= seats.length
    ? [...found, document.problem('warning', 'vacant-seats', [...path, 'membership'], message)]
    : found;
}

function privateMail(document: Document, { raw, path }: Entry): readonly Problem[] {
  const emails = object(raw['person'])['email'];
  const message = words(
    'Diese E-Mail-Adresse liegt bei einem freien Anbieter und ist vielleicht privat. Darf sie veröffentlicht werden?',
    'This e-mail address is at a free provider and may be private. May it be published?',
  );
  return list(emails).flatMap((email, place) => {
    const isFree = typeof email === 'string' && FREE_MAIL.test(email.split('@').at(-1) ?? '');
    const at = Array.isArray(emails) ? [place] : [];
    return isFree ? document.problem('warning', 'private-email', [...path, 'person', 'email', ...at], message) : [];
  });
}
