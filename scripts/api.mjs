// What the documentation promises, as of the last release: api.json. A release writes it anew (`npm run api`).
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

/** Everything public of a manifest, by element and kind. Of a method or property that is no attribute: the name. */
export function apiOf(manifest, types = aliases()) {
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

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** Whether all that one took is taken by the other. */
const takes = (after, before) =>
  Array.isArray(before) ? before.every((value) => Array.isArray(after) && after.includes(value)) : same(after, before);

/** What a page may have used and does not find any more, in words. */
export function broken(before, after) {
  return Object.entries(before).flatMap(([tag, old]) => {
    const now = after[tag];
    if (!now) return [`<${tag}> is gone`];
    const gone = KINDS.flatMap((kind) => {
      const names = (list) => (Array.isArray(list) ? list : Object.keys(list));
      return names(old[kind])
        .filter((name) => !names(now[kind]).includes(name))
        .map((name) => `<${tag}> ${kind}: ${name || 'the default slot'} is gone`);
    });
    const changed = Object.entries(old.attributes).flatMap(([name, was]) => {
      const is = now.attributes[name];
      if (!is) return [];
      return [
        ...(takes(is.values, was.values) ? [] : [`<${tag} ${name}> took ${was.values}, and takes ${is.values}`]),
        ...(same(is.default, was.default)
          ? []
          : [`<${tag} ${name}> was ${was.default} by default, and is ${is.default}`]),
      ];
    });
    return [...gone, ...changed];
  });
}

/** What the pending changesets allow: `none`, `patch`, `minor` or `major`. */
export const sizeOf = ({ releases }) =>
  ['major', 'minor', 'patch'].find((size) => releases.some(({ type }) => type === size)) ?? 'none';

/** What is wrong with a change of the API under a plan of releases. */
export function problems(before, after, plan) {
  const size = sizeOf(plan);
  const lost = size === 'major' ? [] : broken(before, after).map((text) => `${text}: that takes a major changeset`);
  const more = ['major', 'minor'].includes(size)
    ? []
    : broken(after, before).map((text) => `seen from the new one, ${text}: what is new takes a minor changeset`);
  return [...lost, ...(lost.length ? [] : more)];
}

/** The API of the last release. */
export const released = () => JSON.parse(readFileSync('api.json', 'utf8'));

if (import.meta.filename === process.argv[1]) {
  const style = { ...(await resolveConfig('api.json')), parser: 'json' };
  writeFileSync('api.json', await format(JSON.stringify(apiOf(analyze())), style));
}
