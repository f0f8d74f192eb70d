// The plug-in as WordPress installs it: its own files with the version in them, the printer of all PHP pages, and the
// script and the style sheet of the same release.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from '../../scripts/release-zip.mjs';

const FOLDER = 'integrations/wordpress/kitu-widgets';
/** In these `{version}` stands for the version. */
const STAMPED = ['kitu-widgets.php', 'readme.txt'];

/**
 * Packs the plug-in.
 *
 * @param version - Of the release that lies in `release/`.
 */
export function pluginZip(version) {
  const own = readdirSync(FOLDER, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(FOLDER, path)).isFile())
    .map((path) => [path, `${FOLDER}/${path}`]);
  const stamped = STAMPED.map((path) => [
    path,
    { text: readFileSync(`${FOLDER}/${path}`, 'utf8').replaceAll('{version}', version) },
  ]);
  return zip('kitu-widgets', {
    ...Object.fromEntries([...own, ...stamped]),
    'kitu.php': 'integrations/php/kitu.php',
    ...Object.fromEntries(
      ['kitu.js', 'kitu.css', 'integrity.json'].map((name) => [`assets/${name}`, `release/${version}/${name}`]),
    ),
    LICENSE: 'LICENSE',
    'LIZENZEN.txt': `release/${version}/LIZENZEN.txt`,
  });
}
