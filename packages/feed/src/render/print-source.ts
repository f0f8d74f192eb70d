import { readInput } from '../net/input.js';
import type { Limits } from '../net/limits.js';
import { hidingSecrets, secretsIn } from '../net/secrets.js';
import { printElement, type PrintOptions } from './print.js';
import { viewFrom } from './view-source.js';

/**
 * Prints an element from a feed or a view, in a file or on the web.
 *
 * @throws Failure - when the source cannot be read, or is neither of the two.
 */
export const printSource = async (
  source: string,
  options: Omit<PrintOptions, 'now'>,
  limits: Limits,
  now: number,
): Promise<string> => {
  const { html } = await hidingSecrets(secretsIn(source), async () => {
    const { address, text } = await readInput(source, limits);
    return { html: printElement(viewFrom(text, address, now), { ...options, now }), problems: [] };
  });
  return html;
};
