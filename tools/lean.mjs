import { parseAst } from 'rollup/parseAst';
import { MISSING, PATCHES } from './lean-lit.mjs';

/** Removes from Lit, in the bundle only, what a guest on somebody's page should leave alone or never needs. */
export const leanLit = () => ({
  name: 'lean-lit',
  transform(code, id) {
    const missing = id.includes('/packages/') && MISSING.exec(code);
    if (missing) this.error(`The bundle's Lit has no ${missing[0]} (tools/lean-lit.mjs), but ${id} asks for it.`);
    const changed = PATCHES.filter(([module]) => id.endsWith(module)).reduce((text, [, what, by]) => {
      const found = typeof what === 'string' ? text.includes(what) : what.test(text);
      if (!found) this.error(`Lit has changed: ${what} is not in ${id}`);
      return text.replace(what, typeof what === 'string' ? () => by : by);
    }, code);
    return changed === code ? null : { code: changed, map: null };
  },
});

/** Calls a property's decorator itself, without TypeScript's helper, which knows far more kinds of them. */
export const leanTslib = () => ({
  name: 'lean-tslib',
  transform(code, id) {
    if (!id.includes('/packages/') || !code.includes('__decorate')) return null;
    const called = code
      .replace(/import \{ __decorate \} from "tslib";/, '')
      .replace(/__decorate\(\[\s*(\w+\([^]*?\))\s*\], (\w+\.prototype), ("\w+"), void 0\)/g, '$1($2, $3)');
    if (called.includes('__decorate')) this.error(`A decorator of an unknown kind in ${id}`);
    return { code: called, map: null };
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
