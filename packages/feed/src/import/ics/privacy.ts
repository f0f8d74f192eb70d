import type { Event } from './event.js';

/**
 * What somebody marked as private is never published. A mark that nobody knows means private (RFC 5545 section
 * 3.8.1.3), and so does none in an exception of a private series.
 */
export function isPrivate(event: Event, isSeriesPrivate = false): boolean {
  const mark = event.text('CLASS')?.toUpperCase();
  return mark === undefined ? isSeriesPrivate : mark !== 'PUBLIC';
}
