import type { Problem } from '../problem.js';
import { words } from '../words.js';

/** The largest feed that a widget reads, in bytes: 2 MiB. */
export const SIZE_LIMIT = 2 * 1024 * 1024;
/** From this size (bytes) on, a feed is slow on a phone. */
const LARGE = 250_000;

/** A number of bytes for people: `1.2 MB`, `12 kB`. */
export const bytesInWords = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;

/** Reports a feed that is too large for a widget, or larger than recommended. */
export function sizeProblems(text: string): readonly Problem[] {
  const bytes = new TextEncoder().encode(text).length;
  const size = bytesInWords(bytes);
  if (bytes > SIZE_LIMIT) {
    const message = words(
      `Der Feed hat ${size}; Bausteine lesen höchstens 2 MiB und zeigen nichts. Bitte weniger Einträge, oder auf mehrere Feeds verteilen.`,
      `The feed has ${size}; widgets read 2 MiB at most and show nothing. Please have fewer entries, or spread them over several feeds.`,
    );
    return [{ severity: 'error', code: 'too-large', message }];
  }
  if (bytes <= LARGE) return [];
  const message = words(
    `Der Feed hat ${size}. Unter 100 kB ist er auch unterwegs schnell da, bis 250 kB geht es gut.`,
    `The feed has ${size}. Below 100 kB it is quick on the road, too; up to 250 kB is fine.`,
  );
  return [{ severity: 'warning', code: 'large', message }];
}
