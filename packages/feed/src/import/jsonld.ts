import { isObject, text, type Raw } from '@kitu/core/parse.js';
import { Failure } from '../failure.js';
import type { Input } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { CourseEntry, DateEntry } from './entries.js';
import { scriptsIn, type Script } from './html.js';
import type { Imported } from './imported.js';
import { courseOf, dateOf, typesOf } from './schema-org.js';

/** How deep nodes are looked for in nodes. */
const DEPTH = 12;

/** The schema.org data of a page (JSON-LD) become dates and courses. A file may also be the JSON itself. */
export function importJsonLd({ text: source, address }: Input): Imported {
  const problems: Problem[] = [];
  const scripts = /^\s*[[{]/.test(source) ? [{ text: source, line: 1 }] : scriptsIn(source, 'application/ld+json');
  if (!scripts.length) throw noData(address);
  const nodes = scripts.flatMap((script) => nodesIn(parse(script, problems)));
  const dates = unique(nodes.filter(isEvent).flatMap((node) => dateOf(node) ?? lost(node, problems)));
  const courses = unique(
    nodes.filter((node) => typesOf(node).includes('Course')).flatMap((node) => courseOf(node) ?? lost(node, problems)),
  );
  if (!dates.length && !courses.length) problems.push(nothing(nodes));
  return { ...(dates.length ? { dates } : {}), ...(courses.length ? { courses } : {}), problems };
}

/** Event and its kinds: `TheaterEvent`, `Festival`; a run of a course stands in its course. */
const isEvent = (node: Raw): boolean =>
  typesOf(node).some((type) => /(^|[a-z])Event$|^Festival$|^Hackathon$/.test(type));

const unique = <Entry extends DateEntry | CourseEntry>(entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

/** One bad block does not take the others with it; line breaks inside texts are the usual fault. */
function parse({ text: source, line }: Script, problems: Problem[]): unknown {
  const plain = source.replace(/^\s*(<!--|\/\/<!\[CDATA\[)|(-->|\/\/\]\]>)\s*$/g, '');
  try {
    return JSON.parse(plain);
  } catch {
    try {
      return JSON.parse(plain.replace(/[\n\r\t]+/g, ' '));
    } catch (cause) {
      const value = plain.trim().slice(0, 60);
      const { message } = cause as Error;
      problems.push({
        severity: 'error',
        code: 'not-json',
        line,
        value,
        message: words(
          `Ein Block mit JSON-LD ist kein JSON und fehlt: ${message}`,
          `A block of JSON-LD is no JSON and is missing: ${message}`,
        ),
      });
      return undefined;
    }
  }
}

/** Every node of a document: in lists, in `@graph`, and inside other nodes. */
function nodesIn(value: unknown, depth = 0): readonly Raw[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((element) => nodesIn(element, depth + 1));
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([name, member]) =>
    name === 'hasCourseInstance' || name === 'superEvent' ? [] : nodesIn(member, depth + 1),
  );
  return typesOf(value).length ? [value, ...inner] : inner;
}

function lost(node: Raw, problems: Problem[]): readonly never[] {
  problems.push({
    severity: 'error',
    code: 'dropped',
    value: text(node['name'] ?? node['@id']),
    message: words(
      'Ein Eintrag ohne Namen oder lesbaren Beginn wurde weggelassen.',
      'An entry without a name or a readable start was left out.',
    ),
  });
  return [];
}

const nothing = (nodes: readonly Raw[]): Problem => {
  const types = [...new Set(nodes.flatMap(typesOf))].join(', ') || '–';
  return {
    severity: 'warning',
    code: 'nothing',
    message: words(
      `Die Seite nennt weder Termine (Event) noch Kurse (Course). Gefunden: ${types}`,
      `The page names neither dates (Event) nor courses (Course). Found: ${types}`,
    ),
  };
};

const noData = (address: string): Failure =>
  new Failure(
    'no-jsonld',
    words(
      `${address} enthält kein <script type="application/ld+json">. Gebraucht wird eine Seite, die ihre Termine oder Kurse für Suchmaschinen auszeichnet.`,
      `${address} has no <script type="application/ld+json">. What is needed is a page that marks up its dates or courses for search engines.`,
    ),
  );
