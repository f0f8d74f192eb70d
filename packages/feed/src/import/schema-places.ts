import { list, object, oneOf, text, type Raw } from '@kitu/core/parse.js';
import type { PlaceEntry } from './entries.js';
import { line } from './html.js';
import { typesOf } from './jsonld-nodes.js';

/** The places of an event: Place, VirtualLocation, PostalAddress, or a text. */
export const placesOf = (value: unknown): readonly PlaceEntry[] => list(value).flatMap((place) => placeOf(place) ?? []);

function placeOf(value: unknown): PlaceEntry | undefined {
  const raw = object(value);
  const isVirtual = typesOf(raw).includes('VirtualLocation');
  const written = text(value, 2048);
  const isAddress = written !== undefined && /^https?:\/\//.test(written);
  const name = line(text(raw['name']) ?? (isAddress ? undefined : written));
  const where = addressOf(typesOf(raw).includes('PostalAddress') ? raw : list(raw['address'])[0]);
  const url = text(raw['url'], 2048) ?? (isAddress ? written : undefined);
  if (!name && !where && !url) return undefined;
  return {
    type: isVirtual ? 'VirtualLocation' : undefined,
    name,
    address: where === name ? undefined : where,
    url,
  };
}

function addressOf(value: unknown): string | undefined {
  const whole = line(text(value));
  if (whole) return whole;
  const address: Raw = object(value);
  const street = list(address['streetAddress']).flatMap((part) => line(text(part)) ?? []);
  const town = [address['postalCode'], address['addressLocality']].flatMap((part) => line(text(part)) ?? []).join(' ');
  return [...street, town].filter(Boolean).join(', ') || undefined;
}

/** A value of schema.org's EventAttendanceModeEnumeration, also in its short form. */
export const attendanceMode = (name: string | undefined): string | undefined =>
  oneOf(name, ['OnlineEventAttendanceMode', 'OfflineEventAttendanceMode', 'MixedEventAttendanceMode']);
