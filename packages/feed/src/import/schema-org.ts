import { count, isObject, lines, list, object, oneOf, text, type Raw } from '@kitu/core/parse.js';
import { machineTime, moment, timeZone } from '@kitu/core/time.js';
import type { CourseEntry, DateEntry, ImageEntry, OccasionEntry, OfferEntry, PlaceEntry, RunEntry } from './entries.js';
import { line, paragraphs } from './html.js';

/** The names of a node's types, without the address before them. */
export const typesOf = (node: Raw): readonly string[] =>
  list(node['@type'] ?? node['type']).flatMap((type) =>
    typeof type === 'string' ? type.replace(/^(https?:\/\/schema\.org\/|schema:)/, '') : [],
  );

/** An Event as a date. */
export function dateOf(node: Raw): DateEntry | undefined {
  const occasion = occasionOf(node);
  const name = line(text(node['name']));
  if (!occasion || !name) return undefined;
  return {
    ...occasion,
    name,
    description: paragraphs(lines(node['description'], 5000)),
    organizer: named(node['organizer']),
    isAccessibleForFree: typeof node['isAccessibleForFree'] === 'boolean' ? node['isAccessibleForFree'] : undefined,
    keywords: words(node['keywords']),
    image: imageOf(node['image']),
  };
}

/** A Course with its runs. */
export function courseOf(node: Raw): CourseEntry | undefined {
  const name = line(text(node['name']));
  const id = text(node['courseCode']) ?? text(node['@id'], 2048) ?? text(node['url'], 2048) ?? name;
  if (!name || !id) return undefined;
  return {
    id,
    courseCode: text(node['courseCode']),
    name,
    description: paragraphs(lines(node['description'], 5000)),
    url: text(node['url'], 2048),
    keywords: words(node['keywords']),
    hasCourseInstance: list(node['hasCourseInstance'])
      .filter(isObject)
      .flatMap((run, place) => runOf(run, `${id}-${place + 1}`) ?? []),
  };
}

function runOf(node: Raw, fallback: string): RunEntry | undefined {
  const occasion = occasionOf({ '@id': fallback, ...node });
  return (
    occasion && {
      ...occasion,
      instructor: list(node['instructor']).flatMap((person) => named(person) ?? []),
      maximumAttendeeCapacity: count(node['maximumAttendeeCapacity']),
      remainingAttendeeCapacity: count(node['remainingAttendeeCapacity']),
      offers: list(node['offers']).filter(isObject).map(offerOf),
    }
  );
}

/** A time in one of the three forms of the feed; `+0200` and RFC 822 become RFC 3339. */
export function when(value: unknown, zone?: string): string | undefined {
  const written = text(value)?.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)([+-]\d\d:\d\d)$/, '$1:00$2');
  const found = moment(written, zone);
  if (!found || !written) return undefined;
  if (/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/.test(written)) return written;
  return machineTime(found);
}

function occasionOf(node: Raw): OccasionEntry | undefined {
  const url = text(node['url'], 2048);
  const startDate = when(node['startDate']);
  const name = text(node['name']);
  const id =
    text(node['@id'] ?? node['id'] ?? node['identifier'], 2048) ??
    url ??
    (name && startDate ? `${name} ${startDate}` : undefined);
  const endDate = when(node['endDate']);
  const status = text(list(node['eventStatus'])[0])?.replace(/^https?:\/\/schema\.org\//, '');
  if (!id || !startDate) return undefined;
  return {
    id,
    url,
    startDate,
    // An end must be of the same form as its start, and not before it.
    endDate:
      endDate &&
      endDate.includes('T') === startDate.includes('T') &&
      (moment(endDate)?.ms ?? 0) >= (moment(startDate)?.ms ?? 0)
        ? endDate
        : undefined,
    previousStartDate: when(list(node['previousStartDate']).at(-1)),
    timeZone: timeZone(node['timeZone']),
    eventStatus: oneOf(status, ['EventCancelled', 'EventPostponed', 'EventRescheduled', 'EventMovedOnline']),
    location: list(node['location']).flatMap((place) => placeOf(place) ?? []),
    dateModified: undefined,
  };
}

function placeOf(value: unknown): PlaceEntry | undefined {
  const raw = object(value);
  const address = object(raw['address']);
  const town = [address['postalCode'], address['addressLocality']].flatMap((part) => text(part) ?? []).join(' ');
  const name = line(text(raw['name']) ?? text(value));
  const where =
    line(text(raw['address'])) ?? ([text(address['streetAddress']), town].filter(Boolean).join(', ') || undefined);
  const url = text(raw['url'], 2048);
  if (!name && !where && !url) return undefined;
  return {
    type: typesOf(raw).includes('VirtualLocation') ? 'VirtualLocation' : undefined,
    name,
    address: where === name ? undefined : where,
    url,
  };
}

function offerOf(node: Raw): OfferEntry {
  const price = Number(text(node['price']) ?? NaN);
  const currency = /^[A-Z]{3}$/.exec(text(node['priceCurrency']) ?? '')?.[0];
  const isPrice = Number.isFinite(price) && price >= 0 && (currency !== undefined || price === 0);
  return {
    name: line(text(node['name'])),
    price: isPrice ? price : undefined,
    priceCurrency: isPrice ? (currency ?? 'EUR') : undefined,
    availability: oneOf(node['availability'], [
      'InStock',
      'LimitedAvailability',
      'SoldOut',
      'OutOfStock',
      'Discontinued',
      'Reserved',
      'PreOrder',
      'PreSale',
    ]),
    validFrom: when(node['validFrom'] ?? node['availabilityStarts']),
    validThrough: when(node['validThrough'] ?? node['availabilityEnds']),
    url: text(node['url'], 2048),
  };
}

const named = (value: unknown): { readonly name: string } | undefined => {
  const name = line(text(object(list(value)[0])['name'] ?? value));
  return name ? { name } : undefined;
};

const words = (value: unknown): readonly string[] =>
  list(typeof value === 'string' ? value.split(',') : value).flatMap(
    (word) => line(text(object(word)['name'] ?? word)) ?? [],
  );

function imageOf(value: unknown): ImageEntry | undefined {
  const first: unknown = list(value)[0];
  const raw = object(first);
  const url = text(raw['url'] ?? raw['contentUrl'] ?? first, 2048);
  return url
    ? {
        url,
        alt: text(raw['alt'] ?? raw['description']) ?? '',
        caption: line(text(raw['caption'])),
        creditText: line(text(raw['creditText'])),
      }
    : undefined;
}
