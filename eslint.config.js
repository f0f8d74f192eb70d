// @ts-check
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import tseslint from 'typescript-eslint';

const browserSource = 'packages/{core,widgets}/src/**/*.ts';
const tests = ['**/*.test.ts', '**/testing*.ts', 'packages/*/test/**/*.ts'];

/** What a publisher's checker runs in Node, too: the feeds' readers, the views, and all that they import. */
function runsInNode() {
  const found = new Set();
  const add = (/** @type {string} */ file) => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import (?!type)|export |\} )[^;']*from '(.+)\.js';/gm,
    )) {
      if (name.startsWith('.')) add(resolve(file, '..', `${name}.ts`));
      if (name.startsWith('@kitu/core/')) add(resolve(name.replace('@kitu/core', 'packages/core/src') + '.ts'));
    }
  };
  for (const name of ['feed-error', 'fetch-json', 'messages', 'parse', 'time'])
    add(resolve(`packages/core/src/${name}.ts`));
  for (const path of readdirSync('packages/widgets/src', { recursive: true, encoding: 'utf8' })) {
    if (/-(feed|calendar|view)\.ts$/.test(path)) add(resolve(join('packages/widgets/src', path)));
  }
  return [...found].map((file) => relative('.', file).replaceAll('\\', '/'));
}

const noWidgets = { group: ['@kitu/widgets', '@kitu/widgets/**', '**/widgets/**'], message: 'Core knows no widget.' };
const noSiblings = {
  group: ['../*', '@kitu/widgets', '@kitu/widgets/**'],
  message: 'A widget knows no other; what they share belongs into core.',
};
const noLit = {
  group: ['lit', 'lit/**', '@lit/**'],
  message: "The publisher's checker runs this in Node: no Lit and no DOM.",
};
const noAssistant = {
  group: ['@kitu/assistant', '@kitu/assistant/**', '**/assistant/**'],
  message: 'The assistant is a page: no package builds on it.',
};
const onlyChecks = {
  regex: '^@kitu/feed(?!/check/)|/(feed|core|widgets)/src/',
  message: 'Of @kitu/feed the assistant knows the checks, and of any package its public names.',
};
const walls = (/** @type {object[]} */ ...patterns) => /** @type {const} */ (['error', { patterns }]);

const stores = 'A widget stores nothing on a device.';
const noStores = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => ({
  name,
  message: stores,
}));
// Node's `navigator` says nothing of a visitor.
const noDom = ['navigator', ...Object.keys(globals.browser).filter((name) => !(name in globals.node))]
  .filter((name) => !noStores.some((store) => store.name === name))
  .map((name) => ({ name, message: noLit.message }));
const onHostPages = (/** @type {string} */ libraries, /** @type {string} */ instead) =>
  `Replaced on host pages, by ${libraries}. Instead: ${instead}.`;

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/cdn/',
      '.cache/',
      'coverage/',
      'release/',
      'site/',
      'storybook-static/',
      'tests/hosts/shims/',
      'tests/release/versions/*/',
      'release-dry*/',
      // These need a framework's types. `npm run check -- consumers` has them, and checks them.
      'examples/',
      'packages/widgets/types/',
      'tests/consumers/*/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: [browserSource],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari takes a list without bullets for no list; the role says that it is one.
      'lit-a11y/no-redundant-role': 'off',
    },
  },

  {
    name: 'a guest on somebody’s page',
    files: [browserSource],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Array', property: 'from', message: onHostPages('Prototype and MooTools', 'spread') },
        { object: 'Date', property: 'parse', message: onHostPages('MooTools and Datejs', 'time.ts reads dates') },
        { object: 'Object', property: 'values', message: onHostPages('Prototype and MooTools', 'Object.entries') },
        { object: 'JSON', property: 'stringify', message: 'Prototype makes it write an array as a string.' },
        { object: 'document', property: 'cookie', message: stores },
        { object: 'document', property: 'write', message: 'It erases the host page.' },
        { object: 'navigator', property: 'sendBeacon', message: 'A widget tells nobody anything.' },
        { object: 'window', property: 'Event', message: onHostPages('MooTools', 'CustomEvent') },
        { property: 'localStorage', message: stores },
        { property: 'sessionStorage', message: stores },
        { property: 'indexedDB', message: stores },
        { property: 'insertAdjacentHTML', message: 'No string of a feed becomes HTML of the page.' },
        { property: 'setHTMLUnsafe', message: 'No string of a feed becomes HTML of the page.' },
        { property: 'outerHTML', message: 'No string of a feed becomes HTML of the page.' },
      ],
      'no-restricted-globals': ['error', ...noStores],
      'no-restricted-syntax': [
        'error',
        { selector: 'ForInStatement', message: 'Prototype and MooTools add keys. Instead: Object.keys.' },
        {
          selector: 'CallExpression[callee.property.name="entries"][callee.object.name!="Object"]',
          message: onHostPages('Prototype', 'forEach, or a for loop that counts'),
        },
        {
          selector: 'CallExpression[callee.property.name="repeat"]',
          message: onHostPages('MooTools', 'padEnd'),
        },
        {
          selector: 'CallExpression[callee.property.name="scrollTo"]',
          message: onHostPages('MooTools', 'scrollIntoView'),
        },
        {
          selector: 'AssignmentExpression > MemberExpression.left[property.name="innerHTML"]',
          message: 'No string of a feed becomes HTML of the page.',
        },
        { selector: 'NewExpression[callee.name="Event"]', message: onHostPages('MooTools', 'new CustomEvent') },
        {
          selector:
            'NewExpression[callee.name="Date"][arguments.length=1]:not([arguments.0.type=/^(CallExpression|BinaryExpression|MemberExpression|Identifier)$/]):not([arguments.0.raw=/^\\d/])',
          message: 'No text reaches new Date(); time.ts reads dates.',
        },
        { selector: 'ImportExpression', message: 'The file on the CDN is whole: there is no chunk to load.' },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].map((name) => ({
            name: `lit/directives/${name}.js`,
            message: 'No string becomes markup, and a strict Content-Security-Policy forbids style attributes.',
          })),
        },
      ],
    },
  },
  // The three walls: who may know whom.
  { files: ['packages/core/src/**/*.ts'], rules: { 'no-restricted-imports': walls(noWidgets, noAssistant) } },
  { files: ['packages/widgets/src/*/*.ts'], rules: { 'no-restricted-imports': walls(noSiblings, noAssistant) } },
  { files: ['packages/feed/src/**/*.ts'], rules: { 'no-restricted-imports': walls(noAssistant) } },
  { files: ['packages/assistant/src/**/*.ts'], rules: { 'no-restricted-imports': walls(onlyChecks) } },
  {
    files: runsInNode(),
    rules: {
      'no-restricted-imports': walls(noLit, noSiblings, noWidgets, noAssistant),
      'no-restricted-globals': ['error', ...noDom, ...noStores],
    },
  },

  {
    files: tests,
    rules: {
      // chai's assertions are getters, and accessible() makes their type look like a promise.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      // What a test hands over is wrong on purpose, or any JSON.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['tests/**/*.test.js'], languageOptions: { globals: globals.mocha } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  {
    files: [
      'demo/**/*.js',
      'integrations/**/assets/*.js',
      'packages/assistant/*.js',
      'packages/widgets/embed/*',
      'scripts/*.mjs',
      'tests/**/*.{js,mjs}',
      'tools/*.mjs',
    ],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
);
