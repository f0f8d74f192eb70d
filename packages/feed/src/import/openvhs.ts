import { count, isObject, lines, list, object, text, type Raw } from '@kitu/core/parse.js';
import { XMLParser } from 'fast-xml-parser';
import { Document } from '../check/document.js';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { readPrice } from './cells-price.js';
import type { CourseEntry, OfferEntry, PlaceEntry, RunEntry } from './entries.js';
import { line, paragraphs } from './html.js';
import type { Imported } from './imported.js';
import { when } from './schema-org.js';

/** The programme of a Volkshochschule (Open-vhs XML 1.2, or Berlin's JSON of the same) becomes courses. */
export function importOpenVhs(input: Input): Imported {
  const problems: Problem[] = [];
  const root = object(read(input));
  const events = list(object(root['veranstaltungen'] ?? root)['veranstaltung']);
  if (!events.length) throw notOpenVhs(input);
  const courses = events.filter(isObject).flatMap((event) => course(event) ?? lost(event, problems));
  return { courses, problems };
}

/** No entity is expanded, and no text is taken for a number: „0123“ is the number of a course. */
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

function course(raw: Raw): CourseEntry | undefined {
  const name = line(text(raw['name']));
  const code = text(raw['nummer']);
  const id = text(raw['guid']) ?? code;
  if (!name || !id) return undefined;
  const subtitle = line(text(raw['untertitel']));
  const about = list(raw['text']).map((part) => paragraphs(lines(object(part)['text'] ?? part, 5000)));
  const url = list(raw['webadresse']).flatMap((found) => text(object(found)['uri'], 2048) ?? [])[0];
  const run = runOf(raw, id);
  return {
    id,
    courseCode: code,
    name,
    description: [subtitle, ...about].filter(Boolean).join('\n\n') || undefined,
    url,
    keywords: list(raw['schlagwort']).flatMap((word) => line(text(word)) ?? []),
    hasCourseInstance: run ? [run] : [],
  };
}

/** `18:30:00` is a wall time, `13:00:00+02:00` has its offset; a session may have no time at all. */
function atTime(day: unknown, time: unknown): string | undefined {
  const date = text(day)?.slice(0, 10);
  const hour = /^\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?/.exec(text(time) ?? '');
  return when(date && hour ? `${date}T${hour[2] ? hour[0] : hour[0].slice(0, 5)}` : date);
}

function runOf(raw: Raw, id: string): RunEntry | undefined {
  const nested = object(raw['ortetermine']);
  const sessions = list(raw['termin'] ?? nested['termin']).map(object);
  const [first = {}] = sessions;
  const last = sessions.at(-1) ?? {};
  const start = atTime(first['beginn_datum'] ?? raw['beginn_datum'], first['beginn_uhrzeit']);
  if (!start) return undefined;
  const hasTime = start.includes('T');
  const end = atTime(last['beginn_datum'] ?? raw['ende_datum'], hasTime ? last['ende_uhrzeit'] : undefined);
  const maximum = count(raw['maximale_teilnehmerzahl']);
  const booked = count(raw['aktuelle_teilnehmerzahl']);
  return {
    id: `${id}-1`,
    startDate: start,
    endDate: end && end.includes('T') === hasTime && end >= start ? end : undefined,
    schedulingNote: sessions.length > 1 ? `${sessions.length} Termine` : undefined,
    location: list(raw['veranstaltungsort'] ?? nested['adresse'])
      .slice(0, 1)
      .flatMap((place) => placeOf(object(place)) ?? []),
    maximumAttendeeCapacity: maximum || undefined,
    remainingAttendeeCapacity: maximum && booked !== undefined ? Math.max(0, maximum - booked) : undefined,
    offers: list(raw['preis'])
      .slice(0, 3)
      .flatMap((price) => offerOf(object(price)) ?? []),
  };
}

function placeOf(raw: Raw): PlaceEntry | undefined {
  const address = isObject(raw['adresse']) ? raw['adresse'] : raw;
  const town = [address['plz'], address['ort']].flatMap((part) => line(text(part)) ?? []).join(' ');
  const where = [line(text(address['strasse'])), town].filter(Boolean).join(', ');
  const name = [raw['name'] ?? raw['lehrstaette'], raw['raum']].flatMap((part) => line(text(part)) ?? []).join(', ');
  if (/^online/i.test(name)) return { type: 'VirtualLocation', name };
  return name || where ? { name: name || undefined, address: where || undefined } : undefined;
}

function offerOf(raw: Raw): OfferEntry | undefined {
  const amount = text(raw['betrag']);
  const price = amount && /^\d+(\.\d+)?$/.test(amount) ? Number(amount) : readPrice(amount ?? null);
  return price === undefined ? undefined : { price, priceCurrency: 'EUR' };
}

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
