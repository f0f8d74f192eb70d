import { ENTRY_LIMIT } from '@kitu/core/feed.js';
import { moment } from '@kitu/core/time.js';
import type { CourseEntry, DateEntry, GroupEntry, NewsEntry } from '../import/entries.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { Part } from './state.js';

/** The entries of several sources as one feed. Of two with the same identity that of the earlier source counts. */
export function merge(parts: readonly Part[], problems: Problem[]): Part {
  const items = joined(parts, 'items', problems) as readonly NewsEntry[] | undefined;
  const dates = joined(parts, 'dates', problems) as readonly DateEntry[] | undefined;
  const courses = joined(parts, 'courses', problems) as readonly CourseEntry[] | undefined;
  const board = joined(parts, 'board', problems) as readonly GroupEntry[] | undefined;
  const newestFirst = items?.every(({ date_published }) => date_published)
    ? [...items].sort((a, b) => publishedAt(b) - publishedAt(a))
    : items;
  return {
    items: limited(newestFirst ?? [], 'items', problems),
    ...(dates
      ? {
          dates: limited(
            [...dates].sort((a, b) => (a.startDate ?? '').localeCompare(b.startDate ?? '')),
            'dates',
            problems,
          ),
        }
      : {}),
    ...(courses ? { courses: limited(courses, 'courses', problems) } : {}),
    ...(board ? { board: limited(board, 'board', problems) } : {}),
  };
}

const publishedAt = ({ date_published }: NewsEntry): number => moment(date_published)?.ms ?? 0;

/** One section of all parts; `undefined` when no source has it. */
function joined(
  parts: readonly Part[],
  section: 'items' | 'dates' | 'courses' | 'board',
  problems: Problem[],
): readonly { readonly id: string }[] | undefined {
  const present = parts.filter((part) => part[section] !== undefined);
  if (!present.length) return undefined;
  const found = new Map<string, { readonly id: string }>();
  for (const entry of present.flatMap((part) => [...(part[section] ?? [])])) {
    if (found.has(entry.id)) problems.push(twice(section, entry.id));
    else found.set(entry.id, entry);
  }
  return [...found.values()];
}

const twice = (section: string, id: string): Problem => ({
  severity: 'note',
  code: 'repeated-id',
  path: [section],
  value: id,
  message: words(
    'Zwei Quellen haben denselben Eintrag; es gilt die erste.',
    'Two sources have the same entry; the first one counts.',
  ),
});

/** As many as a widget reads. */
function limited<Entry>(entries: readonly Entry[], section: string, problems: Problem[]): readonly Entry[] {
  const more = entries.length - ENTRY_LIMIT;
  if (more <= 0) return entries;
  const message = words(
    `${more} Einträge in „${section}“ wurden weggelassen: Widgets lesen die ersten ${ENTRY_LIMIT}.`,
    `${more} entries of “${section}” were left out: widgets read the first ${ENTRY_LIMIT}.`,
  );
  problems.push({ severity: 'warning', code: 'too-many', message });
  return entries.slice(0, ENTRY_LIMIT);
}
