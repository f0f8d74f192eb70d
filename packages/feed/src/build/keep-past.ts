import { endsAt, isOver } from './order.js';
import type { Part } from './state.js';

/**
 * What a source has now, and of its dates those from its last run that are over since, which many sources leave out then.
 * A date that was taken out before it was over does not come back.
 *
 * @param before - What it had in its last run.
 * @param months - For how long dates stay after their end; 0: as the source has them.
 */
export function withPast(part: Part, before: Part | undefined, months: number, now: number): Part {
  if (!months) return part;
  const { dates = [] } = part;
  const ids = new Set(dates.map(({ id }) => id));
  const gone = (before?.dates ?? []).filter((date) => isOver(date, now) && !ids.has(date.id));
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - months);
  const kept = [...gone, ...dates].filter((date) => (endsAt(date) ?? now) >= oldest.getTime());
  return kept.length || part.dates ? { ...part, dates: kept } : part;
}
