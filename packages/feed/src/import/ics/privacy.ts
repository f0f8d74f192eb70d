import type { Event } from './event.js';

/**
 * Events marked as private are never published. An unknown CLASS means private (RFC 5545 section 3.8.1.3); an exception
 * of a private series without a CLASS is private, too.
 */
export function isPrivate(event: Event, isSeriesPrivate = false): boolean {
  const mark = event.text('CLASS')?.toUpperCase();
  return mark === undefined ? isSeriesPrivate : mark !== 'PUBLIC';
}
