// Pages with a script that does what it must not: the tests have to notice each. They stand in no table.
import { classic, FEED } from '../markup.mjs';
import { strict, trusted } from './policies.mjs';

/** What is wrong with each script, and what is found on its page. */
const seeds = {
  'seeded-style': {
    code: 'document.documentElement.append(Object.assign(document.createElement("style"), {textContent: "a {}"}));',
    csp: strict,
    found: 'Violates the policy: style-src',
  },
  'seeded-request': {
    code: 'fetch("https://elsewhere.example/").catch(() => {});',
    csp: strict,
    found: 'Violates the policy: connect-src https://elsewhere.example/',
  },
  'seeded-html': {
    code: 'try { document.createElement("b").innerHTML = "<i>" } catch {}',
    csp: trusted,
    found: 'Violates the policy: require-trusted-types-for',
  },
  'seeded-policy': {
    code: 'try { trustedTypes.createPolicy("mine", {}) } catch {}',
    csp: `${trusted}; trusted-types kitu lit-html`,
    found: 'Violates the policy: trusted-types',
  },
  'seeded-error': { code: 'setTimeout(() => { throw new Error("seeded") });', found: 'Thrown: ' },
  'seeded-chatter': { code: 'console.info("KITU-Widgets: Hallo");', found: 'Should say “nothing” once' },
  'seeded-global': { code: '(globalThis.litHtmlVersions ??= []).push("1");' },
  'seeded-symbol': { code: 'Symbol.metadata ??= Symbol();' },
  'seeded-built-in': { code: 'Array.prototype.at = function () {};' },
  'seeded-node': { code: 'document.head.append(document.createElement("meta"));' },
};

export const seeded = (kind) => seeds[kind].code;

export const faults = Object.entries(seeds).map(([name, { csp, found }]) => ({
  name,
  title: name,
  hostile: 'ein Skript, das tut, was es nicht darf',
  section: 'Faults',
  expect: 'works',
  ways: 'works',
  script: classic(`/hosts/-/${name}/kitu.js?feed=${FEED}`),
  csp,
  found,
}));
