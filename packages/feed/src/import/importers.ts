import type { Importer } from './imported.js';

/** The kinds of sources, by their names on the command line. Each importer is loaded on demand. */
export const IMPORTERS = {
  rss: async () => (await import('./rss.js')).importRss,
  ics: async () => (await import('./ics.js')).importIcs,
  csv: async () => (await import('./csv.js')).importCsv,
  xlsx: async () => (await import('./xlsx.js')).importXlsx,
  openvhs: async () => (await import('./openvhs.js')).importOpenVhs,
  wordpress: async () => (await import('./wordpress.js')).importWordPress,
  jsonld: async () => (await import('./jsonld.js')).importJsonLd,
  oparl: async () => (await import('./oparl.js')).importOparl,
} satisfies Readonly<Record<string, () => Promise<Importer>>>;

/** The name of a kind of source. */
export type ImportKind = keyof typeof IMPORTERS;

/** The names of all kinds of sources. */
export const IMPORT_KINDS = Object.keys(IMPORTERS) as readonly ImportKind[];
