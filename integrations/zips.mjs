// The extensions of content management systems as zips: their own files with the version in them, the printer of all PHP
// pages, and the script and the style sheet of the same release.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from '../scripts/release-zip.mjs';

/**
 * A time that is the same for the same version, and another one for each: OPcache takes a file of PHP for unchanged as long
 * as its time is the same, and some programs unpack files with the times that are in the zip.
 */
function timeOf(version) {
  const days = createHash('sha256').update(version).digest().readUInt16BE() % 10_000;
  return new Date(1990, 0, 1 + days);
}

const EXTENSIONS = [
  {
    file: (version) => `kitu-widgets-wordpress-${version}.zip`,
    from: 'integrations/wordpress/kitu-widgets',
    into: 'kitu-widgets/',
    /** In these `{version}` stands for the version. */
    stamped: ['kitu-widgets.php', 'readme.txt'],
    places: (version) => ({
      'kitu.php': 'integrations/php/kitu.php',
      'assets/kitu.js': `release/${version}/kitu.js`,
      'assets/kitu.css': `release/${version}/kitu.css`,
      'assets/integrity.json': `release/${version}/integrity.json`,
    }),
  },
  {
    // TYPO3 reads the key of the extension from the name, and both it and Composer want the files at the top.
    file: (version) => `kitu_widgets_${version}.zip`,
    from: 'integrations/typo3/kitu_widgets',
    into: '',
    stamped: ['composer.json', 'ext_emconf.php', 'Classes/Assets.php'],
    places: (version) => ({
      'Resources/Private/Php/kitu.php': 'integrations/php/kitu.php',
      'Resources/Private/integrity.json': `release/${version}/integrity.json`,
      // A folder for each version: TYPO3 may be told not to mark the addresses of changed files.
      [`Resources/Public/${version}/kitu.js`]: `release/${version}/kitu.js`,
      [`Resources/Public/${version}/kitu.css`]: `release/${version}/kitu.css`,
    }),
  },
];

function pack(version, { from, into, stamped, places }) {
  const own = readdirSync(from, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(from, path)).isFile())
    .map((path) => [path, `${from}/${path}`]);
  const withVersion = stamped.map((path) => [
    path,
    { text: readFileSync(`${from}/${path}`, 'utf8').replaceAll('{version}', version) },
  ]);
  const files = {
    ...Object.fromEntries([...own, ...withVersion]),
    ...places(version),
    LICENSE: 'LICENSE',
    'LIZENZEN.txt': `release/${version}/LIZENZEN.txt`,
  };
  return zip(into, files, timeOf(version));
}

/**
 * All of them, by their names.
 *
 * @param version - Of the release that lies in `release/`.
 */
export const extensionZips = (version) =>
  new Map(EXTENSIONS.map((extension) => [extension.file(version), pack(version, extension)]));
