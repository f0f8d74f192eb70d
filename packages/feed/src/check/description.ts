import { words, type Words } from '../words.js';

/** The two paragraphs of a description in a schema: German and English. */
export function split(description: unknown): Words {
  const [de = '', en = de] = typeof description === 'string' ? description.split('\n\n') : [];
  return words(de, en);
}
