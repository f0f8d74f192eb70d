import { isLocal, readAddress } from './address.js';
import type { Choices } from './choices.js';
import { widgetOf } from './widgets.js';

/** The content of `integrity.json`, which describes a release. */
export interface Release {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** Placeholders in the snippets, until an address is typed. */
const EXAMPLES = {
  base: 'https://widgets.kitu.example',
  feed: 'https://www.kitu.example/kitu.json',
  site: 'https://www.stadt.example',
} as const;

/** The fields that hold addresses. */
export type AddressField = 'feed' | 'link' | 'site' | 'base';

/** An address in the snippets that needs a warning. */
export interface Remark {
  /** The address as the snippets contain it. */
  readonly address: string;
  /** `example`: a placeholder, because none was typed. `local`: only this computer reaches it. `foreign`: a link to this page chose it. */
  readonly kind: 'example' | 'local' | 'foreign';
  /** In German, for the webmaster. */
  readonly text: string;
}

/** The values that all forms of snippets use. */
export interface Parts {
  readonly feed: string;
  readonly link: string;
  readonly text: string;
  /** The view of the feed: `kitu.view.json`. */
  readonly view: string;
  readonly site: string;
  readonly script: string;
  readonly integrity: string;
  /** `kitu.css`, which lies beside the script. */
  readonly style: string;
  readonly styleIntegrity: string;
  /** Is the script in folders named by version? Otherwise there is only one script to choose. */
  readonly versions: boolean;
  /** Fields that contain an invalid address. */
  readonly faults: readonly AddressField[];
  readonly remarks: readonly Remark[];
}

/** What the snippets depend on besides the choices. */
export interface Surroundings {
  /** The address of this page: the base of relative addresses. */
  readonly page: string;
  /** The sample feed, used until an address is typed. */
  readonly sample?: string;
  /** `home_page_url` of the feed, once it was read. */
  readonly home?: string | undefined;
  /** The view that the feed names, once it was read. */
  readonly view?: string | undefined;
}

/** Where the script is: beside this page, in a folder of a release or in any other. */
function ownScript(page: string, version: string, folder: string, file: string): readonly [string, boolean] {
  if (!/^https?:/.test(page)) return [`${EXAMPLES.base}/${folder}/${file}`, true];
  const [, place] = /\/([^/]*)\/[^/]*$/.exec(new URL(page).pathname) ?? [];
  const isRelease = place !== undefined && (place === version || place === version.split('.')[0]);
  return [new URL(isRelease ? `../${folder}/${file}` : file, page).href, isRelease];
}

/** The addresses in the snippets, all absolute. */
export function partsOf(choices: Choices, release: Release, { page, sample = '', home, view }: Surroundings): Parts {
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
  const hashOf = (name: string): string =>
    choices.version === 'pinned' && !isFile ? (release.files[name]?.integrity ?? '') : '';
  const fields: readonly AddressField[] = ['feed', 'link', 'site', 'base'];
  const parts = {
    feed,
    link: typed('link') ?? home ?? new URL('/', feed).href,
    view: view ?? new URL('kitu.view.json', feed).href,
    text: choices.text || `Alle ${widgetOf(choices.widget).things}`,
    site,
    script,
    integrity: hashOf(file),
    style: new URL('kitu.css', script).href,
    styleIntegrity: hashOf('kitu.css'),
    versions,
    faults: fields.filter((field) => choices[field] !== '' && typed(field) === undefined),
  };
  return { ...parts, remarks: remarksOf(parts, choices, page) };
}

/** The warnings about addresses, for the webmaster to read before copying. */
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
