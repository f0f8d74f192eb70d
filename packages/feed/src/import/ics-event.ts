import ICAL from 'ical.js';
import type { AttachmentEntry, DateEntry, PlaceEntry } from './entries.js';
import { line, paragraphs } from './html.js';
import type { Zones } from './ics-zones.js';

/** A start or end as the calendar has it: a day, or a wall time in a zone; of an instant, in UTC. */
export interface When {
  /** A day or a wall time, in the zone. */
  readonly wall: ICAL.Time;
  readonly zone: string;
}

/** Reads a property with a time. */
export function readWhen(component: ICAL.Component, name: string, zones: Zones): When | undefined {
  const property = component.getFirstProperty(name);
  const value: unknown = property?.getFirstValue();
  return property && value instanceof ICAL.Time ? whenOf(value, property, zones) : undefined;
}

/** Every time of a property that may come several times, with several values each. */
export const readWhens = (component: ICAL.Component, name: string, zones: Zones): readonly When[] =>
  component
    .getAllProperties(name)
    .flatMap((property) =>
      (property.getValues() as unknown[])
        .flatMap((value) => timeIn(value))
        .map((time) => whenOf(time, property, zones)),
    );

const timeIn = (value: unknown): readonly ICAL.Time[] =>
  value instanceof ICAL.Time ? [value] : value instanceof ICAL.Period ? [value.start] : [];

function whenOf(value: ICAL.Time, property: ICAL.Property, zones: Zones): When {
  const tzid = property.getFirstParameter('tzid') as string | undefined;
  if (value.isDate) return { wall: value, zone: zones.of(tzid) };
  const wall = value.clone();
  wall.zone = ICAL.Timezone.localTimezone;
  // An instant stays one: its series keeps to UTC when the clocks change.
  return { wall, zone: value.zone === ICAL.Timezone.utcTimezone ? 'UTC' : zones.of(tzid) };
}

/** `2026-12-08` or `2026-12-08T10:00`. */
export const text = (wall: ICAL.Time): string => wall.toString().slice(0, wall.isDate ? 10 : 16);

/** How long an event lasts, by its end or its duration; of days the number of nights between first and last. */
export function lengthOf(component: ICAL.Component, start: When, zones: Zones): ICAL.Duration | undefined {
  const end = readWhen(component, 'dtend', zones);
  const duration: unknown = component.getFirstPropertyValue('duration');
  const length = end ? end.wall.subtractDate(start.wall) : duration instanceof ICAL.Duration ? duration : undefined;
  if (!length || length.isNegative || !length.toSeconds()) return undefined;
  if (!start.wall.isDate) return length;
  // The end of whole days is the day after the last one.
  const nights = Math.round(length.toSeconds() / 86_400) - 1;
  return nights > 0 ? ICAL.Duration.fromData({ days: nights }) : undefined;
}

const valueOf = (component: ICAL.Component, name: string): string | undefined => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
};

const STATUS: ReadonlyMap<string, string> = new Map([['CANCELLED', 'EventCancelled']]);

/** What an event says beside its times. */
export function details(component: ICAL.Component): Omit<DateEntry, 'id'> {
  const organizer = component.getFirstProperty('organizer')?.getFirstParameter('cn');
  const modified: unknown = component.getFirstPropertyValue('last-modified');
  return {
    name: line(valueOf(component, 'summary')) ?? '',
    description: paragraphs(valueOf(component, 'description')),
    url: webAddress(valueOf(component, 'url')),
    eventStatus: STATUS.get(valueOf(component, 'status')?.toUpperCase() ?? ''),
    location: places(component),
    organizer: organizer ? { name: organizer } : undefined,
    keywords: component
      .getAllProperties('categories')
      .flatMap((property) => (property.getValues() as unknown[]).map(String)),
    attachments: component.getAllProperties('attach').flatMap(attachment),
    dateModified:
      modified instanceof ICAL.Time && modified.zone === ICAL.Timezone.utcTimezone
        ? `${modified.toString().slice(0, 19)}Z`
        : undefined,
  };
}

const webAddress = (value: string | undefined): string | undefined =>
  value && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined;

/** Where it is; an address on the internet is a room there. */
function places(component: ICAL.Component): readonly PlaceEntry[] {
  const location = line(valueOf(component, 'location'));
  const room = webAddress(
    valueOf(component, 'conference') ??
      valueOf(component, 'x-google-conference') ??
      valueOf(component, 'x-microsoft-skypeteamsmeetingurl'),
  );
  const isRoom = webAddress(location) !== undefined;
  return [
    ...(location && !isRoom ? [{ name: location }] : []),
    ...(isRoom || room ? [{ type: 'VirtualLocation' as const, url: isRoom ? location : room }] : []),
  ];
}

function attachment(property: ICAL.Property): readonly AttachmentEntry[] {
  const url = webAddress(String(property.getFirstValue()));
  const type = property.getFirstParameter('fmttype') as string | undefined;
  const name = property.getFirstParameter('filename') as string | undefined;
  return url ? [{ url, mime_type: type ?? 'application/octet-stream', title: name }] : [];
}
