// Sets the version and the text of the next release: the pending changesets, which are written for webmasters, go into
// docs/aenderungen.md; all packages get the same version. Without a changeset the version does not change.
import getReleasePlan from '@changesets/get-release-plan';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const CHANGES = 'docs/aenderungen.md';
/** New releases come before this line. */
const HERE = '<!-- Hier kommt die nächste Version hin. -->\n';
const HEADS = { major: 'Bitte handeln', minor: 'Neu', patch: 'Behoben' };

/** The largest of the bumps that one changeset asks for. */
const sizeOf = ({ releases }) => Object.keys(HEADS).find((size) => releases.some(({ type }) => type === size));

/** When the release is: with the last commit, so that the same commit gives the same bytes. */
function now() {
  const seconds =
    process.env.SOURCE_DATE_EPOCH ?? execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' });
  return new Date(Number(seconds) * 1000);
}

const inBerlin = (date, locale, style) => date.toLocaleDateString(locale, { ...style, timeZone: 'Europe/Berlin' });

/** publiccode.yml with the version and the day of its release. */
export const published = (about, version, date) =>
  about
    .replace(/^softwareVersion: .*$/m, `softwareVersion: ${version}`)
    .replace(/^releaseDate: .*$/m, `releaseDate: '${inBerlin(date, 'sv', { dateStyle: 'short' })}'`);

/** What is new, in Markdown. */
export function chapter(version, date, changesets) {
  const parts = Object.entries(HEADS).flatMap(([size, head]) => {
    const found = changesets
      .filter((changeset) => sizeOf(changeset) === size)
      .map(({ summary }) => summary.replace(/<!--[^]*?-->/g, '').trim());
    return found.length ? [`### ${head}`, found.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n')] : [];
  });
  return [`## ${version} (${date})`, ...parts, ''].join('\n\n');
}

/** The chapter of the newest release. */
export const newest = (changes) => `## ${changes.split(/^## /m)[1]}`;

const edit = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')));
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

if (import.meta.filename === process.argv[1]) {
  const plan = await getReleasePlan(process.cwd());
  if (plan.changesets.length) {
    execFileSync('npx', ['--no-install', 'changeset', 'version'], { stdio: 'inherit' });
    const { version } = readJson('packages/widgets/package.json');
    edit(CHANGES, (text) =>
      text.replace(HERE, `${HERE}\n${chapter(version, inBerlin(now(), 'de', { dateStyle: 'long' }), plan.changesets)}`),
    );
    edit('packages/core/src/version.ts', (text) => text.replace(/'[\d.]+'/, `'${version}'`));
    edit('publiccode.yml', (text) => published(text, version, now()));
    for (const name of readdirSync('examples')) {
      edit(`examples/${name}/package.json`, (text) =>
        text.replace(/("@kitu\/\w+": "\^)[\d.]+/g, (_, before) => before + version),
      );
    }
    edit('package-lock.json', (text) => {
      const lock = JSON.parse(text);
      for (const folder of readdirSync('packages').map((name) => `packages/${name}`)) {
        const { dependencies } = readJson(`${folder}/package.json`);
        Object.assign(lock.packages[folder], { version, dependencies });
      }
      return `${JSON.stringify(lock, null, 2)}\n`;
    });
    console.log(`${version}: ${plan.changesets.length} changesets`);
  } else {
    console.log('No changeset is pending.');
  }
}
