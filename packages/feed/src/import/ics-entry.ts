import ICAL from 'ical.js';
import type { DateEntry } from './entries.js';
import { details, lengthOf, text, type When } from './ics-event.js';
import { rhythm } from './ics-rhythm.js';
import type { Zones } from './ics-zones.js';

/** Writes the dates of an event: what they share is read once, however long the series. */
export function writerOf(
  event: ICAL.Component,
  start: When,
  zones: Zones,
  feedZone: string,
): (wall: ICAL.Time, id: string) => DateEntry {
  const length = lengthOf(event, start, zones);
  const shared = details(event);
  const { zone } = start;
  const isInstant = zone === 'UTC' && !start.wall.isDate;
  const written = (time: ICAL.Time): string => text(time) + (isInstant ? ':00Z' : '');
  const timeZone = start.wall.isDate || isInstant || zone === feedZone ? undefined : zone;
  const endOf = (wall: ICAL.Time, duration: ICAL.Duration): string => {
    const end = wall.clone();
    end.addDuration(duration);
    return written(end);
  };
  return (wall, id) => ({ id, ...shared, startDate: written(wall), endDate: length && endOf(wall, length), timeZone });
}

/** What ties the dates of a series together. */
export function seriesOf(uid: string, master: ICAL.Component): Partial<DateEntry> {
  const rule: unknown = master.getFirstPropertyValue('rrule');
  return {
    superEvent: { id: uid, name: details(master).name },
    schedulingNote: rule instanceof ICAL.Recur ? rhythm(rule) : undefined,
  };
}
