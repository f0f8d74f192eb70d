import type { Occasion } from '@kitu/core/occasion.js';
import { oneOf, type Raw } from '@kitu/core/parse.js';
import type { Place } from '@kitu/core/place.js';

/** Where to go. Nobody is sent to a place when everything is online. */
export function readPlaces(raw: Raw, { places, status }: Occasion): readonly Place[] {
  const mode = oneOf(raw['eventAttendanceMode'], ['OnlineEventAttendanceMode', 'MixedEventAttendanceMode']);
  const mixed = mode === 'MixedEventAttendanceMode';
  const online = mode !== undefined || status === 'EventMovedOnline';
  const found = online && !mixed ? places.filter(({ virtual }) => virtual) : places;
  const missing = (virtual: boolean): readonly Place[] =>
    found.some((place) => place.virtual === virtual) ? [] : [{ virtual }];
  return [...(mixed ? missing(false) : []), ...found, ...(online ? missing(true) : [])];
}
