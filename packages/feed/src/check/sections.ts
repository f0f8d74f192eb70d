import type { Entry, Feed } from '@kitu/core/feed.js';
import { isObject, object, type Raw } from '@kitu/core/parse.js';
import { parseBoard } from '@kitu/widgets/board/feed.js';
import { parseCourses } from '@kitu/widgets/course/feed.js';
import { parseDates } from '@kitu/widgets/dates/feed.js';
import { parseNews } from '@kitu/widgets/news/feed.js';
import type { Path } from '../problem.js';

/** The name of a section: the name of the array with its entries. */
export type SectionName = 'items' | 'dates' | 'courses' | 'board';

/** A list inside an entry whose elements can be left out one by one: the runs of a course, the seats of a board. */
interface InnerList {
  /** Its name in the document. */
  readonly name: string;
  /** The elements that the widget read. */
  readonly read: (entry: Entry) => readonly Entry[];
  readonly needs: Raw;
}

/** One section of a feed, and the function with which its widget reads it. */
export interface Section {
  readonly name: SectionName;
  readonly path: Path;
  /** The widget that shows it. */
  readonly widget: string;
  readonly parse: (json: unknown, address: string) => Feed<Entry>;
  /** Required fields, each with a value that is certainly valid. */
  readonly needs: Raw;
  readonly inner?: InnerList;
}

const list = (entry: Entry, name: string): readonly Entry[] =>
  (entry as unknown as Readonly<Record<string, readonly Entry[]>>)[name] ?? [];

/** The sections in the order in which a feed has them. */
export const SECTIONS: readonly Section[] = [
  { name: 'items', path: ['items'], widget: 'kitu-news', parse: parseNews, needs: { id: 'x', title: 'x' } },
  {
    name: 'dates',
    path: ['_kitu', 'dates'],
    widget: 'kitu-dates',
    parse: parseDates,
    needs: { id: 'x', name: 'x', startDate: '2027-01-01' },
  },
  {
    name: 'courses',
    path: ['_kitu', 'courses'],
    widget: 'kitu-course',
    parse: parseCourses,
    needs: { id: 'x', name: 'x' },
    inner: {
      name: 'hasCourseInstance',
      read: (entry) => list(entry, 'runs'),
      needs: { id: 'x', startDate: '2027-01-01' },
    },
  },
  {
    name: 'board',
    path: ['_kitu', 'board'],
    widget: 'kitu-board',
    parse: parseBoard,
    needs: { name: 'x' },
    inner: { name: 'membership', read: (entry) => list(entry, 'seats'), needs: { role: 'x' } },
  },
];

/** The section of a path, and the index of the entry. */
export function sectionOf(path: Path): readonly [Section, number] | undefined {
  const section = SECTIONS.find((candidate) => candidate.path.every((step, depth) => path[depth] === step));
  const place = section && path[section.path.length];
  return section && typeof place === 'number' ? [section, place] : undefined;
}

/** The entries of a section, if it is an array. */
export function entriesOf(json: unknown, section: Section): readonly unknown[] | undefined {
  const found = section.path.reduce<unknown>((value, step) => object(value)[`${step}`], json);
  return Array.isArray(found) ? (found as readonly unknown[]) : undefined;
}

/** Reads one entry as its widget does, with the head of its feed, but without the other entries. */
export function readAlone(json: unknown, section: Section, entry: unknown, address: string): Entry | undefined {
  const feed = object(json);
  const { version, timeZone, dateModified } = object(feed['_kitu']);
  const document = {
    ...feed,
    items: section.name === 'items' ? [entry] : [],
    _kitu: { version, timeZone, dateModified, ...(section.name === 'items' ? {} : { [section.name]: [entry] }) },
  };
  return section.parse(document, address).items?.[0];
}

/** The fields that prevent an entry from being read. Each is tested with valid values in all other required fields. */
export function lacking(entry: unknown, needs: Raw, isRead: (entry: unknown) => boolean): readonly string[] {
  if (!isObject(entry)) return [];
  const own = (name: string): Raw => ({ ...entry, ...needs, [name]: entry[name] });
  return Object.keys(needs).filter((name) => !isRead(own(name)));
}
