import { list, object } from '@kitu/core/parse.js';
import type ICAL from 'ical.js';
import { Failure } from '../failure.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { Window } from './ics-series.js';
import type { Zones } from './ics-zones.js';

/** A property with a text. */
export const textOf = (component: ICAL.Component, name: string): string | undefined => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : undefined;
};

/** What is wrong with an event, with its title and its start. */
export const problemOf = (
  event: ICAL.Component,
  severity: Problem['severity'],
  code: string,
  message: Problem['message'],
): Problem => ({
  severity,
  code,
  message,
  value:
    [textOf(event, 'summary'), list(object(event.getFirstProperty('dtstart'))['jCal'])[3]].filter(Boolean).join(', ') ||
    undefined,
});

/** What is told once for the whole calendar. */
export function summaries(zones: Zones, past: number, { from }: Window): readonly Problem[] {
  const unknown = [...zones.unknown].map((name): Problem => ({
    severity: 'warning',
    code: 'unknown-zone',
    value: name,
    message: words(
      `Die Zeitzone „${name}“ ist unbekannt; es gilt ${zones.home}.`,
      `The time zone “${name}” is unknown; ${zones.home} counts.`,
    ),
  }));
  const message = words(
    `${past} Termine vor dem ${from} wurden weggelassen.`,
    `${past} dates before ${from} were left out.`,
  );
  return past ? [...unknown, { severity: 'note', code: 'past', message }] : unknown;
}

/** It is something else. */
export const noCalendar = (source: string, address: string): Failure =>
  new Failure(
    'not-ics',
    words(
      `${address} ist kein Kalender (.ics): Es beginnt mit ${JSON.stringify(source.slice(0, 60))}. Gebraucht wird die Adresse, die auf .ics endet oder „iCal“ heißt.`,
      `${address} is no calendar (.ics): it begins with ${JSON.stringify(source.slice(0, 60))}. What is needed is the address that ends with .ics or is called “iCal”.`,
    ),
  );
