import { link, list, object, oneOf, text, type Raw } from './parse.js';

/** Where something happens: schema.org's Place or VirtualLocation. */
export interface Place {
  /** „Altes Rathaus“, „Videokonferenz“. */
  readonly name?: string | undefined;
  /** On one line: „Alter Markt 6, 39104 Magdeburg“. */
  readonly address?: string | undefined;
  /** The page of the place; of a virtual one, the address of the meeting. */
  readonly url?: string | undefined;
  /** `type: "VirtualLocation"`: a place on the internet. */
  readonly virtual: boolean;
}

/** An address as one line, from text or a PostalAddress. */
function readAddress(value: unknown): string | undefined {
  const raw = object(value);
  const town = [raw['postalCode'], raw['addressLocality']].flatMap((part) => text(part) ?? []).join(' ');
  return text(value) ?? ([text(raw['streetAddress']), town].filter(Boolean).join(', ') || undefined);
}

/** Reads one place or several, each an object or just its name. One without name, address and url is left out. */
const readLocation = (value: unknown, base: string): readonly Place[] =>
  list(value).flatMap((entry) => {
    const raw = object(entry);
    const name = text(raw['name']) ?? text(entry);
    const address = readAddress(raw['address']);
    const url = link(raw['url'], base);
    const virtual = oneOf(raw['type'] ?? raw['@type'], ['VirtualLocation']) !== undefined;
    return name || address || url ? [{ name, address, url, virtual }] : [];
  });

/**
 * The places: `location`, filtered by `eventAttendanceMode`. Where everything is online, places on site are left out.
 *
 * @param moved - It was moved online.
 */
export function readPlaces(raw: Raw, base: string, moved: boolean): readonly Place[] {
  const places = readLocation(raw['location'], base);
  const mode = oneOf(raw['eventAttendanceMode'], ['OnlineEventAttendanceMode', 'MixedEventAttendanceMode']);
  const mixed = mode === 'MixedEventAttendanceMode';
  const online = mode !== undefined || moved;
  const found = online && !mixed ? places.filter(({ virtual }) => virtual) : places;
  const missing = (virtual: boolean): readonly Place[] =>
    found.some((place) => place.virtual === virtual) ? [] : [{ virtual }];
  return [...(mixed ? missing(false) : []), ...found, ...(online ? missing(true) : [])];
}

/** A place on one line: „Altes Rathaus, Alter Markt 6, 39104 Magdeburg“. */
export const placeInWords = ({ name, address }: Place): string =>
  [name, name === address ? undefined : address].filter(Boolean).join(', ');
