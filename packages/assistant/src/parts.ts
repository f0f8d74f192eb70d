import { isLocal, readAddress } from './address.js';
import type { Choices } from './choices.js';
import { widgetOf } from './widgets.js';

/** What a release says of itself, in `integrity.json`. */
export interface Release {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** What stands in the lines as long as nothing better is known. */
const EXAMPLES = {
  base: 'https://widgets.kitu.example',
  feed: 'https://www.kitu.example/kitu.json',
  site: 'https://www.stadt.example',
} as const;

/** The fields that hold addresses. */
export type AddressField = 'feed' | 'link' | 'site' | 'base';

/** An address in the lines to which something must be said. */
export interface Remark {
  /** As it stands in the lines. */
  readonly address: string;
  /** `example`: a placeholder, because none was typed. `local`: only this computer reaches it. `foreign`: a link to this page chose it. */
  readonly kind: 'example' | 'local' | 'foreign';
  /** In German, for the webmaster. */
  readonly text: string;
}

/** What the snippets say, whatever their form. */
export interface Parts {
  readonly feed: string;
  readonly link: string;
  readonly text: string;
  readonly site: string;
  readonly script: string;
  readonly integrity: string;
  /** Does the script lie in folders named by version? Else there is only one to choose. */
  readonly versions: boolean;
  /** Fields in which something stands that is no address. */
  readonly faults: readonly AddressField[];
  readonly remarks: readonly Remark[];
}

/** What is known beside the choices. */
export interface Surroundings {
  /** The address of this page: what short addresses are relative to. */
  readonly page: string;
  /** A feed to look at before anybody has typed one. */
  readonly sample?: string;
  /** `home_page_url` of the feed, once it was read. */
  readonly home?: string | undefined;
}

/** Where the script lies: beside this page, in a folder of a release or in any other. */
function ownScript(page: string, version: string, folder: string, file: string): readonly [string, boolean] {
  if (!/^https?:/.test(page)) return [`${EXAMPLES.base}/${folder}/${file}`, true];
  const [, place] = /\/([^/]*)\/[^/]*$/.exec(new URL(page).pathname) ?? [];
  const isRelease = place !== undefined && (place === version || place === version.split('.')[0]);
  return [new URL(isRelease ? `../${folder}/${file}` : file, page).href, isRelease];
}

/** The addresses that go into the snippets, each in full. */
export function partsOf(choices: Choices, release: Release, { page, sample = '', home }: Surroundings): Parts {
  const typed = (field: AddressField): string | undefined =>
    choices[field] === '' ? undefined : readAddress(choices[field], page);
  const base = typed('base')?.replace(/\/$/, '');
  const file = choices.script === 'one' ? `kitu-${choices.widget}.js` : 'kitu.js';
  const folder = (choices.version === 'pinned' ? release.version : release.version.split('.')[0]) ?? '';
  const isFile = base?.endsWith('.js') ?? false;
  const [beside, besideVersions] = ownScript(page, release.version, folder, file);
  const versions = base === undefined ? besideVersions : !isFile;
  const script = base === undefined ? beside : isFile ? base : `${base}/${folder}/${file}`;
  const feed = typed('feed') ?? readAddress(sample || EXAMPLES.feed, page) ?? EXAMPLES.feed;
  const site = (typed('site') ?? EXAMPLES.site).replace(/\/$/, '');
  const integrity = choices.version === 'pinned' && !isFile ? (release.files[file]?.integrity ?? '') : '';
  const fields: readonly AddressField[] = ['feed', 'link', 'site', 'base'];
  const parts = {
    feed,
    link: typed('link') ?? home ?? new URL('/', feed).href,
    text: choices.text || `Alle ${widgetOf(choices.widget).things}`,
    site,
    script,
    integrity,
    versions,
    faults: fields.filter((field) => choices[field] !== '' && typed(field) === undefined),
  };
  return { ...parts, remarks: remarksOf(parts, choices, page) };
}

/** What a webmaster has to know of the addresses before the lines are copied. */
function remarksOf({ feed, script, site }: Pick<Parts, 'feed' | 'script' | 'site'>, choices: Choices, page: string) {
  const example = (address: string, text: string): Remark => ({ address, kind: 'example', text });
  const { host } = new URL(script);
  const isPlaceholder = choices.base === '' && !/^https?:/.test(page);
  const isForeign = !isPlaceholder && choices.base !== '' && host !== new URL(page).host;
  const local = [...(choices.feed === '' ? [] : [feed]), script].filter(isLocal);
  return [
    ...(choices.feed === '' ? [example(feed, 'Beispiel-Feed: Tragen Sie die Adresse Ihres Feeds ein.')] : []),
    ...(choices.site === '' ? [example(site, 'Beispiel: Tragen Sie unter „Mehr“ die Adresse Ihrer Website ein.')] : []),
    ...(isPlaceholder
      ? [example(script, 'Beispiel: Tragen Sie unter „Mehr“ ein, wo das Skript bei Ihnen liegt.')]
      : []),
    ...local.map((address): Remark => ({
      address,
      kind: 'local',
      text: 'Diese Adresse erreicht nur Ihr eigener Rechner. Für Ihre Website brauchen Sie eine öffentliche.',
    })),
    ...(isForeign
      ? [
          {
            address: script,
            kind: 'foreign',
            text: `Dieses Skript kommt von ${host}, nicht von dem Server, auf dem dieser Assistent liegt. Es darf auf Ihrer Seite alles. Kopieren Sie es nur, wenn Sie diesem Server vertrauen.`,
          } as const,
        ]
      : []),
  ];
}
