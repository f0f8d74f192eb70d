// The documented API of the last release: api.json. A release writes it anew (`npm run api`).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { aliases } from './reference.mjs';

const KINDS = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

/** The values that an attribute takes, or what kind of value. */
const valuesOf = (text, types) => {
  const full = types.get(text) ?? text;
  const values = [...full.matchAll(/'([^']*)'/g)].map(([, value]) => value);
  return values.length ? values.sort() : full;
};

/** The manifest of the sources as they are now, without writing it where the build does. */
export function analyze() {
  const folder = mkdtempSync(join(tmpdir(), 'kitu-manifest-'));
  try {
    const config = ['--config', 'custom-elements-manifest.config.mjs', '--outdir', relative('.', folder)];
    execFileSync('npx', ['--no-install', 'cem', 'analyze', ...config]);
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a widget of one's own may import of @kitu/core: the entries of the package, and the names of its index. */
export function coreApi() {
  const { exports } = JSON.parse(readFileSync('packages/core/package.json', 'utf8'));
  const index = readFileSync('packages/core/src/index.ts', 'utf8');
  const names = [...index.matchAll(/\{([^}]*)\}/g)].flatMap(([, list]) => list.split(','));
  return {
    // An entry with the sources alone is for the tests of this repository; it is not published.
    entries: Object.keys(exports).filter((entry) => exports[entry].default),
    names: names
      .map((name) => name.replace('type ', '').trim())
      .filter(Boolean)
      .sort(),
  };
}

/** Everything public: of @kitu/core, and of the elements. */
export const apiOf = (manifest) => ({ '@kitu/core': coreApi(), ...elementsOf(manifest) });

/** Everything public of a manifest, by element and kind. Of a method or property that is no attribute: the name. */
export function elementsOf(manifest, types = aliases()) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const listed = (element, kind) => {
    const found = element[kind] ?? [];
    if (kind !== 'attributes') {
      return found
        .filter(({ attribute }) => !attribute)
        .map(({ name }) => name)
        .sort();
    }
    const sorted = [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
    return Object.fromEntries(
      sorted.map(({ name, type, default: standard }) => [
        name,
        { values: valuesOf(type.text, types), default: standard ?? '' },
      ]),
    );
  };
  return Object.fromEntries(
    elements
      .sort((a, b) => (a.tagName < b.tagName ? -1 : 1))
      .map((element) => [element.tagName, Object.fromEntries(KINDS.map((kind) => [kind, listed(element, kind)]))]),
  );
}

/** An API as lines, each with what it says: `<kitu-news limit> default` → `5`. */
function linesOf({ '@kitu/core': core = { entries: [], names: [] }, ...elements }) {
  const of = ([tag, element]) => [
    [`<${tag}>`, ''],
    ...Object.entries(element.attributes).flatMap(([name, { values, default: standard }]) => [
      [`<${tag} ${name}>`, ''],
      [`<${tag} ${name}> default`, standard],
      ...(Array.isArray(values)
        ? values.map((value) => [`<${tag} ${name}="${value}">`, ''])
        : [[`<${tag} ${name}> type`, values]]),
    ]),
    ...KINDS.slice(1).flatMap((kind) => element[kind].map((name) => [`<${tag}> ${kind} ${name || 'default'}`, ''])),
  ];
  const kit = Object.entries(core).flatMap(([kind, names]) => names.map((name) => [`@kitu/core ${kind} ${name}`, '']));
  return new Map([...kit, ...Object.entries(elements).flatMap(of)]);
}

/** What `from` has and `to` has not; of an element or an attribute that is not there at all, only itself. */
function without(from, to) {
  const missing = [...from.keys()].filter((line) => !to.has(line));
  const whole = missing.filter((line) => line.endsWith('>')).map((line) => line.slice(0, -1));
  return missing.filter(
    (line) => !whole.some((one) => line !== `${one}>` && /^[ >=]/.test(line.slice(one.length)) && line.startsWith(one)),
  );
}

/** What a page may have used and does not find as it was (`lost`), and what it could not use before (`gained`). */
export function changes(before, after) {
  const [old, now] = [linesOf(before), linesOf(after)];
  const other = [...old.keys()].filter((line) => now.has(line) && now.get(line) !== old.get(line));
  return { lost: [...without(old, now), ...other], gained: without(now, old) };
}

/** The largest bump that a changeset asks for: `none`, `patch`, `minor` or `major`. */
const sizeOf = ({ releases }) =>
  ['major', 'minor', 'patch'].find((size) => releases.some(({ type }) => type === size)) ?? 'none';

/** The lines of the API that a changeset names, in a comment that its readers do not see: `<!-- api: …; … -->`. */
const named = ({ summary }) =>
  [...summary.matchAll(/<!-- api: ([^]*?) -->/g)].flatMap(([, list]) => list.split(/;\s*/).map((line) => line.trim()));

/** What is wrong with a change of the API: each line of it has to be named by a changeset that is large enough. */
export function problems(before, after, changesets) {
  const allowed = (...sizes) => new Set(changesets.filter((one) => sizes.includes(sizeOf(one))).flatMap(named));
  const { lost, gained } = changes(before, after);
  const [major, minor] = [allowed('major'), allowed('major', 'minor')];
  const say = (size) => (line) => `${line}: no ${size} changeset names it (<!-- api: ${line} -->)`;
  return [
    ...lost.filter((line) => !major.has(line)).map(say('major')),
    ...gained.filter((line) => !minor.has(line)).map(say('minor')),
  ];
}

/** The API of the last release. */
export const released = () => JSON.parse(readFileSync('api.json', 'utf8'));

if (import.meta.filename === process.argv[1]) {
  const style = { ...(await resolveConfig('api.json')), parser: 'json' };
  writeFileSync('api.json', await format(JSON.stringify(apiOf(analyze())), style));
}
