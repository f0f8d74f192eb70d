import { Failure } from '../../failure.js';
import type { Problem } from '../../problem.js';
import { words } from '../../words.js';
import { whatItIs } from '../what-it-is.js';
import type { Block } from './blocks.js';

/** Numbers that are reported once for the whole calendar. */
export interface Counts {
  /** Past dates. */
  readonly past: number;
  /** Dates that only block time (“busy”). */
  readonly busy: number;
  /** Single dates after the last imported day. */
  readonly later: number;
}

/** Reports what was left out on purpose. */
export function summaries({ past, busy, later }: Counts, from: string, until: string): readonly Problem[] {
  const after = words(
    `${termine(later)} nach dem ${until} ${wurden(later)} weggelassen (--months zeigt mehr).`,
    `${later} dates after ${until} were left out (--months shows more).`,
  );
  const over = words(
    `${termine(past)} vor dem ${from} ${wurden(past)} weggelassen.`,
    `${past} dates before ${from} were left out.`,
  );
  const nameless = words(
    `${busy === 1 ? '1 Eintrag sagt' : `${busy} Einträge sagen`} nur, dass jemand keine Zeit hat („Beschäftigt“), und ${wurden(busy)} weggelassen. Der Kalender ist wohl ohne Einzelheiten freigegeben.`,
    `${busy} entries say only that somebody has no time (“Busy”) and were left out. The calendar seems to be shared without details.`,
  );
  return [
    ...(busy ? [{ severity: 'warning', code: 'busy', message: nameless } as const] : []),
    ...(past ? [{ severity: 'note', code: 'past', message: over } as const] : []),
    ...(later ? [{ severity: 'note', code: 'later', message: after } as const] : []),
  ];
}

/** Reports that no date is shown, if no other problem explains why. */
export function noDates(calendars: readonly Block[], events: number, from: string, until: string): Problem {
  const others = [...new Set(calendars.flatMap(({ blocks }) => blocks.map(({ name }) => name)))].slice(0, 5).join(', ');
  const [de, en] = events
    ? [
        `Der Kalender hat vom ${from} bis zum ${until} keinen Termin.`,
        `The calendar has no date from ${from} to ${until}.`,
      ]
    : [
        `Der Kalender enthält keinen Termin (VEVENT)${others ? `, nur ${others}` : ''}. Ist es der richtige?`,
        `The calendar holds no date (VEVENT)${others ? `, only ${others}` : ''}. Is it the right one?`,
      ];
  return { severity: 'warning', code: 'no-dates', message: words(de, en) };
}

const termine = (count: number): string => (count === 1 ? '1 Termin' : `${count} Termine`);
const wurden = (count: number): string => (count === 1 ? 'wurde' : 'wurden');

/** The calendar has no END:VCALENDAR, as after an interrupted download. */
export const cutCalendar = (line: number): Problem => ({
  severity: 'warning',
  code: 'cut',
  line,
  message: words(
    'Der Kalender hört auf, bevor er zu Ende ist (END:VCALENDAR fehlt); vielleicht fehlen Termine.',
    'The calendar stops before its end (END:VCALENDAR is missing); dates may be missing.',
  ),
});

/** The failure for a document that is no calendar. */
export function noCalendar(source: string, address: string): Failure {
  const { de, en } = whatItIs(source, address, /calendar/);
  return new Failure(
    'not-ics',
    words(
      `${address} ist kein Kalender (.ics). ${de} Gebraucht wird die Adresse, die auf .ics endet oder „iCal“ heißt.`,
      `${address} is no calendar (.ics). ${en} What is needed is the address that ends with .ics or is called “iCal”.`,
    ),
  );
}
