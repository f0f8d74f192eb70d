/** The longest wait after the first failure, in milliseconds; it doubles with each further one. */
const FIRST = 60_000;
/** The longest wait at all: 32 minutes. */
const DOUBLINGS = 5;

/**
 * How many milliseconds to wait after failures in a row: a random part of a time that doubles. This is „full jitter“,
 * of the ways tried in https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ one that keeps pages
 * that failed together from asking together again.
 *
 * @param failures - How many there have been since the last success; 0 is half a minute at most.
 * @param random - From 0 to 1.
 */
export const backOff = (failures: number, random: number): number =>
  random * FIRST * 2 ** Math.min(failures - 1, DOUBLINGS);
