import { parseAst } from 'rollup/parseAst';

/**
 * What Lit does at load time that a guest on somebody's page should not do, or that nothing here needs. Each pattern
 * must match, so that an update of Lit cannot change it unseen.
 */
const PATCHES = [
  // Lists of versions on globalThis, for a warning of Lit's development build.
  [
    /@lit\/reactive-element\/reactive-element\.js$/,
    /,\((\w+\.)reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    '',
  ],
  [/lit-html\/lit-html\.js$/, /,\((\w+\.)litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  [/lit-element\/lit-element\.js$/, /\((\w+\.)litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  // Polyfills for browsers without custom elements.
  [/@lit\/reactive-element\/reactive-element\.js$/, /\w+\.reactiveElementPolyfillSupport/, 'void 0'],
  [/lit-html\/lit-html\.js$/, /\w+\.litHtmlPolyfillSupport/, 'void 0'],
  [/lit-element\/lit-element\.js$/, /\w+\.litElementPolyfillSupport/, 'void 0'],
  [/lit-element\/lit-element\.js$/, /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
  // Metadata of standard decorators, and Symbol.metadata, which would be a changed built-in.
  [
    /@lit\/reactive-element\/reactive-element\.js$/,
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  [
    /@lit\/reactive-element\/reactive-element\.js$/,
    /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w+,\w+\]of \2\)this\.elementProperties\.set\(\w+,\w+\)\}/,
    '',
  ],
  // One policy for all of the bundle, under a name that the page allows.
  [/lit-html\/lit-html\.js$/, /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/, 'kituPolicy'],
  [/lit-html\/lit-html\.js$/, /^/, "import{policy as kituPolicy}from'@kitu/core/trust.js';"],
  // SVG and MathML fragments.
  [/lit-html\/lit-html\.js$/, /2===(\w+)\?"<svg>":3===\1\?"<math>":""/, '""'],
  [/lit-html\/lit-html\.js$/, /2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""/, '""'],
  [
    /lit-html\/lit-html\.js$/,
    /,2===(\w+)\|\|3===\1\)\{const (\w+)=this\.el\.content\.firstChild;\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/,
    ');',
  ],
  // An explanation for developers who are not here.
  [/@lit\/reactive-element\/css-tag\.js$/, /throw Error\("Value passed to 'css'[^;]*?"\)/, 'throw Error()'],
];

/** Removes from Lit, in the bundle only, what a guest on somebody's page should leave alone. */
export const leanLit = () => ({
  name: 'lean-lit',
  transform(code, id) {
    const changed = PATCHES.filter(([module]) => module.test(id)).reduce((text, [, pattern, by]) => {
      if (!pattern.test(text)) this.error(`Lit has changed: ${pattern} is not in ${id}`);
      return text.replace(pattern, by);
    }, code);
    return changed === code ? null : { code: changed, map: null };
  },
});

/** The browser calls these, or somebody's page. */
const CALLED_FROM_OUTSIDE =
  /^(constructor|(connected|disconnected|adopted|attributeChanged|connectedMove)Callback|observedAttributes|formAssociated|handleEvent|host(Connected|Disconnected|Update|Updated))$/;

function* nodes(node) {
  if (!node || typeof node.type !== 'string') return;
  yield node;
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const inside of value) yield* nodes(inside);
    else if (value && typeof value === 'object') yield* nodes(value);
  }
}

/**
 * Removes methods and accessors of third-party classes whose name occurs nowhere else in the whole bundle, so that
 * nothing in it can call them. Minifiers cannot do this: they have to fear callers from outside, which a script that
 * exports nothing does not have.
 */
export const shakeMembers = (isOurs = (id) => id.includes('/packages/')) => ({
  name: 'shake-members',
  async renderChunk(code, chunk) {
    const ours = Object.entries(chunk.modules)
      .filter(([id]) => isOurs(id))
      .map(([, { code: text }]) => text?.trim())
      .filter(Boolean);
    for (;;) {
      const tree = parseAst(code);
      const names = new Map();
      const members = [];
      for (const node of nodes(tree)) {
        if (node.type === 'Identifier') names.set(node.name, (names.get(node.name) ?? 0) + 1);
        else if (node.type === 'Literal' && typeof node.value === 'string')
          names.set(node.value, (names.get(node.value) ?? 0) + 1);
        if (node.type === 'MethodDefinition' && !node.computed && node.key.type === 'Identifier') members.push(node);
      }
      const keep = ours.map((text) => [code.indexOf(text), text.length]);
      const dead = members.filter(
        ({ key, start }) =>
          !CALLED_FROM_OUTSIDE.test(key.name) &&
          names.get(key.name) === members.filter((member) => member.key.name === key.name).length &&
          !keep.some(([from, length]) => from >= 0 && start >= from && start < from + length),
      );
      if (!dead.length) return { code, map: null };
      for (const { start, end } of dead.reverse()) code = code.slice(0, start) + code.slice(end);
    }
  },
});
