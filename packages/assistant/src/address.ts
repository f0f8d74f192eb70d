import { source } from '@kitu/core/parse.js';

/** A host as people write it: `www.stadt.example/aktuelles`; a name of a file is none. */
const TYPED_HOST = /^[a-z\d-]+(\.[a-z\d-]+)*\.(?!(?:json|js|html?|php)(?:$|[/?#]))[a-z]{2,}(?::\d+)?(?=$|[/?#])/i;

/**
 * Hosts that can stand in a header line, in PHP and in YAML as they are. The URL parser also lets `"`, `$`, `(`, `;` and
 * `'` through.
 */
const PLAIN_HOST = /^(?:[a-z\d.-]+|\[[\da-f:.]+\])$/;

/**
 * An address in full, because editors make dead links of short ones.
 *
 * @param typed - What somebody typed, or what a link to this page brought.
 * @param base - What short addresses are relative to.
 * @returns the address, always http or https; `undefined` where it is none.
 */
export function readAddress(typed: string, base: string): string | undefined {
  const address = source(TYPED_HOST.test(typed) ? `https://${typed}` : typed, base);
  return address !== undefined && PLAIN_HOST.test(new URL(address).hostname) ? address : undefined;
}

/** What to say of something that is no address. */
export const NO_ADDRESS = 'Das ist keine Adresse. Richtig ist zum Beispiel https://www.stadt.example/kitu.json.';

/** Is the address one that only this computer can reach? */
export const isLocal = (address: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
