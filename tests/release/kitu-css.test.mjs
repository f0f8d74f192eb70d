// How kitu.css is made of the styles of shadow roots.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { kituCss, sheets, widgetStyles } from '../../packages/widgets/kitu-css.mjs';
import { brotli } from '../../scripts/shares.mjs';

/** The style sheet of a page for one widget with these styles, or for several, without what is the same for all. */
function made(styles) {
  const map = new Map(typeof styles === 'string' ? [['kitu-x', [styles]]] : Object.entries(styles));
  return kituCss(map).split(/:where\([^)]*:not\(:defined\)/)[0];
}

describe('a rule of a shadow root', () => {
  const rules = {
    'is said of what is below the tag': ['p { a: b }', ':where(kitu-x[light]) p{a:b}'],
    'is said in each of its selectors': ['p, b { a: b }', ':where(kitu-x[light]) p,:where(kitu-x[light]) b{a:b}'],
    'is said of the element itself, if it draws into the page': [':host { a: b }', ':where(kitu-x[light]){a:b}'],
    'is said of the element with an attribute': [
      ':host([layout="card"]) > p { a: b }',
      ':where(kitu-x[light][layout=card])>p{a:b}',
    ],
    'is said of the element in a state': [':host(:state(ready)) { a: b }', ':where(kitu-x[light]:state(ready)){a:b}'],
    'keeps what is in its own brackets': ['p:not(.a b, i) ~ u { a: b }', ':where(kitu-x[light]) p:not(.a b,i)~u{a:b}'],
    'is not said again of what is nested in it': [
      'p { a: b; &:hover { c: d } }',
      ':where(kitu-x[light]) p{a:b;&:hover{c:d}}',
    ],
    'stays in its query of a container, in words that old browsers know': [
      '@container (min-width: 3em) { p { a: b } }',
      '@container (min-width:3em){:where(kitu-x[light]) p{a:b}}',
    ],
    'stays in its query of the medium': ['@media print { :host { a: b } }', '@media print{:where(kitu-x[light]){a:b}}'],
    'names keyframes that are its own': [
      '@keyframes k { to { opacity: 0 } } p { animation: k 1s } b { animation-name: other }',
      '@keyframes kitu-k{to{opacity:0}}:where(kitu-x[light]) p{animation:1s kitu-k}:where(kitu-x[light]) b{animation-name:other}',
    ],
  };
  for (const [title, [css, expected]] of Object.entries(rules)) it(title, () => assert.equal(made(css), expected));

  for (const css of [
    '::slotted(a) { a: b }',
    'p :host { a: b }',
    ':is(:host, p) { a: b }',
    ':host-context(p) { a: b }',
  ])
    it(`that cannot be said in a page stops the build: ${css}`, () => assert.throws(() => made(css), /means nothing/));
});

describe('the styles of several widgets', () => {
  it('are one rule where they share it, and keep their order', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => `${name}{x:${name}}`);
    assert.equal(
      made({ 'kitu-x': [a, b, d], 'kitu-y': [a, c, d] }),
      ':where(kitu-x[light],kitu-y[light]) a{x:a}:where(kitu-x[light]) b{x:b}:where(kitu-y[light]) c{x:c}:where(kitu-x[light],kitu-y[light]) d{x:d}',
    );
  });

  it('stop the build where they cannot', () => {
    assert.throws(() => made({ 'kitu-x': ['a{x:y}', 'b{x:y}'], 'kitu-y': ['b{x:y}', 'a{x:y}'] }), /another order/);
  });
});

describe('kitu.css and the sheet of each widget', () => {
  const file = readFileSync('packages/widgets/cdn/kitu.css', 'utf8');

  it('comes out of every build with the same bytes', async () => {
    for (const [name, code] of sheets(await widgetStyles())) {
      assert.equal(code, readFileSync(`packages/widgets/cdn/${name}`, 'utf8'), name);
    }
  });

  it('names no class that a page or its framework may have, too', () => {
    const classes = [...file.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name);
    assert.ok(classes.length > 20);
    assert.deepEqual(
      classes.filter((name) => !name.startsWith('kitu-')),
      [],
    );
  });

  it('is at most 4,100 bytes for a visitor, for all widgets', () => assert.ok(brotli(file) <= 4100));
});
