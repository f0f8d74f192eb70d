import { ENTRY_LIMIT } from '@kitu/core/read-feed.js';
import { earliestFirst, isOver } from '../build/order.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { DateEntry } from './entries.js';

/** If there are more dates than widgets read, past dates are removed; their number is reported. */
export function comingDates(dates: readonly DateEntry[], now: number, problems: Problem[]): readonly DateEntry[] {
  if (dates.length <= ENTRY_LIMIT) return dates;
  const coming = earliestFirst(dates.filter((date) => !isOver(date, now)));
  const past = dates.length - coming.length;
  if (past)
    problems.push({
      severity: 'note',
      code: 'past',
      message: words(
        `${past} vergangene Termine wurden weggelassen: Es sind mehr als die ${ENTRY_LIMIT}, die Bausteine lesen.`,
        `${past} dates that are over were left out: there are more than the ${ENTRY_LIMIT} that widgets read.`,
      ),
    });
  return coming;
}
