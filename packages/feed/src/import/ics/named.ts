import type { DateEntry } from '../entries.js';
import { writerOf, type Writer } from './dates.js';
import { nameOf } from './cancelled.js';
import { details } from './details.js';
import type { Event } from './event.js';
import type { Timing } from './timing.js';

/** Creates dates. A missing title is reported only if one of the dates would be shown. */
export function named(
  event: Event,
  timing: Timing,
  more: { readonly master?: Event | undefined; readonly series?: Partial<DateEntry> } = {},
): Writer {
  let isRead = false;
  let found: Omit<DateEntry, 'id'> | undefined;
  return writerOf(event, timing, () => {
    if (!isRead) found = withTitle();
    isRead = true;
    return found;
  });

  function withTitle(): typeof found {
    const read = withSeries(details(event, more.master), event, more.master);
    const name = read.name || (more.master && nameOf(more.master));
    if (name) return { ...read, name, ...more.series };
    event.tell(
      'error',
      'dropped',
      event.first('SUMMARY'),
      'hat keinen Titel und wurde weggelassen.',
      'has no title and was left out.',
      '',
    );
    return undefined;
  }
}

/** An exception without a DTSTART, usually a cancelled one, takes all missing fields from its series. */
function withSeries(read: Omit<DateEntry, 'id'>, event: Event, master: Event | undefined): Omit<DateEntry, 'id'> {
  if (!master || event.has('DTSTART')) return read;
  const own = Object.entries(read).filter(([, value]) => (Array.isArray(value) ? value.length : value));
  return { ...details(master), ...(Object.fromEntries(own) as typeof read) };
}
