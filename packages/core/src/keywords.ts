import { list, object, text } from './parse.js';

/** Words from a list, or from a text with commas; each may be an object with a `name`. */
export const keywords = (value: unknown): readonly string[] =>
  list(typeof value === 'string' ? value.split(',') : value).flatMap(
    (entry) => text(object(entry)['name'] ?? entry) ?? [],
  );

/**
 * Is one of the words among those wanted, in any case?
 *
 * @param wanted - As in an attribute: separated by commas. None for all.
 */
export function matches(words: readonly string[], wanted: string): boolean {
  const names = keywords(wanted.toLowerCase());
  return !names.length || words.some((word) => names.includes(word.toLowerCase()));
}
