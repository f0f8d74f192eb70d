// The packages as an import sees them: what registers an element, what only brings a class, and what that weighs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { published } from '../../scripts/packages.mjs';

const packages = published();
const manifest = (name) => JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
const modules = (name) =>
  readdirSync(`packages/${name}/dist`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js') && !path.startsWith('testing'));
const registering = modules('widgets').filter((path) => /(^|\/)kitu-[^/]+\.js$/.test(path));
const tags = registering.map((path) => path.replace(/.*\/|\.js$/g, ''));
const widgets = tags.map((tag) => tag.replace('kitu-', ''));

/** Runs a module in a Node of its own, where there is no DOM; gives what it prints. */
const inNode = (code) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();
/** Imports modules one after the other, and prints the tags that are registered then. */
const registeredBy = (...names) =>
  inNode(`for (const name of ${JSON.stringify(names)}) await import(name);
    console.log(${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag)).join(' '));`);

test('there are widgets to look at', () => {
  assert.ok(tags.length >= 4);
});

test('a server can import everything, and nothing but what sideEffects lists registers an element there', () => {
  const silent = ['core', 'widgets'].flatMap((name) =>
    modules(name)
      .filter((path) => path !== 'all.js' && !registering.includes(path))
      .map((path) => new URL(`../../packages/${name}/dist/${path}`, import.meta.url).href),
  );
  assert.ok(silent.length > 40);
  assert.equal(registeredBy(...silent, '@kitu/core', '@kitu/widgets'), '');
});

for (const [place, widget] of widgets.entries()) {
  test(`importing @kitu/widgets/${widget}.js registers <${tags[place]}>, and no other, in Node, too`, () => {
    assert.equal(registeredBy(`@kitu/widgets/${widget}.js`), tags[place]);
  });
}

test('importing @kitu/widgets/all.js registers all', () => {
  assert.equal(registeredBy('@kitu/widgets/all.js'), tags.join(' '));
});

/** What a bundler keeps of an import: the files with something left in them, and how much code that is. */
async function bundled(code) {
  const build = await rollup({
    input: 'entry',
    plugins: [
      { resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? code : null) },
      nodeResolve({ exportConditions: ['production'], rootDir: process.cwd() }),
    ],
    onwarn: () => {},
  });
  const { output } = await build.generate({ format: 'es' });
  const kept = Object.entries(output[0].modules).filter(([, { renderedLength }]) => renderedLength > 0);
  // The numbers that keep equal names apart depend on the order of the modules.
  return { files: kept.map(([id]) => id).sort(), length: output[0].code.trim().replace(/\$\d+/g, '').length };
}

test('importing the classes for nothing weighs nothing', async () => {
  assert.deepEqual(await bundled(`import '@kitu/widgets'; import '@kitu/core';`), { files: [], length: 0 });
});

for (const widget of widgets) {
  test(`the class of ${widget} from @kitu/widgets weighs what its own file weighs`, async () => {
    const name = `${widget[0].toUpperCase()}${widget.slice(1)}Element`;
    const own = await bundled(`export { ${name} } from './packages/widgets/dist/${widget}/${widget}-element.js';`);
    const barrel = await bundled(`export { ${name} } from '@kitu/widgets';`);
    assert.ok(own.length > 20_000);
    assert.deepEqual(barrel, own);
    assert.ok(barrel.files.every((file) => !/kitu-[^/]+\.js$/.test(file)));
  });

  test(`importing @kitu/widgets/${widget}.js for its effect survives a bundler`, async () => {
    const { files } = await bundled(`import '@kitu/widgets/${widget}.js';`);
    assert.ok(files.some((file) => file.endsWith(`kitu-${widget}.js`)));
  });

  test(`the reading functions of ${widget} bring no Lit along`, async () => {
    const { files } = await bundled(`export * from '@kitu/widgets/${widget}/feed.js';`);
    assert.ok(files.length > 2);
    assert.deepEqual(
      files.filter((file) => /node_modules/.test(file)),
      [],
    );
  });
}

const json = (file) => JSON.parse(readFileSync(`packages/widgets/${file}`, 'utf8'));
const elements = json('custom-elements.json')
  .modules.flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);
const names = (list = []) => list.map(({ name }) => name);

test('the manifest names every widget, and the file that registers it', () => {
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...tags].sort());
  for (const { path, exports } of json('custom-elements.json').modules) {
    assert.ok(exports.length);
    readFileSync(`packages/widgets/${path}`);
  }
});

test('VS Code knows every tag, attribute and choice, with what the reference says of it, and each token once', () => {
  const { tags: known } = json('vscode.html-custom-data.json');
  for (const { tagName, attributes, summary } of elements) {
    const tag = known.find(({ name }) => name === tagName);
    assert.ok(tag.description.value.startsWith(summary));
    assert.deepEqual(names(tag.attributes), names(attributes));
    assert.ok(tag.attributes.every(({ description }) => description.value.length > 10));
    assert.ok(names(tag.attributes.find(({ name }) => name === 'layout').values).length > 1);
    const images = tag.attributes.find(({ name }) => name === 'images');
    if (images) assert.deepEqual(names(images.values).sort(), ['all', 'none', 'same-host']);
  }
  const tokens = names(json('vscode.css-custom-data.json').properties);
  assert.ok(tokens.includes('--kitu-accent'));
  assert.equal(new Set(tokens).size, tokens.length);
});

test('JetBrains knows every tag with its attributes, properties, events, slots, parts and tokens', () => {
  const { contributions, version } = json('web-types.json');
  assert.equal(version, manifest('widgets').version);
  for (const { tagName, attributes, events, slots, cssParts, cssProperties } of elements) {
    const tag = contributions.html.elements.find(({ name }) => name === tagName);
    assert.deepEqual(names(tag.attributes), names(attributes));
    assert.ok(tag.attributes.every(({ value }) => !/[A-Z]/.test(value.type.replace(/'[^']*'/g, ''))));
    assert.deepEqual(names(tag.js.events), names(events));
    assert.ok(names(tag.js.properties).includes('headingLevel'));
    assert.deepEqual(names(tag.slots), names(slots));
    assert.deepEqual(names(tag.css.parts), names(cssParts));
    assert.deepEqual(names(tag.css.properties), names(cssProperties));
  }
});

for (const name of packages) {
  test(`@kitu/${name} says its licence, where it comes from, for which Node, and is published with provenance`, () => {
    const { license, repository, engines, publishConfig } = manifest(name);
    assert.equal(license, 'MIT');
    assert.equal(readFileSync(`packages/${name}/LICENSE`, 'utf8'), readFileSync('LICENSE', 'utf8'));
    assert.equal(repository.directory, `packages/${name}`);
    assert.deepEqual(engines, JSON.parse(readFileSync('package.json', 'utf8')).engines);
    assert.deepEqual(publishConfig, { access: 'public', provenance: true });
  });
}
