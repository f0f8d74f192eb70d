import { instantText } from './imported.js';
import { dayAt, isAmbiguousDay, isoOf } from './date-words.js';
import { moment, startOf } from '@kitu/core/time.js';
import type { Path, Problem } from '../problem.js';
import { words, type Words } from '../words.js';

/** Where a date stands. */
export interface DatePlace {
  /** The title of its entry. */
  readonly title: string;
  readonly path: Path;
  readonly line: number;
}

/** A time as RFC 3339; of a day, its midnight. */
export function readTime(value: string | undefined, zone: string): string | undefined {
  const time = moment(value, zone) ?? moment(value && isoOf(value), zone);
  // What systems write that have no date: 1 January 1970, or 1 January of the year 1.
  return time && time.ms > YEAR ? instantText(startOf(time)) : undefined;
}

const YEAR = 365 * 86_400_000;

/** Reads the dates of one source, and tells what it cannot read. */
export class WrittenDates {
  readonly problems: Problem[] = [];
  readonly #told = new Set<string>();
  #isZoneTold = false;

  /** @param zone - The zone (IANA name) of times that bring none. */
  constructor(readonly zone: string) {}

  /** The first date that can be read, as RFC 3339; those before it are told. */
  read(written: readonly string[], place: DatePlace): string | undefined {
    for (const [tried, value] of written.entries()) {
      const found = readTime(value, this.zone);
      if (found) this.#tellRead(value, place);
      else if (!tried) this.#tell(value, place, ...reasonOf(value));
      if (found) return found;
    }
    return undefined;
  }

  /** An Atom feed may name one date for both: when it was published, and when it was changed. */
  #tell(value: string, { title, path, line }: DatePlace, code: string, { de, en }: Words): void {
    const key = `${line} ${code} ${value}`;
    const message = words(`„${title}“: ${de}`, `“${title}”: ${en}`);
    if (!this.#told.has(key)) this.problems.push({ severity: 'warning', code, path, line, value, message });
    this.#told.add(key);
  }

  /** What was read, and may be meant otherwise. */
  #tellRead(value: string, place: DatePlace): void {
    this.#tellZone(value, place);
    if (dayAt(value)?.otherWeekday) this.#tell(value, place, 'other-weekday', OTHER_WEEKDAY);
  }

  /** One word about times without a zone is enough: they are all written by the same program. */
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
