import { link, object } from '@kitu/core/parse.js';
import { format } from '@kitu/core/time.js';
import { parseBoard } from '@kitu/widgets/board/feed.js';
import { parseCourses } from '@kitu/widgets/course/feed.js';
import { parseDates } from '@kitu/widgets/dates/feed.js';
import { parseNews } from '@kitu/widgets/news/feed.js';

/** An entry that can be chosen: its `id` in the feed, and its name. */
export type Choosable = readonly [id: string, name: string];

/** Entries and keywords of a loaded feed, from which to choose. */
export interface Facts {
  /** `home_page_url`. */
  readonly home: string | undefined;
  /** `_kitu.view`. */
  readonly view: string | undefined;
  /** By the attribute that chooses one. */
  readonly entries: Readonly<Record<string, readonly Choosable[]>>;
  /** By the attribute that filters by them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** How many keywords are offered at most. */
const MANY = 24;

/** The words of all entries, the most frequent first. */
function frequent(lists: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MANY)
    .map(([word]) => word);
}

/** Finds the entries and keywords of a feed, with the widgets' own functions. */
export function factsOf(json: unknown, address: string): Facts {
  const courses = parseCourses(json, address).items ?? [];
  const groups = parseBoard(json, address).items ?? [];
  const runs = courses.flatMap(({ name, runs: all }) =>
    all.map((run): Choosable => [run.id, `${name}, ${run.start ? format(run.start, 'de-DE', 'date') : 'ohne Datum'}`]),
  );
  return {
    home: link(object(json)['home_page_url'], address),
    view: link(object(object(json)['_kitu'])['view'], address),
    entries: {
      course: courses.map(({ id, name }) => [id, name]),
      run: runs,
      group: groups.map(({ id, name }) => [id, name ?? id]),
    },
    words: {
      tags: frequent((parseNews(json, address).items ?? []).map(({ tags }) => tags)),
      keywords: frequent((parseDates(json, address).items ?? []).map(({ keywords }) => keywords)),
    },
  };
}
