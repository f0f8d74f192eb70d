// Makes cdn/kitu.css of the styles of all widgets, for widgets that stand in the page itself instead of a shadow root, and
// of those of each a file beside its script, which is small enough to be written into a page:
// `:host` becomes the tags with `light`, everything else is said of what is below them. `:where()` takes both out of the
// specificity: what the rules of a page say of the same nodes wins more often, and among themselves the rules weigh as
// in the shadow root. Rules of several widgets are written once.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { minifiedCss as css } from './minified-css.mjs';

/**
 * Buttons and the choice need the script. Until it has run they keep their room, so that nothing moves; where no script will ever run
 * they are not there.
 */
const BUTTONS = `
  :host(:not(:defined)) :is(button, [part='filter']) { visibility: hidden }
  @media (scripting: none) { :host :is(button, [part='filter']) { display: none } }
`;

/** The link in a widget that draws into a shadow root is the page's own. */
const LIGHT = { type: 'attribute', name: 'light' };

/** A selector of lightningcss, as it is in a shadow root, said of the same nodes in elements with these tags. */
function inPage(selector, tags) {
  // A nested rule is said of the nodes of the rule around it.
  if (selector.some(({ type }) => type === 'nesting')) return selector;
  const [first, ...rest] = selector;
  const isHost = first.type === 'pseudo-class' && first.kind === 'host';
  const hosts = tags.map((name) => [{ type: 'type', name }, LIGHT, ...((isHost && first.selectors) || [])]);
  const scope = { type: 'pseudo-class', kind: 'where', selectors: hosts };
  return isHost ? [scope, ...rest] : [scope, { type: 'combinator', value: 'descendant' }, first, ...rest];
}

/** The rules of one style sheet of the elements with these tags. */
function scoped(sheet, tags) {
  const code = css(sheet, { Selector: (selector) => inPage(selector, tags) });
  const lost = /:host|::slotted/.exec(code);
  if (lost) throw new Error(`${lost[0]} means nothing in a page, or not there: ${code}`);
  return code;
}

/**
 * Each style sheet once, with the tags that have it, so that for each tag they keep their order.
 *
 * @param styles - The style sheets of each tag.
 */
function inOrder(styles) {
  const left = new Map([...styles].map(([tag, sheets]) => [tag, [...sheets]]));
  const ordered = [];
  while (left.size) {
    const queues = [...left.values()];
    const next = queues.map(([head]) => head).find((head) => queues.every((one) => one.indexOf(head) < 1));
    if (!next) throw new Error('Two widgets have the same styles in another order.');
    const tags = [...left.keys()].filter((tag) => left.get(tag)[0] === next);
    ordered.push([next, tags]);
    for (const tag of tags) {
      left.get(tag).shift();
      if (!left.get(tag).length) left.delete(tag);
    }
  }
  return ordered;
}

/**
 * One style sheet for a page, of those of shadow roots.
 *
 * @param styles - A map from each tag to its style sheets, as texts, in their order.
 */
export function kituCss(styles) {
  const tags = [...styles.keys()];
  const all = [...inOrder(styles), [BUTTONS, tags]].map(([sheet, of]) => scoped(sheet, of)).join('');
  const names = new Set();
  const note = ({ value: { name } }) => void names.add(name.value);
  css(all, { Rule: { keyframes: note } });
  // Keyframes of a page have one name for all of it.
  return css(all, { CustomIdent: (name) => (names.has(name) ? `kitu-${name}` : name) });
}

/** The files: one for all widgets, and one for each; pairs of name and content. */
export const sheets = (styles) => [
  ['kitu.css', kituCss(styles)],
  ...[...styles].map(([tag, one]) => [`${tag}.css`, kituCss(new Map([[tag, one]]))]),
];

/** The style sheets of each widget. A file that is named like a tag registers it. */
export async function widgetStyles() {
  const dist = new URL('dist/', import.meta.url);
  const files = readdirSync(dist, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/kitu-[^/]+\.js$/.test(path))
    .sort();
  const found = new Map();
  for (const path of files) {
    await import(new URL(path, dist));
    const tag = path.slice(path.search(/kitu-/), -3);
    const sheets = [globalThis.customElements.get(tag).styles].flat(Infinity).map(({ cssText }) => cssText);
    found.set(tag, sheets);
  }
  return found;
}

if (import.meta.filename === process.argv[1]) {
  const cdn = 'packages/widgets/cdn';
  mkdirSync(cdn, { recursive: true });
  for (const [file, code] of sheets(await widgetStyles())) writeFileSync(`${cdn}/${file}`, code);
}
