import { isCancelled, nameOf } from './cancelled.js';
import type { Event } from './event.js';
import { readTime } from './times.js';

/** Events with one UID: the series or single dates, and the exceptions. */
export interface Group {
  readonly uid: string;
  /** The newest version of each. */
  readonly masters: readonly Event[];
  /** The newest version of each. */
  readonly exceptions: readonly Event[];
}

/** Groups events by UID; an event without a UID gets a key from its title and start. */
export function groupsOf(events: readonly Event[]): readonly Group[] {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const uid = event.text('UID') ?? `${event.title || 'event'}-${event.date}`;
    event.release();
    const group = groups.get(uid);
    if (group) group.push(event);
    else groups.set(uid, [event]);
  }
  return [...groups].map(([uid, group]) => {
    if (group.length === 1 && group[0] && !group[0].has('RECURRENCE-ID'))
      return { uid, masters: group, exceptions: [] };
    const exceptions = group.filter((event) => event.has('RECURRENCE-ID'));
    const masters = withoutOlder(group.filter((event) => !event.has('RECURRENCE-ID')));
    return {
      uid,
      masters,
      exceptions: newest(
        exceptions,
        (event) =>
          `${event.first('RECURRENCE-ID')?.value.trim() ?? ''} ${event.first('RECURRENCE-ID')?.parameters ?? ''}`,
      ),
    };
  });
}

/**
 * Removes older versions from events with the same UID that are no series. An event is a newer version if it has a
 * higher SEQUENCE and the same title or start as another one (RFC 5546 section 2.1.5). All others stay separate dates:
 * many programs give all dates the same UID, and no date may get lost.
 */
function withoutOlder(masters: readonly Event[]): readonly Event[] {
  if (masters.length < 2) return masters;
  const same = newest(
    masters,
    (event) => `${nameOf(event)}\n${event.first('DTSTART')?.value ?? ''}\n${event.text('LOCATION') ?? ''}`,
    (event) => `${event.text('DESCRIPTION') ?? ''}\n${event.text('URL') ?? ''}`,
  );
  const highest = new Map<string, number>();
  const keysOf = (event: Event): readonly string[] => [
    `title ${event.title}`,
    `start ${event.first('DTSTART')?.value ?? ''}`,
  ];
  for (const event of same)
    for (const key of keysOf(event)) highest.set(key, Math.max(highest.get(key) ?? 0, event.sequence));
  return same.filter((event) => {
    const isOlder = keysOf(event).some((key) => (highest.get(key) ?? 0) > event.sequence);
    if (isOlder)
      event.tell(
        'note',
        'older-version',
        event.first('SEQUENCE'),
        'ist eine ältere Fassung und wurde weggelassen.',
        'is an older version and was left out.',
        '',
      );
    return !isOlder;
  });
}

/**
 * The newest event for each key: by SEQUENCE, then DTSTAMP, then LAST-MODIFIED, then the order in the file.
 *
 * @param saysOf - The content to compare: events that differ in it, but not in age, are no versions, and all stay.
 */
function newest(
  events: readonly Event[],
  keyOf: (event: Event) => string,
  saysOf: (event: Event) => string = () => '',
): readonly Event[] {
  const found = new Map<string, Event>();
  for (const event of events) {
    const key = keyOf(event);
    const other = found.get(key);
    const isOther = other && order(event, other) === 0 && isCancelled(event) === isCancelled(other);
    if (isOther && saysOf(event) !== saysOf(other)) found.set(`${key}\n${saysOf(event)}`, event);
    else if (!other || isNewer(event, other)) found.set(key, event);
  }
  return [...found.values()];
}

/** Is one event the newer version of another? If unknown, a cancelled one counts as newer, else the last in the file. */
export function isNewer(one: Event, other: Event): boolean {
  const difference = order(one, other);
  return difference > 0 || (difference === 0 && (isCancelled(one) || !isCancelled(other)));
}

/** Compares ages. Above 0: the first event is newer; 0: unknown. */
function order(one: Event, other: Event): number {
  const ages = [one, other].map(
    (event) => [event.sequence, stamp(event, 'DTSTAMP'), stamp(event, 'LAST-MODIFIED')] as const,
  );
  const [[sequence, written, changed], [otherSequence, otherWritten, otherChanged]] = ages as [
    readonly [number, number, number],
    readonly [number, number, number],
  ];
  return sequence - otherSequence || written - otherWritten || changed - otherChanged;
}

const stamp = (event: Event, name: string): number => readTime(event.first(name)?.value ?? '')?.ms ?? 0;
