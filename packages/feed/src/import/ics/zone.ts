import { format, instant, timeZone } from '@kitu/core/time.js';
import windowsIana from 'windows-iana';

/** A time zone: converts between instants and wall times. */
export interface Zone {
  /** Its IANA name; `undefined` for a zone that is defined only in the calendar. */
  readonly iana: string | undefined;
  /** The wall time at an instant, in milliseconds as if the clock showed UTC. */
  wall(instant: number): number;
  /** The instant of a wall time. */
  instant(wall: number): number;
}

/** The zone with an IANA name. */
export const ianaZone = (iana: string): Zone =>
  iana === 'UTC'
    ? UTC
    : {
        iana,
        wall: (ms) => Date.parse(`${format({ ms, allDay: false, zone: iana }, 'sv', 'wall').replace(' ', 'T')}Z`),
        instant: (wall) => instant(wall, iana),
      };

export const UTC: Zone = { iana: 'UTC', wall: (ms) => ms, instant: (wall) => wall };

/** Converts a wall time from one zone to another. */
export const convert = (wall: number, from: Zone, to: Zone): number =>
  from === to || from.iana === (to.iana ?? '') ? wall : to.wall(from.instant(wall));

/** Longer texts are no zone names and are not searched, to bound the work. */
const NAME_LIMIT = 120;

/** The IANA name for the name that a calendar gives a zone; `undefined` for unknown names. */
export function zoneName(given: string): string | undefined {
  const name = given.replace(/^"|"$/g, '').trim();
  if (name.length > NAME_LIMIT) return undefined;
  if (UNIVERSAL.test(name)) return 'UTC';
  // Thunderbird, Evolution and others put a path before the name.
  const path = name.startsWith('/') || name.includes('://') ? name.split('/') : [];
  return known(name) ?? known(path.slice(-2).join('/')) ?? known(path.slice(-3).join('/')) ?? windowsZone(name);
}

/** „(UTC) Coordinated Universal Time“, „UTC+00:00“ */
const UNIVERSAL =
  /^(Z|tzone:\/\/Microsoft\/Utc|\(?(UTC|GMT)([+-]00?(:?00)?)?\)?(\s*(UTC|Coordinated Universal Time|Koordinierte Weltzeit))?|Coordinated Universal Time|Koordinierte Weltzeit)$/i;

const known = (name: string): string | undefined => (/^[A-Z]/i.test(name) ? timeZone(name) : undefined);

/** The IANA name for a Windows name, by the CLDR table; if there are several, that for Germany. */
function windowsZone(name: string): string | undefined {
  const found = windowsIana.findIana(name, 'DE')[0] ?? windowsIana.findIana(name)[0];
  return found && timeZone(found);
}

/** Windows shows zones as „(UTC+01:00) Amsterdam, Berlin, Bern“: gives the IANA zone named after one of them. */
export function cityZone(name: string): string | undefined {
  if (name.length > NAME_LIMIT) return undefined;
  const cities = name.replace(/^\((?:UTC|GMT)[^)]*\)/, '').split(/[,/]/);
  const names = cities.map((city) => city.trim().replaceAll(' ', '_'));
  const zones = names.flatMap((city) => CITIES.get(city) ?? []);
  return zones.find((zone) => zone === 'Europe/Berlin') ?? zones[0];
}

/** A zone with a fixed offset for „(UTC-05:00) Eastern Time“ or „GMT+2“, as daylight saving time is unknown. */
export function offsetZone(name: string): Zone | undefined {
  const [, sign, hours, minutes = 0] = /^\(?(?:UTC|GMT)\s*([+-])(\d\d?)(?::?(\d\d))?\)?/.exec(name) ?? [];
  if (!sign) return undefined;
  const ahead = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { iana: undefined, wall: (ms) => ms + ahead, instant: (wall) => wall - ahead };
}

const CITIES = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.split('/').at(-1) ?? '', zone]));
