import type { Dated } from './dates.js';
import type { Span } from './expand.js';
import { isPrivate } from './privacy.js';
import { datesOf, lone } from './series.js';
import type { Group } from './versions.js';

/** All dates that share a UID. */
export function uidDates({ uid, masters, exceptions }: Group, span: Span): readonly Dated[] {
  for (const event of [...masters, ...exceptions]) if (isPrivate(event)) event.tellPrivate();
  const [first] = masters;
  if (!first)
    return lone(
      uid,
      exceptions.filter((event) => !isPrivate(event)),
    );
  if (masters.length === 1) return datesOf(uid, first, exceptions, span);
  if (first.has('UID'))
    first.tell(
      'warning',
      'uid-not-unique',
      first.first('UID'),
      `${masters.length} Termine haben dieselbe UID; alle werden gezeigt:`,
      `${masters.length} dates have the same UID; all are shown:`,
    );
  const series = masters.findLast((event) => event.has('RRULE')) ?? masters.at(-1);
  const ids = new Map<string, number>();
  return masters.flatMap((event) => {
    const name = `${uid}/${event.date}`;
    const count = (ids.get(name) ?? 0) + 1;
    ids.set(name, count);
    return datesOf(count > 1 ? `${name}/${count}` : name, event, event === series ? exceptions : [], span);
  });
}
