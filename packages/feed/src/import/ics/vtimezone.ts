import { DAY } from '@kitu/core/time.js';
import type { Block } from './blocks.js';
import { expand, type Span } from './expand.js';
import { readRule } from './rule.js';
import { readTime } from './times.js';
import type { Zone } from './zone.js';

/** A change of the UTC offset: the offset in milliseconds, from an instant on. */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly ahead: number;
}

/** The zone that a calendar defines (VTIMEZONE, RFC 5545 section 3.6.5); `undefined` if it is unreadable. */
export function definedZone(definition: Block, span: Span): Zone | undefined {
  const changes = definition.blocks.flatMap((block) => changesOf(block, span)).sort((a, b) => a.at - b.at);
  const [first] = changes;
  if (!first) return undefined;
  const ahead = (ms: number): number => changes.findLast(({ at }) => at <= ms)?.ahead ?? first.before;
  const wall = (ms: number): number => ms + ahead(ms);
  return {
    iana: undefined,
    wall,
    // For skipped and for repeated hours the offset before the change is used, as in the rest of the project.
    instant: (time) => {
      const before = time - ahead(time - DAY);
      const after = time - ahead(time + DAY);
      return wall(before) === time || wall(after) !== time ? before : after;
    },
  };
}

/** The changes of the UTC offset within a range, and the last one before it. */
function changesOf({ properties }: Block, span: Span): readonly Change[] {
  const value = (name: string): string => properties.find((property) => property.name === name)?.value ?? '';
  const start = readTime(value('DTSTART'));
  const before = offset(value('TZOFFSETFROM'));
  const ahead = offset(value('TZOFFSETTO'));
  if (!start || before === undefined || ahead === undefined) return [];
  const added = properties
    .filter(({ name }) => name === 'RDATE')
    .flatMap((property) => property.value.split(',').flatMap((day) => readTime(day) ?? []));
  const rules = properties.filter(({ name }) => name === 'RRULE').map((property) => readRule(property.value));
  const expanded = rules.flatMap((rule) => {
    if ('part' in rule) return [];
    const end = rule.until && rule.until.ms + (rule.until.isUtc ? before : 0);
    // Starts earlier, because the last change before the range gives the offset at its beginning.
    return expand(rule, start.ms, end, { ...span, from: span.from - 800 * DAY }).dates;
  });
  return [start.ms, ...added.map(({ ms }) => ms), ...expanded].map((wall) => ({ at: wall - before, before, ahead }));
}

/** Parses `+0100` to milliseconds. */
function offset(text: string): number | undefined {
  const [, sign, hours, minutes, seconds = 0] = /^\s*([+-])(\d\d):?(\d\d)(\d\d)?\s*$/.exec(text) ?? [];
  return sign ? Number(`${sign}1`) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 : undefined;
}

/** Do two zones have the same offsets throughout a range? */
export function isSameZone(one: Zone, other: Zone, { from, until }: Span): boolean {
  for (let ms = from; ms <= until; ms += DAY / 2) if (one.wall(ms) !== other.wall(ms)) return false;
  return true;
}
