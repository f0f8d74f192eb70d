import { instantText } from './imported.js';
import { dayAt, isAmbiguousDay, isoOf } from './date-words.js';
import { moment, startOf } from '@kitu/core/time.js';
import type { Path, Problem } from '../problem.js';
import { words, type Words } from '../words.js';

/** The place of a date in its source. */
export interface DatePlace {
  /** The title of its entry. */
  readonly title: string;
  readonly path: Path;
  readonly line: number;
}

/** A time as RFC 3339; a day becomes its midnight. */
export function readTime(value: string | undefined, zone: string): string | undefined {
  const time = moment(value, zone) ?? moment(value && isoOf(value), zone);
  // Systems write 1 January 1970, or 1 January of the year 1, for a missing date.
  return time && time.ms > YEAR ? instantText(startOf(time)) : undefined;
}

const YEAR = 365 * 86_400_000;

/** Reads the dates of one source, and reports unreadable ones. */
export class WrittenDates {
  readonly problems: Problem[] = [];
  readonly #told = new Set<string>();
  #isZoneTold = false;

  /** @param zone - The zone (IANA name) for times without one. */
  constructor(readonly zone: string) {}

  /** The first readable date, as RFC 3339; unreadable ones before it are reported. */
  read(written: readonly string[], place: DatePlace): string | undefined {
    for (const [tried, value] of written.entries()) {
      const found = readTime(value, this.zone);
      if (found) this.#tellRead(value, place);
      else if (!tried) this.#tell(value, place, ...reasonOf(value));
      if (found) return found;
    }
    return undefined;
  }

  /** Reports a date once: an Atom feed may give the same date as `published` and as `updated`. */
  #tell(value: string, { title, path, line }: DatePlace, code: string, { de, en }: Words): void {
    const key = `${line} ${code} ${value}`;
    const message = words(`„${title}“: ${de}`, `“${title}”: ${en}`);
    if (!this.#told.has(key)) this.problems.push({ severity: 'warning', code, path, line, value, message });
    this.#told.add(key);
  }

  /** Reports what is uncertain in a date that was read. */
  #tellRead(value: string, place: DatePlace): void {
    this.#tellZone(value, place);
    if (dayAt(value)?.otherWeekday) this.#tell(value, place, 'other-weekday', OTHER_WEEKDAY);
  }

  /** Reports times without a zone only once per source, since one program has written them all. */
  #tellZone(value: string, { path, line }: DatePlace): void {
    const iso = isoOf(value);
    if (this.#isZoneTold || !iso?.includes('T') || /[+-]\d\d:\d\d$/.test(iso)) return;
    this.#isZoneTold = true;
    const message = words(
      `Uhrzeiten ohne Zeitzone gelten in ${this.zone}.`,
      `Times without a time zone count in ${this.zone}.`,
    );
    this.problems.push({ severity: 'note', code: 'no-zone', path, line, value, message });
  }
}

function reasonOf(value: string): readonly [string, Words] {
  if (isAmbiguousDay(value)) return ['ambiguous-date', AMBIGUOUS];
  const { day } = dayAt(value) ?? {};
  return ['unreadable-date', day && !moment(day) ? NO_DAY : UNREADABLE];
}

const AMBIGUOUS = words(
  'Welche Zahl der Tag ist und welche der Monat, ist nicht zu erkennen. Eindeutig sind 2026-12-07 und 7.12.2026. Die Meldung bleibt ohne dieses Datum.',
  'Which number is the day and which the month cannot be told. 2026-12-07 and 7.12.2026 are clear. The item goes without this date.',
);
const NO_DAY = words(
  'Diesen Tag gibt es nicht. Die Meldung bleibt ohne dieses Datum.',
  'There is no such day. The item goes without this date.',
);
const UNREADABLE = words(
  'Das Datum ist nicht lesbar. Die Meldung bleibt ohne dieses Datum.',
  'The date cannot be read. The item goes without this date.',
);
const OTHER_WEEKDAY = words(
  'Der Wochentag gehört zu einem anderen Datum; es gilt das Datum.',
  'The weekday belongs to another date; the date counts.',
);
