import { Failure } from '../../failure.js';
import type { Problem } from '../../problem.js';
import { words } from '../../words.js';

/** What is told once for the whole calendar. */
export interface Counts {
  /** Dates that are over. */
  readonly past: number;
  /** Dates that say only that somebody has no time. */
  readonly busy: number;
}

/** What was left out on purpose. */
export function summaries({ past, busy }: Counts, from: string): readonly Problem[] {
  const over = words(
    `${past} Termine vor dem ${from} wurden weggelassen.`,
    `${past} dates before ${from} were left out.`,
  );
  const nameless = words(
    `${busy} Einträge sagen nur, dass jemand keine Zeit hat („Beschäftigt“), und wurden weggelassen. Der Kalender ist wohl ohne Einzelheiten freigegeben.`,
    `${busy} entries say only that somebody has no time (“Busy”) and were left out. The calendar seems to be shared without details.`,
  );
  return [
    ...(busy ? [{ severity: 'warning', code: 'busy', message: nameless } as const] : []),
    ...(past ? [{ severity: 'note', code: 'past', message: over } as const] : []),
  ];
}

/** The calendar ends before its end, as after a download that broke off. */
export const cutCalendar = (line: number): Problem => ({
  severity: 'warning',
  code: 'cut',
  line,
  message: words(
    'Der Kalender hört auf, bevor er zu Ende ist (END:VCALENDAR fehlt); vielleicht fehlen Termine.',
    'The calendar stops before its end (END:VCALENDAR is missing); dates may be missing.',
  ),
});

/** It is something else. */
export const noCalendar = (source: string, address: string): Failure =>
  new Failure(
    'not-ics',
    words(
      `${address} ist kein Kalender (.ics): Es beginnt mit ${JSON.stringify(source.slice(0, 60))}. Gebraucht wird die Adresse, die auf .ics endet oder „iCal“ heißt.`,
      `${address} is no calendar (.ics): it begins with ${JSON.stringify(source.slice(0, 60))}. What is needed is the address that ends with .ics or is called “iCal”.`,
    ),
  );
