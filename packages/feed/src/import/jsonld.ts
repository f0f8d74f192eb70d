import { list, object, text, type Raw } from '@kitu/core/parse.js';
import { HOME_ZONE, timeZone } from '@kitu/core/time.js';
import { Failure } from '../failure.js';
import { isAddress, type Input } from '../net/input.js';
import { valueInWords, type Problem } from '../problem.js';
import { words } from '../words.js';
import { comingDates } from './coming.js';
import { distinctDates, joined } from './distinct-dates.js';
import { eachEntry, type EntryPlace } from './each-entry.js';
import type { CourseEntry, DateEntry } from './entries.js';
import { scriptsIn } from './html.js';
import type { Imported, ImportOptions } from './imported.js';
import { readBlock } from './jsonld-blocks.js';
import { nodesOf, typesOf, type Placed } from './jsonld-nodes.js';
import { courseOf, dateOf, isEvent, tell, type Reading } from './schema-org.js';
import { occasionsOf } from './schema-schedule.js';

type Options = Pick<ImportOptions, 'now' | 'zone' | 'months'>;

/** Imports the schema.org data (JSON-LD) of a page as dates and courses. The document may also be plain JSON. */
export function importJsonLd(
  { text: source, address }: Input,
  options: Options = { now: Date.now(), zone: HOME_ZONE, months: 12 },
): Imported {
  const problems: Problem[] = [];
  const how: Reading = { zone: options.zone, problems };
  const scripts = /^\s*[[{]/.test(source) ? [{ text: source, line: 1 }] : scriptsIn(source, 'application/ld+json');
  const marked = microdataIn(source);
  if (!scripts.length) throw noData(address, marked);
  const base = isAddress(address) ? address.replace(/#.*$/s, '') : undefined;
  const nodes = nodesOf(
    scripts.map((script) => readBlock(script, problems)),
    base,
  );
  const isCourse = (node: Raw): boolean => typesOf(node).some((type) => /^(Course|CourseInstance)$/.test(type));
  const events = nodes.filter(({ node, property }) => isEvent(node) && !isCourse(node) && property !== 'superEvent');
  const dates = eachEntry(events, problems, placeOf, (placed) => datesOf(placed, how, options));
  const courses = eachEntry(coursesIn(nodes), problems, placeOf, ({ node, around }) => {
    const course = courseOf(node, how);
    return course ?? (around ? [] : lost(node, how));
  });
  if (marked.length) problems.push(microdata(marked));
  if (!dates.length && !courses.length) problems.push(nothing(nodes));
  const kept = comingDates(distinctDates(dates), options.now, problems);
  return {
    ...(kept.length ? { dates: kept } : {}),
    ...(courses.length ? { courses: distinctCourses(courses) } : {}),
    problems,
  };
}

const placeOf = ({ node }: Placed): EntryPlace => ({
  title: text(node['name']),
  date: text(node['startDate']),
  value: text(node['@id'] ?? node['url'], 2048),
});

/** The dates of an event: one, or those of its schedule. */
function datesOf({ node, around, property }: Placed, how: Reading, options: Options): readonly DateEntry[] {
  const series = property === 'subEvent' && around ? { superEvent: node['superEvent'] ?? around } : {};
  const event = { ...node, ...series };
  const { startDate } = node;
  const first = startDate === undefined ? {} : { startDate };
  const schedules = list(node['eventSchedule']).map((schedule) => ({ ...first, ...object(schedule) }));
  if (schedules.length) return scheduled(event, schedules, how, options);
  const date = dateOf(event, how);
  if (date) return [date];
  // A node with only a name and an address is a link to another page that holds the event with its date.
  const isMention = node['startDate'] === undefined && node['endDate'] === undefined;
  if (isMention && (around || node['url'] !== undefined)) {
    tell(how, node, { severity: 'note', code: 'mention', message: MENTION, field: 'startDate', value: node['url'] });
    return [];
  }
  return lost(node, how);
}

const MENTION = words(
  'wird nur erwähnt, ohne Beginn, und wurde weggelassen.',
  'is only mentioned, without a start, and was left out.',
);

/** Expands a schedule to dates, each as an entry of its own. */
function scheduled(event: Raw, schedules: readonly Raw[], how: Reading, options: Options): readonly DateEntry[] {
  const from = new Date(options.now).toISOString().slice(0, 10);
  const last = new Date(options.now);
  last.setUTCMonth(last.getUTCMonth() + options.months);
  const id = text(event['@id'] ?? event['url'], 2048) ?? text(event['name']) ?? '';
  const found = schedules.map((schedule) => ({
    schedule,
    occasions: occasionsOf(schedule, from, last.toISOString().slice(0, 10)),
  }));
  const unread = found.find(({ occasions }) => !occasions);
  if (unread) {
    const value: unknown = unread.schedule;
    tell(how, event, { severity: 'error', code: 'schedule', message: SCHEDULE, field: 'eventSchedule', value });
    const date = event['startDate'] === undefined ? undefined : dateOf(event, how);
    return date ? [date] : [];
  }
  return found.flatMap(({ schedule, occasions = [] }) =>
    occasions.flatMap(({ startDate, endDate }) => {
      const zone = timeZone(schedule['scheduleTimezone']) ?? event['timeZone'];
      const one = { ...event, '@id': `${id}#${startDate}`, startDate, endDate, timeZone: zone, duration: undefined };
      return dateOf(one, how) ?? [];
    }),
  );
}

const SCHEDULE = words(
  'Der Rhythmus (eventSchedule) wird nicht verstanden; seine Termine fehlen.',
  'The rhythm (eventSchedule) is not understood; its dates are missing.',
);

/** Courses and separate course instances; those with the same name become one course. */
function coursesIn(nodes: readonly Placed[]): readonly Placed[] {
  const courses = nodes.filter(({ node }) => typesOf(node).includes('Course'));
  const held = new Set(courses.flatMap(({ node }) => list(node['hasCourseInstance']).map((run) => object(run)['@id'])));
  const alone = new Map<string, Raw[]>();
  for (const { node, property } of nodes) {
    const isRun = typesOf(node).includes('CourseInstance') && !typesOf(node).includes('Course');
    if (!isRun || property === 'hasCourseInstance' || (node['@id'] !== undefined && held.has(node['@id']))) continue;
    const name = text(node['name']) ?? '';
    const runs = alone.get(name) ?? [];
    runs.push(node);
    alone.set(name, runs);
  }
  const made = [...alone].map(([name, runs]): Placed => {
    const [first = {}] = runs;
    const { url, description, image, inLanguage } = first;
    const node = { '@type': 'Course', name, url, description, image, inLanguage, hasCourseInstance: runs };
    return { node, around: undefined, property: undefined };
  });
  return [...courses, ...made];
}

/** Removes duplicate courses: a mention in a list has the same address and fewer fields. */
function distinctCourses(courses: readonly CourseEntry[]): readonly CourseEntry[] {
  const found = new Map<string, CourseEntry>();
  for (const course of courses) {
    const key = [course.id, course.url].find((name) => name !== undefined && found.has(name)) ?? course.id;
    const before = found.get(key);
    const runs = [...(before?.hasCourseInstance ?? []), ...course.hasCourseInstance];
    const unique = [...new Map(runs.map((run) => [`${run.id} ${run.startDate}`, run])).values()];
    found.set(key, {
      ...(before ? joined(before, course) : course),
      id: before?.id ?? course.id,
      hasCourseInstance: unique,
    });
  }
  return [...found.values()];
}

function lost(node: Raw, how: Reading): readonly never[] {
  const value = node['startDate'] ?? node['@id'] ?? node['url'];
  tell(how, node, { severity: 'error', code: 'dropped', message: LOST, field: 'startDate', value });
  return [];
}

const LOST = words(
  'Ein Eintrag ohne Namen oder lesbaren Beginn wurde weggelassen.',
  'An entry without a name or a readable start was left out.',
);

/** The kinds of events and courses that a page marks up as microdata or RDFa. */
const microdataIn = (source: string): readonly string[] => [
  ...new Set(
    [
      ...source.matchAll(
        /\b(?:itemtype|typeof)\s{0,5}=\s{0,5}["']?(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)?(\w{0,30}Event|Course|CourseInstance|Festival)\b/gi,
      ),
    ].map(([, type = '']) => type),
  ),
];

const microdata = (types: readonly string[]): Problem => ({
  severity: 'warning',
  code: 'microdata',
  value: valueInWords(types),
  message: words(
    `Die Seite hat auch Microdata oder RDFa (${types.join(', ')}); gelesen wird nur JSON-LD.`,
    `The page also has microdata or RDFa (${types.join(', ')}); only JSON-LD is read.`,
  ),
});

const nothing = (nodes: readonly Placed[]): Problem => {
  const types = [...new Set(nodes.flatMap(({ node }) => typesOf(node)))].join(', ') || '–';
  return {
    severity: 'warning',
    code: 'nothing',
    message: words(
      `Die Seite nennt weder Termine (Event) noch Kurse (Course). Gefunden: ${types}`,
      `The page names neither dates (Event) nor courses (Course). Found: ${types}`,
    ),
  };
};

function noData(address: string, marked: readonly string[]): Failure {
  const found = marked.join(', ');
  return new Failure(
    'no-jsonld',
    words(
      `${address} enthält kein <script type="application/ld+json">. ${found ? `Gefunden wurde Microdata oder RDFa (${found}); das wird nicht gelesen. ` : ''}Gebraucht wird eine Seite, die ihre Termine oder Kurse für Suchmaschinen auszeichnet, als JSON-LD.`,
      `${address} has no <script type="application/ld+json">. ${found ? `Microdata or RDFa was found (${found}); that is not read. ` : ''}What is needed is a page that marks up its dates or courses for search engines, as JSON-LD.`,
    ),
  );
}
