import { importCsv } from './csv.js';
import { importIcs } from './ics.js';
import type { Importer } from './imported.js';
import { importJsonLd } from './jsonld.js';
import { importOparl } from './oparl.js';
import { importOpenVhs } from './openvhs.js';
import { importRss } from './rss.js';
import { importWordPress } from './wordpress.js';
import { importXlsx } from './xlsx.js';

/** The kinds of sources, by the name that the command gives them. */
export const IMPORTERS = {
  rss: importRss,
  ics: importIcs,
  csv: importCsv,
  xlsx: importXlsx,
  openvhs: importOpenVhs,
  wordpress: importWordPress,
  jsonld: importJsonLd,
  oparl: importOparl,
} satisfies Readonly<Record<string, Importer>>;

/** The name of a kind of source. */
export type ImportKind = keyof typeof IMPORTERS;

/** The names of all kinds of sources. */
export const IMPORT_KINDS = Object.keys(IMPORTERS) as readonly ImportKind[];
