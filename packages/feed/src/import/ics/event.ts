import { valueInWords, type Problem, type Severity } from '../../problem.js';
import { words } from '../../words.js';
import type { Block } from './blocks.js';
import type { Property } from './lines.js';
import { parameter, text } from './property.js';
import { midnight, readTime, timeText, type Written } from './times.js';
import { convert, UTC, type Zone } from './zone.js';
import type { Zones } from './zones.js';

/** A day, or a wall time in a zone. */
export interface When {
  /** The wall time, as the milliseconds that the same clock would mean in UTC. */
  readonly ms: number;
  readonly isDay: boolean;
  readonly zone: Zone;
  /** Does it have no zone (RFC 5545: “floating”)? */
  readonly isFloating?: boolean;
}

/** An event (VEVENT). Its values are parsed lazily, on access; unreadable ones are reported. */
export class Event {
  readonly block: Block;
  readonly zones: Zones;
  /** METHOD of the calendar, in upper case: `PUBLISH`, `CANCEL`. */
  readonly method: string;
  readonly #problems: Problem[];

  constructor(block: Block, zones: Zones, method: string, problems: Problem[]) {
    this.block = block;
    this.zones = zones;
    this.method = method;
    this.#problems = problems;
  }

  /** Drops the parsed content; the next access parses it again. */
  release(): void {
    this.block.release();
  }

  /** The first property with a name. */
  first(name: string): Property | undefined {
    return this.block.properties.find((property) => property.name === name);
  }

  /** All properties with a name. */
  all(name: string): readonly Property[] {
    return this.block.properties.filter((property) => property.name === name);
  }

  has(name: string): boolean {
    return this.first(name) !== undefined;
  }

  /** A property with a text; `undefined` for an empty one. */
  text(name: string): string | undefined {
    const property = this.first(name);
    return (property && text(property).trim()) || undefined;
  }

  /** SEQUENCE (RFC 5545 section 3.8.7.4): its version number. */
  get sequence(): number {
    return Number(/^\s*(\d{1,9})\s*$/.exec(this.first('SEQUENCE')?.value ?? '')?.[1] ?? 0);
  }

  /** Its title for messages, on one line and shortened. */
  get title(): string {
    return this.text('SUMMARY')?.replace(/\s+/g, ' ').slice(0, 100) ?? '';
  }

  /** Its start in messages: `2026-12-08T10:00`, else as it is written. */
  get date(): string {
    const value = this.first('DTSTART')?.value.trim() ?? '';
    const written = readTime(value);
    return written ? timeText(written.ms, written.isDay) : value.slice(0, 40);
  }

  /** Reports a problem of the event or of one of its properties, with title, date, line and value. */
  tell(severity: Severity, code: string, at: Property | undefined, de: string, en: string, value = at?.value): void {
    const date = this.date && ` (${this.date})`;
    const name = words(
      (this.title ? `„${this.title}“` : 'Ein Termin ohne Titel') + date,
      (this.title ? `“${this.title}”` : 'A date without a title') + date,
    );
    const shown = !value ? '' : ` ${valueInWords(value.slice(0, 200)) ?? ''}`;
    const told = value || [this.title, this.date].filter(Boolean).join(', ');
    this.#problems.push({
      severity,
      code,
      line: at?.line ?? this.block.line,
      ...(told ? { value: told.slice(0, 200) } : {}),
      message: words(`${name.de}: ${de}${shown}`, `${name.en}: ${en}${shown}`),
    });
  }

  /** Reports that it is private, with line and day only: the title must not be published, either. */
  tellPrivate(): void {
    this.#problems.push({
      severity: 'note',
      code: 'private',
      line: this.block.line,
      message: words(
        `Ein als privat markierter Termin (${this.date.slice(0, 10)}) wurde weggelassen.`,
        `A date that is marked as private (${this.date.slice(0, 10)}) was left out.`,
      ),
    });
  }

  /** Reads a property with one time; an unreadable value is reported. */
  when(name: string): When | undefined {
    const property = this.first(name);
    return property && this.#when(property, property.value);
  }

  /** All times of a property that may be repeated and hold several values each; of periods, their starts. */
  whens(name: string): readonly { readonly when: When; readonly value: string; readonly property: Property }[] {
    return this.all(name).flatMap((property) =>
      property.value.split(/[,;]/).flatMap((value) => {
        const when = this.#when(property, value.split('/')[0] ?? '');
        return when ? [{ when, value, property }] : [];
      }),
    );
  }

  #when(property: Property, value: string): When | undefined {
    const written = readTime(value);
    if (!written) {
      const isEmpty = !value.trim();
      const [de, en] = isEmpty ? ['ist leer.', 'is empty.'] : ['ist nicht lesbar:', 'cannot be read:'];
      this.tell(
        isEmpty ? 'warning' : 'error',
        'unreadable-time',
        property,
        `${property.name} ${de}`,
        `${property.name} ${en}`,
        isEmpty ? '' : value,
      );
      return undefined;
    }
    if (written.isUnusual) {
      const read = timeText(written.ms, written.isDay) + (written.isUtc ? 'Z' : '');
      this.tell(
        'warning',
        'unusual-time',
        property,
        `${property.name} wurde als ${read} gelesen:`,
        `${property.name} was read as ${read}:`,
        value,
      );
    }
    const tzid = parameter(property, 'TZID');
    const zone = written.isUtc ? UTC : this.zones.of(tzid, property.line);
    if (written.isUtc && tzid && property.name === 'DTSTART' && this.zones.of(tzid, property.line) !== UTC)
      this.tell(
        'warning',
        'two-zones',
        property,
        `${property.name} nennt eine Zeitzone (TZID) und UTC (Z) zugleich; es gilt UTC:`,
        `${property.name} names a time zone (TZID) and UTC (Z) at once; UTC counts:`,
        value,
      );
    return this.#asDay(property, written, { zone, isFloating: !written.isUtc && !tzid });
  }

  /** A value with VALUE=DATE is a day, even if a time is written behind it. */
  #asDay(property: Property, { ms, isDay }: Written, where: Omit<When, 'ms' | 'isDay'>): When {
    if (isDay) return { ms, isDay, zone: this.zones.home };
    if (!/^DATE$/i.test(parameter(property, 'VALUE') ?? '')) return { ms, isDay, ...where };
    return dayOf({ ms, isDay, ...where }, this.zones.home);
  }
}

/**
 * The day that a time stands for. Exchange and other programs write days as midnights, in the zone of the calendar or
 * in UTC.
 */
export const dayOf = ({ ms, isDay, zone }: When, home: Zone): When => ({
  ms: isDay || ms === midnight(ms) ? midnight(ms) : midnight(convert(ms, zone, home)),
  isDay: true,
  zone: home,
});

/** Converts a time to a wall time in the zone of a start. A time without a zone is taken to be in that zone already. */
export const wallIn = ({ ms, zone, isFloating }: When, start: When): number =>
  isFloating && start.zone !== UTC ? ms : convert(ms, zone, start.zone);
