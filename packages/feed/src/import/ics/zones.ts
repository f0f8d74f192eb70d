import { words } from '../../words.js';
import type { Problem } from '../../problem.js';
import type { Block } from './blocks.js';
import type { Span } from './expand.js';
import { text } from './property.js';
import { definedZone, isSameZone } from './vtimezone.js';
import { cityZone, ianaZone, offsetZone, UTC, zoneName, type Zone } from './zone.js';

/** The zones of one calendar. */
export class Zones {
  /** The zone for times without one: that of the calendar, else that of the feed. */
  readonly home: Zone;
  /** The zone of the feed; dates in it need no zone of their own in the feed. */
  readonly feed: Zone;
  readonly #definitions = new Map<string, Block>();
  readonly #known = new Map<string, Zone>();
  readonly #problems: Problem[];
  readonly #span: Span;

  /** @param span - The instants for which zone definitions have to be expanded. */
  constructor(calendar: Block, feed: Zone, span: Span, problems: Problem[]) {
    this.feed = feed;
    this.#span = span;
    this.#problems = problems;
    for (const block of calendar.blocks) {
      const name = block.properties.find((property) => property.name === 'TZID');
      if (block.name === 'VTIMEZONE' && name && !this.#definitions.has(text(name)))
        this.#definitions.set(text(name), block);
    }
    const own = calendar.properties.find(({ name }) => name === 'X-WR-TIMEZONE');
    this.home = feed;
    if (own?.value.trim()) this.home = this.of(text(own).trim(), own.line);
  }

  /**
   * The zone of a TZID. The definition in the calendar is used if the name is unknown. A name without a definition is
   * reported and means the zone of the calendar, not UTC: that would show an event hours off.
   */
  of(tzid: string | undefined, line: number): Zone {
    if (!tzid) return this.home;
    let zone = this.#known.get(tzid);
    if (!zone) {
      zone = this.#find(tzid) ?? this.#unknown(tzid, line);
      this.#known.set(tzid, zone);
    }
    return zone;
  }

  #find(tzid: string): Zone | undefined {
    const definition = this.#definitions.get(tzid) ?? this.#definitions.get(tzid.replace(/\\/g, ''));
    const location = definition?.properties.find(({ name }) => name === 'X-LIC-LOCATION')?.value.trim();
    const name = zoneName(tzid) ?? (location && zoneName(location));
    if (name) return this.#named(name, tzid.toLowerCase().endsWith(name.toLowerCase()));
    const defined = definition && definedZone(definition, this.#span);
    if (defined) return isSameZone(defined, this.feed, this.#span) ? this.feed : defined;
    const city = cityZone(tzid);
    return city ? this.#named(city, false) : undefined;
  }

  #named(name: string, isWritten: boolean): Zone {
    if (name.toLowerCase() === this.feed.iana?.toLowerCase()) return this.feed;
    if (/^((Etc\/)?(UTC|UCT|Zulu|Universal)|GMT)$/i.test(name)) return UTC;
    const zone = ianaZone(name);
    // Outlook gives German users the zone of Paris or Warsaw. If the offsets agree, the feed's zone is shown instead.
    return !isWritten && isSameZone(zone, this.feed, this.#span) ? this.feed : zone;
  }

  #unknown(tzid: string, line: number): Zone {
    // The calendar's or the feed's zone, never UTC: an event would be hours off.
    const fallback = this.home === UTC ? this.feed : this.home;
    const offset = offsetZone(tzid);
    // A fixed offset equal to the fallback's in winter means the fallback, which has daylight saving time.
    const isNear = offset !== undefined && offset.wall(WINTER) === fallback.wall(WINTER);
    const zone = offset && !isNear ? offset : fallback;
    const name = zone.iana ?? tzid.slice(0, 11);
    this.#problems.push({
      severity: 'warning',
      code: 'unknown-zone',
      line,
      value: tzid.slice(0, 120),
      message: words(
        `Die Zeitzone „${tzid.slice(0, 80)}“ ist unbekannt; es gilt ${name}.`,
        `The time zone “${tzid.slice(0, 80)}” is unknown; ${name} counts.`,
      ),
    });
    return zone;
  }
}

const WINTER = Date.UTC(2027, 0, 1);
