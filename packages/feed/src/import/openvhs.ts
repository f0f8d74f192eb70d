import { count, isObject, lines, list, object, text, type Raw } from '@kitu/core/parse.js';
import { HOME_ZONE } from '@kitu/core/time.js';
import { XMLParser } from 'fast-xml-parser';
import { Document } from '../check/document.js';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { readPrice } from './cells-price.js';
import { eachEntry, type EntryPlace } from './each-entry.js';
import type { CourseEntry, OfferEntry, PlaceEntry, RunEntry } from './entries.js';
import { line, paragraphs } from './html.js';
import type { Imported, ImportOptions } from './imported.js';
import { sessionsOf, tellerOf, type Tell } from './openvhs-sessions.js';
import { truth } from './oparl-values.js';

type Options = Pick<ImportOptions, 'zone'>;

/** Imports the programme of a Volkshochschule as courses (Open-vhs XML 1.2, or the JSON form used in Berlin). */
export function importOpenVhs(input: Input, { zone }: Options = { zone: HOME_ZONE }): Imported {
  const problems: Problem[] = [];
  const root = read(input);
  const events = Array.isArray(root) ? root : list(object(object(root)['veranstaltungen'] ?? root)['veranstaltung']);
  if (!events.length) throw notOpenVhs(input);
  const place = (raw: Raw): EntryPlace => ({ title: text(raw['name']), value: text(raw['nummer'] ?? raw['guid']) });
  const taken = new Set<string>();
  const courses = eachEntry(events.filter(isObject), problems, place, (event) => {
    if (truth(event['intern']) === true) {
      problems.push(internal(event));
      return undefined;
    }
    const found = course(event, zone, problems);
    return found ? distinct(found, taken) : lost(event, problems);
  });
  return { courses, problems };
}

/** Gives a course another identity if its own is already taken, so that both stay. */
function distinct(found: CourseEntry, taken: Set<string>): CourseEntry {
  const ids = [
    found.id,
    found.courseCode,
    `${found.id}#${found.courseCode ?? taken.size}`,
    `${found.id}#${taken.size}`,
  ];
  const id = ids.find((name) => name !== undefined && !taken.has(name)) ?? found.id;
  taken.add(id);
  return { ...found, id };
}

/** Entities are not expanded (security), and texts stay texts: the course number „0123“ must keep its zero. */
const parser = new XMLParser({
  processEntities: { enabled: false },
  htmlEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: true,
  removeNSPrefix: true,
});

function read(input: Input): unknown {
  if (!input.text.trimStart().startsWith('<')) return new Document(input.text, input.address).json;
  try {
    return parser.parse(input.text);
  } catch (cause) {
    throw notOpenVhs(input, cause);
  }
}

function course(raw: Raw, zone: string, problems: Problem[]): CourseEntry | undefined {
  const name = line(text(raw['name']));
  const code = text(raw['nummer']);
  const id = text(raw['guid']) ?? code;
  if (!name || !id) return undefined;
  const subtitle = line(text(raw['untertitel']));
  const about = list(raw['text']).map((part) => paragraphs(lines(object(part)['text'] ?? part, 5000)));
  const run = runOf(raw, id, zone, tellerOf(name, problems));
  return {
    id,
    courseCode: code,
    name,
    description: [subtitle, ...about].filter(Boolean).join('\n\n') || undefined,
    url: pageOf(raw),
    keywords: list(raw['schlagwort']).flatMap((word) => line(text(word)) ?? []),
    hasCourseInstance: run ? [run] : [],
  };
}

const FILE = /\.(pdf|docx?|xlsx?|odt|jpe?g|png|gif|webp|mp4|ics)([?#]|$)/i;

/** The page of a course, not its flyer, picture or video. */
function pageOf(raw: Raw): string | undefined {
  const found = list(raw['webadresse']).flatMap((entry) => {
    const url = text(object(entry)['uri'] ?? entry, 2048);
    return url ? { url, kind: text(object(entry)['typ'])?.toLowerCase() ?? '' } : [];
  });
  const isPage = ({ url, kind }: { readonly url: string; readonly kind: string }): boolean =>
    !FILE.test(url) && !/attach|anhang|picture|bild|video|pdf|datei/.test(kind);
  return (found.find((one) => one.kind === 'website' && isPage(one)) ?? found.find(isPage))?.url;
}

function runOf(raw: Raw, id: string, zone: string, tell: Tell): RunEntry | undefined {
  const { startDate, endDate, count: sessions } = sessionsOf(raw, zone, tell);
  if (!startDate) {
    tell('beginn_datum', raw['beginn_datum'], UNDATED);
    return undefined;
  }
  const seats = (field: string): number | undefined => {
    const found = count(raw[field]);
    if (found === undefined && text(raw[field])) tell(field, raw[field], UNREADABLE);
    return found;
  };
  const maximum = seats('maximale_teilnehmerzahl');
  const booked = seats('aktuelle_teilnehmerzahl');
  const location = placesOf(raw);
  const status = line(text(raw['status'] ?? raw['kursstatus'])) ?? '';
  const mode = modeOf(raw, location);
  const offers = offersOf(raw, tell);
  const instructor = list(raw['dozent']).flatMap(nameOf);
  const isFull = /ausgebucht|\bvoll\b/i.test(status);
  return {
    id: `${id}-1`,
    startDate,
    endDate,
    eventStatus: /abgesagt|fällt aus|ausgefallen|entfällt|storniert/i.test(status) ? 'EventCancelled' : undefined,
    schedulingNote: sessions > 1 ? `${sessions} Termine` : undefined,
    location,
    courseMode: mode ? [mode] : undefined,
    ...(instructor.length ? { instructor } : {}),
    maximumAttendeeCapacity: maximum || undefined,
    remainingAttendeeCapacity: maximum && booked !== undefined ? Math.max(0, maximum - booked) : undefined,
    offers: isFull ? (offers.length ? offers : [{}]).map((offer) => ({ ...offer, availability: 'SoldOut' })) : offers,
  };
}

const UNDATED = {
  severity: 'note',
  code: 'undated-run',
  message: words(
    'Der Kurs hat keinen lesbaren Beginn; er bleibt ohne Termin.',
    'The course has no readable start; it stays without a run.',
  ),
} as const;
const UNREADABLE = {
  severity: 'error',
  code: 'unreadable-field',
  message: words('Dieser Wert ist nicht lesbar und fehlt.', 'This value cannot be read and is missing.'),
} as const;

/** All places without duplicates: a course may change its place. */
function placesOf(raw: Raw): readonly PlaceEntry[] {
  const written = list(raw['veranstaltungsort'] ?? object(raw['ortetermine'])['adresse']);
  const places = written.flatMap((place) => placeOf(object(place)) ?? []);
  return [...new Map(places.map((place) => [`${place.name} ${place.address}`, place])).values()].slice(0, 10);
}

const ONLINE = /^(online|virtuell|vhs\.cloud|webinar|zoom)/i;

function placeOf(raw: Raw): PlaceEntry | undefined {
  const address = isObject(raw['adresse']) ? raw['adresse'] : raw;
  const parts = [address['strasse'], address['ort']].map((part) => line(text(part)) ?? '');
  const town = [address['plz'], address['ort']].flatMap((part) => line(text(part)) ?? []).join(' ');
  const where = [parts[0], town].filter(Boolean).join(', ');
  const name = [raw['name'] ?? raw['lehrstaette'], raw['raum']].flatMap((part) => line(text(part)) ?? []).join(', ');
  if (ONLINE.test(name) || parts.some((part) => ONLINE.test(part)))
    return { type: 'VirtualLocation', name: name || 'Online' };
  return name || where ? { name: name || undefined, address: where || undefined } : undefined;
}

/** The mode of a course: by its characteristic (`kursart_digital`), else online if all places are online. */
function modeOf(raw: Raw, places: readonly PlaceEntry[]): 'online' | 'blended' | undefined {
  const said = list(object(raw['merkmale'])['merkmal'])
    .map(object)
    .filter((mark) => text(mark['name']) === 'kursart_digital')
    .map((mark) => text(mark['wert']) ?? '');
  if (said.some((value) => /blended|hybrid/i.test(value))) return 'blended';
  if (said.some((value) => /online|digital/i.test(value))) return 'online';
  const online = places.filter(({ type }) => type === 'VirtualLocation').length;
  return online ? (online < places.length ? 'blended' : 'online') : undefined;
}

/** The names of teachers. Their contact data are not imported. */
const nameOf = (value: unknown): readonly { readonly name: string }[] => {
  const raw = object(value);
  const parts = [raw['titel'], raw['vorname'], raw['name'] ?? value].flatMap((part) => line(text(part)) ?? []);
  return parts.length ? [{ name: parts.join(' ') }] : [];
};

/** Prices with their descriptions, and the address for registration. */
function offersOf(raw: Raw, tell: Tell): readonly OfferEntry[] {
  const url = text(object(list(raw['anmeldung'])[0])['link'], 2048);
  const offers = list(raw['preis'])
    .slice(0, 10)
    .flatMap((price) => offerOf(object(price), tell) ?? []);
  if (!url) return offers;
  return offers.length ? offers.map((offer) => ({ ...offer, url })) : [{ url }];
}

function offerOf(raw: Raw, tell: Tell): OfferEntry | undefined {
  const amount = text(raw['betrag']);
  const price = amount && /^\d+(\.\d+)?$/.test(amount) ? Number(amount) : readPrice(amount ?? null);
  if (amount && price === undefined) tell('betrag', amount, UNREADABLE);
  const said = list(raw['zusatz']).flatMap((part) => line(text(part)) ?? []);
  const isReducible = truth(raw['rabatt_moeglich']) === true && !said.some((part) => /ermäß|rabatt/i.test(part));
  const name = [...said, ...(isReducible ? ['Ermäßigung möglich'] : [])].join(', ') || undefined;
  if (price === undefined && !said.length) return undefined;
  return { name, ...(price === undefined ? {} : { price, priceCurrency: 'EUR' }) };
}

const internal = (raw: Raw): Problem => ({
  severity: 'note',
  code: 'internal',
  value: text(raw['nummer'] ?? raw['guid'] ?? raw['name']),
  message: words('Eine interne Veranstaltung wurde weggelassen.', 'An internal event was left out.'),
});

function lost(raw: Raw, problems: Problem[]): readonly never[] {
  problems.push({
    severity: 'error',
    code: 'dropped',
    value: text(raw['nummer'] ?? raw['guid'] ?? raw['name']),
    message: words(
      'Eine Veranstaltung ohne Namen oder Nummer wurde weggelassen.',
      'An event without name or number was left out.',
    ),
  });
  return [];
}

const notOpenVhs = ({ address, text: source }: Input, cause?: unknown): Failure =>
  new Failure(
    'not-openvhs',
    words(
      `${address} enthält keine <veranstaltung>. Es beginnt mit ${JSON.stringify(source.slice(0, 60))}. Gebraucht wird Open-vhs XML 1.2 oder das JSON der Berliner Volkshochschulen.${cause instanceof Error ? ` (${cause.message})` : ''}`,
      `${address} has no <veranstaltung>. It begins with ${JSON.stringify(source.slice(0, 60))}. What is needed is Open-vhs XML 1.2, or the JSON of Berlin's Volkshochschulen.${cause instanceof Error ? ` (${cause.message})` : ''}`,
    ),
    { cause },
  );
