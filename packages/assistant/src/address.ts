import { source } from '@kitu/core/parse.js';

/** A host without a protocol: `www.stadt.example/aktuelles`. File names do not match. */
const TYPED_HOST = /^[a-z\d-]+(\.[a-z\d-]+)*\.(?!(?:json|js|html?|php)(?:$|[/?#]))[a-z]{2,}(?::\d+)?(?=$|[/?#])/i;

/**
 * Hosts that need no escaping in a header line, in PHP and in YAML. The URL parser also lets `"`, `$`, `(`, `;` and
 * `'` through.
 */
const PLAIN_HOST = /^(?:[a-z\d.-]+|\[[\da-f:.]+\])$/;

/**
 * An absolute address: CMS editors turn relative ones into dead links.
 *
 * @param typed - What somebody typed, or what a link to this page brought.
 * @param base - The base of relative addresses.
 * @returns the address, always http or https; `undefined` for anything else.
 */
export function readAddress(typed: string, base: string): string | undefined {
  const address = source(TYPED_HOST.test(typed) ? `https://${typed}` : typed, base);
  return address !== undefined && PLAIN_HOST.test(new URL(address).hostname) ? address : undefined;
}

/** The message for an invalid address. */
export const NO_ADDRESS = 'Das ist keine Adresse. Richtig ist zum Beispiel https://www.stadt.example/kitu.json.';

/** Is the address one that only this computer can reach? */
export const isLocal = (address: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
