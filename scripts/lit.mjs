// Lit runs as published on npm, except for the lines below: widgets leave no traces on the host page. The
// bundle (rollup.config.js) and the tests (web-test-runner.config.mjs) run with the same Lit.
const TEMPLATES = 'lit-html/lit-html.js';
const REACTIVE = '@lit/reactive-element/reactive-element.js';
const STYLES = '@lit/reactive-element/css-tag.js';
const ELEMENT = 'lit-element/lit-element.js';

/**
 * At most six, each of one line: modules, what is replaced and by what. Each must be found exactly once in each of its
 * modules, or as often as the numbers at the end say, so that an update of Lit cannot undo a replacement unnoticed.
 */
export const REPLACEMENTS = [
  // Lists of versions on globalThis. Only Lit's development build reads them.
  [[TEMPLATES, REACTIVE, ELEMENT], /\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'],
  // A changed built-in and a global, both for standard decorators only.
  [
    [REACTIVE],
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap|this\[Symbol\.metadata\]/g,
    'null',
    [2],
  ],
  // Hooks by which another script of the page, or an element of it with such an id, would change our elements, too.
  [[TEMPLATES, REACTIVE, ELEMENT], /\w\.\w+(?:Polyfill|Hydrate)Support\b/g, '(void 0)', [1, 1, 2]],
  // Style sheets are always shared: where that is impossible, no element is defined (packages/core/src/define.ts).
  [
    [STYLES],
    /\w\.ShadowRoot&&\(.*?\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/g,
    'true',
  ],
  // One Trusted Types policy for all of the script, made when it is needed, under a name that the page allows; and
  // templates are HTML even if the page is XHTML: packages/core/src/trust.ts.
  [
    [TEMPLATES],
    /(const t=globalThis.*?)\w\?\w\.createPolicy\("lit-html",.*?\):void 0/g,
    `import{parseHtml}from"@kitu/core/trust.js";$1void 0`,
  ],
  [[TEMPLATES], /const s=l\.createElement\("template"\);return s\.innerHTML=t,s/g, 'return parseHtml(t)'],
];

/**
 * One module of Lit with the replacements made; any other module as it is.
 *
 * @param code - Source text of the module.
 * @param path - Its path or URL path.
 * @throws Error where a text that is to be replaced is not there as often as it should be.
 */
export const guestLit = (code, path) =>
  REPLACEMENTS.reduce((text, [modules, what, by, times = []]) => {
    const place = modules.findIndex((module) => path.endsWith(`/node_modules/${module}`));
    if (place < 0) return text;
    if (text.match(what)?.length !== (times[place] ?? 1)) {
      throw new Error(`Lit has changed, see scripts/lit.mjs: ${what} in ${path}`);
    }
    return text.replace(what, by);
  }, code);
