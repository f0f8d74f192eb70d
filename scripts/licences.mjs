// What is in the scripts besides our own code, and the licences under which it may be. They travel with every release,
// because the scripts themselves hold no comments.
import { readFileSync } from 'node:fs';

/** Whose code is in the bundles; tests/release/bundle.test.mjs compares with what the build put there. */
export const BUNDLED = ['@lit/reactive-element', 'lit', 'lit-element', 'lit-html'];

const read = (path) => readFileSync(path, 'utf8').trim();

export function licences() {
  const texts = new Map([[read('LICENSE'), ['KITU-Widgets']]]);
  for (const name of BUNDLED) {
    const { version } = JSON.parse(read(`node_modules/${name}/package.json`));
    const text = read(`node_modules/${name}/LICENSE`);
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  return [...texts].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join('\n---\n\n');
}
