import { count, isObject, language, lines, list, object, text, type Raw } from '@kitu/core/parse.js';
import { HOME_ZONE, timeZone } from '@kitu/core/time.js';
import { valueInWords, type Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import type { CourseEntry, DateEntry, ImageEntry, OccasionEntry, RunEntry } from './entries.js';
import { line, paragraphs } from './html.js';
import { localName, typesOf } from './jsonld-nodes.js';
import { offersOf } from './schema-offers.js';
import { attendanceMode, placesOf } from './schema-places.js';
import { spanOf, when } from './schema-times.js';

export { typesOf } from './jsonld-nodes.js';
export { when } from './schema-times.js';

/** How nodes are read. */
export interface Reading {
  /** The zone (IANA name) for times without one. */
  readonly zone: string;
  readonly problems: Problem[];
}

const reading = (): Reading => ({ zone: HOME_ZONE, problems: [] });

/** An Event as a date. */
export function dateOf(node: Raw, how: Reading = reading()): DateEntry | undefined {
  const name = line(text(node['name'] ?? node['headline']));
  const occasion = name && occasionOf(node, how);
  if (!occasion) return undefined;
  const series = object(list(node['superEvent'])[0]);
  const seriesName = line(text(series['name']));
  return {
    ...occasion,
    name,
    description: paragraphs(lines(node['description'], 5000)),
    organizer: named(node['organizer']),
    isAccessibleForFree: freeOf(node),
    superEvent: seriesName
      ? { id: text(series['@id'] ?? series['url'], 2048) ?? seriesName, name: seriesName }
      : undefined,
    keywords: keywordsOf(node['keywords']),
    image: imageOf(node['image']),
    inLanguage: languageOf(node['inLanguage']),
  };
}

/** A Course with its runs. A node that is also an Event, or is a CourseInstance itself, is its own run. */
export function courseOf(node: Raw, how: Reading = reading()): CourseEntry | undefined {
  const name = line(text(node['name']));
  const id = text(node['courseCode']) ?? text(node['@id'], 2048) ?? text(node['url'], 2048) ?? name;
  if (!name || !id) return undefined;
  const instances = list(node['hasCourseInstance']).filter(isObject);
  const runs = instances.length || node['startDate'] === undefined ? instances : [{ ...node, '@id': undefined }];
  return {
    id,
    courseCode: text(node['courseCode']),
    name,
    description: paragraphs(lines(node['description'], 5000)),
    url: text(node['url'], 2048),
    keywords: keywordsOf(node['keywords']),
    image: imageOf(node['image']),
    inLanguage: languageOf(node['inLanguage']),
    hasCourseInstance: distinct(runs.flatMap((run, place) => runOf(run, `${id}-${place + 1}`, node, how) ?? [])),
  };
}

/** Gives runs with the same identity different ones, by their start. */
const distinct = (runs: readonly RunEntry[]): readonly RunEntry[] =>
  runs.map((run) =>
    runs.some((other) => other !== run && other.id === run.id) ? { ...run, id: `${run.id}#${run.startDate}` } : run,
  );

function runOf(node: Raw, fallback: string, course: Raw, how: Reading): RunEntry | undefined {
  const schedule = object(list(node['courseSchedule'])[0]);
  const dated = {
    ...node,
    '@id': node['@id'] ?? fallback,
    name: node['name'] ?? course['name'],
    startDate: node['startDate'] ?? schedule['startDate'],
    endDate: node['endDate'] ?? schedule['endDate'],
  };
  const occasion = occasionOf(dated, how);
  if (!occasion) {
    const said = node['startDate'] ?? node['eventSchedule'] ?? node['courseSchedule'];
    const [severity, code, message] =
      said === undefined
        ? (['note', 'undated-run', UNDATED] as const)
        : (['error', 'dropped', UNREADABLE_RUN] as const);
    tell(how, course, { severity, code, message, field: 'startDate', value: said });
    return undefined;
  }
  const priced = list(node['offers']).find((offer) => isObject(offer) && offer['price'] !== undefined);
  const offers = offersOf(node['offers'] ?? course['offers'], how.zone);
  if (priced && offers.every(({ price }) => price === undefined)) {
    const value = object(priced)['price'];
    tell(how, course, { severity: 'warning', code: 'price', message: NO_PRICE, field: 'price', value });
  }
  const modes = modesOf(node['courseMode'] ?? node['eventAttendanceMode']);
  return {
    ...occasion,
    courseMode: modes.length ? modes : undefined,
    instructor: list(node['instructor']).flatMap((person) => named(person) ?? []),
    maximumAttendeeCapacity: count(node['maximumAttendeeCapacity']),
    remainingAttendeeCapacity: count(node['remainingAttendeeCapacity']),
    offers,
  };
}

const UNDATED = words(
  'Ein Durchgang ohne Beginn wurde weggelassen; der Kurs bleibt.',
  'A run without a start was left out; the course stays.',
);
const NO_PRICE = words(
  'Der Preis ist nicht lesbar oder hat keine Währung; er fehlt.',
  'The price cannot be read or has no currency; it is missing.',
);
const UNREADABLE_RUN = words(
  'Der Beginn eines Durchgangs ist nicht lesbar; der Durchgang fehlt.',
  'The start of a run cannot be read; the run is missing.',
);

const MODES: readonly (readonly ['onsite' | 'online' | 'blended', RegExp])[] = [
  ['blended', /blended|hybrid|mixed/i],
  ['online', /online|virtuell|distance|fern/i],
  ['onsite', /onsite|on-site|offline|präsenz|vor ort|classroom|in.?person/i],
];

/** The modes of a course, in the names of the feed. */
export const modesOf = (value: unknown): readonly string[] => [
  ...new Set(
    list(value).flatMap((mode) => {
      const written = nameOf(mode) ?? '';
      return MODES.find(([, pattern]) => pattern.test(written))?.[0] ?? [];
    }),
  ),
];

/** A problem of a node. */
interface Told extends Pick<Problem, 'severity' | 'code' | 'message'> {
  readonly field: string;
  readonly value: unknown;
}

/** Reports a problem with the name of the node, the field and its value. */
export function tell({ problems }: Reading, node: Raw, { severity, code, message, field, value }: Told): void {
  const name = line(text(node['name'])) ?? text(node['@id'] ?? node['url'], 2048) ?? '–';
  problems.push({
    severity,
    code,
    path: [field],
    value: valueInWords(value),
    message: words(`„${name}“: ${message.de}`, `“${name}”: ${message.en}`),
  });
}

/** In order of severity: of several states the first one here counts. */
const STATUSES: readonly (readonly [string, RegExp])[] = [
  ['EventCancelled', /cancel|abgesagt|entfällt|fällt aus/i],
  ['EventPostponed', /postpon|verschoben/i],
  ['EventRescheduled', /resched/i],
  ['EventMovedOnline', /movedonline/i],
];
const PLANNED = /^(event)?(scheduled|confirmed)$|^(findet statt|geplant)$/i;

/** The eventStatus: given as an address, a short name, an object, or a list of these. */
function statusOf(node: Raw, how: Reading): string | undefined {
  const written = list(node['eventStatus']).flatMap((value) => nameOf(value) ?? []);
  const found = STATUSES.find(([, pattern]) => written.some((name) => pattern.test(name)))?.[0];
  const unknown = written.find((name) => !PLANNED.test(name));
  if (!found && unknown)
    tell(how, node, {
      severity: 'warning',
      code: 'event-status',
      message: UNKNOWN_STATUS,
      field: 'eventStatus',
      value: unknown,
    });
  return found;
}

const UNKNOWN_STATUS = words(
  'Dieser Zustand ist unbekannt und wird nicht gezeigt.',
  'This status is unknown and is not shown.',
);

/** The name of a schema.org enumeration value, in any of its forms. */
function nameOf(value: unknown): string | undefined {
  const raw = object(value);
  const written = text(raw['@id'] ?? raw['name'] ?? (typeof value === 'string' ? value : undefined), 2048);
  return written && localName(written);
}

function occasionOf(node: Raw, how: Reading): OccasionEntry | undefined {
  const { zone } = how;
  const url = text(node['url'], 2048);
  const own = timeZone(node['timeZone']);
  const span = spanOf({ start: node['startDate'], end: node['endDate'], duration: node['duration'] }, own ?? zone);
  const eventStatus = statusOf(node, how);
  const previousStartDate = when(list(node['previousStartDate']).at(-1), own ?? zone);
  // A postponed or cancelled event without a new date is shown with its previous one.
  if (!span && !(previousStartDate && node['startDate'] === undefined && eventStatus)) return undefined;
  const name = text(node['name']);
  const { startDate, endDate, changed } = span ?? {};
  const id =
    text(node['@id'] ?? node['identifier'], 2048) ??
    url ??
    (name ? `${name} ${startDate ?? previousStartDate}` : undefined);
  if (!id) return undefined;
  if (changed === 'end')
    tell(how, node, { severity: 'warning', code: 'no-end', message: NO_END, field: 'endDate', value: node['endDate'] });
  if (changed === 'all-day')
    tell(how, node, {
      severity: 'note',
      code: 'all-day',
      message: ALL_DAY,
      field: 'startDate',
      value: node['startDate'],
    });
  return {
    id,
    url,
    startDate,
    endDate,
    previousStartDate,
    timeZone: own,
    eventStatus,
    eventAttendanceMode: attendanceMode(nameOf(list(node['eventAttendanceMode'])[0])),
    location: placesOf(node['location']),
    schedulingNote: line(text(node['schedulingNote'])),
    dateModified: undefined,
  };
}

const NO_END: Words = words(
  'Das Ende ist nicht lesbar oder passt nicht zum Beginn; es fehlt.',
  'The end cannot be read or does not fit the start; it is missing.',
);
const ALL_DAY: Words = words(
  'Von Mitternacht an heißt: ganztägig; gezeigt wird keine Uhrzeit.',
  'From midnight on means all day; no hour is shown.',
);

/** Is it free of charge, by `isAccessibleForFree` or because all offers cost nothing? */
function freeOf(node: Raw): boolean | undefined {
  const said = node['isAccessibleForFree'];
  if (typeof said === 'boolean') return said;
  const name = typeof said === 'string' ? localName(said) : '';
  if (/^(true|false)$/i.test(name)) return name.toLowerCase() === 'true';
  const prices = offersOf(node['offers'], HOME_ZONE).map(({ price }) => price);
  return prices.length && prices.every((price) => price === 0) ? true : undefined;
}

const named = (value: unknown): { readonly name: string } | undefined => {
  const name = list(value).flatMap((one) => line(text(object(one)['name'] ?? one)) ?? [])[0];
  return name && !/^https?:/.test(name) ? { name } : undefined;
};

const keywordsOf = (value: unknown): readonly string[] =>
  list(typeof value === 'string' ? value.split(',') : value).flatMap(
    (word) => line(text(object(word)['name'] ?? word)) ?? [],
  );

const languageOf = (value: unknown): string | undefined => {
  const first: unknown = list(value)[0];
  const raw = object(first);
  return language(raw['alternateName'] ?? raw['name'] ?? first);
};

function imageOf(value: unknown): ImageEntry | undefined {
  const first: unknown = list(value)[0];
  const raw = object(first);
  const url = text(raw['url'] ?? raw['contentUrl'] ?? raw['@id'] ?? first, 2048);
  return url && !url.startsWith('#')
    ? {
        url,
        alt: text(raw['alt'] ?? raw['description']) ?? '',
        caption: line(text(raw['caption'])),
        creditText: line(text(raw['creditText'])),
      }
    : undefined;
}

/** Is a node an event that people attend? `TheaterEvent`, `Festival`; not DeliveryEvent and BroadcastEvent. */
export const isEvent = (node: Raw): boolean =>
  typesOf(node).some(
    (type) => /(^|[a-z])Event$|^Festival$|^Hackathon$/.test(type) && !/^(Delivery|Broadcast|OnDemand)Event$/.test(type),
  );
