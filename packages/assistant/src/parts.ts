import { source } from '@kitu/core/parse.js';
import type { Choices } from './choices.js';
import { widgetOf } from './widgets.js';

/** What a release says of itself, in `integrity.json`. */
export interface Release {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** Where the script lies if nobody says otherwise. */
const BASE = 'https://widgets.kitu.example';
const FEED = 'https://www.kitu.example/kitu.json';
const SITE = 'https://www.stadt.example';

/** A host as people write it: `www.stadt.example/aktuelles`; a name of a file is none. */
const HOST = /^[a-z\d-]+(\.[a-z\d-]+)*\.(?!(?:json|js|html?|php)(?:$|[/?#]))[a-z]{2,}(?::\d+)?(?=$|[/?#])/i;

/** An address in full, because editors make dead links of short ones; else the one that stands in for it. */
export const absolute = (address: string, base: string, otherwise: string): string =>
  source(HOST.test(address) ? `https://${address}` : address, base) ?? otherwise;

/** Where the versions lie: in a release this page stands in one of them. */
const baseOf = (page: string): string => /^(https:.*)\/\d+(\.\d+\.\d+)?\/[^/]*$/.exec(page)?.[1] ?? BASE;

/** What the snippets say, whatever their form. */
export interface Parts {
  readonly feed: string;
  readonly link: string;
  readonly text: string;
  readonly site: string;
  readonly script: string;
  readonly integrity: string;
}

/**
 * The addresses that go into the snippets, each in full.
 *
 * @param page - The address of this page: what short addresses are relative to.
 */
export function partsOf(choices: Choices, release: Release, page: string): Parts {
  const feed = absolute(choices.feed, page, FEED);
  const file = choices.script === 'one' ? `kitu-${choices.widget}.js` : 'kitu.js';
  const folder = choices.version === 'pinned' ? release.version : release.version.split('.')[0];
  const base = absolute(choices.base, page, baseOf(page)).replace(/\/$/, '');
  return {
    feed,
    link: absolute(choices.link, page, new URL('/', feed).href),
    text: choices.text || `Alle ${widgetOf(choices.widget).things}`,
    site: absolute(choices.site, page, SITE).replace(/\/$/, ''),
    script: `${base}/${folder}/${file}`,
    integrity: choices.version === 'pinned' ? (release.files[file]?.integrity ?? '') : '',
  };
}
