import { count, isObject, list, object, oneOf, type Raw } from '@kitu/core/parse.js';
import type { Path, Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import type { Document } from './document.js';
import { entriesOf, SECTIONS } from './sections.js';

/** Reports contradictory numbers of seats, and waiting lists without an address to join them. */
export function seatAdvice(document: Document): readonly Problem[] {
  const courses = SECTIONS.find(({ name }) => name === 'courses');
  const entries = (courses && entriesOf(document.json, courses)) ?? [];
  return entries.flatMap((course, place) => {
    const runs = object(course)['hasCourseInstance'];
    return list(runs).flatMap((run, element) => {
      const path = ['_kitu', 'courses', place, 'hasCourseInstance', ...(Array.isArray(runs) ? [element] : [])];
      return isObject(run) ? contradictions(document, path, run) : [];
    });
  });
}

function contradictions(document: Document, path: Path, run: Raw): readonly Problem[] {
  const maximum = count(run['maximumAttendeeCapacity']);
  const remaining = count(run['remainingAttendeeCapacity']);
  const waiting = object(run['waitingList']);
  const offers = list(run['offers']).map((offer) =>
    oneOf(object(offer)['availability'], ['SoldOut', 'OutOfStock', 'InStock']),
  );
  const soldOut = offers.length > 0 && offers.every((offer) => offer === 'SoldOut' || offer === 'OutOfStock');
  const open = waiting['open'] === true || waiting['open'] === 'true';
  const found: readonly (readonly [boolean, string, Words])[] = [
    [maximum !== undefined && (remaining ?? 0) > maximum, 'remainingAttendeeCapacity', SEATS.more],
    [soldOut && (remaining ?? 0) > 0, 'remainingAttendeeCapacity', SEATS.soldOut],
    [remaining === 0 && offers.includes('InStock'), 'remainingAttendeeCapacity', SEATS.inStock],
    [open && waiting['url'] === undefined, 'waitingList', SEATS.waiting],
  ];
  return found.flatMap(([applies, name, message]) =>
    applies
      ? document.problem('warning', name === 'waitingList' ? 'waiting-list' : 'seats', [...path, name], message)
      : [],
  );
}

const SEATS = {
  more: words(
    'Es sind mehr Plätze frei, als es gibt; „maximumAttendeeCapacity“ wird übergangen.',
    'More seats are free than there are; “maximumAttendeeCapacity” is passed over.',
  ),
  soldOut: words(
    'Plätze sind frei, aber alle Angebote sind ausverkauft (SoldOut). Gezeigt wird „Ausgebucht“.',
    'Seats are free, but all offers are SoldOut. It is shown as full.',
  ),
  inStock: words(
    'Kein Platz ist frei, aber ein Angebot sagt InStock. Gezeigt wird „Ausgebucht“ oder die Warteliste.',
    'No seat is free, but an offer says InStock. It is shown as full, or with its waiting list.',
  ),
  waiting: words(
    'Die Warteliste ist offen, aber niemand erfährt, wo man sich einträgt. Bitte „url“ angeben.',
    'The waiting list is open, but nobody learns where to join it. Please give “url”.',
  ),
};
