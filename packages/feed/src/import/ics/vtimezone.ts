import type { Block } from './blocks.js';
import { expand, type Span } from './expand.js';
import { readRule } from './rule.js';
import { readTime } from './times.js';
import type { Zone } from './zone.js';

const DAY = 86_400_000;

/** From an instant on, a clock is so far ahead of UTC (milliseconds). */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly ahead: number;
}

/** The zone that a calendar defines (VTIMEZONE, RFC 5545 section 3.6.5); `undefined` where the definition is unreadable. */
export function definedZone(definition: Block, span: Span): Zone | undefined {
  const changes = definition.blocks.flatMap((block) => changesOf(block, span)).sort((a, b) => a.at - b.at);
  const [first] = changes;
  if (!first) return undefined;
  const ahead = (ms: number): number => changes.findLast(({ at }) => at <= ms)?.ahead ?? first.before;
  const wall = (ms: number): number => ms + ahead(ms);
  return {
    iana: undefined,
    wall,
    // In a gap and in a repeated hour the offset before the change counts, as everywhere.
    instant: (time) => {
      const before = time - ahead(time - DAY);
      const after = time - ahead(time + DAY);
      return wall(before) === time || wall(after) !== time ? before : after;
    },
  };
}

/** When the clock changes within a span, and how it stood before. */
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
    // The change before the span says how the clock stands when it begins.
    return expand(rule, start.ms, end, { ...span, from: span.from - 800 * DAY }).dates;
  });
  return [start.ms, ...added.map(({ ms }) => ms), ...expanded].map((wall) => ({ at: wall - before, before, ahead }));
}

/** `+0100` in milliseconds. */
function offset(text: string): number | undefined {
  const [, sign, hours, minutes, seconds = 0] = /^\s*([+-])(\d\d):?(\d\d)(\d\d)?\s*$/.exec(text) ?? [];
  return sign ? Number(`${sign}1`) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 : undefined;
}

/** Do the clocks of two zones agree throughout a span? */
export function isSameZone(one: Zone, other: Zone, { from, until }: Span): boolean {
  for (let ms = from; ms <= until; ms += DAY / 2) if (one.wall(ms) !== other.wall(ms)) return false;
  return true;
}
