import { dayOf, format, HOME_ZONE, machineTime, timeZone } from '@kitu/core/time.js';
import windowsIana from 'windows-iana';

/** What a calendar calls a zone, as its IANA name; `undefined` for names that nobody knows. */
export function ianaZone(name: string): string | undefined {
  const plain = name.replace(/^"|"$/g, '').trim();
  // Thunderbird and Evolution put a path before the name.
  const last = /([A-Z][A-Za-z_]+\/[A-Za-z_+-]+(\/[A-Za-z_]+)?)$/.exec(plain)?.[1];
  return timeZone(plain) ?? (plain.startsWith('/') ? timeZone(last) : undefined) ?? windowsZone(plain);
}

/** A Windows name by the CLDR table, for Germany if it has a choice. */
function windowsZone(name: string): string | undefined {
  const found = windowsIana.findIana(name, 'DE')[0] ?? windowsIana.findIana(name)[0];
  return found && timeZone(found);
}

/** The zones of one calendar, and the names of which none could be told. */
export class Zones {
  /** Names that stand for no zone. */
  readonly unknown = new Set<string>();
  /** The zone of times that bring none. */
  readonly home: string;
  readonly #known = new Map<string, string>();

  /** @param calendarZone - The calendar's own `X-WR-TIMEZONE`. */
  constructor(calendarZone: string | undefined, feedZone: string = HOME_ZONE) {
    this.home = (calendarZone && ianaZone(calendarZone)) || feedZone;
  }

  /** The zone of a TZID. Never UTC by default: an event would be hours off. */
  of(tzid: string | undefined): string {
    if (!tzid) return this.home;
    let zone = this.#known.get(tzid);
    if (!zone) {
      const found = ianaZone(tzid);
      if (!found) this.unknown.add(tzid);
      zone = found ?? this.home;
      this.#known.set(tzid, zone);
    }
    return zone;
  }
}

/** The wall time of an instant in a zone: `2026-12-08T10:00`. */
export function wallTime(ms: number, zone: string): string {
  const time = { ms, allDay: false, zone };
  return `${machineTime(dayOf(time))}T${format(time, 'en-GB', 'time')}`;
}
